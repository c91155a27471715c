import fc from 'fast-check'
import { expect, test } from 'vitest'
import { closedCase, rohaniCase } from '../examples.ts'
import { callToday, heldMeeting, meeting, plannedVisit, visitDone, visitTomorrow } from './examples.ts'
import { inOrder, instantIn, partedAt, timeIn } from './rules/calendar.ts'
import { cancelMeeting, holdMeeting, planMeeting, settle } from './rules/conferences.ts'
import { excerpt, finish, plan, replan, tellNew } from './rules/contacts.ts'
import { readRupiah, totalOf } from './rules/work.ts'
import { RecordAid } from './schema/aid.ts'
import { CalendarEntry } from './schema/calendar.ts'
import { HoldConference } from './schema/conference.ts'
import { FinishContact, RecordContact } from './schema/contact.ts'

const today = '2026-11-05'
const refused = { ok: false, failure: { code: 'case-closed', closedOn: closedCase.closedOn } }

test('a contact is planned, and nothing is told of it yet', () => {
  expect(plan(rohaniCase, visitTomorrow)).toEqual({ ok: true, value: plannedVisit })
})

test('a closed case takes no contact and no conference', () => {
  expect(plan(closedCase, visitTomorrow)).toEqual(refused)
  expect(tellNew(closedCase, callToday, today)).toEqual(refused)
  expect(finish(closedCase, plannedVisit, { sent: visitDone, today })).toEqual(refused)
  expect(replan(closedCase, plannedVisit, { ...visitTomorrow, version: 1 })).toEqual(refused)
  expect(planMeeting(closedCase, null, meeting)).toEqual(refused)
  expect(holdMeeting(closedCase, null, { sent: heldMeeting, today })).toEqual(refused)
})

test.each([
  ['done', null, null],
  ['missed', 'not-there', 'not-there'],
  ['cancelled', 'not-there', null],
] as const)('a planned contact that is %s keeps its plan; of the reason %s it keeps %s', (to, said, missedWhy) => {
  const told = finish(rohaniCase, plannedVisit, { sent: { ...visitDone, to, missedWhy: said }, today })
  const { happenedOn, words } = visitDone
  const value = { ...plannedVisit, state: to, happenedOn, words, missedWhy, version: 2 }
  expect(told).toEqual({ ok: true, value })
})

test('what has not come yet cannot have happened; whoever saw another version is shown both', () => {
  const early = { sent: visitDone, today: '2026-11-03' }
  expect(finish(rohaniCase, plannedVisit, early)).toMatchObject({ failure: { code: 'day-not-yet' } })
  expect(tellNew(rohaniCase, callToday, '2026-11-02')).toMatchObject({ failure: { code: 'day-not-yet' } })
  const kept = { ...plannedVisit, version: 2 }
  expect(finish(rohaniCase, kept, { sent: visitDone, today })).toEqual({
    ok: false,
    failure: { code: 'version-clash', kept, sent: visitDone },
  })
  const done = { ...plannedVisit, state: 'done' } as const
  expect(replan(rohaniCase, done, { ...visitTomorrow, version: 1 })).toMatchObject({
    failure: { code: 'told-before', state: 'done' },
  })
})

test('told is what happened or why it did not; a note of 50,000 letters is taken and a longer one is not', () => {
  const silent = { ...callToday, words: null }
  expect(RecordContact.safeParse(silent).success).toBe(false)
  expect(RecordContact.safeParse({ ...silent, missedWhy: 'not-reached' }).success).toBe(true)
  expect(RecordContact.safeParse({ ...callToday, words: 'a'.repeat(50_000) }).success).toBe(true)
  expect(RecordContact.safeParse({ ...callToday, words: 'a'.repeat(50_001) }).success).toBe(false)
  expect(FinishContact.safeParse({ ...visitDone, words: null }).success).toBe(false)
  expect(FinishContact.safeParse({ ...visitDone, to: 'cancelled', words: null }).success).toBe(true)
})

test('a conference keeps its decisions and opens the tasks that someone took on; over is over', () => {
  const held = holdMeeting(rohaniCase, null, { sent: heldMeeting, today })
  expect(held).toMatchObject({
    ok: true,
    value: { conference: { state: 'held', version: 1 }, tasks: [{ state: 'open', conferenceId: meeting.id }] },
  })
  if (!held.ok) throw new Error('It was not held')
  const { conference, tasks } = held.value
  const again = holdMeeting(rohaniCase, conference, { sent: { ...heldMeeting, version: 1 }, today })
  expect(again).toMatchObject({ failure: { code: 'conference-over', state: 'held' } })
  const off = cancelMeeting(rohaniCase, { ...conference, state: 'planned' }, { ...meeting, version: 2, words: 'Flood' })
  expect(off).toMatchObject({ failure: { code: 'version-clash' } })
  const [task] = tasks
  if (!task) throw new Error('No task was taken on')
  const sent = { ...task, state: 'done', words: null, version: 1 } as const
  expect(settle(task, sent, today)).toMatchObject({ ok: true, value: { state: 'done', settledOn: today, version: 2 } })
  expect(settle({ ...task, version: 2 }, sent, today)).toMatchObject({ failure: { code: 'version-clash' } })
})

test('a client who was not invited is owed a reason', () => {
  const unasked = { ...heldMeeting, clientPresence: 'not-invited' }
  expect(HoldConference.safeParse(unasked).success).toBe(false)
  expect(HoldConference.safeParse({ ...unasked, clientWhy: 'In hospital' }).success).toBe(true)
})

test.each([
  ['150000', 150_000],
  ['150.000', 150_000],
  ['Rp 1.500.000,00', 1_500_000],
  ['1,500,000', 1_500_000],
  ['150rb', 150_000],
  ['1,5 jt', 1_500_000],
  ['2 juta', 2_000_000],
  ['0', null],
  ['1.50', null],
  ['lima', null],
  ['', null],
  ['1.500,50', null],
])('%j is read as %s rupiah', (typed, rupiah) => {
  expect(readRupiah(typed)).toBe(rupiah)
})

test('any whole rupiah is read back from how it is written, with points and without', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 2_000_000_000 }), rupiah => {
      expect(readRupiah(String(rupiah))).toBe(rupiah)
      expect(readRupiah(`Rp${new Intl.NumberFormat('id-ID').format(rupiah)}`)).toBe(rupiah)
    }),
  )
})

test('the sum of aid leaves out what was taken back, and things', () => {
  const given = (amountRupiah: number | null, takenBackFor: string | null = null) => ({ amountRupiah, takenBackFor })
  expect(totalOf([])).toBe(0)
  expect(totalOf([given(150_000), given(null), given(50_000), given(1_000_000, 'Another client')])).toBe(200_000)
})

test('money has an amount, and a thing how many of it', () => {
  const common = { id: '019ac000-0000-7000-9000-0000000000aa', caseId: rohaniCase.id, what: 'Rice', unit: 'kg' }
  const rest = {
    source: 'agency',
    sourceName: null,
    receivedBy: 'Rohani',
    givenOn: today,
    hasReceipt: null,
    words: null,
  }
  const read = (told: object) => RecordAid.safeParse({ ...common, ...rest, ...told }).success
  expect(read({ kind: 'money', amountRupiah: 150_000, quantity: null })).toBe(true)
  expect(read({ kind: 'money', amountRupiah: null, quantity: null })).toBe(false)
  expect(read({ kind: 'money', amountRupiah: 1.5, quantity: null })).toBe(false)
  expect(read({ kind: 'thing', amountRupiah: null, quantity: 10 })).toBe(true)
  expect(read({ kind: 'thing', amountRupiah: null, quantity: null })).toBe(false)
  expect(read({ kind: 'thing', amountRupiah: 5, quantity: 1 })).toBe(false)
})

test.each([
  ['Asia/Jakarta', '02:00'],
  ['Asia/Makassar', '01:00'],
  ['Asia/Jayapura', '00:00'],
])('nine o’clock in %s is %s in UTC, and reads nine again', (zone, utc) => {
  const instant = instantIn(zone, '2026-11-25', '09:00')
  expect(instant).toBe(`2026-11-25T${utc}:00.000Z`)
  expect(timeIn(zone, instant)).toBe('09:00')
})

const entry = fc
  .record({
    id: fc.uuid({ version: 7 }),
    kind: fc.constantFrom('contact', 'conference', 'task', 'clock'),
    on: fc.constantFrom('2026-11-04', '2026-11-05', '2026-11-06'),
    timeOfDay: fc.constantFrom(null, '08:00', '13:30'),
  })
  .map(drawn => {
    const rest = { contactKind: null, clientName: 'Rohani', clientKind: 'person', words: null, place: null, who: null }
    return CalendarEntry.parse({ caseId: rohaniCase.id, ...rest, ...drawn })
  })

test('a calendar drops nothing, whatever the order of coming; overdue is whatever lies before today', () => {
  fc.assert(
    fc.property(fc.uniqueArray(entry, { selector: ({ id }) => id }), entries => {
      const ordered = inOrder(entries)
      expect(new Set(ordered)).toEqual(new Set(entries))
      expect(inOrder(entries.toReversed())).toEqual(ordered)
      const [before, after] = partedAt(ordered, today)
      expect([...before, ...after]).toEqual(ordered)
      expect(before.every(({ on }) => on < today)).toBe(true)
    }),
  )
})

test('a long note is told in its first words, and never cut where it is short', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 900 }), words => {
      const told = excerpt(words)
      expect(told.length).toBeLessThanOrEqual(401)
      if (words.length <= 400) expect(told).toBe(words)
      else expect(words.startsWith(told.slice(0, -1))).toBe(true)
    }),
  )
})
