import { fail, ok, type Result } from '#platform/shared/result.ts'
import type { PlanContent, PlanGoal, PlanTask, TaskMoved, TaskState } from '../schema.ts'

/**
 * The goals of a case after a version of its plan: those in it stand as it says, set on the day on which they first stood
 * there; those left out ended today. None is lost, since they may have been rated.
 */
export function goalsAfter(
  kept: readonly PlanGoal[],
  { goals }: PlanContent,
  { caseId, today }: { caseId: PlanGoal['caseId']; today: string },
): PlanGoal[] {
  const before = new Map(kept.map(goal => [goal.id, goal]))
  const within = new Set<string>(goals.map(({ id }) => id))
  const left = kept.filter(({ id }) => !within.has(id))
  return [
    ...goals.map(goal => ({ ...goal, caseId, setOn: before.get(goal.id)?.setOn ?? today, endedOn: null })),
    ...left.map(goal => ({ ...goal, endedOn: goal.endedOn ?? today })),
  ]
}

/** The same for tasks: what came of one stays; an open one that is left out is dropped, and open again if it comes back. */
export function tasksAfter(
  kept: readonly PlanTask[],
  { tasks }: PlanContent,
  { caseId, today }: { caseId: PlanTask['caseId']; today: string },
): PlanTask[] {
  const before = new Map(kept.map(task => [task.id, task]))
  const within = new Set<string>(tasks.map(({ id }) => id))
  const open = { state: 'open', stateWords: null, stateOn: null } as const
  const standing = ({ state, stateWords, stateOn }: PlanTask) => ({ state, stateWords, stateOn })
  return [
    ...tasks.map(task => {
      const was = before.get(task.id)
      return { ...task, caseId, ...(was === undefined || isLeftOut(was) ? open : standing(was)) }
    }),
    ...kept
      .filter(({ id }) => !within.has(id))
      .map(task => (task.state === 'open' ? { ...task, state: 'dropped' as const, stateOn: today } : task)),
  ]
}

/** Whether a task was left out of the plan, and not dropped by someone who said why. */
export function isLeftOut({ state, stateWords }: Pick<PlanTask, 'state' | 'stateWords'>): boolean {
  return state === 'dropped' && stateWords === null
}

const FROM = { done: ['open'], dropped: ['open'], open: ['done', 'dropped'] } as const satisfies Record<
  TaskState,
  readonly TaskState[]
>

/** The task as it stands after someone said what came of it. */
export function settle(
  task: PlanTask,
  { to, words, today }: { to: TaskState; words: string | null; today: string },
): Result<PlanTask, TaskMoved> {
  const from: readonly TaskState[] = FROM[to]
  if (!from.includes(task.state)) return fail({ code: 'task-moved', state: task.state })
  return ok({ ...task, state: to, stateWords: to === 'open' ? null : words, stateOn: to === 'open' ? null : today })
}

/** Open tasks first, the soonest due first, those without a day after them; settled ones last, the latest first. */
export function inOrder(tasks: readonly PlanTask[]): PlanTask[] {
  const key = ({ state, dueOn, stateOn, id }: PlanTask) =>
    state === 'open' ? `0 ${dueOn ?? '9999-12-31'} ${id}` : `1 ${reversed(stateOn ?? '')} ${id}`
  return tasks.toSorted((a, b) => (key(a) < key(b) ? -1 : 1))
}

/** Sorts the latest day before an earlier one. */
const reversed = (day: string) => day.replace(/\d/g, digit => String(9 - Number(digit)))
