import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readPartialDay } from './partial-day.ts'

const today = '2026-11-25'

test.each([
  ['17-8-1990', 'day', '1990-08-17'],
  ['17/08/90', 'day', '1990-08-17'],
  ['17 Agustus 1990', 'day', '1990-08-17'],
  ['17 agt 1990', 'day', '1990-08-17'],
  ['3 may 05', 'day', '2005-05-03'],
  ['1990-08-17', 'day', '1990-08-17'],
  ['Agustus 1990', 'month', '1990-08-01'],
  ['8.1990', 'month', '1990-08-01'],
  ['1990-08', 'month', '1990-08-01'],
  ['1990', 'year', '1990-01-01'],
] as const)('"%s" is read to the %s: %s', (typed, precision, on) => {
  expect(readPartialDay(typed, today)).toEqual({ precision, on })
})

test.each(['', 'apa', '31-2-1990', '1 1 1 1990', '0', '17 ma 1990', '32', '13/1990', '17 Agustus', '1990 17 8 2'])(
  '"%s" is no day, and none is guessed',
  typed => {
    const read = readPartialDay(typed, today)
    expect(read === null || read.precision === 'year').toBe(true)
    if (typed !== '32') expect(read).toBeNull()
  },
)

test('every day of the calendar is read back from how it is written by hand', () => {
  fc.assert(
    fc.property(fc.date({ min: new Date('1900-01-01'), max: new Date('2100-01-01'), noInvalidDate: true }), date => {
      const on = date.toISOString().slice(0, 10)
      const byHand = `${date.getUTCDate()}-${date.getUTCMonth() + 1}-${date.getUTCFullYear()}`
      expect(readPartialDay(byHand, today)).toEqual({ precision: 'day', on })
    }),
  )
})
