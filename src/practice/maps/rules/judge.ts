// What a map refuses because it cannot be, and what it only asks about because it can.
import { fail, ok, type Result } from '#platform/shared/result.ts'
import type { MapRefusal } from '../schema/act.ts'
import type { Child, ChildTold, Family, Kin, KinTold, MapId, Told } from '../schema/map.ts'
import { endOf, startOf } from './days.ts'
import { goesRound, pairsOf, parentsIn } from './kinship.ts'

const YOUNGEST_PARENT = 12
/** A father may die before his child is born, by so many days. */
const POSTHUMOUS_DAYS = 300
const MS_OF_DAY = 86_400_000

/** The family with one more fact, or with one put right; homes and ties change nothing of who belongs to whom. */
export function withTold(family: Family, id: MapId, told: Told): Family {
  const kept = { id, source: 'told', version: 1 } as const
  switch (told.kind) {
    case 'kin': {
      const before = family.kin.find(one => one.id === id)
      const record = before?.isWrittenDown ? { name: before.name, sex: before.sex, born: before.born } : {}
      const one = { ...told, ...record, ...kept, isWrittenDown: told.personId !== null }
      return { ...family, kin: [...family.kin.filter(other => other.id !== id), one] }
    }
    case 'union':
      return { ...family, unions: [...family.unions.filter(other => other.id !== id), { ...told, ...kept }] }
    case 'child':
      return { ...family, children: [...family.children.filter(other => other.id !== id), { ...told, ...kept }] }
    case 'home':
    case 'tie':
      return family
  }
}

/** Whether something may be told of a family at all. A refusal names what cannot be. */
export function judge(family: Family, id: MapId, told: Told): Result<null, MapRefusal> {
  if (told.from !== null && told.to !== null && endOf(told.to) < startOf(told.from))
    return fail({ code: 'ends-before' })
  const named = namedBy(told)
  if (named.includes(id) || new Set(named).size < named.length) return fail({ code: 'with-oneself' })
  const there = new Set<string>([...family.kin, ...family.unions].map(one => one.id))
  if (named.some(one => !there.has(one))) return fail({ code: 'not-on-map' })
  if (told.kind === 'kin') return judgeKin(family, id, told)
  if (told.kind === 'child') return judgeChild(family, id, told)
  if (told.kind === 'union') return noOwnAncestor(withTold(family, id, told))
  return ok(null)
}

/** Who on the map is named by what is told. */
function namedBy(told: Told): MapId[] {
  switch (told.kind) {
    case 'kin':
      return told.twinOfId === null ? [] : [told.twinOfId]
    case 'union':
      return [told.oneId, told.otherId]
    case 'child':
      return [told.childId, told.of.id]
    case 'home':
      return told.memberIds
    case 'tie':
      return [told.ofId, told.with.kind === 'kin' ? told.with.id : null].filter(one => one !== null)
  }
}

function judgeKin(family: Family, id: MapId, told: KinTold): Result<null, MapRefusal> {
  const { born, died, personId } = told
  if (born !== null && died !== null && endOf(died) < startOf(born)) return fail({ code: 'died-before' })
  const same = family.kin.find(one => one.id !== id && personId !== null && one.personId === personId)
  return same ? fail({ code: 'already-there', id: same.id }) : ok(null)
}

function judgeChild(family: Family, id: MapId, told: ChildTold): Result<null, MapRefusal> {
  const same = family.children.find(
    one => one.id !== id && one.childId === told.childId && one.of.id === told.of.id && one.how === told.how,
  )
  if (same && same.to === null && same.source === 'told') return fail({ code: 'already-there', id: same.id })
  return noOwnAncestor(withTold(family, id, told))
}

function noOwnAncestor(family: Family): Result<null, MapRefusal> {
  return goesRound(pairsOf(family, family.children)) ? fail({ code: 'own-ancestor' }) : ok(null)
}

/** Something on a map that can be, and still deserves a second look. It never blocks. */
export type MapWarning = {
  why: 'born-before-parent' | 'young-parent' | 'parent-died-before' | 'alike'
  /** The child and its parent, or two who may be one. */
  oneId: MapId
  otherId: MapId
}

/** What deserves a second look, one line a pair. Days that are not known say nothing. */
export function warningsOf(family: Family): MapWarning[] {
  const kinOf = new Map<string, Kin>(family.kin.map(one => [one.id, one]))
  const ofBirth = family.children.filter(({ how }) => how === 'born' || how === 'not-known')
  const bonds = ofBirth.flatMap(bond => warningsOfBond(family, bond, kinOf))
  const alike = family.kin.flatMap((one, index) =>
    family.kin
      .slice(index + 1)
      .filter(other => areAlike(one, other))
      .map(({ id }): MapWarning => ({ why: 'alike', oneId: one.id, otherId: id })),
  )
  return [...bonds, ...alike]
}

function warningsOfBond(family: Family, bond: Child, kinOf: ReadonlyMap<string, Kin>): MapWarning[] {
  const child = kinOf.get(bond.childId)
  return parentsIn(family, bond).flatMap((id): MapWarning[] => {
    const parent = kinOf.get(id)
    const why = child && parent ? oddOf(child, parent) : null
    return child && parent && why !== null ? [{ why, oneId: child.id, otherId: parent.id }] : []
  })
}

function oddOf({ born }: Kin, parent: Kin): MapWarning['why'] | null {
  if (born === null) return null
  if (parent.born !== null) {
    if (endOf(born) < startOf(parent.born)) return 'born-before-parent'
    const years = Number(born.slice(0, 4)) - Number(parent.born.slice(0, 4))
    if (years < YOUNGEST_PARENT) return 'young-parent'
  }
  if (parent.died === null) return null
  const grace = parent.sex === 'female' ? 0 : POSTHUMOUS_DAYS * MS_OF_DAY
  const last = Date.parse(`${parent.died.slice(0, 4)}-12-31T00:00:00Z`)
  const until = parent.died.length === 10 ? Date.parse(`${parent.died}T00:00:00Z`) : last
  return Date.parse(`${startOf(born)}T00:00:00Z`) > until + grace ? 'parent-died-before' : null
}

/** Whether two may be one person written twice: one name, and births that may be the same day. */
export function areAlike(one: Pick<Kin, 'name' | 'born' | 'sex'>, other: Pick<Kin, 'name' | 'born' | 'sex'>): boolean {
  const plain = (name: string | null) =>
    name
      ?.toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim() ?? ''
  const name = plain(one.name)
  // A first letter stands for many.
  if (name.length < 3 || name !== plain(other.name)) return false
  if (one.sex !== other.sex && one.sex !== 'not-known' && other.sex !== 'not-known') return false
  if (one.born === null || other.born === null) return true
  return startOf(one.born) <= endOf(other.born) && startOf(other.born) <= endOf(one.born)
}
