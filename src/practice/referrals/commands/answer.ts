import { inAgencyOf } from '#confidentiality/access/commands.ts'
import { namesOfAccounts } from '#confidentiality/access/queries.ts'
import type { Permit } from '#confidentiality/access/schema/policy.ts'
import { record } from '#confidentiality/audit/commands.ts'
import type { Context } from '#platform/server/context.ts'
import { newId } from '#platform/shared/id.ts'
import { fail, ok, type Result } from '#platform/shared/result.ts'
import { addCaseEvent } from '#practice/cases/commands.ts'
import { endSilence, noteRefusal, takeBackRefusal } from '#practice/matching/commands.ts'
import { askToVerify } from '#practice/stewardship/commands/verification.ts'
import { reasonToVerify } from '#practice/stewardship/rules/verification.ts'
import { answered, mayUndo, refusalIn } from '../rules/answer.ts'
import type { AnswerReferral } from '../schema/act.ts'
import type { ActNotAllowed } from '../schema/referral.ts'
import type { ReferralStanding } from '../schema/view.ts'
import {
  holdForAnswer,
  loadLastEntry,
  restoreStanding,
  updateAnswered,
  updateAsked,
  type HeldReferral,
} from '../store/inbox.ts'
import { insertEntry, type NewEntry } from '../store/referral.ts'

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
  const { reason, waitPlace, expectedOn } = judged.value
  const said = { reason, waitPlace, expectedOn, words: wordsOf(input), before: JSON.stringify(held.standing) }
  await enter(context, held, { kind: input.act, ...said })
  await inAgencyOf(permit, context, held.agencyId, sender => tellSender(sender, held, input))
  return ok({ id: held.id, state: judged.value.state, version: held.version + 1 })
}

/**
 * Take back an answer within ten minutes, by whoever gave it and while nothing was said since: the referral stands as
 * before, and for the client nobody refused.
 *
 * @returns act-not-allowed when it is too late, or when somebody else spoke last
 */
export async function undoAnswer(
  permit: Permit<'referral.answer'>,
  context: Context,
  { id }: { id: string },
): Promise<Result<ReferralStanding, ActNotAllowed | { code: 'not-found' }>> {
  const held = await holdForAnswer(context, id)
  if (!held) return fail({ code: 'not-found' })
  const last = await loadLastEntry(context, id)
  if (!last?.before || !mayUndo(last, context)) {
    return fail({ code: 'act-not-allowed', state: held.state, act: 'ask' })
  }
  await restoreStanding(context, held, last.before)
  await enter(context, held, { kind: 'undo', reason: null, words: null, waitPlace: null, expectedOn: null })
  await inAgencyOf(permit, context, held.agencyId, async sender => {
    const { caseId, needId, serviceId } = held
    await addCaseEvent(sender, { caseId, kind: 'referral.answered', details: { ...aboutOf(held), act: 'undo' } })
    await takeBackRefusal(sender, { needId, resourceKey: `service:${serviceId}`, since: last.at })
    await record(sender, 'referral.answer-taken-back', caseId)
  })
  return ok({ id: held.id, state: last.before.state, version: held.version + 1 })
}

type Said = Pick<NewEntry, 'kind' | 'reason' | 'words' | 'waitPlace' | 'expectedOn' | 'before'>

async function enter(context: Context, held: HeldReferral, said: Said): Promise<void> {
  const names = await namesOfAccounts(context, [context.actorId])
  await insertEntry(context.tx, {
    ...said,
    ...{ id: newId(), from: 'provider', at: context.at, byId: context.actorId },
    ...{ agencyId: held.agencyId, referralId: held.id, recipientOrganizationId: held.recipientOrganizationId },
    byName: names.get(context.actorId) ?? held.organizationName,
  })
}

function aboutOf({ id, organizationName, serviceName }: HeldReferral): Record<string, string> {
  return { referral: id, organization: organizationName, service: serviceName.id, serviceEn: serviceName.en }
}

/** What an answer means for the case that it came from. Runs in the sender's agency. */
async function tellSender(sender: Context, held: HeldReferral, answer: AnswerReferral): Promise<void> {
  const { caseId, needId, serviceId } = held
  const words = wordsOf(answer)
  const details = {
    ...{ ...aboutOf(held), act: answer.act },
    ...(answer.reason !== null && { reason: answer.reason }),
    ...(words !== null && { words }),
  }
  await addCaseEvent(sender, { caseId, kind: 'referral.answered', details })
  await endSilence(sender, held.id)
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
