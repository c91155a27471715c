import { expect, test } from 'vitest'
import { amin, sitiRohani } from '../examples.ts'
import type { FactName, FactValue } from '../schema/facts.ts'
import { birthFromAge, isReadable, personFacts } from './subject.ts'

const TODAY = '2026-11-25'

test('age, sex and NIK come from the record; what nobody told is absent, which is not known', () => {
  expect(personFacts(sitiRohani, [{ fact: 'hasJkn', value: true }], TODAY)).toEqual({
    ageYears: 34,
    sex: 'female',
    hasNik: true,
    hasJkn: true,
  })
  expect(personFacts({ ...amin, sex: 'not-known' }, [], TODAY)).toEqual({})
})

test('the record outweighs what was told, and what was told counts where the record is silent', () => {
  const told = [
    { fact: 'hasNik', value: false },
    { fact: 'ageYears', value: 70 },
  ] as const
  expect(personFacts(sitiRohani, told, TODAY)).toMatchObject({ hasNik: true, ageYears: 34 })
  expect(personFacts(amin, told, TODAY)).toMatchObject({ hasNik: false, ageYears: 70 })
})

test.each<[FactName, 'person' | 'household', FactValue, boolean]>([
  ['hasJkn', 'person', true, true],
  ['hasJkn', 'person', 'yes', false],
  ['hasJkn', 'household', true, false],
  ['householdDecile', 'household', 1, true],
  ['householdDecile', 'household', 11, false],
  ['monthlyIncomeIdr', 'household', 0, true],
  ['monthlyIncomeIdr', 'household', -1, false],
  ['schoolLevel', 'person', 'sd', true],
  ['schoolLevel', 'person', 'kindergarten', false],
  ['other:houseUnfit', 'household', true, true],
  ['other:houseUnfit', 'person', 'very', false],
])('%s about the %s may be %s: %s', (fact, about, value, readable) => {
  expect(isReadable(fact, about, value)).toBe(readable)
})

test.each([
  [70, '2026-11-25', '1956-07-01'],
  [70, '2026-02-01', '1955-07-01'],
  [0, '2026-02-01', '2025-07-01'],
])('an age of %i told on %s is a birth about %s', (age, on, born) => {
  expect(birthFromAge(age, on)).toEqual({ precision: 'estimated', on: born })
})
