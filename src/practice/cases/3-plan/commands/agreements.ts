import { namesOfAccounts } from '#confidentiality/access/queries.ts'
import type { Permit } from '#confidentiality/access/schema/policy.ts'
import type { Context } from '#platform/server/context.ts'
import { fail, ok, type Result } from '#platform/shared/result.ts'
import { addCaseEvent } from '../../commands.ts'
import { openById } from '../../queries.ts'
import { partiesOf } from '../../queries/parties.ts'
import { suspectedCalled } from '../../rules/parties.ts'
import type { CaseClosed } from '../../schema.ts'
import type { GuardianSuspected } from '../../schema/parties.ts'
import { agreementOf } from '../queries/agreements.ts'
import { judgeAgreement } from '../rules/agreement.ts'
import type { Agreement, AgreementEnded, AgreementUnclear, EndAgreement, KeptAgreement } from '../schema/agreement.ts'
import { insertAgreement, insertEnding, keepNeedsSignature } from '../store/agreements.ts'
import { loadNewest } from '../store/plans.ts'

type NotFound = { code: 'not-found' }
type Reused = { code: 'act-id-reused' }

/** Keep that the client agreed to work together; a second agreement renews the first and leaves it as it was. */
export async function confirmAgreement(
  _permit: Permit<'agreement.confirm'>,
  context: Context,
  agreement: Agreement,
): Promise<Result<KeptAgreement, CaseClosed | AgreementUnclear | GuardianSuspected | NotFound | Reused>> {
  const { caseId, how, agreedBy, untilOn, words } = agreement
  const open = await openById(context, caseId)
  if (!open.ok) return open
  const newest = (await loadNewest(context, caseId))?.number ?? 0
  const judged = judgeAgreement(agreement, { today: context.today, newest })
  if (!judged.ok) return judged
  const suspected = suspectedCalled(await partiesOf(context, caseId), agreedBy)
  if (suspected) return fail({ code: 'guardian-suspected', name: suspected.name })
  if (!(await insertAgreement(context, agreement))) return fail({ code: 'act-id-reused' })
  await addCaseEvent(context, {
    caseId,
    kind: 'agreement.confirmed',
    details: { how, by: agreedBy, ...(untilOn !== null && { until: untilOn }), ...(words !== null && { words }) },
  })
  const names = await namesOfAccounts(context, [context.actorId])
  return ok({ ...agreement, recordedByName: names.get(context.actorId) ?? null, endedOn: null, endWords: null })
}

export async function endAgreement(
  _permit: Permit<'agreement.confirm'>,
  context: Context,
  { caseId, id, endedOn, words }: EndAgreement,
): Promise<Result<KeptAgreement, CaseClosed | AgreementUnclear | AgreementEnded | NotFound>> {
  const open = await openById(context, caseId)
  if (!open.ok) return open
  const { agreements } = await agreementOf(context, caseId)
  const found = agreements.find(one => one.id === id)
  if (!found) return fail({ code: 'not-found' })
  if (found.endedOn !== null) return fail({ code: 'agreement-ended', endedOn: found.endedOn })
  if (endedOn > context.today) return fail({ code: 'agreement-unclear', why: 'in-future' })
  if (endedOn < found.agreedOn) return fail({ code: 'agreement-unclear', why: 'ends-before' })
  if (!(await insertEnding(context, { id, endedOn, words }))) return fail({ code: 'agreement-ended', endedOn })
  await addCaseEvent(context, { caseId, kind: 'agreement.ended', details: { words } })
  return ok({ ...found, endedOn, endWords: words })
}

/** Whether plans need a supervisor's signature in this agency. */
export async function setPlanSigning(
  _permit: Permit<'plan.setting'>,
  context: Context,
  { needsSignature }: { needsSignature: boolean },
): Promise<Result<{ needsSignature: boolean }, never>> {
  await keepNeedsSignature(context, needsSignature)
  return ok({ needsSignature })
}
