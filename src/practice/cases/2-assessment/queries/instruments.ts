import type { Permit } from '#confidentiality/access/schema/policy.ts'
import type { Context } from '#platform/server/context.ts'
import type { InputOf, OutputOf } from '#platform/shared/operation.ts'
import { fail, ok, type Result } from '#platform/shared/result.ts'
import { answersAbout, formByKey } from '#practice/instruments/queries.ts'
import { writeResponse } from '#practice/instruments/rules/fhir-write.ts'
import { reliableChange } from '#practice/instruments/rules/change.ts'
import type { FormAnswer } from '#practice/instruments/schema/kept.ts'
import type { Scoring } from '#practice/instruments/schema/score.ts'
import { caseById } from '../../queries.ts'
import type { CaseId } from '../../schema.ts'
import type { CaseInstrument } from '../schema.ts'
import type * as api from '../api.ts'

/** What was answered in a case, the latest first, each beside the time before with the same instrument. */
export async function instrumentsAbout(context: Context, caseId: CaseId): Promise<CaseInstrument[]> {
  const answers = await answersAbout(context, caseId)
  const keys = new Map(answers.map(({ url, version }) => [`${url}|${version}`, { url, version }]))
  const forms = new Map<string, Awaited<ReturnType<typeof formByKey>>>()
  for (const [name, key] of keys) forms.set(name, await formByKey(context, key))
  return answers.map(({ subjectId: _, ...answer }, index) => {
    const form = forms.get(`${answer.url}|${answer.version}`)
    const before = answers.slice(index + 1).find(other => other.url === answer.url && other.takenBackFor === null)
    return {
      ...answer,
      title: form?.form.title ?? {},
      caution: form?.scoring?.caution ?? null,
      source: form?.scoring?.source ?? null,
      change: before && answer.takenBackFor === null ? changeOf(answer, before, form?.scoring ?? null) : null,
    }
  })
}

function changeOf(
  now: Pick<FormAnswer, 'score'>,
  before: FormAnswer,
  scoring: Scoring | null,
): CaseInstrument['change'] {
  if (now.score?.is !== 'scored' || before.score?.is !== 'scored' || !scoring) return null
  const [earlier, later] = [before.score.total, now.score.total]
  const difference = later - earlier
  const isBetter = difference === 0 ? null : difference < 0 === (scoring.worseIs === 'more')
  const { reliability } = scoring
  const found = reliability && reliableChange({ earlier, later }, reliability)
  return {
    since: before.answeredOn,
    difference,
    isBetter,
    isReliable: found?.isReliable ?? null,
    threshold: found?.threshold ?? null,
    reliability,
  }
}

export async function instrumentsOfCase(
  _permit: Permit<'instrument.read'>,
  context: Context,
  { caseId }: { caseId: CaseId },
): Promise<Result<CaseInstrument[], { code: 'not-found' }>> {
  const found = await caseById(context, caseId)
  return found.ok ? ok(await instrumentsAbout(context, caseId)) : found
}

/** For another record system, under the very version that was asked. */
export async function instrumentFile(
  _permit: Permit<'instrument.read'>,
  context: Context,
  { caseId, id }: InputOf<typeof api.instrumentFile>,
): Promise<Result<OutputOf<typeof api.instrumentFile>, { code: 'not-found' }>> {
  const found = await caseById(context, caseId)
  const answer = found.ok ? (await answersAbout(context, caseId)).find(one => one.id === id) : undefined
  const form = answer && (await formByKey(context, answer))
  if (!answer || !form) return fail({ code: 'not-found' })
  const text = JSON.stringify(writeResponse(form.form, answer.answers, answer.recordedAt), null, 2)
  const base64 = Buffer.from(text).toString('base64')
  return ok({ fileName: `answers-${answer.answeredOn}.json`, mediaType: 'application/fhir+json', base64 })
}
