// Which row of the picture everyone stands in: parents above their children, partners and siblings beside each other.
import type { Family } from '../schema/map.ts'
import { goesRound, pairsOf, placingBonds } from './kinship.ts'

/**
 * The row of everyone, 0 at the top. A child stands below whoever its placing bond names. Partners and siblings share a row
 * unless that would put someone above their own ancestor, as when an uncle marries into his niece's generation.
 */
export function generationsOf(family: Family): Map<string, number> {
  const bonds = placingBonds(family)
  const pairs = pairsOf(family, bonds)
  const together = sharedRows(
    family.kin.map(({ id }) => id),
    [...family.unions.map(({ oneId, otherId }): Pair => [oneId, otherId]), ...siblings(bonds)],
    pairs,
  )
  const rowOf = rowsOf(new Set(together.values()), grouped(pairs, together))
  const top = Math.min(...rowOf.values())
  return new Map([...together].map(([id, group]) => [id, (rowOf.get(group) ?? 0) - top]))
}

type Pair = [string, string]

function siblings(bonds: readonly { childId: string; of: { id: string } }[]): Pair[] {
  return [...Map.groupBy(bonds, ({ of }) => of.id).values()].flatMap(([first, ...others]) =>
    others.map(({ childId }): Pair => [first?.childId ?? childId, childId]),
  )
}

const grouped = (pairs: readonly Pair[], groupOf: ReadonlyMap<string, string>): Pair[] =>
  pairs.map(([one, other]) => [groupOf.get(one) ?? one, groupOf.get(other) ?? other])

/** Put those of each pair into one group, where no group then comes to stand above itself. */
function sharedRows(ids: readonly string[], wishes: readonly Pair[], pairs: readonly Pair[]): Map<string, string> {
  let groupOf = new Map(ids.map(id => [id, id]))
  for (const [one, other] of wishes) {
    const [kept, lost] = [groupOf.get(one), groupOf.get(other)]
    if (kept === undefined || lost === undefined || kept === lost) continue
    const joined = new Map([...groupOf].map(([id, group]) => [id, group === lost ? kept : group]))
    if (!goesRound(grouped(pairs, joined))) groupOf = joined
  }
  return groupOf
}

/** As low as their parents ask, then as low as their children let them: grandparents stand right above their children. */
function rowsOf(groups: ReadonlySet<string>, pairs: readonly Pair[]): Map<string, number> {
  const rows = new Map([...groups].map(group => [group, 0]))
  const rowOf = (group: string) => rows.get(group) ?? 0
  // Each round settles at least one more generation.
  for (let round = 0, isSettled = false; round <= groups.size && !isSettled; round += 1) {
    isSettled = true
    for (const [parent, child] of pairs) {
      if (rowOf(child) > rowOf(parent)) continue
      rows.set(child, rowOf(parent) + 1)
      isSettled = false
    }
  }
  const below = Map.groupBy(pairs, ([parent]) => parent)
  for (const group of [...groups].toSorted((a, b) => rowOf(b) - rowOf(a))) {
    const children = below.get(group)?.map(([, child]) => rowOf(child))
    if (children) rows.set(group, Math.max(rowOf(group), Math.min(...children) - 1))
  }
  return rows
}
