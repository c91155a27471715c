import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, daysBetween } from '#platform/shared/day.ts'
import { newId } from '#platform/shared/id.ts'
import { closedCase, rohaniCase } from '../examples.ts'
import { contactDays, contactIdOf, endCalendar, inView, mayFollow, signsSeen } from './rules.ts'
import { Aftercare, AftercareId } from './schema.ts'

test.each([
  [7, 4, ['2026-12-02', '2026-12-09', '2026-12-16', '2026-12-23']],
  [14, 4, ['2026-12-09', '2026-12-23']],
  [30, 12, ['2026-12-25', '2027-01-24']],
  // Asked once at least, also where the interval is longer than the time.
  [30, 4, ['2026-12-25']],
])('every %d days for %d weeks it is asked on %j', (everyDays, weeks, days) => {
  expect(contactDays({ startsOn: '2026-11-25', weeks, everyDays })).toEqual(days)
})

test('contacts lie evenly, none before the first interval has passed and, but for a single one, none after the end', () => {
  const asked = fc.record({ weeks: fc.integer({ min: 1, max: 104 }), everyDays: fc.integer({ min: 1, max: 60 }) })
  fc.assert(
    fc.property(asked, ({ weeks, everyDays }) => {
      const startsOn = '2026-11-25'
      const days = contactDays({ startsOn, weeks, everyDays })
      days.forEach((day, index) => {
        expect(daysBetween(days[index - 1] ?? startsOn, day)).toBe(everyDays)
      })
      if (days.length > 1) expect((days.at(-1) ?? '') <= addDays(startsOn, weeks * 7)).toBe(true)
    }),
  )
})

test('contacts of a calendar have ids of their own, the same ones however often it is made', () => {
  const calendar = AftercareId.parse('019ac000-0000-7000-9000-ffffffffffff')
  const ids = Array.from({ length: 60 }, (_, place) => contactIdOf(calendar, place))
  expect(new Set([...ids, calendar]).size).toBe(61)
  expect(ids).toEqual(Array.from({ length: 60 }, (_, place) => contactIdOf(calendar, place)))
})

test('aftercare follows what has ended or is ending, and nothing else', () => {
  expect(mayFollow(closedCase).ok).toBe(true)
  expect(mayFollow({ ...rohaniCase, phase: 'termination' }).ok).toBe(true)
  expect(mayFollow(rohaniCase)).toEqual({ ok: false, failure: { code: 'not-ending' } })
})

const kept = Aftercare.parse({
  ...{ id: newId(), caseId: rohaniCase.id, risk: 'high', startsOn: '2026-11-01', weeks: 4 },
  ...{ endedOn: null, outcome: null, endWords: null, version: 1 },
})
const sent = { id: kept.id, caseId: kept.caseId, version: 1, outcome: 'holds', words: 'Beras cukup.' } as const

test('a calendar ends once, on the version that was seen', () => {
  const done = endCalendar(kept, sent, '2026-11-25')
  const value = { ...kept, endedOn: '2026-11-25', outcome: 'holds', endWords: 'Beras cukup.', version: 2 }
  expect(done).toEqual({ ok: true, value })
  if (!done.ok) return
  const late = { ok: false, failure: { code: 'aftercare-ended', endedOn: '2026-11-25' } }
  expect(endCalendar(done.value, sent, '2026-11-26')).toEqual(late)
  const other = { ...sent, version: 3 }
  expect(endCalendar(kept, other, '2026-11-26')).toEqual({
    ok: false,
    failure: { code: 'version-clash', kept, sent: other },
  })
})

test('a sign that nobody could tell of is no sign that was seen, and none that was not', () => {
  const signs = [
    { sign: 'Beras habis', seen: 'yes' },
    { sign: 'Anak tidak sekolah', seen: 'not-known' },
    { sign: 'Bertengkar', seen: 'no' },
  ] as const
  expect(signsSeen({ signs })).toEqual(['Beras habis'])
})

test('what is due stands first, the earliest above; then what was told, the latest above; what fell away is not shown', () => {
  const contact = (id: string, state: 'due' | 'done' | 'missed' | 'dropped', day: string) => ({
    ...{ id, state, dueOn: day, happenedOn: state === 'due' ? null : day },
  })
  const some = [
    contact('a', 'done', '2026-11-02'),
    contact('b', 'due', '2026-12-08'),
    contact('c', 'dropped', '2026-12-01'),
    contact('d', 'due', '2026-12-01'),
    contact('e', 'missed', '2026-11-09'),
  ]
  const view = inView(some)
  expect(view.map(({ id }) => id)).toEqual(['d', 'b', 'e', 'a'])
})
