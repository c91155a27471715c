import * as z from 'zod'
import { failure } from '#platform/shared/failure.ts'
import { idOf } from '#platform/shared/id.ts'
import { GoalLevel, PlanGoal } from '../3-plan/schema.ts'
import { CaseId } from '../schema.ts'

/** How it is now beside how it was, as the client sees it. `not-asked`: it could not be asked, and `words` say why. */
export const JudgementAnswer = z.enum(['better', 'same', 'worse', 'not-asked'])
export type JudgementAnswer = z.infer<typeof JudgementAnswer>

export const JudgementId = idOf('JudgementId')
/** The client's own judgement of a day, in their words. */
export const ClientJudgement = z.strictObject({
  id: JudgementId,
  caseId: CaseId,
  answer: JudgementAnswer,
  words: z.string().trim().min(1).max(50_000).nullable(),
  askedOn: z.iso.date(),
})
export type ClientJudgement = z.infer<typeof ClientJudgement>

export const RatedBy = z.enum(['client', 'worker'])
export type RatedBy = z.infer<typeof RatedBy>

export const GoalRatingId = idOf('GoalRatingId')
/** Where a goal stood on its scale, −2 to 2, on a day, as the client or the worker sees it. Of two on one day the later counts. */
export const GoalRating = z.strictObject({
  id: GoalRatingId,
  caseId: CaseId,
  goalId: PlanGoal.shape.id,
  score: GoalLevel,
  by: RatedBy,
  ratedOn: z.iso.date(),
})
export type GoalRating = z.infer<typeof GoalRating>

export const MeasureId = idOf('MeasureId')
/** Which way a number goes when it goes well; `neither`: a number that is neither good nor bad by itself. */
export const BetterWay = z.enum(['up', 'down', 'neither'])
export type BetterWay = z.infer<typeof BetterWay>

/** A number that worker and client follow by hand, such as days at school in a week. Of two on one day the later counts. */
export const Measure = z.strictObject({
  id: MeasureId,
  caseId: CaseId,
  name: z.string().trim().min(1).max(120),
  unit: z.string().trim().min(1).max(40).nullable(),
  better: BetterWay,
  value: z.number().min(-1_000_000_000).max(1_000_000_000),
  takenOn: z.iso.date(),
})
export type Measure = z.infer<typeof Measure>

/** One value of something that is followed over time. */
export const Point = z.object({ on: z.iso.date(), value: z.number() })
export type Point = z.infer<typeof Point>

/** A number followed by hand: its name as last written, and its values in order of days. */
export const MeasureSeries = Measure.pick({ name: true, unit: true, better: true }).extend({ points: z.array(Point) })
export type MeasureSeries = z.infer<typeof MeasureSeries>

/** The work in three stretches: before help began, while it was given, and afterwards. `to` null: it still goes on. */
export const Stretch = z.object({
  kind: z.enum(['baseline', 'intervention', 'follow-up']),
  from: z.iso.date(),
  to: z.iso.date().nullable(),
})
export type Stretch = z.infer<typeof Stretch>

/** What all goals come to together, or why that cannot be said. `t` is rounded to a tenth; 50 is exactly as hoped. */
export const Attainment = z.discriminatedUnion('is', [
  z.object({ is: z.literal('scored'), t: z.number(), goals: z.int().positive() }),
  z.object({ is: z.literal('no-goals') }),
  z.object({ is: z.literal('not-rated'), goalIds: z.array(PlanGoal.shape.id) }),
])
export type Attainment = z.infer<typeof Attainment>

/** What evaluation reads from the record at once. */
export const Evaluation = z.object({
  judgements: z.array(ClientJudgement),
  goals: z.array(z.object({ goal: PlanGoal, ratings: z.array(GoalRating) })),
  /** From where the goals started, and how they stand, as each of the two sees it. */
  attainment: z.object({ then: Attainment, client: Attainment, worker: Attainment }),
  measures: z.array(MeasureSeries),
  stretches: z.array(Stretch),
})
export type Evaluation = z.infer<typeof Evaluation>

/** It happened on a day that has not come, or before the work began. */
export const DayOutside = failure('day-outside', 422, { from: z.iso.date(), to: z.iso.date() })
export type DayOutside = z.infer<typeof DayOutside.schema>
/** A judgement that could not be asked for says why. */
export const WhyMissing = failure('why-missing', 422, {})
export type WhyMissing = z.infer<typeof WhyMissing.schema>
