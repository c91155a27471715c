// Whether two records may be one person, field by field. The worker sees every field and decides; nothing is ever joined
// by itself.
import { daysBetween } from '#platform/shared/day.ts'
import type { Birth, FieldAgreement, Person } from '../schema/person.ts'
import { digitsOf } from './identity.ts'
import { phoneTail } from './keys.ts'
import { nameLikeness } from './likeness.ts'

type Field = FieldAgreement['field']
type Agreement = FieldAgreement['agreement']
/** What is compared of a record; the village is that of the household. */
export type Compared = Pick<Person, 'fullName' | 'sex' | 'birth' | 'nik' | 'phone'> & { villageCode: string | null }

/** How strongly each agreement speaks for one person or against it. What is not known says nothing. */
export const WEIGHTS = {
  fullName: { agrees: 4, nearly: 2.2, differs: -4 },
  birth: { agrees: 3, nearly: 1.5, differs: -3 },
  sex: { agrees: 0.3, nearly: 0, differs: -2 },
  nik: { agrees: 10, nearly: 4, differs: -3 },
  phone: { agrees: 2, nearly: 0, differs: 0 },
  village: { agrees: 1, nearly: 0.5, differs: -0.3 },
} as const satisfies Record<Field, Record<Exclude<Agreement, 'not-known'>, number>>

/** What must be said for two records before it is even odds that they are one person. */
const BAR = 3
/** From here on a worker is asked to look. */
export const WORTH_A_LOOK = 0.3
const NAME_AGREES = 0.97
const NAME_NEARLY = 0.8
const YEAR_DAYS = 366
const ESTIMATE_DAYS = 3 * YEAR_DAYS

/** Every field of two records held against each other, in the order in which they are shown. */
export function compare(one: Compared, other: Compared): FieldAgreement[] {
  return [
    { field: 'fullName', agreement: compareNames(one.fullName, other.fullName) },
    { field: 'birth', agreement: compareBirths(one.birth, other.birth) },
    { field: 'sex', agreement: compareSex(one.sex, other.sex) },
    { field: 'nik', agreement: compareNiks(digitsOf(one.nik), digitsOf(other.nik)) },
    { field: 'phone', agreement: equal(phoneTail(one.phone), phoneTail(other.phone)) },
    { field: 'village', agreement: compareVillages(one.villageCode, other.villageCode) },
  ]
}

/** How likely two records are one person, from 0 to 1, after what their fields say. */
export function likenessOf(fields: readonly FieldAgreement[]): number {
  const said = fields.map(({ field, agreement }) => (agreement === 'not-known' ? 0 : WEIGHTS[field][agreement]))
  return 1 / (1 + Math.exp(BAR - said.reduce<number>((sum, weight) => sum + weight, 0)))
}

/** Whether a worker should look: likely enough, or the same NIK, whatever else differs. */
export function isWorthALook(fields: readonly FieldAgreement[]): boolean {
  const hasSameNik = fields.some(({ field, agreement }) => field === 'nik' && agreement === 'agrees')
  return hasSameNik || likenessOf(fields) >= WORTH_A_LOOK
}

function compareNames(one: string, other: string): Agreement {
  if (one.trim() === '' || other.trim() === '') return 'not-known'
  const alike = nameLikeness(one, other)
  if (alike >= NAME_AGREES) return 'agrees'
  return alike >= NAME_NEARLY ? 'nearly' : 'differs'
}

function compareSex(one: Person['sex'], other: Person['sex']): Agreement {
  return equal(one === 'not-known' ? null : one, other === 'not-known' ? null : other)
}

function equal(one: string | null, other: string | null): Agreement {
  if (one === null || other === null) return 'not-known'
  return one === other ? 'agrees' : 'differs'
}

/** As much as both know must agree; a day and month exchanged, or a little apart where one is a guess, is nearly. */
function compareBirths(one: Birth, other: Birth): Agreement {
  if (one.precision === 'not-known' || other.precision === 'not-known') return 'not-known'
  const isGuess = one.precision === 'estimated' || other.precision === 'estimated'
  const apart = Math.abs(daysBetween(one.on, other.on))
  if (isGuess) return apart <= ESTIMATE_DAYS ? 'nearly' : 'differs'
  const known = Math.min(LETTERS_KNOWN[one.precision], LETTERS_KNOWN[other.precision])
  if (one.on.slice(0, known) === other.on.slice(0, known)) return 'agrees'
  return apart <= YEAR_DAYS || isSwapped(one.on, other.on) || isOneDigitOff(one.on, other.on) ? 'nearly' : 'differs'
}

/** How much of `YYYY-MM-DD` is known. */
const LETTERS_KNOWN = { estimated: 4, year: 4, month: 7, day: 10 } as const

function isSwapped(one: string, other: string): boolean {
  const [year, month, day] = other.split('-')
  return one === [year, day, month].join('-')
}

function compareNiks(one: string | null, other: string | null): Agreement {
  if (one === null || other === null) return 'not-known'
  if (one === other) return 'agrees'
  return isOneDigitOff(one, other) || isNeighboursSwapped(one, other) ? 'nearly' : 'differs'
}

function isOneDigitOff(one: string, other: string): boolean {
  return one.length === other.length && differing(one, other).length === 1
}

function isNeighboursSwapped(one: string, other: string): boolean {
  const [first = -1, second = -1, ...more] = one.length === other.length ? differing(one, other) : []
  return more.length === 0 && second === first + 1 && one[first] === other[second] && one[second] === other[first]
}

function differing(one: string, other: string): number[] {
  return Array.from(one).flatMap((letter, index) => (letter === other[index] ? [] : [index]))
}

function compareVillages(one: string | null, other: string | null): Agreement {
  if (one === null || other === null) return 'not-known'
  if (one === other) return 'agrees'
  return one.slice(0, 8) === other.slice(0, 8) ? 'nearly' : 'differs'
}
