import fc from 'fast-check'
import { expect, test } from 'vitest'
import { sitiRohani, someone } from '../examples.ts'
import type { Birth, PersonWarning } from '../schema/person.ts'
import { ageOn, isBornLater, nikParts, warningsOf } from './identity.ts'

const TODAY = '2026-11-25'
const day = (on: string): Birth => ({ precision: 'day', on })

test('a NIK carries province, sex and birth: to a woman’s day forty is added', () => {
  expect(nikParts('5202015905920003')).toEqual({ province: '52', day: 19, month: 5, year: 92, sex: 'female' })
  expect(nikParts('5202 0119 0592 0003')).toEqual({ province: '52', day: 19, month: 5, year: 92, sex: 'male' })
  expect(nikParts('520201590592000')).toBeNull()
})

const rohani = { ...sitiRohani }
const unusual: [string, Partial<typeof rohani>, PersonWarning[]][] = [
  ['all agrees', {}, []],
  ['nothing is known', { nik: null, birth: { precision: 'not-known' }, sex: 'not-known' }, []],
  ['fifteen digits', { nik: '520201590592000' }, ['nik-not-16-digits']],
  ['letters', { nik: 'belum ada' }, ['nik-not-16-digits']],
  ['another day', { birth: day('1992-05-20') }, ['nik-against-birth']],
  ['another year', { birth: { precision: 'year', on: '1993-07-01' } }, ['nik-against-birth']],
  ['a hundred years apart, which two digits cannot tell', { birth: day('2092-05-19') }, ['birth-in-future']],
  ['only the year is known, and it agrees', { birth: { precision: 'year', on: '1992-07-01' } }, []],
  ['only the month is known, and it agrees', { birth: { precision: 'month', on: '1992-05-01' } }, []],
  ['an estimate contradicts nothing', { birth: { precision: 'estimated', on: '1985-07-01' } }, []],
  ['a man with a woman’s day', { sex: 'male' }, ['nik-against-sex']],
  ['a province that there is not', { nik: '9902015905920003' }, ['nik-unknown-area']],
  ['a hundred and twenty years', { nik: null, birth: day('1906-01-01') }, ['age-over-110']],
  ['one name', { fullName: 'Rohani' }, ['name-one-word']],
]
test.each(unusual)('what is unusual is told, never refused: %s', (_, changed, warnings) => {
  expect(warningsOf({ ...rohani, ...changed }, TODAY)).toEqual(warnings)
})

test('a woman’s or man’s NIK made from a birth fits that birth and that sex', () => {
  const birth = fc.date({ min: new Date('1930-01-01'), max: new Date('2026-11-24'), noInvalidDate: true })
  fc.assert(
    fc.property(birth, fc.constantFrom('female', 'male'), (born, sex) => {
      const on = born.toISOString().slice(0, 10)
      const [year = '', month = '', date = ''] = on.split('-')
      const written = String(Number(date) + (sex === 'female' ? 40 : 0)).padStart(2, '0')
      const nik = `520201${written}${month}${year.slice(2)}0001`
      expect(warningsOf({ ...rohani, nik, sex, birth: day(on) }, TODAY)).toEqual([])
    }),
  )
})

test('who is born after today is refused; this year or month, which stand on a later day, are not', () => {
  expect(isBornLater(day('2026-11-26'), TODAY)).toBe(true)
  expect(isBornLater(day(TODAY), TODAY)).toBe(false)
  expect(isBornLater({ precision: 'year', on: '2026-07-01' }, '2026-02-03')).toBe(false)
  expect(isBornLater({ precision: 'year', on: '2027-07-01' }, TODAY)).toBe(true)
  expect(isBornLater({ precision: 'month', on: '2026-11-01' }, TODAY)).toBe(false)
  expect(isBornLater({ precision: 'not-known' }, TODAY)).toBe(false)
})

test('an age is known only with a birth', () => {
  expect(ageOn(day('1992-05-19'), TODAY)).toBe(34)
  expect(ageOn({ precision: 'not-known' }, TODAY)).toBeNull()
  expect(ageOn(someone('1', 'Amin').birth, TODAY)).toBeNull()
})
