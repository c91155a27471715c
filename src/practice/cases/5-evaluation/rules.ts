// What has changed, in numbers that a person can follow: goals, what is counted by hand, and the stretches of the work.
import { fail, ok, type Result } from '#platform/shared/result.ts'
import type { PlanGoal } from '../3-plan/schema.ts'
import type { Phase } from '../schema.ts'
import type { Attainment, DayOutside, GoalRating, Measure, MeasureSeries, Point, RatedBy, Stretch } from './schema.ts'

/** How far goals of one client are taken to go together; the value that the makers of the scale use. */
const RHO = 0.3

/**
 * What goals come to together: 50 when each is exactly as hoped, about 10 for every step of a single goal.
 *
 * @param rated - a score from −2 to 2 and a weight above 0 for each goal
 * @returns T = 50 + 10·Σ(w·x) / √((1−ρ)·Σw² + ρ·(Σw)²), not rounded; null without goals
 * @see Kiresuk and Sherman 1968; Turner-Stokes 2009 with its erratum
 */
export function goalAttainment(rated: readonly { score: number; weight: number }[]): number | null {
  if (rated.length === 0) return null
  const sum = (of: (one: { score: number; weight: number }) => number) =>
    rated.reduce((total, one) => total + of(one), 0)
  const weights = sum(({ weight }) => weight)
  const spread = (1 - RHO) * sum(({ weight }) => weight ** 2) + RHO * weights ** 2
  return 50 + (10 * sum(({ score, weight }) => score * weight)) / Math.sqrt(spread)
}

/** The score that counts: the latest day, and of that day the one that was written last. Null when nobody rated. */
export function ratingOf(ratings: readonly GoalRating[], by: RatedBy): GoalRating | null {
  const own = ratings.filter(rating => rating.by === by)
  return own.reduce<GoalRating | null>((best, one) => (best === null || one.ratedOn >= best.ratedOn ? one : best), null)
}

type Rated = { goal: Pick<PlanGoal, 'id' | 'weight' | 'baseline' | 'endedOn'>; ratings: readonly GoalRating[] }

/** Goals that count: those that go on, and those that ended after someone had rated them. One that was only dropped does not. */
export function countingGoals<One extends Rated>(goals: readonly One[]): One[] {
  return goals.filter(({ goal, ratings }) => goal.endedOn === null || ratings.length > 0)
}

/** How the goals stand as one of the two sees it; every goal must be rated, since a missing one is no zero. */
export function attainmentBy(goals: readonly Rated[], by: RatedBy): Attainment {
  return attained(countingGoals(goals).map(one => ({ ...one, score: ratingOf(one.ratings, by)?.score ?? null })))
}

/** From where the same goals started. */
export function attainmentThen(goals: readonly Rated[]): Attainment {
  return attained(countingGoals(goals).map(one => ({ ...one, score: one.goal.baseline })))
}

function attained(scored: readonly (Rated & { score: number | null })[]): Attainment {
  const missing = scored.filter(({ score }) => score === null).map(({ goal }) => goal.id)
  if (scored.length === 0) return { is: 'no-goals' }
  if (missing.length > 0) return { is: 'not-rated', goalIds: missing }
  const t = goalAttainment(scored.map(({ goal, score }) => ({ score: score ?? 0, weight: goal.weight })))
  return { is: 'scored', t: Math.round((t ?? 50) * 10) / 10, goals: scored.length }
}

/** Values in order of days; of two on one day the one that was written later counts. */
export function inDays(points: readonly Point[]): Point[] {
  const days = new Map(points.map(point => [point.on, point]))
  return [...days.values()].toSorted((a, b) => (a.on < b.on ? -1 : 1))
}

/**
 * What was counted by hand, one series a name, the name that was used last first. Names that differ by case or space alone
 * are the same.
 *
 * @param measures - in the order in which they were written
 */
export function seriesOf(measures: readonly Measure[]): MeasureSeries[] {
  const named = Map.groupBy(measures, ({ name }) => name.toLowerCase().replace(/\s+/g, ' '))
  const written = [...named.values()].flatMap(some => {
    const last = some.at(-1)
    return last ? [{ last, some, place: measures.indexOf(last) }] : []
  })
  return written
    .toSorted((a, b) => b.place - a.place)
    .map(({ last: { name, unit, better }, some }) => ({
      ...{ name, unit, better },
      points: inDays(some.map(({ takenOn, value }) => ({ on: takenOn, value }))),
    }))
}

const STRETCH_OF = {
  intake: 'baseline',
  assessment: 'baseline',
  plan: 'baseline',
  intervention: 'intervention',
  evaluation: 'intervention',
  termination: 'follow-up',
  aftercare: 'follow-up',
} as const satisfies Record<Phase, Stretch['kind']>

/**
 * The work in stretches, for the background of a chart. Coming back to an earlier phase begins a stretch anew; stretches
 * that lasted no day are left out.
 *
 * @param moves - phase and day of every move, the earliest first
 */
export function stretchesOf(
  openedOn: string,
  moves: readonly { to: Phase; on: string }[],
  closedOn: string | null,
): Stretch[] {
  const ended = closedOn === null ? [] : [{ kind: 'follow-up', on: closedOn } as const]
  const begun = [
    { kind: 'baseline', on: openedOn } as const,
    ...moves.map(({ to, on }) => ({ kind: STRETCH_OF[to], on })),
    ...ended,
  ]
  const last = begun.filter(({ on }, index) => begun[index + 1]?.on !== on)
  const changes = last.filter(({ kind }, index) => last[index - 1]?.kind !== kind)
  return changes.map(({ kind, on }, index) => ({ kind, from: on, to: changes[index + 1]?.on ?? null }))
}

/** Nothing is told of a day before the work began or after today. */
export function withinWork(day: string, openedOn: string, today: string): Result<null, DayOutside> {
  return day >= openedOn && day <= today ? ok(null) : fail({ code: 'day-outside', from: openedOn, to: today })
}
