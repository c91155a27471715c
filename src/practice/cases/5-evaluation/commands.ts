import type { Permit } from '#confidentiality/access/schema/policy.ts'
import type { Context } from '#platform/server/context.ts'
import { fail, ok, type Result } from '#platform/shared/result.ts'
import { goalsOf } from '../3-plan/queries.ts'
import { addCaseEvent } from '../commands.ts'
import { heldById, openById } from '../queries.ts'
import type { CaseClosed } from '../schema.ts'
import { withinWork } from './rules.ts'
import type { ClientJudgement, DayOutside, GoalRating, Measure, WhyMissing } from './schema.ts'
import { insertJudgement, insertMeasure, insertRating } from './store.ts'

type NotFound = { code: 'not-found' }
type Reused = { code: 'act-id-reused' }

/** Keep the client's own judgement; it may be asked after the end too. */
export async function recordJudgement(
  _permit: Permit<'evaluation.record'>,
  context: Context,
  input: ClientJudgement,
): Promise<Result<ClientJudgement, DayOutside | WhyMissing | Reused | NotFound>> {
  const { caseId, answer, words, askedOn } = input
  const found = await heldById(context, caseId)
  if (!found.ok) return found
  const day = withinWork(askedOn, found.value.openedOn, context.today)
  if (!day.ok) return day
  if (answer === 'not-asked' && words === null) return fail({ code: 'why-missing' })
  if (!(await insertJudgement(context, input))) return fail({ code: 'act-id-reused' })
  const details = { answer, on: askedOn, ...(words !== null && { words }) }
  await addCaseEvent(context, { caseId, kind: 'judgement.recorded', details })
  return ok(input)
}

/** Rate a goal of an open case. Rating it anew changes nothing that was rated before. */
export async function rateGoal(
  _permit: Permit<'evaluation.record'>,
  context: Context,
  input: GoalRating,
): Promise<Result<GoalRating, CaseClosed | DayOutside | Reused | NotFound>> {
  const { caseId, goalId, score, by, ratedOn } = input
  const found = await openById(context, caseId)
  if (!found.ok) return found
  const goal = (await goalsOf(context, caseId)).find(({ id }) => id === goalId)
  if (!goal) return fail({ code: 'not-found' })
  const day = withinWork(ratedOn, found.value.openedOn, context.today)
  if (!day.ok) return day
  if (!(await insertRating(context, input))) return fail({ code: 'act-id-reused' })
  const details = { words: goal.inClientWords, score: String(score), by, on: ratedOn }
  await addCaseEvent(context, { caseId, kind: 'goal.rated', details })
  return ok(input)
}

/** Write down a number; also after the end, since what lasts shows only then. */
export async function recordMeasure(
  _permit: Permit<'evaluation.record'>,
  context: Context,
  input: Measure,
): Promise<Result<Measure, DayOutside | Reused | NotFound>> {
  const { caseId, name, unit, value, takenOn } = input
  const found = await heldById(context, caseId)
  if (!found.ok) return found
  const day = withinWork(takenOn, found.value.openedOn, context.today)
  if (!day.ok) return day
  if (!(await insertMeasure(context, input))) return fail({ code: 'act-id-reused' })
  const details = { name, value: String(value), on: takenOn, ...(unit !== null && { unit }) }
  await addCaseEvent(context, { caseId, kind: 'measure.recorded', details })
  return ok(input)
}
