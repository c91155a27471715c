import type { Permit } from '#confidentiality/access/schema/policy.ts'
import type { Context } from '#platform/server/context.ts'
import { ok, type Result } from '#platform/shared/result.ts'
import { goalsOf } from '../3-plan/queries.ts'
import { caseById } from '../queries.ts'
import type { Case, CaseId } from '../schema.ts'
import { attainmentBy, attainmentThen, seriesOf, stretchesOf } from './rules.ts'
import type { Evaluation } from './schema.ts'
import { loadJudgements, loadMeasures, loadMoves, loadRatings } from './store.ts'

/** Everything that evaluation knows of a case; later rooms, such as reports, read the same. */
export async function evaluationOf(
  context: Context,
  found: Pick<Case, 'id' | 'openedOn' | 'closedOn'>,
): Promise<Evaluation> {
  const { id, openedOn, closedOn } = found
  const ratings = await loadRatings(context, id)
  const goals = (await goalsOf(context, id)).map(goal => ({
    goal,
    ratings: ratings.filter(({ goalId }) => goalId === goal.id),
  }))
  return {
    judgements: await loadJudgements(context, id),
    goals,
    attainment: {
      then: attainmentThen(goals),
      client: attainmentBy(goals, 'client'),
      worker: attainmentBy(goals, 'worker'),
    },
    measures: seriesOf(await loadMeasures(context, id)),
    stretches: stretchesOf(openedOn, await loadMoves(context, id), closedOn),
  }
}

export async function evaluationOfCase(
  _permit: Permit<'evaluation.read'>,
  context: Context,
  { caseId }: { caseId: CaseId },
): Promise<Result<Evaluation, { code: 'not-found' }>> {
  const found = await caseById(context, caseId)
  return found.ok ? ok(await evaluationOf(context, found.value)) : found
}
