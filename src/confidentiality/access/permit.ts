import type { Purpose } from '#platform/shared/operation.ts'
import { fail, ok, type Result } from '#platform/shared/result.ts'
import type { Actor, RelationKind } from './schema/actor.ts'
import { PURPOSES, reachOf, type Act, type Permit } from './schema/policy.ts'

/** What is asked: an act, for a purpose, and how the actor stands to the record; null when the act names no record. */
export type Question<A extends Act> = { act: A; purpose: Purpose; relations: readonly RelationKind[] | null }

/**
 * Judge one act by one actor: role ∧ relation ∧ purpose (time is in the relations and roles, which are the living ones).
 * The only place where a Permit comes into being.
 *
 * @returns not-permitted when no role of the actor includes the act for the purpose; not-found when one does, but only for
 *   records that the actor stands in a relation to: whether such a record exists is not told
 */
export function permit<A extends Act>(
  actor: Actor,
  { act, purpose, relations }: Question<A>,
): Result<Permit<A>, { code: 'not-permitted' | 'not-found' }> {
  const acting = actor.roles.filter(role => PURPOSES[role].some(known => known === purpose))
  const reaches = acting.map(role => reachOf(role, act)).filter(reach => reach !== null)
  if (reaches.length === 0) return fail({ code: 'not-permitted' })
  const holds = reaches.some(reach => reach === 'agency' || reach.some(kind => relations?.includes(kind)))
  return holds ? ok(minted<A>()) : fail({ code: 'not-found' })
}

/**
 * What holding a link stands for: to answer the one referral that it was made for. The database shows no other while the
 * link is entered.
 */
export function permitByLink(): Permit<'referral.answer'> {
  return minted<'referral.answer'>()
}

function minted<A extends Act>(): Permit<A> {
  // eslint-disable-next-line @typescript-eslint/consistent-type-assertions -- the mint
  return {} as Permit<A>
}
