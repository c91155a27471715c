import * as z from 'zod'

/**
 * A day as people know it: whole, or only its month or year, or not at all. `on` is the first day of what is known, so
 * that days of every precision sort together; null when nothing is.
 */
export const PartialDay = z.discriminatedUnion('precision', [
  z.strictObject({ precision: z.enum(['day', 'month', 'year']), on: z.iso.date() }),
  z.strictObject({ precision: z.literal('not-known'), on: z.null() }),
])
export type PartialDay = z.infer<typeof PartialDay>

const MONTHS = [
  ['januari', 'january'],
  ['februari', 'february', 'pebruari'],
  ['maret', 'march'],
  ['april'],
  ['mei', 'may'],
  ['juni', 'june'],
  ['juli', 'july'],
  ['agustus', 'august', 'agt', 'ags'],
  ['september'],
  ['oktober', 'october'],
  ['november', 'nopember'],
  ['desember', 'december'],
] as const

/**
 * Read a day as it was typed: "17-8-1990", "17 Agustus 1990", "Aug 1990", "1990", "1990-08-17". The day comes before the
 * month, as in Indonesia and in Britain. Two digits are a year of the hundred years up to `today`.
 *
 * @returns null when it cannot be read or is no day of the calendar
 */
export function readPartialDay(typed: string, today: string): PartialDay | null {
  const parts = typed
    .toLowerCase()
    .split(/[\s.,/-]+/)
    .filter(part => part !== '')
  const numbers = parts.map(part => (/^\d{1,4}$/.test(part) ? Number(part) : monthOf(part)))
  if (parts.length === 0 || parts.length > 3 || numbers.includes(null)) return null
  const isYearFirst = parts.length > 1 && parts[0]?.length === 4
  const [year = '', month = null, day = null] = isYearFirst ? parts : parts.toReversed()
  const isYear = /^(\d{2}|\d{4})$/.test(year)
  if (!isYear || (day !== null && !/^\d{1,2}$/.test(day))) return null
  return dayFrom(fullYear(year, today), month === null ? null : numberOf(month), day === null ? null : Number(day))
}

function dayFrom(year: number, month: number | null, day: number | null): PartialDay | null {
  const on = [String(year).padStart(4, '0'), twoDigits(month ?? 1), twoDigits(day ?? 1)].join('-')
  if (year < 1 || !z.iso.date().safeParse(on).success) return null
  return { precision: day !== null ? 'day' : month !== null ? 'month' : 'year', on }
}

const twoDigits = (value: number) => String(value).padStart(2, '0')

function numberOf(month: string): number {
  return /^\d+$/.test(month) ? Number(month) : (monthOf(month) ?? 0)
}

/** 1 to 12 by a name of three letters or more, in either language; null for no month. */
function monthOf(word: string): number | null {
  const index = MONTHS.findIndex(names => word.length >= 3 && names.some(name => name.startsWith(word)))
  return index < 0 ? null : index + 1
}

function fullYear(year: string, today: string): number {
  if (year.length === 4) return Number(year)
  const century = Math.floor(Number(today.slice(0, 4)) / 100) * 100
  const guess = century + Number(year)
  return guess > Number(today.slice(0, 4)) ? guess - 100 : guess
}
