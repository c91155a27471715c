import fc from 'fast-check'
import { expect, test } from 'vitest'
import { id, judged, service } from './examples.ts'
import { documentsIn, readDocuments } from './rules/documents.ts'
import { idFor } from './rules/ids.ts'
import { Problems } from './rules/problems.ts'
import { checkDay, checkEmail, checkLink, checkMoment, checkText, checkTime, LONGEST_TEXT } from './rules/values.ts'

test.each([
  ['2026-11-25', '2026-11-25', null],
  ['2026-02-30', undefined, 'impossible-date'],
  ['25/11/2026', '2026-11-25', 'not-a-date'],
  ['11/25/2026', '2026-11-25', 'not-a-date'],
  ['03/04/2026', undefined, 'doubtful-date'],
  ['1899-12-30', undefined, 'empty-date'],
  ['1900-01-00', undefined, 'impossible-date'],
  ['1900-01-01', undefined, 'empty-date'],
  ['1904-01-01', undefined, 'empty-date'],
  ['45000', '2023-03-15', 'serial-date'],
  ['next week', undefined, 'not-a-date'],
  ['2026-11-25T08:00:00Z', '2026-11-25', 'not-a-date'],
])('a value, a day that is written %s', (text, value, reason) => {
  expect(checkDay(text)).toMatchObject({ value, reason })
})
test('a value, each day that there is stands as it is written', () => {
  fc.assert(
    fc.property(fc.date({ min: new Date('1905-01-01'), max: new Date('2999-12-31'), noInvalidDate: true }), date => {
      const day = date.toISOString().slice(0, 10)
      expect(checkDay(day)).toEqual({ value: day, reason: null })
    }),
  )
})
test.each([
  ['08:00', '08:00', null],
  ['8.30', '08:30', 'not-a-time'],
  ['9:00 PM', '21:00', 'not-a-time'],
  ['12:00 am', '00:00', 'not-a-time'],
  ['24:00', '23:59', 'not-a-time'],
  ['25:00', undefined, 'not-a-time'],
  ['pagi', undefined, 'not-a-time'],
  ['10:00:00Z', '10:00:00Z', null],
])('a value, a time that is written %s', (text, value, reason) => {
  expect(checkTime(text)).toMatchObject({ value, reason })
})
test.each([
  ['https://contoh.id/a', 'https://contoh.id/a', null],
  ['www.contoh.id', 'https://www.contoh.id', 'link-without-scheme'],
  ['contoh.id/halaman?x=1', 'https://contoh.id/halaman?x=1', 'link-without-scheme'],
  ['javascript:alert(1)', undefined, 'not-allowed'],
  ['data:text/html,<b>', undefined, 'not-allowed'],
  ['tidak ada', undefined, 'not-a-link'],
])('a value, a link that is written %s', (text, value, reason) => {
  expect(checkLink(text)).toMatchObject({ value, reason })
})
test.each([
  ['a@contoh.id', 'a@contoh.id', null],
  ['mailto:a@contoh.id', 'a@contoh.id', 'not-an-email'],
  ['a(at)contoh.id', undefined, 'not-an-email'],
])('a value, an e-mail address that is written %s', (text, value, reason) => {
  expect(checkEmail(text)).toMatchObject({ value, reason })
})
test.each([
  ['2026-11-25 08:00', '2026-11-25T08:00:00Z', 'not-a-date'],
  ['2026-11-25T08:00:00+0700', '2026-11-25T08:00:00+07:00', 'not-a-date'],
  ['2026-02-30T08:00:00Z', undefined, 'impossible-date'],
  ['2026-11-25T08:00:00.5+01:00', '2026-11-25T08:00:00.5+01:00', null],
])('a value, a moment that is written %s', (text, value, reason) => {
  expect(checkMoment(text)).toMatchObject({ value, reason })
})
test('a value, a description of a hundred pages is cut and told; HTML stays text and is told', () => {
  expect(checkText('x'.repeat(300_000))).toMatchObject({ value: 'x'.repeat(LONGEST_TEXT), reason: 'text-too-long' })
  const html = '<script>alert(1)</script> Datang saja'
  expect(checkText(html)).toEqual({ value: html, reason: 'html-in-text' })
  expect(checkText('umur < 6 tahun')).toEqual({ value: 'umur < 6 tahun', reason: null })
})
test('a value, half letters and zero bytes, which no database keeps, are taken out', () => {
  expect(checkText('a\u0000b\ud83d')).toMatchObject({ value: 'ab', reason: 'unkeepable-letters' })
  expect(judged(service({ 'x-own': { deep: 'a\u0000b' } })).bodyOf('service')).toMatchObject({
    'x-own': { deep: 'ab' },
  })
})

test.each([
  [{ url: 'dinsos.contoh.id' }, [1, 'url', 'link-without-scheme', 'mended']],
  [{ email: 'nobody' }, [1, 'email', 'not-an-email', 'value-left-out']],
  [{ status: 'Active' }, [1, 'status', 'not-allowed', 'mended']],
  [{ minimum_age: '17' }, [1, 'minimum_age', 'wrong-type', 'mended']],
  [{ minimum_age: 'tujuh' }, [1, 'minimum_age', 'not-a-number', 'value-left-out']],
  [{ assured_date: '2026-13-01' }, [1, 'assured_date', 'impossible-date', 'value-left-out']],
  [{ phones: 'call us' }, [1, 'phones', 'wrong-type', 'value-left-out']],
  [{ phones: [{ id: id(2) }] }, [1, 'phones/0/number', 'required-missing', 'row-left-out']],
  [{ phones: ['0370'] }, [1, 'phones/0', 'not-an-object', 'value-left-out']],
  [{ organization: { id: id(3), description: 'x' } }, [1, 'organization/name', 'required-missing', 'row-left-out']],
  [
    { schedules: [{ id: id(4), freq: 'WEEKLY', byday: 'XX' }] },
    [1, 'schedules/0/byday', 'rule-nonsense', 'row-left-out'],
  ],
  [
    { schedules: [{ id: id(4), byday: 'MO', interval: 0 }] },
    [1, 'schedules/0/interval', 'rule-nonsense', 'row-left-out'],
  ],
  [{ schedules: [{ id: id(4), bymonthday: '42' }] }, [1, 'schedules/0/bymonthday', 'rule-nonsense', 'row-left-out']],
  [
    { schedules: [{ id: id(4), byday: 'MO', valid_from: '2026-05-01', valid_to: '2026-01-01' }] },
    [1, 'schedules/0/valid_to', 'rule-nonsense', 'row-left-out'],
  ],
])('a service of a file, goes in without what is wrong, which is named: %j', (wrong, told) => {
  const found = judged(service(wrong), service({ id: id(9) }))
  expect(found.told).toContainEqual(told)
  expect(found.set.records.filter(({ kind }) => kind === 'service')).toHaveLength(2)
})
test.each([
  [{ byday: 'XX' }, 'byday', 'MO,TU,WE'],
  [{ byday: '0MO' }, 'byday', 'MO,TU,WE'],
  [{ freq: 'MONTHLY', byday: '9MO' }, 'byday', '1MO, 2TU, -1FR'],
  [{ byday: 'MO', interval: 0 }, 'interval', '1, 2, 3 …'],
  [{ bymonthday: '42' }, 'bymonthday', '1 … 31'],
  [{ byday: 'MO', dtstart: '2026-05-01', until: '2026-04-30' }, 'until', '≥ 2026-05-01'],
  [{ byday: 'MO', valid_from: '2026-05-01', valid_to: '2026-01-01' }, 'valid_to', '≥ 2026-05-01'],
])('a service of a file, of a rule that cannot be it is told what could stand there: %j', (rule, field, expected) => {
  const { problems, bodyOf } = judged(service({ schedules: [{ id: id(4), ...rule, description: 'Tanya dulu' }] }))
  expect(problems).toMatchObject([{ column: `schedules/0/${field}`, reason: 'rule-nonsense', expected }])
  expect(bodyOf('schedule')).not.toHaveProperty(field)
})
test.each([
  { freq: 'MONTHLY', byday: '5MO,-1FR' },
  { freq: 'MONTHLY', byday: 'MO', bymonthday: '-1' },
  { byday: 'MO', dtstart: '2026-05-01', until: '2026-05-01' },
])('a service of a file, a rule that can be stays as it is: %j', rule => {
  const { problems, bodyOf } = judged(service({ schedules: [{ id: id(4), ...rule }] }))
  expect([problems, bodyOf('schedule')]).toEqual([[], rule])
})
test.each([
  [{ name: ' ' }, [1, 'name', 'required-missing', 'row-left-out']],
  [{ status: undefined }, [1, 'status', 'required-missing', 'row-left-out']],
  [{ status: 'open' }, [1, 'status', 'required-missing', 'row-left-out']],
])(
  'a service of a file, stays out when it lacks what every service has, with what belongs to it: %j',
  (wrong, told) => {
    const found = judged(service({ ...wrong, phones: [{ id: id(2), number: '1' }] }), service({ id: id(9) }))
    expect(found.told).toContainEqual(told)
    expect(found.set.records.map(record => record.id)).toEqual([id(9)])
  },
)
test('a service of a file, rules of repetition that are described in words keep their words', () => {
  const found = judged(
    service({ schedules: [{ id: id(4), byday: 'everyday', opens_at: '08:00', description: 'Setiap hari' }] }),
  )
  expect(found.bodyOf('schedule')).toEqual({ description: 'Setiap hari' })
})
test.each([
  [{ latitude: 116.1, longitude: -8.58 }, { latitude: -8.58, longitude: 116.1 }, 'coordinates-swapped'],
  [{ latitude: 0, longitude: 0 }, {}, 'coordinates-zero'],
  [{ latitude: -858, longitude: 1161 }, { latitude: -858, longitude: 1161 }, 'coordinates-outside'],
  [{ latitude: -8.58 }, {}, 'coordinates-half'],
  [{ latitude: '-8,58', longitude: '116,1' }, { latitude: -8.58, longitude: 116.1 }, 'wrong-type'],
])('a service of a file, a position %j', (position, kept, reason) => {
  const spot = { id: id(2), location: { id: id(3), location_type: 'physical', ...position } }
  const found = judged(service({ service_at_locations: [spot] }))
  expect(found.bodyOf('location')).toEqual({ location_type: 'physical', ...kept })
  expect(found.told.map(one => one[2])).toContain(reason)
})
test('a service of a file, that stands twice is taken once; what is no object is named', () => {
  const problems = new Problems()
  const documents = documentsIn([service(), service({ name: 'Again' }), 'text', null]) ?? []
  const { set } = readDocuments(documents, 'source', problems)
  expect(set.records).toHaveLength(1)
  expect(problems.list.map(({ row, reason }) => [row, reason])).toEqual([
    [2, 'id-twice'],
    [3, 'not-an-object'],
    [4, 'not-an-object'],
  ])
})
test('a service of a file, ids that are no UUIDs are made into the same UUIDs each time, and others from another source', () => {
  const ofSource = (source: string) => {
    const { set } = readDocuments(documentsIn([{ ...service(), id: 7 }]) ?? [], source, new Problems())
    return set.records[0]?.id
  }
  expect(ofSource('dinsos')).toBe(ofSource('dinsos'))
  expect(ofSource('dinsos')).not.toBe(ofSource('baznas'))
  expect(idFor('dinsos', 'service', id(1).toUpperCase())).toBe(id(1))
})
test('a service of a file, terms and organisations whose parents go round lose one parent, and only one', () => {
  const term = (nth: number, parent: number) => ({
    id: id(nth),
    name: `t${nth}`,
    description: 'x',
    parent_id: id(parent),
    taxonomy: 'x',
  })
  const { set, told } = judged(term(1, 2), term(2, 3), term(3, 1), term(4, 4))
  const without = set.records.filter(({ body }) => body['parent_id'] === undefined)
  expect(without).toHaveLength(2)
  expect(told.filter(one => one[2] === 'goes-round')).toHaveLength(2)
  const house = { id: id(5), name: 'x', description: 'x', website: 'https://x.id', parent_organization_id: id(5) }
  expect(judged(house).told).toContainEqual([1, 'parent_organization_id', 'goes-round', 'value-left-out'])
})
test('a service of a file, what a file says twice in two ways is told, and the first counts', () => {
  const house = (name: string) => ({ organization: { id: id(5), name, description: 'x' } })
  const found = judged(service(house('Lentera')), service({ id: id(9), ...house('Lentera Baru') }))
  expect(found.bodyOf('organization')).toMatchObject({ name: 'Lentera' })
  expect(found.problems).toContainEqual(
    expect.objectContaining({ reason: 'told-twice', value: 'Lentera Baru', expected: 'Lentera' }),
  )
})
test('a service of a file, whatever stands in it, judging ends, and what is left is judged to be good', () => {
  const value = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.integer(),
    fc.boolean(),
    fc.constant(null),
    fc.array(fc.string()),
  )
  const names = ['name', 'status', 'url', 'email', 'minimum_age', 'assured_date', 'phones', 'last_modified', 'x']
  fc.assert(
    fc.property(fc.dictionary(fc.constantFrom(...names), value), odd => {
      const once = judged(service(odd)).set.records
      const [again] = once
      if (again?.kind === 'service') {
        const fresh = judged({ ...again.body, id: again.id })
        expect(fresh.set.records).toEqual(once)
        expect(fresh.problems.filter(({ effect }) => effect === 'mended' || effect === 'value-left-out')).toEqual([])
      }
    }),
  )
})
