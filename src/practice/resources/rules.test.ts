import fc from 'fast-check'
import { expect, test } from 'vitest'
import { distanceMetres } from './rules/distance.ts'
import { freshness } from './rules/freshness.ts'
import { closingTime, isAlways, openAt } from './rules/opening.ts'
import { wordsAsked } from './rules/words.ts'
import type { Opening } from './schema/hours.ts'
import { unitWords } from './rules/units.ts'

const weekdays = [{ days: ['MO', 'TU', 'WE', 'TH', 'FR'], opensAt: '08:00', closesAt: '16:00' }] as const
const opening = (one: (typeof weekdays)[number]) => ({ ...one, days: [...one.days] })
const night = { days: ['FR' as const], opensAt: '20:00', closesAt: '04:00' }

test.each([
  ['keluarga', 'keluarga', 'families'],
  ['Keluarga', 'Keluarga', 'families'],
  ['beds', 'tempat tidur', 'beds'],
  ['ranjang', 'ranjang', 'beds'],
  ['beds for women', 'tempat tidur perempuan', 'beds for women'],
  ['perahu', 'perahu', 'perahu'],
  ['', '', ''],
])('places counted in “%s” are told as %s and as %s', (unit, id, en) => {
  expect(unitWords(unit)).toEqual({ id, en })
})

test.each([
  // Wednesday 25 November 2026, 00:30 UTC is half past seven in Jakarta, half past eight in Makassar, half past nine in Jayapura.
  ['2026-11-25T00:30:00Z', 'Asia/Jakarta', { isOpen: false, opensAt: '2026-11-25T01:00:00.000Z', closesAt: null }],
  ['2026-11-25T00:30:00Z', 'Asia/Makassar', { isOpen: true, opensAt: null, closesAt: '2026-11-25T08:00:00.000Z' }],
  ['2026-11-25T00:30:00Z', 'Asia/Jayapura', { isOpen: true, opensAt: null, closesAt: '2026-11-25T07:00:00.000Z' }],
  // On Friday evening it opens again on Monday.
  ['2026-11-27T12:00:00Z', 'Asia/Makassar', { isOpen: false, opensAt: '2026-11-30T00:00:00.000Z', closesAt: null }],
  // The minute of closing is closed.
  ['2026-11-25T08:00:00Z', 'Asia/Makassar', { isOpen: false, opensAt: '2026-11-26T00:00:00.000Z', closesAt: null }],
])('on weekdays from eight to four, at %s in %s', (instant, timeZone, state) => {
  expect(openAt(weekdays.map(opening), instant, timeZone)).toEqual(state)
})

test('a night runs past midnight, and hours that meet go on', () => {
  const friday = '2026-11-27T20:00:00Z' // Saturday, three in the morning, in Jakarta
  expect(openAt([night], friday, 'Asia/Jakarta')).toMatchObject({
    isOpen: true,
    closesAt: '2026-11-27T21:00:00.000Z',
  })
  const morning = { days: ['SA' as const], opensAt: '04:00', closesAt: '09:00' }
  expect(openAt([night, morning], friday, 'Asia/Jakarta')).toMatchObject({ closesAt: '2026-11-28T02:00:00.000Z' })
})

test('day and night, every day, never closes', () => {
  const always = {
    days: ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] satisfies Opening['days'],
    opensAt: '00:00',
    closesAt: '24:00',
  }
  expect(openAt([always], '2026-11-25T00:30:00Z', 'Asia/Jakarta')).toEqual({
    isOpen: true,
    opensAt: null,
    closesAt: null,
  })
})

test.each([
  ['00:00', '23:59', true],
  ['00:00', '24:00', true],
  ['00:00', '00:00', true],
  ['00:00', '23:58', false],
  ['00:01', '23:59', false],
])('every day from %s to %s is day and night: %s', (opensAt, closesAt, isAllTheTime) => {
  const every: Opening = { days: ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'], opensAt, closesAt }
  expect(isAlways(every)).toBe(isAllTheTime)
  // Half past eight in the morning, and the last minute of the day.
  for (const at of ['2026-11-25T01:30:00Z', '2026-11-25T16:58:30Z']) {
    const state = openAt([every], at, 'Asia/Jakarta')
    expect(state?.isOpen === true && state.closesAt === null).toBe(isAllTheTime)
  }
  expect(isAlways({ ...every, days: ['MO'] })).toBe(false)
  expect(isAlways({ ...every, validTo: '2026-12-31' })).toBe(false)
})

test('a day that closes at its last minute is open until midnight', () => {
  const late: Opening = { days: ['WE'], opensAt: '08:00', closesAt: '23:59' }
  expect(openAt([late], '2026-11-25T16:59:30Z', 'Asia/Jakarta')?.closesAt).toBe('2026-11-25T17:00:00.000Z')
  expect([closingTime('23:59'), closingTime('16:00')]).toEqual(['24:00', '16:00'])
})

test('what is not known is not closed', () => {
  expect(openAt([], '2026-11-25T00:30:00Z', 'Asia/Jakarta')).toBeNull()
  expect(openAt([{ days: ['WE'], opensAt: null, closesAt: null }], '2026-11-25T00:30:00Z', 'Asia/Jakarta')).toBeNull()
  expect(openAt(weekdays.map(opening), '2026-11-25T00:30:00Z', '')).toBeNull()
})

test('a closed place opens later than now, an open one closes later than now', () => {
  fc.assert(
    fc.property(fc.date({ min: new Date('2026-01-01'), max: new Date('2026-12-31'), noInvalidDate: true }), at => {
      const state = openAt([...weekdays.map(opening), night], at.toISOString(), 'Asia/Makassar')
      expect(Date.parse(state?.opensAt ?? state?.closesAt ?? '')).toBeGreaterThan(at.getTime())
    }),
  )
})

test('distance is that of the map, the same both ways, and nothing to oneself', () => {
  const praya = { latitude: -8.7046, longitude: 116.2706 }
  const mataram = { latitude: -8.5833, longitude: 116.1167 }
  expect(distanceMetres(praya, mataram)).toBeGreaterThan(21_000)
  expect(distanceMetres(praya, mataram)).toBeLessThan(22_000)
  const place = fc.record({
    latitude: fc.double({ min: -90, max: 90, noNaN: true }),
    longitude: fc.double({ min: -180, max: 180, noNaN: true }),
  })
  fc.assert(
    fc.property(place, place, (one, other) => {
      expect(distanceMetres(one, one)).toBe(0)
      expect(distanceMetres(one, other)).toBeCloseTo(distanceMetres(other, one), 3)
      expect(distanceMetres(one, other)).toBeLessThan(20_040_000)
    }),
  )
})

test.each([
  [null, 'never'],
  ['2026-11-25', 'fresh'],
  ['2026-05-26', 'fresh'],
  ['2026-05-25', 'warn'],
  ['2025-11-26', 'warn'],
  ['2025-11-25', 'stale'],
])('a service confirmed on %s is %s on 25 November 2026', (assuredOn, expected) => {
  expect(freshness(assuredOn, '2026-11-25')).toBe(expected)
})

test('the words of a search are folded, each once', () => {
  expect(wordsAsked('  Béras, BERAS & lauk-pauk 100%_')).toEqual(['beras', 'lauk', 'pauk', '100'])
  expect(wordsAsked('')).toEqual([])
})
