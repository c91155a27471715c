import type { Context } from '#platform/server/context.ts'
import { noteSilence } from '#practice/matching/commands.ts'
import { askToVerify } from '#practice/stewardship/commands/verification.ts'
import { answerBy, isSilent, silentSince } from '../rules/attention.ts'
import type { CaseReferral } from '../schema/view.ts'

/**
 * Silence is nobody's act: it is noticed when someone looks, and counts once for each referral. The directory is to ask the
 * service again, and beside the service stands for this need that nobody answered; it lowers nobody.
 */
export async function noticeSilence(context: Context, referrals: readonly CaseReferral[]): Promise<void> {
  for (const referral of referrals.filter(one => isSilent(one, context.today))) {
    const { id, caseId, needId, serviceId } = referral
    await askToVerify(context.tx, { serviceId, reason: 'no-answer', at: silentSince(referral) })
    const refusal = { caseId, needId, resourceKey: `service:${serviceId}`, by: 'provider', words: null } as const
    await noteSilence(context, id, { ...refusal, reason: 'no-answer-in-time', on: answerBy(referral) })
  }
}
