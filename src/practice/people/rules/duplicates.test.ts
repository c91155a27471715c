import fc from 'fast-check'
import { expect, test } from 'vitest'
import { amin, sitiRohani, someone } from '../examples.ts'
import type { Birth, FieldAgreement } from '../schema/person.ts'
import { compare, isWorthALook, likenessOf, WEIGHTS, WORTH_A_LOOK, type Compared } from './duplicates.ts'
import { keysOf, keysToCompare, keysToSearch } from './keys.ts'
import { bestFirst } from './search.ts'

const kept: Compared = { ...sitiRohani, villageCode: '52.02.01.2013' }
const day = (on: string): Birth => ({ precision: 'day', on })
const agreementOf = (other: Partial<Compared>, field: FieldAgreement['field']) =>
  compare(kept, { ...kept, ...other }).find(one => one.field === field)?.agreement

test.each<[Partial<Compared>, FieldAgreement['field'], FieldAgreement['agreement']]>([
  [{ fullName: 'St. Rokhani' }, 'fullName', 'nearly'],
  [{ fullName: 'SITI ROHANNI' }, 'fullName', 'agrees'],
  [{ fullName: 'Lalu Wirya' }, 'fullName', 'differs'],
  [{ fullName: ' ' }, 'fullName', 'not-known'],
  [{ birth: day('1992-05-19') }, 'birth', 'agrees'],
  [{ birth: { precision: 'year', on: '1992-07-01' } }, 'birth', 'agrees'],
  [{ birth: { precision: 'month', on: '1992-06-01' } }, 'birth', 'nearly'],
  [{ birth: { precision: 'estimated', on: '1994-07-01' } }, 'birth', 'nearly'],
  [{ birth: day('1982-05-19') }, 'birth', 'nearly'],
  [{ birth: day('1975-01-02') }, 'birth', 'differs'],
  [{ birth: { precision: 'not-known' } }, 'birth', 'not-known'],
  [{ sex: 'not-known' }, 'sex', 'not-known'],
  [{ sex: 'male' }, 'sex', 'differs'],
  [{ nik: '5202 0159 0592 0003' }, 'nik', 'agrees'],
  [{ nik: '5202015905920008' }, 'nik', 'nearly'],
  [{ nik: '5202015905290003' }, 'nik', 'nearly'],
  [{ nik: '3171010101900001' }, 'nik', 'differs'],
  [{ nik: null }, 'nik', 'not-known'],
  [{ phone: '+62 817 555 202' }, 'phone', 'agrees'],
  [{ phone: '0812 000 111' }, 'phone', 'differs'],
  [{ villageCode: '52.02.01.2010' }, 'village', 'nearly'],
  [{ villageCode: '52.03.01.2010' }, 'village', 'differs'],
])('%j against what is kept: %s %s', (other, field, agreement) => {
  expect(agreementOf(other, field)).toBe(agreement)
})

test('the day and month exchanged are nearly one birth', () => {
  expect(compare({ ...kept, birth: day('1992-05-07') }, { ...kept, birth: day('1992-07-05') })[1]?.agreement).toBe(
    'nearly',
  )
})

test('a worker is asked to look at the same name alone and at the same NIK always, not at a namesake of another age', () => {
  const unknown = { ...someone('1', 'Siti Rohani'), villageCode: null }
  expect(isWorthALook(compare(unknown, kept))).toBe(true)
  expect(isWorthALook(compare({ ...unknown, fullName: 'St. Rokhani' }, kept))).toBe(true)
  expect(isWorthALook(compare({ ...unknown, birth: day('1960-01-01') }, kept))).toBe(false)
  const other = { ...someone('2', 'Lalu Wirya'), birth: day('1960-01-01'), sex: 'male', villageCode: null } as const
  expect(isWorthALook(compare({ ...other, nik: kept.nik }, kept))).toBe(true)
  expect(isWorthALook(compare(other, kept))).toBe(false)
})

const compared = fc.record({
  fullName: fc.constantFrom('Siti Rohani', 'St Rohani', 'Rohani', 'Lalu Wirya', '😀'),
  sex: fc.constantFrom('female', 'male', 'not-known'),
  birth: fc.constantFrom<Birth>(
    day('1992-05-19'),
    { precision: 'estimated', on: '1990-07-01' },
    { precision: 'not-known' },
  ),
  nik: fc.constantFrom('5202015905920003', '5202015905920008', 'none', null),
  phone: fc.constantFrom('0817-555-202', '+62817555202', null),
  villageCode: fc.constantFrom('52.02.01.2013', '52.02.01.2010', null),
})

test('two records agree the same whichever is first, and what is not known neither helps nor harms', () => {
  fc.assert(
    fc.property(compared, compared, (one, other) => {
      const fields = compare(one, other)
      expect(compare(other, one)).toEqual(fields)
      const known = fields.filter(({ agreement }) => agreement !== 'not-known')
      expect(likenessOf(known)).toBe(likenessOf(fields))
    }),
  )
})

test('whoever is worth a look shares a key with what is asked, so that the lookup finds them', () => {
  fc.assert(
    fc.property(compared, compared, (one, other) => {
      if (likenessOf(compare(one, other)) < WORTH_A_LOOK) return
      const under = new Set(keysOf(other))
      expect(keysToCompare(one).some(({ key }) => under.has(key))).toBe(true)
    }),
  )
})

test.each([
  ['siti rohani', true],
  ['rohan', true],
  ['Rohaani', true],
  ['0003', true],
  ['5202 0159 0592 0003', true],
  ['0817555202', true],
  ['+62 817-555-202', true],
  ['rohani 0003', true],
  ['rohani wirya', false],
  ['0004', false],
  ['', false],
])('the words “%s” find Siti Rohani: %s', (words, isFound) => {
  const under = new Set(keysOf(sitiRohani))
  const isKeyed = keysToSearch(words).some(({ key }) => under.has(key))
  expect(isKeyed && bestFirst(words, [sitiRohani]).length === 1).toBe(isFound)
})

test('who holds little else than what was asked stands first', () => {
  const people = [someone('3', 'Amin Rais Hidayat'), someone('4', 'Aminah'), amin]
  expect(bestFirst('amin', people).map(({ fullName }) => fullName)).toEqual(['Amin', 'Aminah', 'Amin Rais Hidayat'])
})

test('a field that agrees never speaks less for one person than one that nearly does, and that never less than one that differs', () => {
  for (const { agrees, nearly, differs } of Object.values(WEIGHTS)) {
    expect([agrees, nearly, differs].toSorted((a, b) => b - a)).toEqual([agrees, nearly, differs])
  }
})
