import { addDays } from '#platform/shared/day.ts'
import { fail, ok, type Result } from '#platform/shared/result.ts'
import type { Urgency } from '#practice/cases/2-assessment/schema.ts'
import { ACTS_FROM, ReferralAct, ReferralState, type ActNotAllowed } from '../schema/referral.ts'

export type Party = 'provider' | 'worker'
export type Asks = 'nothing' | 'reason' | 'output' | 'words'
export type Move = { readonly by: Party; readonly to: ReferralState; readonly asks: Asks }

/** A wait of more days than these is told to the worker like a refusal, so that other help can be looked for meanwhile. */
export const FAR_DAYS = 14
/** How many days a provider may take to answer, by how soon the need is to be met; after more someone has to ask. */
export const ANSWER_DAYS = {
  today: 1,
  'this-week': 2,
  'not-known': 3,
  'this-month': 3,
  later: 7,
} as const satisfies Record<Urgency, number>
/** After so many times the days of the answer the supervisor sees it too. */
export const SUPERVISOR_TIMES = 2

/** The move that an act is from a state; null where it is not allowed. */
export function moveFrom(state: ReferralState, act: ReferralAct): Move | null {
  const moves: Partial<Record<ReferralAct, Move>> = ACTS_FROM[state]
  return moves[act] ?? null
}

/** What this party may do in a state, in the order in which a screen offers it; empty once the referral has ended. */
export function actsOf(party: Party, state: ReferralState): ReferralAct[] {
  return ReferralAct.options.filter(act => moveFrom(state, act)?.by === party)
}

/** What an act asks for; the same in every state. */
export function asksOf(act: ReferralAct): Asks {
  const moves = ReferralState.options.map(state => moveFrom(state, act)).filter(move => move !== null)
  return moves[0]?.asks ?? 'nothing'
}

/** Has the referral come to an end, so that no provider does anything to it any more? */
export function isEnded(state: ReferralState): boolean {
  return actsOf('provider', state).length === 0
}

type Clash = { code: 'version-clash'; kept: { state: ReferralState; version: number }; sent: { version: number } }

/**
 * Judge one act by one party on a referral as it stands now.
 *
 * @param kept - its state and version now
 * @param asked - the act, and the version that was on the screen
 * @returns the state that follows; version-clash when someone was first, act-not-allowed when the state does not allow it
 */
export function judgeAct(
  kept: { state: ReferralState; version: number },
  asked: { act: ReferralAct; version: number },
  party: Party,
): Result<ReferralState, ActNotAllowed | Clash> {
  if (kept.version !== asked.version) {
    const { state, version } = kept
    return fail({ code: 'version-clash', kept: { state, version }, sent: { version: asked.version } })
  }
  const move = moveFrom(kept.state, asked.act)
  if (move?.by !== party) return fail({ code: 'act-not-allowed', state: kept.state, act: asked.act })
  return ok(move.to)
}

/** Is the day that help is expected further off than someone should wait without other help being looked for? */
export function isFar(expectedOn: string | null, today: string): boolean {
  return expectedOn !== null && expectedOn > addDays(today, FAR_DAYS)
}
