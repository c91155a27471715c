import fc from 'fast-check'
import { expect, test } from 'vitest'
import { wordsOfRecords } from './commands/definitions.ts'
import { formFor } from './queries/record-page.ts'
import { chosenDays, daysChosen } from './rules/numbered-days.ts'
import { readFields, valuesOf } from './rules/record-fields.ts'
import { titleOf } from './rules/record-titles.ts'
import { modelOf } from './schema/record-model.ts'
import { HSDS_KINDS } from './schema/record.ts'

test('every field of all 24 kinds of objects has words in both languages', () => {
  const words = wordsOfRecords()
  for (const kind of HSDS_KINDS) {
    const { own, nested } = modelOf(kind)
    const names = [...own, ...nested].map(({ name }) => name).filter(name => name !== 'metadata')
    const without = names.filter(name => !words[kind].fields[name]?.label.id || !words[kind].fields[name].label.en)
    expect([kind, without.filter(name => name !== 'attributes')]).toEqual([kind, []])
    for (const { name, type, choices } of own) {
      if (type === 'choice')
        expect(Object.keys(words[kind].fields[name]?.choices ?? {}).sort()).toEqual([...choices].sort())
    }
    for (const { label } of formFor(kind)) expect(label.id).not.toMatch(/_/)
  }
})

test('a form that is sent back as it was shown changes nothing', () => {
  const text = fc
    .string({ minLength: 1 })
    .map(one => one.trim())
    .filter(one => one !== '')
  const body = fc.record(
    {
      name: text,
      description: text,
      minimum_age: fc.nat({ max: 99 }),
      is_free: fc.boolean(),
      assured_date: fc
        .date({ min: new Date('1950-01-01'), max: new Date('2099-01-01'), noInvalidDate: true })
        .map(day => day.toISOString().slice(0, 10)),
      need_terms: fc.array(fc.constantFrom('food', 'work'), { minLength: 1, maxLength: 2 }),
      translations: fc.record({ en: fc.record({ name: text }) }),
      'x-more': fc.jsonValue(),
    },
    { requiredKeys: ['name'] },
  )
  const form = formFor('service')
  fc.assert(
    fc.property(body, was => {
      const read = readFields(form, valuesOf(form, was, {}), {
        body: { ...was, status: 'active' },
        isNew: false,
        today: '2026-11-25',
      })
      expect(read.problems.filter(({ field }) => field !== 'status')).toEqual([])
      expect(read.body).toEqual({ ...was, status: 'active' })
    }),
  )
})

test.each([
  ['MONTHLY', '2TU', []],
  ['MONTHLY', '1MO,-1FR', []],
  ['MONTHLY', '+2TU', []],
  ['MONTHLY', 'TU', []],
  ['MONTHLY', '6TU', [{ field: 'byday', reason: 'not-numbered-days' }]],
  ['MONTHLY', '0TU', [{ field: 'byday', reason: 'not-numbered-days' }]],
  // Chosen in half: which one, but no day.
  ['MONTHLY', '2', [{ field: 'byday', reason: 'not-numbered-days' }]],
  ['MONTHLY', 'Selasa kedua', [{ field: 'byday', reason: 'not-numbered-days' }]],
  ['WEEKLY', '2TU', [{ field: 'byday', reason: 'not-days-of-week' }]],
])('a schedule that comes back %s on %s is judged', (freq, byday, problems) => {
  const given = { freq, byday }
  expect(readFields(formFor('schedule'), given, { body: {}, isNew: false, today: '2026-11-25' }).problems).toEqual(
    problems,
  )
})

test('which week and which day are chosen, and come back as they were', () => {
  expect(chosenDays('2TU,-1FR')).toEqual([
    { nth: '2', day: 'TU' },
    { nth: '-1', day: 'FR' },
  ])
  expect(daysChosen([...chosenDays('2TU,-1FR'), { nth: '', day: '' }])).toBe('2TU,-1FR')
  expect(chosenDays(['MO'])).toEqual([{ nth: '', day: 'MO' }])
})

test.each([
  [{ byday: '2TU' }, 'Selasa kedua setiap bulan 08:00–12:00', 'second Tuesday of the month 08:00–12:00'],
  [
    { byday: '-1FR', interval: 2 },
    'Jumat terakhir setiap 2 bulan 08:00–12:00',
    'last Friday of every 2 months 08:00–12:00',
  ],
  [
    { bymonthday: '1,-1' },
    'tanggal 1, hari terakhir setiap bulan 08:00–12:00',
    'day 1, last day of the month 08:00–12:00',
  ],
  [{ freq: 'WEEKLY', byday: 'MO,WE' }, 'Senin, Rabu 08:00–12:00', 'Monday, Wednesday 08:00–12:00'],
])('hours on %j are called in words, never by their code', (more, id, en) => {
  const hours = { freq: 'MONTHLY', opens_at: '08:00', closes_at: '12:00', ...more }
  expect(titleOf('schedule', hours, wordsOfRecords())).toEqual({ id, en })
})
