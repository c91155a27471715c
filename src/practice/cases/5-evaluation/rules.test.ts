import fc from 'fast-check'
import { expect, test } from 'vitest'
import { newId } from '#platform/shared/id.ts'
import { PlanGoal } from '../3-plan/schema.ts'
import { rohaniCase } from '../examples.ts'
import {
  attainmentBy,
  attainmentThen,
  countingGoals,
  goalAttainment,
  inDays,
  ratingOf,
  seriesOf,
  stretchesOf,
  withinWork,
} from './rules.ts'
import { GoalRatingId, MeasureId, type GoalRating, type Measure } from './schema.ts'

const weighed = (scores: readonly number[], weights: readonly number[] = []) =>
  scores.map((score, index) => ({ score, weight: weights[index] ?? 1 }))

test.each([
  [[2], [1], 70],
  [[1, 1, 1], [1, 1, 1], 63.693],
  [[-2, -2, -2], [1, 1, 1], 22.614],
  [[1, 0, -1], [3, 2, 1], 54.407],
])('goals scored %j with weights %j come to %d', (scores, weights, t) => {
  expect(goalAttainment(weighed(scores, weights))).toBeCloseTo(t, 3)
})

const goal = fc.record({ score: fc.integer({ min: -2, max: 2 }), weight: fc.integer({ min: 1, max: 4 }) })
const goals = fc.array(goal, { minLength: 1, maxLength: 8 })

test('all goals exactly as hoped come to 50, whatever they weigh, and without goals there is no number', () => {
  fc.assert(
    fc.property(goals, some => {
      expect(goalAttainment(some.map(({ weight }) => ({ weight, score: 0 })))).toBe(50)
    }),
  )
  expect(goalAttainment([])).toBeNull()
})

test('a goal that goes better never lowers it, opposite scores lie as far from 50, and order is nothing', () => {
  fc.assert(
    fc.property(goals, some => {
      const t = goalAttainment(some) ?? 0
      const [first, ...rest] = some
      if (first && first.score < 2) {
        expect(goalAttainment([{ ...first, score: first.score + 1 }, ...rest]) ?? 0).toBeGreaterThan(t)
      }
      const turned = goalAttainment(some.map(one => ({ ...one, score: -one.score }))) ?? 0
      expect(turned + t).toBeCloseTo(100, 6)
      expect(goalAttainment(some.toReversed())).toBeCloseTo(t, 9)
    }),
  )
})

const goalId = PlanGoal.shape.id.parse(newId())
const rated = (score: number, told: Partial<GoalRating> = {}): GoalRating => ({
  ...{ id: GoalRatingId.parse(newId()), caseId: rohaniCase.id, goalId, score, by: 'client', ratedOn: '2026-11-10' },
  ...told,
})
const plain = { id: goalId, weight: 2, baseline: -1, endedOn: null } as const

test('the latest rating of each counts, and of one day the one that was written last', () => {
  const ratings = [rated(-1), rated(2, { ratedOn: '2026-11-20' }), rated(0, { ratedOn: '2026-11-20' }), rated(-2)]
  expect(ratingOf(ratings, 'client')?.score).toBe(0)
  expect(ratingOf(ratings, 'worker')).toBeNull()
})

test('a goal that was not rated is no zero: what is missing is named, and client and worker are kept apart', () => {
  const other = { ...plain, id: PlanGoal.shape.id.parse(newId()), baseline: 0 }
  const some = [
    { goal: plain, ratings: [rated(1), rated(0, { by: 'worker' })] },
    { goal: other, ratings: [rated(1, { goalId: other.id })] },
  ]
  expect(attainmentBy(some, 'client')).toEqual({ is: 'scored', t: 62.4, goals: 2 })
  expect(attainmentBy(some, 'worker')).toEqual({ is: 'not-rated', goalIds: [other.id] })
  expect(attainmentThen(some)).toEqual({ is: 'scored', t: 43.8, goals: 2 })
  expect(attainmentBy([], 'client')).toEqual({ is: 'no-goals' })
})

test('a goal that was dropped before anyone rated it does not count; one that ended rated does', () => {
  const dropped = { goal: { ...plain, endedOn: '2026-11-12' }, ratings: [] }
  const reached = { goal: { ...plain, endedOn: '2026-11-12' }, ratings: [rated(1)] }
  expect(countingGoals([dropped, reached])).toEqual([reached])
  expect(attainmentBy([dropped], 'client')).toEqual({ is: 'no-goals' })
})

const counted = (name: string, value: number, takenOn: string): Measure => ({
  ...{ id: MeasureId.parse(newId()), caseId: rohaniCase.id, name, unit: 'hari', better: 'up', value, takenOn },
})

test('one name is one series, however it is typed, in order of days, the name used last first', () => {
  const measures = [
    counted('Hari sekolah', 2, '2026-11-10'),
    counted('Makan malam', 5, '2026-11-09'),
    counted('hari  sekolah', 4, '2026-11-03'),
    counted('Hari sekolah', 3, '2026-11-10'),
  ]
  expect(seriesOf(measures).map(({ name, points }) => [name, points.map(({ value }) => value)])).toEqual([
    ['Hari sekolah', [4, 3]],
    ['Makan malam', [5]],
  ])
})

test('every day stands once, in order', () => {
  const point = fc.record({ on: fc.constantFrom('2026-01-01', '2026-01-02', '2026-02-01'), value: fc.integer() })
  fc.assert(
    fc.property(fc.array(point), points => {
      const days = inDays(points).map(({ on }) => on)
      expect(days).toEqual([...new Set(points.map(({ on }) => on))].toSorted())
    }),
  )
})

test('the work falls into stretches; coming back begins one anew, and what lasted no day is left out', () => {
  const moves = [
    { to: 'assessment', on: '2026-01-02' },
    { to: 'plan', on: '2026-01-10' },
    { to: 'intervention', on: '2026-01-10' },
    { to: 'assessment', on: '2026-02-01' },
    { to: 'intervention', on: '2026-02-10' },
  ] as const
  expect(stretchesOf('2026-01-01', moves, '2026-03-01')).toEqual([
    { kind: 'baseline', from: '2026-01-01', to: '2026-01-10' },
    { kind: 'intervention', from: '2026-01-10', to: '2026-02-01' },
    { kind: 'baseline', from: '2026-02-01', to: '2026-02-10' },
    { kind: 'intervention', from: '2026-02-10', to: '2026-03-01' },
    { kind: 'follow-up', from: '2026-03-01', to: null },
  ])
  expect(stretchesOf('2026-01-01', [], null)).toEqual([{ kind: 'baseline', from: '2026-01-01', to: null }])
})

test.each([
  ['2026-01-01', true],
  ['2026-01-05', true],
  ['2025-12-31', false],
  ['2026-01-06', false],
])('of %s it may be told: %s', (day, may) => {
  expect(withinWork(day, '2026-01-01', '2026-01-05').ok).toBe(may)
})
