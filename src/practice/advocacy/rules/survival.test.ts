import fc from 'fast-check'
import { expect, test } from 'vitest'
import { curvesOf, SMALLEST_FOLLOWED } from './recurrence.ts'
import { followedUntil, medianOf, survival, type Followed } from './survival.ts'

const back = (days: number, count = 1): Followed => ({ days, returned: true, count })
const still = (days: number, count = 1): Followed => ({ days, returned: false, count })

test('of five, three come back on days 1, 3 and 4, and two are followed until days 2 and 5', () => {
  const steps = survival([back(1), still(2), back(3), back(4), still(5)])
  expect(steps.map(({ days, atRisk, returned }) => [days, atRisk, returned])).toEqual([
    [1, 5, 1],
    [3, 3, 1],
    [4, 2, 1],
  ])
  for (const [index, share] of [0.8, 0.5333, 0.2667].entries()) expect(steps[index]?.share).toBeCloseTo(share, 4)
  // Greenwood's sum at day 1 is 1/20; on the log(−log) scale that lies between 0.204 and 0.969.
  expect(steps[0]?.low).toBeCloseTo(0.2038, 3)
  expect(steps[0]?.high).toBeCloseTo(0.9692, 3)
  expect(medianOf(steps)).toBe(4)
})

test('whoever is followed no longer than the day of another’s return was followed on it', () => {
  expect(survival([back(3), still(3)])).toMatchObject([{ atRisk: 2, share: 0.5 }])
})

test('where nobody comes back there is no step and no median, and where all do there is no band at the end', () => {
  expect(survival([still(5), still(9)])).toEqual([])
  expect(medianOf([])).toBeNull()
  expect(survival([back(2), back(4)]).at(-1)).toMatchObject({ share: 0, low: null, high: null })
})

const one = fc.record({
  days: fc.integer({ min: 0, max: 900 }),
  returned: fc.boolean(),
  count: fc.integer({ min: 1, max: 40 }),
})
const some = fc.array(one, { maxLength: 30 })

test('the share only falls, stays within 0 and 1 and within its band, and the order of coming is nothing', () => {
  fc.assert(
    fc.property(some, followed => {
      const steps = survival(followed)
      let before = 1
      for (const { share, low, high } of steps) {
        expect(share).toBeLessThan(before)
        expect(share).toBeGreaterThanOrEqual(0)
        if (low !== null && high !== null) {
          expect(low).toBeLessThanOrEqual(share)
          expect(high).toBeGreaterThanOrEqual(share)
          expect(low >= 0 && high <= 1).toBe(true)
        }
        before = share
      }
      expect(survival(followed.toReversed()).map(({ days }) => days)).toEqual(steps.map(({ days }) => days))
    }),
  )
})

test('without anyone lost from sight it is the plain share of those who have not come back', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 50 }), { minLength: 1, maxLength: 30 }), days => {
      const steps = survival(days.map(day => back(day)))
      for (const { days: day, share } of steps) {
        expect(share).toBeCloseTo(days.filter(other => other > day).length / days.length, 9)
      }
    }),
  )
})

test('nothing is shown of fewer people than the smallest, whether followed, returned or at the end of a curve', () => {
  fc.assert(
    fc.property(fc.array(some, { maxLength: 4 }), groups => {
      for (const { followed, curve } of curvesOf(groups.map(followed => ({ followed })))) {
        if (curve === null) continue
        const total = followedUntil(followed, 0)
        expect(curve.followed).toBe(total)
        for (const count of [total, curve.returned, total - curve.returned]) {
          expect(count === 0 || count >= SMALLEST_FOLLOWED).toBe(true)
        }
        for (const { atRisk } of curve.points) expect(atRisk).toBeGreaterThanOrEqual(SMALLEST_FOLLOWED)
      }
    }),
  )
})

test('a single person is never shown, nor a group that could be told by taking others away', () => {
  const large = { followed: [back(40, 20), still(400, 30)] }
  expect(curvesOf([{ followed: [back(40)] }])).toMatchObject([{ curve: null }])
  expect(curvesOf([{ followed: [] }])).toMatchObject([{ curve: null }])
  // The sum over all is known: of one hidden and one large group, the hidden one would follow.
  expect(curvesOf([large, { followed: [still(400, 4)] }]).map(({ curve }) => curve)).toEqual([null, null])
  expect(curvesOf([large, large])).toMatchObject([
    { curve: { followed: 50, returned: 20 } },
    { curve: { returned: 20 } },
  ])
})

test('a curve goes month by month from everyone on, and the median is told in whole months', () => {
  const [shown] = curvesOf([{ followed: [back(20, 15), back(70, 15), still(100, 20)] }])
  expect(shown?.curve?.points.map(({ month, share, atRisk }) => [month, share, atRisk])).toEqual([
    [0, 1, 50],
    [1, 0.7, 35],
    [2, 0.7, 35],
    [3, expect.closeTo(0.4, 9), 20],
  ])
  expect(shown?.curve?.medianMonths).toBe(3)
})
