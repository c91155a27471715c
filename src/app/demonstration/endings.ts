import { readFileSync } from 'node:fs'
import * as z from 'zod'
import { draftPlan } from '#practice/cases/3-plan/api.ts'
import { DraftGoal } from '#practice/cases/3-plan/schema.ts'
import { rateGoal, recordJudgement, recordMeasure } from '#practice/cases/5-evaluation/api.ts'
import { ClientJudgement, GoalRating, Measure } from '#practice/cases/5-evaluation/schema.ts'
import { closeCase, signClosing } from '#practice/cases/6-termination/api.ts'
import { Closing, StrengtheningPlan } from '#practice/cases/6-termination/schema.ts'
import { endAftercare, planAftercare, recordAftercare } from '#practice/cases/7-aftercare/api.ts'
import { contactIdOf } from '#practice/cases/7-aftercare/rules.ts'
import { Aftercare, AftercareId, EndAftercare, SignSeen } from '#practice/cases/7-aftercare/schema.ts'
import { dayOf } from './calendar.ts'
import { idFor } from './ids.ts'
import type { Stage, Step, Story } from './story.ts'

const when = { daysAgo: z.int().nonnegative() }
const of = { case: z.string() }
const Rated = z.strictObject({ ...when, ...GoalRating.pick({ by: true, score: true }).shape })
const WorldAftercare = z.strictObject({
  ...{ ...when, ...Aftercare.pick({ risk: true, weeks: true }).shape },
  contacts: z.array(
    z.strictObject({ ...when, place: z.int().nonnegative(), seen: z.array(SignSeen.shape.seen), words: z.string() }),
  ),
  ended: z.strictObject({ ...when, ...EndAftercare.pick({ outcome: true, words: true }).shape }).nullable(),
})
type WorldAftercare = z.infer<typeof WorldAftercare>
const WorldEnding = z.strictObject({
  ...{ ...of, summary: Closing.shape.summary, strengthening: StrengtheningPlan },
  signed: z.strictObject({ ...when, words: z.string() }).nullable(),
  aftercare: WorldAftercare.nullable(),
})
type WorldEnding = z.infer<typeof WorldEnding>
const World = z.strictObject({
  plans: z.array(
    z.strictObject({
      ...{ ...of, ...when },
      goals: z.array(DraftGoal.omit({ id: true, needId: true }).extend({ need: z.string(), ratings: z.array(Rated) })),
    }),
  ),
  judgements: z.array(z.strictObject({ ...of, ...when, ...ClientJudgement.pick({ answer: true, words: true }).shape })),
  measures: z.array(
    z.strictObject({
      ...{ ...of, ...Measure.pick({ name: true, unit: true, better: true }).shape },
      values: z.array(z.strictObject({ ...when, value: z.number() })),
    }),
  ),
  endings: z.array(WorldEnding),
})
const WORLD = World.parse(JSON.parse(readFileSync(new URL('world/endings.json', import.meta.url), 'utf8')))
const SUPERVISOR = 'supervisor@demo.example'
const LOOKED = { answer: 'done', words: null } as const

/** What was found to have changed: goals and how they were rated, what the client said, what was counted. */
export function evaluationSteps(story: Story): Step[] {
  const { key, by, told, of: its } = story
  const own = <One extends { case: string }>(all: readonly One[]) => all.filter(one => one.case === told.key)
  const judged = own(WORLD.judgements).map(({ daysAgo, answer, words }, index): Step => ({
    ...{ daysAgo, rank: 'outcome', key: `${key}/judgement/${index}`, by, row: recordJudgement },
    input: at => ({ ...its, id: idFor(`${key}/judgement/${index}`, at), answer, words, askedOn: dayOf(at) }),
  }))
  const counted = own(WORLD.measures).flatMap(({ name, unit, better, values }) =>
    values.map(({ daysAgo, value }, index): Step => ({
      ...{ daysAgo, rank: 'outcome', key: `${key}/measure/${name}/${index}`, by, row: recordMeasure },
      input: at => {
        const id = idFor(`${key}/measure/${name}/${index}`, at)
        return { ...its, id, name, unit, better, value, takenOn: dayOf(at) }
      },
    })),
  )
  return [...own(WORLD.plans).flatMap(plan => goalSteps(story, plan)), ...judged, ...counted]
}

function goalSteps(
  { key, by, of: its, openedAt, needIdOf }: Story,
  { daysAgo, goals }: (typeof WORLD)['plans'][number],
) {
  const idOf = (need: string) => idFor(`${key}/goal/${need}`, openedAt)
  const promises = { hopes: null, canPromise: null, cannotPromise: null, howOften: null, untilOn: null }
  const drafted = goals.map(({ need, ratings: _, ...goal }) => ({ ...goal, id: idOf(need), needId: needIdOf(need) }))
  const draft: Step = {
    ...{ daysAgo, rank: 'plan', key: `${key}/goals`, by, row: draftPlan },
    input: at => ({
      ...{ ...its, id: idFor(`${key}/goals`, at), seen: 0, goals: drafted, tasks: [], factors: [], interventions: [] },
      promises,
    }),
  }
  const ratings = goals.flatMap(({ need, ratings: all }) =>
    all.map(({ daysAgo: since, by: rater, score }, index): Step => ({
      ...{ daysAgo: since, rank: 'outcome', key: `${key}/rating/${need}/${index}`, by, row: rateGoal },
      input: at => {
        const id = idFor(`${key}/rating/${need}/${index}`, at)
        return { ...its, id, goalId: idOf(need), by: rater, score, ratedOn: dayOf(at) }
      },
    })),
  )
  return [draft, ...ratings]
}

/** How work ended, what the supervisor said of it, and what followed. */
export function endingSteps(stage: Stage, story: Story): Step[] {
  const { key, told, by, of: its, openedAt, nextVersion } = story
  const ending = WORLD.endings.find(one => one.case === told.key)
  if (told.closed === null) return []
  if (!ending) throw new Error(`${told.key}: nothing is told of its end`)
  const { daysAgo, reason, words } = told.closed
  const id = idFor(`${key}/closing`, openedAt)
  const { summary, strengthening, signed, aftercare } = ending
  const close: Step = {
    ...{ daysAgo, rank: 'close', key: `${key}/close`, by, row: closeCase },
    input: () => ({
      ...{ ...its, id, version: nextVersion('case'), reason, words: words.id, summary, strengthening, onward: null },
      criteria: { goals: LOOKED, needs: LOOKED, safety: LOOKED, referrals: LOOKED, agreement: LOOKED },
    }),
  }
  const supervisor = () => stage.cast.member(told.agency, SUPERVISOR)
  const sign: Step[] =
    signed === null
      ? []
      : [
          {
            ...{ daysAgo: signed.daysAgo, rank: 'close', key: `${key}/closing-signed`, by: supervisor() },
            ...{ row: signClosing, input: () => ({ ...its, id, version: 1, answer: 'signed', words: signed.words }) },
          },
        ]
  return [close, ...sign, ...(aftercare === null ? [] : aftercareSteps(story, aftercare, strengthening.signs))]
}

function aftercareSteps(
  { key, by, of: its, openedAt }: Story,
  aftercare: WorldAftercare,
  signs: readonly string[],
): Step[] {
  const id = AftercareId.parse(idFor(`${key}/aftercare`, openedAt))
  const { daysAgo, risk, weeks, contacts, ended } = aftercare
  const plan: Step = {
    ...{ daysAgo, rank: 'follow', key: `${key}/aftercare`, by, row: planAftercare },
    input: at => ({ ...its, id, risk, weeks, startsOn: dayOf(at) }),
  }
  const told = contacts.map(({ place, seen, words, daysAgo: since }): Step => ({
    ...{ daysAgo: since, rank: 'follow', key: `${key}/aftercare/${place}`, by, row: recordAftercare },
    input: at => ({
      ...its,
      contact: {
        ...{ id: contactIdOf(id, place), state: 'done', happenedOn: dayOf(at), words },
        signs: signs.map((sign, index) => ({ sign, seen: seen[index] ?? 'not-known' })),
      },
    }),
  }))
  if (ended === null) return [plan, ...told]
  const { daysAgo: since, outcome, words } = ended
  const end: Step = {
    ...{ daysAgo: since, rank: 'follow', key: `${key}/aftercare/end`, by, row: endAftercare },
    input: () => ({ ...its, id, version: 1, outcome, words }),
  }
  return [plan, ...told, end]
}
