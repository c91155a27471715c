import { readFileSync } from 'node:fs'
import * as z from 'zod'
import { addDays } from '#platform/shared/day.ts'
import { completeTask, confirmAgreement, draftPlan, signPlan } from '#practice/cases/3-plan/api.ts'
import { Agreement } from '#practice/cases/3-plan/schema/agreement.ts'
import { DraftGoal, DraftTask, Factor, Intervention, Promises, Signature } from '#practice/cases/3-plan/schema.ts'
import { dayOf } from './calendar.ts'
import { idFor } from './ids.ts'
import type { Stage, Step, Story } from './story.ts'

const DaysAgo = z.int().nonnegative()
const WorldTask = DraftTask.pick({ what: true, by: true, byName: true, role: true }).extend({
  /** Days from the writing of the plan; null where no day was set. */
  dueAfterDays: z.int().nullable(),
  done: z.strictObject({ daysAgo: DaysAgo, words: z.string() }).nullable(),
})
const WorldGoal = DraftGoal.omit({ id: true, needId: true }).extend({
  need: z.string(),
  tasks: z.array(WorldTask),
})
/** One version of a plan, and what the supervisor said of it. */
const WorldVersion = z.strictObject({
  daysAgo: DaysAgo,
  goals: z.array(WorldGoal),
  why: z.array(
    z.strictObject({
      ...Factor.omit({ id: true }).shape,
      help: Intervention.omit({ id: true, factorId: true }).nullable(),
    }),
  ),
  promises: Promises.omit({ untilOn: true }).extend({ forDays: z.int() }),
  judged: Signature.pick({ verdict: true, words: true }).extend({ daysAgo: DaysAgo }).nullable(),
})
const WorldPlan = z.strictObject({
  case: z.string(),
  versions: z.array(WorldVersion),
  agreed: Agreement.pick({ how: true, present: true, assent: true, words: true })
    .extend({ daysAgo: DaysAgo })
    .nullable(),
})
type WorldPlan = z.infer<typeof WorldPlan>
type WorldVersion = z.infer<typeof WorldVersion>
type WorldGoal = z.infer<typeof WorldGoal>

const WORLD = z.array(WorldPlan).parse(JSON.parse(readFileSync(new URL('world/plans.json', import.meta.url), 'utf8')))
const SUPERVISOR = 'supervisor@demo.example'

/** Plans as they were written, signed or sent back, what came of their tasks, and the agreements to work together. */
export function planSteps(stage: Stage, story: Story): Step[] {
  return WORLD.filter(one => one.case === story.told.key).flatMap(plan => [
    ...plan.versions.flatMap((version, index) => versionSteps(stage, story, { version, index })),
    ...taskSteps(story, plan),
    ...agreementSteps(story, plan),
  ])
}

const idsOf = ({ key, openedAt }: Story) => ({
  plan: (index: number) => idFor(`${key}/plan/${index}`, openedAt),
  // By its words, so that a goal keeps its id from version to version.
  goal: ({ need }: WorldGoal) => idFor(`${key}/goal/${need}`, openedAt),
  task: (what: string) => idFor(`${key}/task/${what}`, openedAt),
  factor: (cause: string) => idFor(`${key}/factor/${cause}`, openedAt),
})

function versionSteps(
  { cast }: Stage,
  story: Story,
  { version, index }: { version: WorldVersion; index: number },
): Step[] {
  const { key, by, of, told } = story
  const planId = idsOf(story).plan(index)
  const drafted: Step = {
    ...{ daysAgo: version.daysAgo, rank: 'evaluate', key: `${key}/plan/${index}`, by, row: draftPlan },
    input: at => ({ id: planId, ...of, seen: index, ...contentOf(story, version, dayOf(at)) }),
  }
  if (version.judged === null) return [drafted]
  const { daysAgo, ...judged } = version.judged
  const supervisor = cast.member(told.agency, SUPERVISOR)
  const signed = { daysAgo, rank: 'end', key: `${key}/plan/${index}/judged`, by: supervisor, row: signPlan }
  return [drafted, { ...signed, input: () => ({ ...of, planId, ...judged }) }]
}

function contentOf(story: Story, { goals, why, promises }: WorldVersion, on: string) {
  const ids = idsOf(story)
  const { forDays, ...promised } = promises
  return {
    goals: goals.map(({ need, tasks: _, ...goal }) => {
      return { ...goal, id: ids.goal({ need, tasks: _, ...goal }), needId: story.needIdOf(need) }
    }),
    tasks: goals.flatMap(goal =>
      goal.tasks.map(({ dueAfterDays, done: _, ...task }) => ({
        ...{ ...task, id: ids.task(task.what), goalId: ids.goal(goal), choiceId: null },
        dueOn: dueAfterDays === null ? null : addDays(on, dueAfterDays),
      })),
    ),
    factors: why.map(({ cause, leadsTo }) => ({ id: ids.factor(cause), cause, leadsTo })),
    interventions: why.flatMap(({ cause, help }) => {
      return help === null ? [] : [{ ...help, id: ids.factor(`help/${cause}`), factorId: ids.factor(cause) }]
    }),
    promises: { ...promised, untilOn: addDays(on, forDays) },
  }
}

function taskSteps(story: Story, { versions }: WorldPlan): Step[] {
  const { key, by, of } = story
  const tasks = versions.flatMap(({ goals }) => goals.flatMap(goal => goal.tasks))
  return tasks.flatMap(({ what, done }): Step[] => {
    if (done === null) return []
    const id = idsOf(story).task(what)
    const step = { daysAgo: done.daysAgo, rank: 'evaluate', key: `${key}/task/${what}/done`, by, row: completeTask }
    return [{ ...step, input: () => ({ ...of, id, words: done.words }) }]
  })
}

function agreementSteps(story: Story, { versions, agreed }: WorldPlan): Step[] {
  const { key, by, of, told, nameOf, openedAt } = story
  if (agreed === null) return []
  const { daysAgo, ...how } = agreed
  const forDays = versions[0]?.promises.forDays ?? null
  return [
    {
      ...{ daysAgo, rank: 'aftercare', key: `${key}/agreement`, by, row: confirmAgreement },
      input: at => ({
        ...{ ...how, ...of, id: idFor(`${key}/agreement`, openedAt), agreedBy: nameOf(told.client.person) },
        ...{ planNumber: versions.length > 0 ? 1 : null, agreedOn: dayOf(at) },
        untilOn: forDays === null ? null : addDays(dayOf(at), forDays),
      }),
    },
  ]
}
