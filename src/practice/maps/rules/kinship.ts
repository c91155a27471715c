// Who belongs to whom: parents, children and partners, from the bonds of a map.
import type { Child, ChildHow, Family, Kin } from '../schema/map.ts'
import { startOf } from './days.ts'

/** Which bond places a child on the picture, the first of these that there is. */
const PLACES = ['born', 'not-known', 'adopted', 'foster', 'step', 'informal-care', 'milk'] as const satisfies ChildHow[]

/** Whom a child's bond names as its parents: two of a union, or one; none where a union is not on the map. */
export function parentsIn({ unions }: Pick<Family, 'unions'>, { of }: Pick<Child, 'of'>): string[] {
  if (of.kind === 'parent') return [of.id]
  const union = unions.find(({ id }) => id === of.id)
  return union ? [union.oneId, union.otherId] : []
}

/** The bonds that place each child: those of its birth, or else the next best that is known. */
export function placingBonds({ children }: Pick<Family, 'children'>): Child[] {
  const best = new Map<string, number>()
  for (const { childId, how } of children) {
    best.set(childId, Math.min(best.get(childId) ?? PLACES.length, PLACES.indexOf(how)))
  }
  return children.filter(({ childId, how }) => PLACES.indexOf(how) === best.get(childId))
}

/** The oldest first; whose birth is not known stands last, in the order in which they were told. */
export function byAge(a: Kin, b: Kin): number {
  const born = ({ born: day }: Kin) => (day === null ? '9999' : startOf(day))
  return born(a) < born(b) ? -1 : born(a) > born(b) ? 1 : a.id < b.id ? -1 : a.id > b.id ? 1 : 0
}

/** Whether bonds make someone their own ancestor. */
export function goesRound(bonds: readonly (readonly [parent: string, child: string])[]): boolean {
  const waits = new Map<string, number>()
  const below = new Map<string, string[]>()
  for (const [parent, child] of bonds) {
    waits.set(child, (waits.get(child) ?? 0) + 1)
    if (!waits.has(parent)) waits.set(parent, 0)
    below.set(parent, [...(below.get(parent) ?? []), child])
  }
  const free = [...waits].filter(([, count]) => count === 0).map(([id]) => id)
  let done = 0
  for (let id = free.pop(); id !== undefined; id = free.pop()) {
    done += 1
    for (const child of below.get(id) ?? []) {
      const left = (waits.get(child) ?? 0) - 1
      waits.set(child, left)
      if (left === 0) free.push(child)
    }
  }
  return done < waits.size
}

/** Every bond as pairs of parent and child. */
export function pairsOf(family: Pick<Family, 'unions'>, children: readonly Child[]): [string, string][] {
  return children.flatMap(bond => parentsIn(family, bond).map((parent): [string, string] => [parent, bond.childId]))
}
