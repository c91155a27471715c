import type { Permit } from '#confidentiality/access/schema/policy.ts'
import type { Context } from '#platform/server/context.ts'
import type { InputOf } from '#platform/shared/operation.ts'
import { fail, ok, type Result } from '#platform/shared/result.ts'
import { keepAnswers, takeBackAnswers, type AnswersUnclear } from '#practice/instruments/commands.ts'
import { formByKey } from '#practice/instruments/queries.ts'
import { personById } from '#practice/people/queries.ts'
import { addCaseEvent, raiseAlarm } from '../../commands.ts'
import { stillOpen } from '../../rules.ts'
import type { CaseClosed } from '../../schema.ts'
import { loadCaseForChange } from '../../store/cases.ts'
import type * as api from '../api.ts'
import { instrumentsAbout } from '../queries/instruments.ts'
import type { AnswerInstrument, CaseInstrument } from '../schema.ts'

type NotFound = { code: 'not-found' }
type Reused = { code: 'act-id-reused' }

/** Keep what a client answered. An answer that speaks of self-harm starts the clock of immediate danger at once. */
export async function answerInstrument(
  _permit: Permit<'instrument.answer'>,
  context: Context,
  { caseId, ...told }: AnswerInstrument,
): Promise<Result<CaseInstrument, CaseClosed | AnswersUnclear | Reused | NotFound>> {
  const found = await loadCaseForChange(context.tx, caseId)
  if (!found) return fail({ code: 'not-found' })
  const open = stillOpen(found)
  if (!open.ok) return open
  const asked = await formByKey(context, told)
  if (!asked || asked.isRetired) return fail({ code: 'not-found' })
  const person = await personById(context, found.client.personId)
  const sex = person?.sex === 'female' || person?.sex === 'male' ? person.sex : null
  const kept = await keepAnswers(context, { ...told, subjectId: caseId, answeredOn: context.today }, { sex })
  if (!kept.ok) return kept
  const { score, form } = kept.value
  const band =
    score?.is === 'scored' && score.band ? { band: score.band.label.id ?? '', bandEn: score.band.label.en ?? '' } : {}
  const total = score?.is === 'scored' ? { total: String(score.total), most: String(score.most) } : {}
  const details = { ...titleOf(form.form.title), ...total, ...band }
  await addCaseEvent(context, { caseId, kind: 'instrument.answered', details })
  if (score?.alerts.includes('self-harm')) await raiseAlarm(context, caseId, 'self-harm')
  return one(context, caseId, told.id)
}

/** Take answers back; what they set going, such as a safety clock, goes on until someone says what was done. */
export async function takeBackInstrument(
  _permit: Permit<'instrument.answer'>,
  context: Context,
  { caseId, id, words }: InputOf<typeof api.takeBackInstrument>,
): Promise<Result<CaseInstrument, { code: 'taken-back' } | NotFound>> {
  const before = await one(context, caseId, id)
  if (!before.ok) return before
  if (!(await takeBackAnswers(context, { id, subjectId: caseId }, words))) return fail({ code: 'taken-back' })
  const details = { ...titleOf(before.value.title), words }
  await addCaseEvent(context, { caseId, kind: 'instrument.taken-back', details })
  return one(context, caseId, id)
}

async function one(
  context: Context,
  caseId: AnswerInstrument['caseId'],
  id: string,
): Promise<Result<CaseInstrument, NotFound>> {
  const found = (await instrumentsAbout(context, caseId)).find(answer => answer.id === id)
  return found ? ok(found) : fail({ code: 'not-found' })
}

function titleOf({ id, en }: { id?: string | undefined; en?: string | undefined }): Record<string, string> {
  return { form: id ?? en ?? '', formEn: en ?? id ?? '' }
}
