import { addDays, daysBetween } from '#platform/shared/day.ts'
import type { ReferralOutcome } from '../schema/act.ts'
import type { ReferralState } from '../schema/referral.ts'
import type { Because, CaseReferral, InboxGroup } from '../schema/view.ts'
import { ANSWER_DAYS, isEnded, isFar, SUPERVISOR_TIMES } from './loop.ts'

/** Whose turn it is; null when it has ended and nothing is left to tell. */
export type Ball = 'worker' | 'provider' | null

/** What the provider's inbox calls each state. */
export const GROUP_OF = {
  requested: 'new',
  'on-hold': 'waiting',
  accepted: 'in-progress',
  'in-progress': 'in-progress',
  rejected: 'closed',
  completed: 'closed',
  failed: 'closed',
  cancelled: 'closed',
  'entered-in-error': 'closed',
} as const satisfies Record<ReferralState, InboxGroup>

/** What the need becomes when worker and client say what came of a referral. */
export const NEED_AFTER = {
  helped: 'met',
  'partly-helped': 'partly-met',
  'not-helped': 'unmet',
} as const satisfies Record<ReferralOutcome, string>

/** Of which referrals it can be told what came of them: a provider who is silent may have helped all the same. */
export const TAKES_OUTCOME = {
  requested: true,
  accepted: true,
  'on-hold': true,
  'in-progress': true,
  completed: true,
  failed: true,
  rejected: false,
  cancelled: false,
  'entered-in-error': false,
} as const satisfies Record<ReferralState, boolean>

type Seen = Pick<
  CaseReferral,
  'state' | 'sentOn' | 'expectedOn' | 'outcome' | 'askedAt' | 'isFollowed' | 'urgency' | 'appointmentOn'
>
type Sent = Pick<CaseReferral, 'sentOn' | 'urgency'>
type Waits = Sent & Pick<CaseReferral, 'state' | 'askedAt'>

/** Did the provider say that it does not help, before or after it had begun? */
export function isRefused(state: ReferralState): boolean {
  return state === 'rejected' || state === 'failed'
}

/** Would the same client be better served by looking for other help now? */
export function needsAlternative({ state, expectedOn }: Pick<Seen, 'state' | 'expectedOn'>, today: string): boolean {
  return isRefused(state) || (state === 'on-hold' && isFar(expectedOn, today))
}

/**
 * Why a worker should look at this referral; null when it is in the provider's hands or done. A refusal that was followed
 * by another referral for the same need, and one whose outcome was told, has been looked at.
 */
export function becauseOf(seen: Seen, today: string): Because | null {
  const { state, askedAt, outcome, isFollowed } = seen
  if (askedAt !== null && !isEnded(state)) return 'asked'
  if (outcome !== null) return null
  if (state === 'completed') return 'no-outcome'
  if (needsAlternative(seen, today) && !isFollowed) {
    return state === 'rejected' ? 'declined' : state === 'failed' ? 'failed' : 'far'
  }
  if (isSoon(seen, today)) return 'appointment'
  return isSilent(seen, today) ? 'silent' : null
}

/** Is the client awaited at the provider today or tomorrow? */
function isSoon({ state, appointmentOn }: Pick<Seen, 'state' | 'appointmentOn'>, today: string): boolean {
  return !isEnded(state) && appointmentOn !== null && appointmentOn >= today && appointmentOn <= addDays(today, 1)
}

/** The last day on which an answer is in time: the more urgent the need, the sooner. */
export function answerBy({ sentOn, urgency }: Sent): string {
  return addDays(sentOn, ANSWER_DAYS[urgency])
}

/** Has nobody answered for longer than a request for so urgent a need should wait? Whoever asked back is not silent. */
export function isSilent({ state, askedAt, ...sent }: Waits, today: string): boolean {
  return state === 'requested' && askedAt === null && today > answerBy(sent)
}

/** Has nobody answered for so long that the supervisor should see it too? */
export function isLongSilent(seen: Waits, today: string): boolean {
  return isSilent(seen, today) && daysWaiting(seen, today) > SUPERVISOR_TIMES * ANSWER_DAYS[seen.urgency]
}

/** The instant from which a request was silent: the same however often it is looked at. */
export function silentSince({ sentAt, urgency }: Pick<CaseReferral, 'sentAt' | 'urgency'>): string {
  return new Date(Date.parse(sentAt) + (ANSWER_DAYS[urgency] + 1) * 86_400_000).toISOString()
}

/** Whose turn it is to do something. */
export function ballOf(seen: Seen, today: string): Ball {
  const because = becauseOf(seen, today)
  if (because !== null && because !== 'silent') return 'worker'
  return isEnded(seen.state) || seen.outcome !== null ? null : 'provider'
}

/** Whole days since it was sent. */
export function daysWaiting({ sentOn }: Pick<Seen, 'sentOn'>, today: string): number {
  return Math.max(0, daysBetween(sentOn, today))
}
