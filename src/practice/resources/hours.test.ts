import fc from 'fast-check'
import rrule from 'rrule'
import { describe, expect, test } from 'vitest'
import holidays from './definitions/holidays.json' with { type: 'json' }
import { dayNumber, dayOf } from './rules/days.ts'
import { holidayOn } from './rules/holidays.ts'
import { scheduleHsds } from './rules/hsds-hours.ts'
import { openAt, opensOn } from './rules/opening.ts'
import { lastOfCount, recursOn } from './rules/recurrence.ts'
import { readSchedules } from './rules/schedule.ts'
import type { Opening, Recurrence } from './schema/hours.ts'

const { RRule, Weekday } = rrule
const WEEK = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const
const day = fc.integer({ min: dayNumber('2025-12-01'), max: dayNumber('2027-12-31') }).map(dayOf)
const numbered = fc
  .tuple(fc.constantFrom('', '1', '2', '3', '4', '5', '-1', '-2'), fc.constantFrom(...WEEK))
  .map(([nth, name]) => `${nth}${name}`)
const recurrence = fc
  .record({
    freq: fc.constantFrom('WEEKLY', 'MONTHLY'),
    interval: fc.integer({ min: 1, max: 5 }),
    startsOn: day,
    until: fc.option(day),
    byDay: fc.uniqueArray(numbered, { maxLength: 3 }),
    byMonthDay: fc.uniqueArray(
      fc.integer({ min: -31, max: 31 }).filter(date => date !== 0),
      { maxLength: 3 },
    ),
    weekStart: fc.constantFrom(...WEEK),
  })
  .map((rule): Recurrence => {
    return rule.freq === 'WEEKLY'
      ? { ...rule, freq: 'WEEKLY', byDay: [...new Set(rule.byDay.map(one => one.slice(-2)))], byMonthDay: [] }
      : // That program takes a numbered and a plain weekday together for the numbered one alone.
        { ...rule, freq: 'MONTHLY', byDay: rule.byDay.filter(one => one.length === rule.byDay[0]?.length) }
  })

/** The same rule for the library that the calendar world knows. */
function theirs(rule: Recurrence, count?: number) {
  const midnight = (one: string) => new Date(`${one}T00:00:00Z`)
  return new RRule({
    freq: rule.freq === 'WEEKLY' ? RRule.WEEKLY : RRule.MONTHLY,
    interval: rule.interval,
    dtstart: midnight(rule.startsOn ?? '2025-01-01'),
    ...(rule.until !== null && { until: midnight(rule.until) }),
    ...(count !== undefined && { count }),
    ...(rule.byDay.length > 0 && {
      byweekday: rule.byDay.map(one => {
        const nth = Number(one.slice(0, -2))
        const place = WEEK.findIndex(name => name === one.slice(-2))
        return nth === 0 ? new Weekday(place) : new Weekday(place, nth)
      }),
    }),
    ...(rule.byMonthDay.length > 0 && { bymonthday: rule.byMonthDay }),
    wkst: WEEK.indexOf(rule.weekStart),
  })
}

describe('what comes back otherwise than every week', () => {
  test('comes back on the very days that another program reckons', () => {
    fc.assert(
      fc.property(recurrence, rule => {
        const [from, to] = [dayNumber('2025-12-01'), dayNumber('2026-12-31')]
        const ours = Array.from({ length: to - from }, (_, ahead) => dayOf(from + ahead)).filter(one =>
          recursOn(rule, one),
        )
        const between = theirs(rule).between(new Date(from * 86_400_000), new Date((to - 1) * 86_400_000), true)
        expect(ours).toEqual(between.map(one => one.toISOString().slice(0, 10)))
      }),
      { numRuns: 80 },
    )
  })
  test('as many times as it is counted', () => {
    fc.assert(
      fc.property(recurrence, fc.integer({ min: 1, max: 20 }), (rule, count) => {
        const endless = { ...rule, until: null }
        const all = theirs(endless, count).all((_, nth) => nth < count)
        const last = lastOfCount(endless, count)
        if (last !== null) expect(last).toBe(all.at(-1)?.toISOString().slice(0, 10))
        else expect(all.length < count || (all.at(-1)?.getUTCFullYear() ?? 9999) > 2050).toBe(true)
      }),
      { numRuns: 25 },
    )
  })
})

const on = '2026-11-25'
const hours = { opens_at: '09:00', closes_at: '12:00' }
test.each([
  ['every Monday', { freq: 'WEEKLY', byday: 'MO' }, ['2026-11-30', '2026-12-07']],
  ['the first Monday of the month', { freq: 'MONTHLY', byday: '1MO' }, ['2026-12-07', '2027-01-04']],
  ['the last day of the month', { freq: 'MONTHLY', bymonthday: '-1' }, ['2026-11-30', '2026-12-31']],
  ['the 1st and the 15th', { freq: 'MONTHLY', bymonthday: '1,15' }, ['2026-12-01', '2026-12-15']],
  [
    'every other Wednesday',
    { freq: 'WEEKLY', interval: 2, byday: 'WE', dtstart: '2026-11-18' },
    ['2026-12-02', '2026-12-16'],
  ],
  [
    'three Fridays and no more',
    { byday: 'FR', dtstart: '2026-11-20', count: 3, freq: 'WEEKLY' },
    ['2026-11-27', '2026-12-04'],
  ],
  ['not before it begins', { byday: 'MO', valid_from: '2026-12-05' }, ['2026-12-07', '2026-12-14']],
  ['not on the days that are excepted', { byday: 'MO', except_dates: ['2026-11-30'] }, ['2026-12-07', '2026-12-14']],
  ['Saturdays until Christmas', { byday: 'SA', until: '2026-12-25' }, ['2026-11-28', '2026-12-05']],
])('%s', (_, schedule, expected) => {
  const { openings, warnings } = readSchedules([{ ...schedule, ...hours }], on)
  expect(warnings).toEqual([])
  const days = Array.from({ length: 60 }, (__, ahead) => dayOf(dayNumber(on) + ahead))
  expect(days.filter(one => openings.some(opening => opensOn(opening, one))).slice(0, 2)).toEqual(expected)
  const again = readSchedules(openings.map(scheduleHsds), on)
  expect(again.openings).toEqual(openings)
})

test.each([
  [{ freq: 'WEEKLY', interval: 2, byday: 'WE' }],
  [{ freq: 'MONTHLY' }],
  [{ freq: 'YEARLY', byday: 'MO' }],
  [{ freq: 'MONTHLY', byday: '9MO' }],
  [{ freq: 'MONTHLY', bymonthday: '32' }],
  [{ freq: 'WEEKLY', byday: 'MONDAY' }],
  [{ freq: 'WEEKLY', byday: 'MO', count: 3 }],
  [{ byweekno: '20' }],
])('%j cannot be reckoned: it is left out and told', schedule => {
  expect(readSchedules([{ ...schedule, ...hours }], on)).toMatchObject({
    openings: [],
    warnings: [{ field: 'schedules' }],
  })
})

const everyDay: Opening = { days: [...WEEK], opensAt: '08:00', closesAt: '16:00' }
const ZONES = [
  'Asia/Jakarta',
  'Asia/Makassar',
  'Asia/Jayapura',
  'Europe/Amsterdam',
  'America/New_York',
  'Australia/Lord_Howe',
]
const instant = fc.date({ min: new Date('2026-01-01'), max: new Date('2027-11-30'), noInvalidDate: true })
const clock = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.constantFrom('00', '15', '30', '45'))
  .map(([hour, minute]) => `${String(hour).padStart(2, '0')}:${minute}`)
const opening = fc
  .record({
    days: fc.subarray([...WEEK]),
    opensAt: clock,
    closesAt: clock,
    rule: fc.option(recurrence, { nil: undefined }),
  })
  .map(({ rule, ...one }): Opening => (rule ? { ...one, days: [], rule } : one))

const localDay = (iso: string, timeZone: string) =>
  new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' }).format(Date.parse(iso))
const localClock = (iso: string, timeZone: string) =>
  new Intl.DateTimeFormat('sv-SE', { timeZone, timeStyle: 'short' }).format(Date.parse(iso))
const closing = fc.record({
  closesOnHolidays: fc.constantFrom(true, false, null),
  closure: fc.option(fc.record({ from: fc.option(day), until: fc.option(day), reason: fc.constant(null) })),
})

test('the next opening is never before now, never on a day that is off, and at the hour that was said, in every time zone', () => {
  fc.assert(
    fc.property(
      fc.array(opening, { minLength: 1, maxLength: 3 }),
      instant,
      fc.constantFrom(...ZONES),
      closing,
      (openings, at, timeZone, off) => {
        const state = openAt(openings, at.toISOString(), timeZone, off)
        if (state === null) return
        const next = state.isOpen ? state.closesAt : state.opensAt
        if (next !== null) expect(Date.parse(next)).toBeGreaterThan(at.getTime())
        if (state.opensAt === null) return
        const opensOnDay = localDay(state.opensAt, timeZone)
        if (off.closesOnHolidays === true) expect(holidayOn(opensOnDay, timeZone)).toBeNull()
        if (off.closure) {
          const { from, until } = off.closure
          expect((from === null || from <= opensOnDay) && (until === null || opensOnDay <= until)).toBe(false)
        }
        // Where a clock is set forward, an hour of that night is missing.
        const isShifted = timeZone.startsWith('Asia/')
          ? false
          : !openings.some(one => one.opensAt === localClock(state.opensAt ?? '', timeZone))
        if (!isShifted)
          expect(
            openings.some(one => opensOn(one, opensOnDay) && one.opensAt === localClock(state.opensAt ?? '', timeZone)),
          ).toBe(true)
      },
    ),
    { numRuns: 1000 },
  )
})

test('the next opening passes over Christmas and its joint leave, and says why it is closed', () => {
  const christmas = openAt([everyDay], '2026-12-25T03:00:00Z', 'Asia/Jakarta', { closesOnHolidays: true })
  expect(christmas).toEqual({
    isOpen: false,
    opensAt: '2026-12-26T01:00:00.000Z',
    closesAt: null,
    because: 'holiday',
  })
  expect(openAt([everyDay], '2026-12-23T12:00:00Z', 'Asia/Jakarta', { closesOnHolidays: true })?.opensAt).toBe(
    '2026-12-26T01:00:00.000Z',
  )
  expect(openAt([everyDay], '2026-12-25T03:00:00Z', 'Asia/Jakarta')?.isOpen).toBe(true)
  // Christmas is no holiday of Indonesia where it is not Indonesia.
  expect(openAt([everyDay], '2026-12-25T09:00:00Z', 'Europe/Amsterdam', { closesOnHolidays: true })?.isOpen).toBe(true)
})

test('a closure ends when it ends; without an end nobody knows', () => {
  const closure = { from: '2026-11-20', until: '2026-11-29', reason: null }
  const at = '2026-11-25T03:00:00Z'
  expect(openAt([everyDay], at, 'Asia/Jakarta', { closure })).toEqual({
    isOpen: false,
    opensAt: '2026-11-30T01:00:00.000Z',
    closesAt: null,
    because: 'closure',
  })
  expect(openAt([everyDay], at, 'Asia/Jakarta', { closure: { ...closure, until: null } })).toMatchObject({
    isOpen: false,
    opensAt: null,
  })
  expect(
    openAt([everyDay], at, 'Asia/Jakarta', { closure: { ...closure, from: '2026-12-01', until: null } })?.isOpen,
  ).toBe(true)
})

test('the same clock is another instant in each of the three time zones', () => {
  const opens = ['Asia/Jakarta', 'Asia/Makassar', 'Asia/Jayapura'].map(
    zone => openAt([everyDay], '2026-11-24T20:00:00Z', zone)?.opensAt,
  )
  expect(opens).toEqual(['2026-11-25T01:00:00.000Z', '2026-11-25T00:00:00.000Z', '2026-11-24T23:00:00.000Z'])
})

test('an opening once a month is found weeks ahead', () => {
  const rule = {
    freq: 'MONTHLY',
    interval: 1,
    startsOn: null,
    until: null,
    byDay: ['1MO'],
    byMonthDay: [],
    weekStart: 'MO',
  } as const satisfies Recurrence
  const monthly: Opening = { ...everyDay, days: [], rule: { ...rule, byDay: ['1MO'], byMonthDay: [] } }
  expect(openAt([monthly], '2026-12-08T03:00:00Z', 'Asia/Jakarta')?.opensAt).toBe('2027-01-04T01:00:00.000Z')
})

test('a time zone that nobody knows is not known', () => {
  expect(openAt([everyDay], '2026-12-08T03:00:00Z', 'Mars/Olympus')).toBeNull()
})

test('holidays are days in order, each told in both languages, and say how certain they are', () => {
  const days = holidays.days.map(one => one.on)
  expect(days).toEqual(days.toSorted())
  expect(new Set(days).size).toBe(days.length)
  for (const one of holidays.days) {
    expect(dayOf(dayNumber(one.on))).toBe(one.on)
    expect([one.name.id !== '', one.name.en !== '']).toEqual([true, true])
    expect(holidays.about).toHaveProperty(one.basis)
  }
  expect(holidays.days.filter(one => one.on.startsWith('2026') && one.kind === 'national')).toHaveLength(17)
  expect(holidays.days.filter(one => one.on.startsWith('2026') && one.kind === 'joint-leave')).toHaveLength(8)
  expect(holidayOn('2027-03-10', 'Asia/Makassar')).toMatchObject({ isCertain: false })
  expect(holidayOn('2026-08-17', 'Asia/Jayapura')).toMatchObject({ isCertain: true })
})
