import type { Context } from '#platform/server/context.ts'
import type { CaseId } from '../schema.ts'
import { inOrder } from './rules/tasks.ts'
import type { Plan, PlanGoal, PlanTask } from './schema.ts'
import { loadGoals, loadNewest, loadTasks } from './store/plans.ts'

// These ask nothing of the case, so that the case itself can ask them and calls go round in no circle.

/** The goals of a case, in the order in which they were set; those that ended too, with the day. */
export function goalsOf(context: Context, caseId: CaseId): Promise<PlanGoal[]> {
  return loadGoals(context, caseId)
}

/** The newest version of a case's plan with its tasks, open ones first; null while there is no plan. */
export async function planOf(
  context: Context,
  caseId: CaseId,
): Promise<{ plan: Plan; goals: PlanGoal[]; tasks: PlanTask[] } | null> {
  const plan = await loadNewest(context, caseId)
  if (!plan) return null
  return { plan, goals: await loadGoals(context, caseId), tasks: inOrder(await loadTasks(context, caseId)) }
}
