import type { Permit } from '#confidentiality/access/schema/policy.ts'
import type { Context } from '#platform/server/context.ts'
import type { InputOf } from '#platform/shared/operation.ts'
import { fail, ok, type Result } from '#platform/shared/result.ts'
import type * as api from './api.ts'
import { formIn } from './commands/files.ts'
import { formByKey } from './queries.ts'
import { problemsOf, settle, type AnswerProblem } from './rules/answers.ts'
import { writeQuestionnaire } from './rules/fhir-write.ts'
import { judgeBands } from './rules/own-score.ts'
import { latestOf, nextVersion } from './rules/own-form.ts'
import { score, type About } from './rules/scoring.ts'
import { judgeForm } from './rules/walk.ts'
import type { Answers, Form } from './schema/form.ts'
import type { FormAnswer, FormChanged, FormKey, FormNotUnderstood, KeptForm, VersionTaken } from './schema/kept.ts'
import type { Score } from './schema/score.ts'
import { insertAnswer, insertForm, loadVersions, updateRetired, updateTakenBack } from './store.ts'

type NotFound = { code: 'not-found' }

/** Keep a form for the agency. The same version again is the same form, or it is refused. */
export async function importForm(
  _permit: Permit<'form.keep'>,
  context: Context,
  file: InputOf<typeof api.importForm>,
): Promise<Result<KeptForm, FormNotUnderstood | VersionTaken>> {
  const read = await formIn(file)
  if (!read.ok) return read
  const form = read.value
  const { url, version } = form
  const before = await formByKey(context, { url, version })
  if (before)
    return JSON.stringify(before.form) === JSON.stringify(form)
      ? ok(before)
      : fail({ code: 'version-taken', url, version })
  await insertForm(context, { url, version }, writeQuestionnaire(form))
  const kept = await formByKey(context, { url, version })
  if (!kept) throw new Error('A form that was just kept is not there')
  return ok(kept)
}

/**
 * Keep what an agency made by hand as the next version of its form. Versions before it stay as they are, and so does
 * what was answered to them. Who began from a version that is not the newest any more is told, and nothing is kept.
 */
export async function buildForm(
  _permit: Permit<'form.keep'>,
  context: Context,
  { basis, ...made }: InputOf<typeof api.buildForm>,
): Promise<Result<KeptForm, FormNotUnderstood | VersionTaken | FormChanged>> {
  const newest = latestOf(await loadVersions(context, made.url))
  if (newest !== basis && newest !== null) return fail({ code: 'form-changed', url: made.url, newest })
  const form: Form = { ...made, version: nextVersion(newest), publisher: null, status: 'active' }
  const problems = [...judgeForm(form), ...judgeBands(form)]
  if (problems.length > 0) return fail({ code: 'form-not-understood', problems })
  const { url, version } = form
  const isNew = await insertForm(context, { url, version }, writeQuestionnaire(form))
  if (!isNew) return fail({ code: 'version-taken', url, version })
  const kept = await formByKey(context, { url, version })
  if (!kept) throw new Error('A form that was just made is not there')
  return ok(kept)
}

/** Ask a form no more, or ask it again. What was answered stays. */
export async function retireForm(
  _permit: Permit<'form.keep'>,
  context: Context,
  { isRetired, ...key }: InputOf<typeof api.retireForm>,
): Promise<Result<KeptForm, NotFound>> {
  const isThere = await updateRetired(context, key, isRetired)
  const kept = isThere ? await formByKey(context, key) : null
  return kept ? ok(kept) : fail({ code: 'not-found' })
}

type Told = Pick<FormAnswer, 'id' | 'subjectId' | 'url' | 'version' | 'answers' | 'saidBy' | 'answeredOn'>
export type AnswersUnclear = { code: 'answers-unclear'; problems: AnswerProblem[] }

/**
 * Keep what was answered about a record, with the score as it is worked out here. Rooms that know what the record is call
 * this from acts of their own.
 */
export async function keepAnswers(
  context: Context,
  told: Told,
  about: About,
): Promise<Result<{ score: Score | null; form: KeptForm }, AnswersUnclear | NotFound | { code: 'act-id-reused' }>> {
  const found = await formByKey(context, { url: told.url, version: told.version })
  if (!found) return fail({ code: 'not-found' })
  const answers: Answers = settle(found.form, told.answers, context.today)
  const problems = problemsOf(found.form, answers, context.today)
  if (problems.length > 0) return fail({ code: 'answers-unclear', problems })
  const result = found.scoring ? score(found.form, found.scoring, { answers, about, today: context.today }) : null
  const isNew = await insertAnswer(context, { ...told, answers, score: result, recordedAt: context.at })
  return isNew ? ok({ score: result, form: found }) : fail({ code: 'act-id-reused' })
}

/** Take answers back, with the reason: they were recorded for the wrong person, or wrongly. They stay readable. */
export function takeBackAnswers(
  context: Context,
  of: { id: string; subjectId: string },
  why: string,
): Promise<boolean> {
  return updateTakenBack(context, of, why)
}

export type { FormKey }
