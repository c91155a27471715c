import { daysBetween } from '#platform/shared/day.ts'
import type { ReferralOutcome } from '../schema/act.ts'
import type { ReferralState } from '../schema/referral.ts'
import type { Because, CaseReferral, InboxGroup } from '../schema/view.ts'
import { isEnded, isFar, SILENT_DAYS } from './loop.ts'

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
} as const satisfies Record<ReferralState, boolean>

type Seen = Pick<CaseReferral, 'state' | 'sentOn' | 'expectedOn' | 'outcome' | 'askedAt' | 'isFollowed'>

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
  return isSilent(seen, today) ? 'silent' : null
}

/** Has nobody answered for longer than a request should wait? */
export function isSilent({ state, sentOn }: Pick<Seen, 'state' | 'sentOn'>, today: string): boolean {
  return state === 'requested' && daysWaiting({ sentOn }, today) > SILENT_DAYS
}

/** The instant from which a request was silent: the same however often it is looked at. */
export function silentSince({ sentAt }: { sentAt: string }): string {
  return new Date(Date.parse(sentAt) + (SILENT_DAYS + 1) * 86_400_000).toISOString()
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
