// What a number of identity and a day of birth say about each other. Nothing here refuses a number: a card may be wrong,
// and a person who stands in front of the worker is not.
import { yearsBetween } from '#platform/shared/day.ts'
import type { Birth, Person, PersonWarning } from '../schema/person.ts'

const WOMEN_ADD = 40
const OLDEST = 110
/** First two digits of a NIK: provinces as they were when the card was made; older codes stay valid. */
const PROVINCES = new Set(
  `11 12 13 14 15 16 17 18 19 21 31 32 33 34 35 36 51 52 53 61 62 63 64 65 71 72 73 74 75 76 81 82 91 92 93 94 95 96`.split(
    ' ',
  ),
)

/** What a NIK carries: where it was made, and the holder's sex and birth; of the year only the last two digits. */
type NikParts = { province: string; day: number; month: number; year: number; sex: 'female' | 'male' }

/** The digits of a number as it was typed, with spaces, dots and hyphens left out; null when there are none. */
export function digitsOf(text: string | null): string | null {
  const digits = (text ?? '').replace(/\D/g, '')
  return digits === '' ? null : digits
}

/** @returns null when the number is not sixteen digits */
export function nikParts(nik: string): NikParts | null {
  const digits = nik.replace(/[\s.-]/g, '')
  if (!/^\d{16}$/.test(digits)) return null
  const written = Number(digits.slice(6, 8))
  const isWoman = written > WOMEN_ADD
  return {
    province: digits.slice(0, 2),
    day: isWoman ? written - WOMEN_ADD : written,
    month: Number(digits.slice(8, 10)),
    year: Number(digits.slice(10, 12)),
    sex: isWoman ? 'female' : 'male',
  }
}

/** Whole years on a day; null when the birth is not known or not yet. */
export function ageOn(birth: Birth, today: string): number | null {
  if (birth.precision === 'not-known' || birth.on > today) return null
  return yearsBetween(birth.on, today)
}

/** Whether someone would be born after today; the one thing about a person that is refused. */
export function isBornLater(birth: Birth, today: string): boolean {
  return birth.precision !== 'not-known' && birth.on > today && !isThisPeriod(birth, today)
}

/** “This year” stands on 1 July, and that may be still to come. */
function isThisPeriod(birth: Exclude<Birth, { precision: 'not-known' }>, today: string): boolean {
  switch (birth.precision) {
    case 'day':
      return false
    case 'month':
      return birth.on.slice(0, 7) === today.slice(0, 7)
    case 'year':
    case 'estimated':
      return birth.on.slice(0, 4) === today.slice(0, 4)
  }
}

/** What is unusual about a person and worth a second look; in a fixed order, never a reason to refuse. */
export function warningsOf(person: Pick<Person, 'fullName' | 'sex' | 'birth' | 'nik'>, today: string): PersonWarning[] {
  const { birth, nik, sex, fullName } = person
  const parts = nik === null ? null : nikParts(nik)
  const age = ageOn(birth, today)
  const found: Record<PersonWarning, boolean> = {
    'nik-not-16-digits': nik !== null && parts === null,
    'nik-against-birth': parts !== null && contradictsBirth(parts, birth),
    'nik-against-sex': parts !== null && sex !== 'not-known' && sex !== parts.sex,
    'nik-unknown-area': parts !== null && !PROVINCES.has(parts.province),
    'birth-in-future': isBornLater(birth, today),
    'age-over-110': age !== null && age > OLDEST,
    'name-one-word': !fullName.trim().includes(' '),
  }
  return WARNINGS.filter(warning => found[warning])
}

const WARNINGS = [
  'nik-not-16-digits',
  'nik-against-birth',
  'nik-against-sex',
  'nik-unknown-area',
  'birth-in-future',
  'age-over-110',
  'name-one-word',
] as const satisfies readonly PersonWarning[]

/** Compares only as much of a birth as is known; an estimate contradicts nothing. 1924 and 2024 are one to a NIK. */
function contradictsBirth({ day, month, year }: NikParts, birth: Birth): boolean {
  if (birth.precision === 'not-known' || birth.precision === 'estimated') return false
  const [knownYear = '', knownMonth = '', knownDay = ''] = birth.on.split('-')
  if (Number(knownYear) % 100 !== year) return true
  if (birth.precision === 'year') return false
  return Number(knownMonth) !== month || (birth.precision === 'day' && Number(knownDay) !== day)
}
