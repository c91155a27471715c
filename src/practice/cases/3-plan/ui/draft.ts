import * as z from 'zod'
import { newId } from '#platform/shared/id.ts'
import type { PartialDay } from '#platform/shared/partial-day.ts'
import type { DraftOf } from '#platform/web/parts/form/useDraft.ts'
import { dayTyped, wholeDay } from '../../ui/day-typed.ts'
import { DraftTask, PlanContent, type DraftGoal, type Plan } from '../schema.ts'

export type TypedGoal = {
  id: string
  needId: string
  inClientWords: string
  weight: string
  scale: string[]
  baseline: string
  methods: string[]
}
export type TypedTask = {
  id: string
  goalId: string
  what: string
  by: string
  byName: string
  dueOn: PartialDay | null
  role: string
  choiceId: string | null
}
type TypedFactor = { id: string; cause: string; leadsTo: string }
type TypedIntervention = { id: string; factorId: string; forWhom: string; change: string; expected: string }
type TypedPromises = {
  hopes: string
  canPromise: string
  cannotPromise: string
  howOften: string
  untilOn: PartialDay | null
}
/** A plan as it is typed: empty texts where nothing was said. */
export type TypedPlan = {
  seen: number
  goals: TypedGoal[]
  tasks: TypedTask[]
  factors: TypedFactor[]
  interventions: TypedIntervention[]
  promises: TypedPromises
}

// A task in which nothing was said is not sent, so it may stand empty on the screen.
const MaybeTask = DraftTask.extend({ what: z.string().trim().max(2000) }).refine(
  ({ what, by, byName }) => what === '' || by !== 'other' || byName !== null,
  { path: ['byName'] },
)
export const PlanDraft = z.object({ ...PlanContent.shape, seen: z.int(), tasks: z.array(MaybeTask) })
export type PlanForm = DraftOf<TypedPlan, typeof PlanDraft>['form']

/** The name of the draft of a plan that is not sent yet. */
export function planDraftOf(caseId: string): string {
  return `plan of ${caseId}`
}

export const freshGoal = (needId = ''): TypedGoal => ({
  ...{ id: newId(), needId, inClientWords: '', weight: '', scale: ['', '', '', '', ''], baseline: '', methods: [] },
})
export const freshTask = (goalId: string): TypedTask => ({
  ...{ id: newId(), goalId, what: '', by: 'worker', byName: '', dueOn: null, role: '', choiceId: null },
})

/** A plan to begin with: the newest version as it stands, or one goal with one task to be filled in. */
export function planTyped(plan: Plan | null, needId: string): TypedPlan {
  if (plan === null) {
    const goal = freshGoal(needId)
    const promises = { hopes: '', canPromise: '', cannotPromise: '', howOften: '', untilOn: null }
    return { seen: 0, goals: [goal], tasks: [freshTask(goal.id)], factors: [], interventions: [], promises }
  }
  const { goals, tasks, factors, interventions, promises } = plan.content
  return {
    seen: plan.number,
    goals: goals.map(goalTyped),
    tasks: tasks.map(task => ({
      ...{ ...task, goalId: task.goalId ?? '', byName: task.byName ?? '', role: task.role ?? '' },
      dueOn: dayOrNone(task.dueOn),
    })),
    factors: factors.map(one => ({ ...one, leadsTo: one.leadsTo ?? '' })),
    interventions: interventions.map(one => ({ ...one, factorId: one.factorId ?? '' })),
    promises: {
      ...{ hopes: promises.hopes ?? '', canPromise: promises.canPromise ?? '' },
      ...{ cannotPromise: promises.cannotPromise ?? '', howOften: promises.howOften ?? '' },
      untilOn: dayOrNone(promises.untilOn),
    },
  }
}

function goalTyped({ needId, weight, scale, baseline, ...goal }: DraftGoal): TypedGoal {
  const levels = scale.map(level => level ?? '')
  return { ...goal, needId: needId ?? '', weight: String(weight), scale: levels, baseline: String(baseline) }
}

const dayOrNone = (day: string | null) => (day === null ? null : wholeDay(day))
const textOrNull = (text: string) => (text.trim() === '' ? null : text)
const numberOf = (text: string) => (text === '' ? undefined : Number(text))
/** A day that was typed and cannot be read stays wrong, and is not taken for none. */
const dayOrNull = (day: PartialDay | null) => (day === null ? null : (dayTyped(day) ?? 'unread'))

/** From what is typed to what the act asks for; what was not said is null. */
export function planFrom({ seen, goals, tasks, factors, interventions, promises }: TypedPlan): unknown {
  return {
    seen,
    goals: goals.map(({ needId, weight, scale, baseline, ...goal }) => ({
      ...{ ...goal, needId: textOrNull(needId), weight: numberOf(weight), baseline: numberOf(baseline) },
      scale: scale.map(textOrNull),
    })),
    tasks: tasks.map(({ goalId, by, byName, dueOn, role, ...task }) => ({
      ...{ ...task, goalId: textOrNull(goalId), by, role: textOrNull(role), dueOn: dayOrNull(dueOn) },
      byName: by === 'other' ? textOrNull(byName) : null,
    })),
    factors: factors.map(one => ({ ...one, leadsTo: textOrNull(one.leadsTo) })),
    interventions: interventions.map(one => ({ ...one, factorId: textOrNull(one.factorId) })),
    promises: {
      ...{ hopes: textOrNull(promises.hopes), canPromise: textOrNull(promises.canPromise) },
      ...{ cannotPromise: textOrNull(promises.cannotPromise), howOften: textOrNull(promises.howOften) },
      untilOn: dayOrNull(promises.untilOn),
    },
  }
}
