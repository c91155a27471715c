import type { Permit } from '#confidentiality/access/schema/policy.ts'
import type { Context } from '#platform/server/context.ts'
import { fail, ok, type Result } from '#platform/shared/result.ts'
import { addCaseEvent } from '../../commands.ts'
import { caseById, openById } from '../../queries.ts'
import type { CaseClosed } from '../../schema.ts'
import { excerpt, notLater } from '../rules/contacts.ts'
import type {
  Advocacy,
  AdvocacyClash,
  Aid,
  RecordAdvocacy,
  RecordAid,
  TakeBackWork,
  TakenBack,
  TellAdvocacy,
} from '../schema/aid.ts'
import type { DayNotYet } from '../schema/contact.ts'
import { PaperId } from '../schema/paper.ts'
import { insertAdvocacy, insertAid, loadActionForChange, markTakenBack, updateAction } from '../store/aid.ts'
import { erasePaper } from '../store/papers.ts'

type NotFound = { code: 'not-found' }
type Reused = { code: 'act-id-reused' }

export async function recordAid(
  _permit: Permit<'work.record'>,
  context: Context,
  aid: RecordAid,
): Promise<Result<Aid, CaseClosed | DayNotYet | Reused | NotFound>> {
  const found = await openById(context, aid.caseId)
  if (!found.ok) return found
  const day = notLater(aid.givenOn, context.today)
  if (!day.ok) return day
  if (!(await insertAid(context, aid))) return fail({ code: 'act-id-reused' })
  const { caseId, what, amountRupiah, quantity, unit, source, sourceName, receivedBy, givenOn } = aid
  const details = {
    ...{ what, source, to: receivedBy, on: givenOn },
    ...(amountRupiah !== null && { rupiah: String(amountRupiah) }),
    ...(quantity !== null && { quantity: String(quantity) }),
    ...(unit !== null && { unit }),
    ...(sourceName !== null && { organization: sourceName }),
    ...(aid.words !== null && { words: aid.words }),
  }
  await addCaseEvent(context, { caseId, kind: 'aid.given', details })
  return ok(aid)
}

export async function recordAdvocacy(
  _permit: Permit<'work.record'>,
  context: Context,
  input: RecordAdvocacy,
): Promise<Result<Advocacy, CaseClosed | DayNotYet | Reused | NotFound>> {
  const found = await openById(context, input.caseId)
  if (!found.ok) return found
  const day = notLater(input.actedOn, context.today)
  if (!day.ok) return day
  const action = { ...input, version: 1 }
  if (!(await insertAdvocacy(context, action))) return fail({ code: 'act-id-reused' })
  const { caseId, role, toward, result, asked, actedOn } = action
  const details = { role, organization: toward, result, on: actedOn, words: excerpt(asked) }
  await addCaseEvent(context, { caseId, kind: 'advocacy.done', details })
  return ok(action)
}

/** What came of it, on the version that the writer saw; it may be told anew as more is known. */
export async function tellAdvocacy(
  _permit: Permit<'work.record'>,
  context: Context,
  sent: TellAdvocacy,
): Promise<Result<Advocacy, CaseClosed | AdvocacyClash | TakenBack | NotFound>> {
  const found = await openById(context, sent.caseId)
  if (!found.ok) return found
  const before = await loadActionForChange(context, sent)
  if (!before) return fail({ code: 'not-found' })
  const { recordedBy: _by, recordedAt: _at, takenBackFor, ...kept } = before
  if (takenBackFor !== null) return fail({ code: 'taken-back' })
  if (kept.version !== sent.version) return fail({ code: 'version-clash', kept, sent })
  const told = { ...kept, result: sent.result, came: sent.came, version: kept.version + 1 }
  await updateAction(context, told)
  const { caseId, role, toward, result, came } = told
  const details = { role, organization: toward, result, ...(came !== null && { words: excerpt(came) }) }
  await addCaseEvent(context, { caseId, kind: 'advocacy.answered', details })
  return ok(told)
}

/** A mistake can be taken back after the case was closed, too: a wrong paper must be able to go. */
export async function takeBackWork(
  _permit: Permit<'work.record'>,
  context: Context,
  { caseId, of, id, words }: TakeBackWork,
): Promise<Result<{ id: string }, TakenBack | NotFound>> {
  const found = await caseById(context, caseId)
  if (!found.ok) return found
  const done =
    of === 'paper'
      ? await erasePaper(context, { id: PaperId.parse(id), caseId, words })
      : await markTakenBack(context, { of, id, caseId, words })
  if (done === 'absent') return fail({ code: 'not-found' })
  if (done === 'before') return fail({ code: 'taken-back' })
  await addCaseEvent(context, { caseId, kind: 'work.taken-back', details: { of, words } })
  return ok({ id })
}
