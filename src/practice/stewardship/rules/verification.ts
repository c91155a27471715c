import { freshness } from '#practice/resources/rules/freshness.ts'
import type { QueueKind, VerificationReason, VerificationRequest } from '../schema/verification.ts'

// What a provider's reason says about the directory. What is about the client (did not come, papers) says nothing of it.
const ABOUT_THE_SERVICE: Readonly<Record<string, VerificationReason>> = {
  'full-waiting-list-open': 'full',
  'full-no-waiting-list': 'full',
  'funds-used-up': 'full',
  'temporarily-closed': 'closed',
  'service-ended': 'ended',
  'outside-area': 'area-or-condition',
  'outside-age': 'area-or-condition',
  'other-criteria-not-met': 'area-or-condition',
  'language-or-access-not-available': 'area-or-condition',
  'wrong-service': 'wrong-service',
  'needs-higher-level-care': 'wrong-service',
  'refused-without-valid-reason': 'could-not-help',
  'provider-other': 'could-not-help',
  'no-answer-in-time': 'no-answer',
}

/**
 * What the directory should ask about after a provider refused or could not help.
 *
 * @param reason - a term of the knowledge room's provider-decline reasons
 * @returns null where the reason is about the client, and the directory may be right all the same
 */
export function reasonToVerify(reason: string | null): VerificationReason | null {
  return reason === null ? 'could-not-help' : (ABOUT_THE_SERVICE[reason] ?? null)
}

/** Has this been asked since the service was last confirmed? */
export function isOpen({ lastAt }: Pick<VerificationRequest, 'lastAt'>, confirmedAt: string | null): boolean {
  return confirmedAt === null || Date.parse(lastAt) > Date.parse(confirmedAt)
}

type Waiting = { requests: number; changes: number; assuredOn: string | null }

/** Why a service should be looked at, the most urgent reason first; null when it can wait. */
export function kindOf({ requests, changes, assuredOn }: Waiting, today: string): QueueKind | null {
  if (requests > 0) return 'asked'
  if (changes > 0) return 'changes'
  const state = freshness(assuredOn, today)
  if (state === 'fresh') return null
  return state === 'warn' ? 'due' : state
}
