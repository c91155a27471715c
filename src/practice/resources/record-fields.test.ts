import fc from 'fast-check'
import { expect, test } from 'vitest'
import { wordsOfRecords } from './commands/definitions.ts'
import { formFor } from './queries/record-page.ts'
import { readFields, valuesOf } from './rules/record-fields.ts'
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
