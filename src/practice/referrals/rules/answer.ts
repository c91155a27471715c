import { ok, type Result } from '#platform/shared/result.ts'
import type { AnswerReferral } from '../schema/act.ts'
import type { ActNotAllowed, InboxReferral, ReferralState } from '../schema/referral.ts'
import { UNDO_MINUTES } from '../schema/link.ts'
import { isFar, judgeAct } from './loop.ts'

/** What stands in the referral after an answer; everything that does not belong to the act is null. */
export type Answered = Pick<InboxReferral, 'state' | 'reason' | 'reasonWords' | 'waitPlace' | 'expectedOn' | 'output'>
type Clash = { code: 'version-clash'; kept: { state: ReferralState; version: number }; sent: { version: number } }

/**
 * Judge a provider's answer and take from it what its act may carry: a place in the queue belongs to a waiting list only,
 * a reason to a refusal only.
 */
export function answered(
  kept: { state: ReferralState; version: number },
  answer: AnswerReferral,
): Result<Answered, ActNotAllowed | Clash> {
  const judged = judgeAct(kept, answer, 'provider')
  if (!judged.ok) return judged
  const refuses = answer.act === 'decline' || answer.act === 'could-not'
  const waits = answer.act === 'wait-list'
  return ok({
    state: judged.value,
    reason: refuses ? answer.reason : null,
    reasonWords: refuses ? answer.words : null,
    waitPlace: waits ? answer.waitPlace : null,
    expectedOn: waits || answer.act === 'accept' ? answer.expectedOn : null,
    output: answer.act === 'complete' ? answer.output : null,
  })
}

/** What the sender's alternatives should remember of an answer; null when it refuses nobody. */
export function refusalIn(
  { act, reason, words, expectedOn }: AnswerReferral,
  today: string,
): { reason: string; words: string | null } | null {
  if (act === 'decline' || act === 'could-not') return { reason: reason ?? 'provider-other', words }
  return act === 'wait-list' && isFar(expectedOn, today) ? { reason: 'full-waiting-list-open', words } : null
}

/** May whoever acts still take back what was said last? Only their own answer, and only for a few minutes. */
export function mayUndo(last: { byId: string; at: string }, { actorId, at }: { actorId: string; at: string }): boolean {
  return last.byId === actorId && Date.parse(at) - Date.parse(last.at) <= UNDO_MINUTES * 60_000
}
