import { inAgencyOf } from '#confidentiality/access/commands.ts'
import { namesOfAccounts } from '#confidentiality/access/queries.ts'
import type { Permit } from '#confidentiality/access/schema/policy.ts'
import { record } from '#confidentiality/audit/commands.ts'
import type { Context } from '#platform/server/context.ts'
import { newId } from '#platform/shared/id.ts'
import { fail, ok, type Result } from '#platform/shared/result.ts'
import { addCaseEvent } from '#practice/cases/commands.ts'
import { noteRefusal } from '#practice/matching/commands.ts'
import { askToVerify } from '#practice/stewardship/commands/verification.ts'
import { reasonToVerify } from '#practice/stewardship/rules/verification.ts'
import { answered, refusalIn } from '../rules/answer.ts'
import type { AnswerReferral } from '../schema/act.ts'
import type { ActNotAllowed } from '../schema/referral.ts'
import type { ReferralStanding } from '../schema/view.ts'
import { holdForAnswer, updateAnswered, updateAsked, type HeldReferral } from '../store/inbox.ts'
import { insertEntry } from '../store/referral.ts'

type Clash = { code: 'version-clash'; kept: Pick<ReferralStanding, 'state' | 'version'>; sent: { version: number } }

/**
 * A provider answers a referral that was sent to its organisation. What it means for the sender (timeline, refusal, audit)
 * is written on the sender's side of the wall in the same transaction; the provider is told nothing of what stands there.
 */
export async function answerReferral(
  permit: Permit<'referral.answer'>,
  context: Context,
  input: AnswerReferral,
): Promise<Result<ReferralStanding, ActNotAllowed | Clash | { code: 'not-found' }>> {
  const held = await holdForAnswer(context, input.id)
  if (!held) return fail({ code: 'not-found' })
  const judged = answered(held, input)
  if (!judged.ok) return judged
  if (input.act === 'ask') await updateAsked(context, held)
  else await updateAnswered(context, held, judged.value)
  const names = await namesOfAccounts(context, [context.actorId])
  await insertEntry(context.tx, {
    ...{ id: newId(), from: 'provider', kind: input.act, at: context.at, byId: context.actorId },
    ...{ agencyId: held.agencyId, referralId: held.id, recipientOrganizationId: held.recipientOrganizationId },
    ...{ byName: names.get(context.actorId) ?? held.organizationName, reason: judged.value.reason },
    ...{ words: wordsOf(input), waitPlace: judged.value.waitPlace, expectedOn: judged.value.expectedOn },
  })
  await inAgencyOf(permit, context, held.agencyId, sender => tellSender(sender, held, input))
  return ok({ id: held.id, state: judged.value.state, version: held.version + 1 })
}

/** What an answer means for the case that it came from. Runs in the sender's agency. */
async function tellSender(sender: Context, held: HeldReferral, answer: AnswerReferral): Promise<void> {
  const { caseId, needId, serviceId } = held
  const words = wordsOf(answer)
  const details = {
    ...{ referral: held.id, act: answer.act, organization: held.organizationName },
    ...{ service: held.serviceName.id, serviceEn: held.serviceName.en },
    ...(answer.reason !== null && { reason: answer.reason }),
    ...(words !== null && { words }),
  }
  await addCaseEvent(sender, { caseId, kind: 'referral.answered', details })
  const refusal = refusalIn(answer, sender.today)
  if (refusal) {
    const resourceKey = `service:${serviceId}`
    await noteRefusal(sender, { caseId, needId, resourceKey, by: 'provider', ...refusal, on: sender.today })
    // The directory learns that it should ask again, and nothing of whom it failed.
    const reason = reasonToVerify(refusal.reason)
    if (reason) await askToVerify(sender.tx, { serviceId, reason, at: sender.at })
  }
  await record(sender, 'referral.answered', caseId)
}

/** What was said with the act; of a completed one, what was given. */
function wordsOf({ act, words, output }: AnswerReferral): string | null {
  const said = act === 'complete' ? [output, words] : [words]
  const spoken = said.filter(one => one !== null && one !== '')
  return spoken.length > 0 ? spoken.join('\n') : null
}
