// The map as it was on a day: what held then, and nobody who was not born yet.
import type { ReferralState } from '#practice/referrals/schema/referral.ts'
import type { CaseMap, Kin, Tie } from '../schema/map.ts'
import { holdsOn, startOf } from './days.ts'

/** What a referral that has ended since was, as far as is kept, before it ended. */
const BEFORE_END = {
  completed: 'in-progress',
  failed: 'in-progress',
  rejected: 'requested',
  cancelled: 'requested',
} as const satisfies Partial<Record<ReferralState, ReferralState>>

/**
 * The map on a day. Whoever died later was alive, a union that ended later went on, and bonds to someone who was not there
 * are left out.
 */
export function mapOn(map: CaseMap, on: string): CaseMap {
  const kin = map.kin.filter(one => wasThere(one, on)).map(one => aliveOn(one, on))
  const there = new Set<string>(kin.map(({ id }) => id))
  const has = (id: string) => there.has(id)
  const unions = map.unions
    .filter(({ oneId, otherId, from }) => has(oneId) && has(otherId) && (from === null || startOf(from) <= on))
    .map(union => (union.to !== null && startOf(union.to) > on ? { ...union, ended: null, to: null } : union))
  const joined = new Set<string>(unions.map(({ id }) => id))
  const children = map.children.filter(
    bond => has(bond.childId) && holdsOn(bond, on) && (bond.of.kind === 'union' ? joined : there).has(bond.of.id),
  )
  const homes = map.homes
    .filter(home => holdsOn(home, on))
    .map(home => ({ ...home, memberIds: home.memberIds.filter(has) }))
    .filter(({ memberIds }) => memberIds.length > 0)
  const ties = map.ties
    .filter(tie => holdsOn(tie, on) && (tie.ofId === null || has(tie.ofId)))
    .filter(tie => tie.with.kind !== 'kin' || has(tie.with.id))
    .map(beforeItsEnd)
  return { ...map, kin, unions, children, homes: oneHousehold(homes), ties }
}

function wasThere({ what, born, from, to }: Kin, on: string): boolean {
  if (what === 'pregnancy') return holdsOn({ from, to }, on)
  return born === null || startOf(born) <= on
}

function aliveOn(one: Kin, on: string): Kin {
  return one.died !== null && startOf(one.died) > on ? { ...one, life: 'alive', died: null } : one
}

function beforeItsEnd(tie: Tie): Tie {
  if (tie.end.kind !== 'service') return tie
  const before: Partial<Record<ReferralState, ReferralState>> = BEFORE_END
  return { ...tie, end: { ...tie.end, state: before[tie.end.state] ?? tie.end.state } }
}

/** The household's record tells of every member by their own days; on one day they are one household. */
function oneHousehold(homes: readonly CaseMap['homes'][number][]): CaseMap['homes'] {
  const byId = Map.groupBy(homes, ({ isClients }) => isClients)
  const clients = byId.get(true) ?? []
  const [first] = clients
  const others = byId.get(false) ?? []
  return first ? [{ ...first, memberIds: [...new Set(clients.flatMap(one => one.memberIds))] }, ...others] : others
}
