import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dayNumber, scaleOf, ticksOf } from './scale.ts'

describe('values on a drawing', () => {
  it('a scale keeps ends and middle', () => {
    const at = scaleOf([10, 20], [100, 0])
    expect([10, 15, 20].map(at)).toEqual([100, 50, 0])
  })
  it('a single value stands in the middle', () => {
    expect(scaleOf([3, 3], [0, 80])(3)).toBe(40)
  })
  it('days count from one to the next over the end of February', () => {
    expect(dayNumber('2028-03-01') - dayNumber('2028-02-28')).toBe(2)
  })
  it.each([
    [[0, 27] as const, [0, 10, 20, 30]],
    [[0, 5] as const, [0, 2, 4, 6]],
    [[-2, 2] as const, [-2, -1, 0, 1, 2]],
    [[0, 1] as const, [0, 0.5, 1]],
    [[7, 7] as const, [6, 8]],
  ])('%j has round marks', (span, marks) => {
    expect(ticksOf(span)).toEqual(marks)
  })
  it('marks always hold every value between them and rise', () => {
    const value = fc.integer({ min: -1e6, max: 1e6 }).map(hundredths => hundredths / 100)
    fc.assert(
      fc.property(value, value, (a, b) => {
        const span = [Math.min(a, b), Math.max(a, b)] as const
        const marks = ticksOf(span)
        expect(marks.length).toBeGreaterThanOrEqual(2)
        expect(marks.length).toBeLessThanOrEqual(12)
        expect(marks[0]).toBeLessThanOrEqual(span[0] + Math.abs(span[0]) * 1e-6 + 1e-6)
        expect(marks.at(-1)).toBeGreaterThanOrEqual(span[1] - Math.abs(span[1]) * 1e-6 - 1e-6)
        expect(marks).toEqual(marks.toSorted((x, y) => x - y))
      }),
    )
  })
})
