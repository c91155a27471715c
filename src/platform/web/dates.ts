import { i18n } from '@lingui/core'
import { plural, t } from '@lingui/core/macro'
import type { PartialDay } from '#platform/shared/partial-day.ts'

/** Days, moments, ages, distances and money in words of the active language. Use them where `useLingui` is used too. */
const MS_OF_DAY = 86_400_000
const made = new Map<string, Intl.DateTimeFormat | Intl.NumberFormat>()

const locale = () => (i18n.locale === 'en' ? 'en-GB' : 'id-ID')

function days(options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `day ${locale()} ${JSON.stringify(options)}`
  const kept = made.get(key)
  const format = kept instanceof Intl.DateTimeFormat ? kept : new Intl.DateTimeFormat(locale(), options)
  made.set(key, format)
  return format
}

function numbers(options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = `number ${locale()} ${JSON.stringify(options)}`
  const kept = made.get(key)
  const format = kept instanceof Intl.NumberFormat ? kept : new Intl.NumberFormat(locale(), options)
  made.set(key, format)
  return format
}

/** The calendar day on this device, `YYYY-MM-DD`. */
export function todayHere(): string {
  const now = new Date()
  return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10)
}

/**
 * A calendar day in words.
 *
 * @param how - `full` with the weekday, `short` for tables, `relative` ("3 days left") where the day is within two weeks
 */
export function dayWords(day: string, how: 'full' | 'short' | 'relative' = 'full', today = todayHere()): string {
  const at = Date.parse(`${day}T00:00:00Z`)
  if (Number.isNaN(at)) return day
  if (how === 'relative') {
    const left = Math.round((at - Date.parse(`${today}T00:00:00Z`)) / MS_OF_DAY)
    if (Math.abs(left) <= 14) return daysLeft(left)
  }
  const inUtc = { day: 'numeric', year: 'numeric', timeZone: 'UTC' } as const
  if (how !== 'full') return days({ ...inUtc, month: 'short' }).format(at)
  return days({ ...inUtc, month: 'long', weekday: 'long' }).format(at)
}

function daysLeft(left: number): string {
  if (left === 0) return t`today`
  if (left === 1) return t`tomorrow`
  if (left === -1) return t`yesterday`
  if (left > 0) return plural(left, { one: '# day left', other: '# days left' })
  return plural(-left, { one: '# day ago', other: '# days ago' })
}

/** An instant in words, where this device is: day and time. */
export function momentWords(iso: string): string {
  return days({ dateStyle: 'long', timeStyle: 'short' }).format(Date.parse(iso))
}

/** The time of an instant, where this device is. */
export function timeWords(iso: string): string {
  return days({ timeStyle: 'short' }).format(Date.parse(iso))
}

/** A time of day that was agreed, `HH:MM`, as the language writes one. */
export function clockWords(time: string): string {
  return i18n.locale === 'en' ? time : time.replace(':', '.')
}

/** The calendar day of an instant, where this device is: `YYYY-MM-DD`. */
export function dayOf(iso: string): string {
  const at = new Date(iso)
  return new Date(at.getTime() - at.getTimezoneOffset() * 60_000).toISOString().slice(0, 10)
}

/** @param years - whole years; null when not known */
export function ageWords(years: number | null): string {
  if (years === null) return t`age not known yet`
  if (years === 0) return t`under 1 year`
  return plural(years, { one: '# year', other: '# years' })
}

/** @param metres - null when not known */
export function distanceWords(metres: number | null): string {
  if (metres === null) return t`distance not known yet`
  if (metres < 950) return numbers({ style: 'unit', unit: 'meter' }).format(Math.max(50, Math.round(metres / 50) * 50))
  return numbers({ style: 'unit', unit: 'kilometer', maximumFractionDigits: metres < 9_950 ? 1 : 0 }).format(
    metres / 1000,
  )
}

/** How many digits the smallest unit is away; ISO 4217 has 2 for the rupiah, though nobody pays in sen. */
const DIGITS: Partial<Record<string, number>> = { JPY: 0, KRW: 0, VND: 0 }

/** @param amountMinor - in the smallest unit that ISO 4217 names: 1 rupiah is 100 */
export function moneyWords(amountMinor: number, currency = 'IDR'): string {
  const digits = DIGITS[currency] ?? 2
  const style = { style: 'currency', currencyDisplay: 'narrowSymbol', minimumFractionDigits: digits } as const
  const amount = amountMinor / 10 ** digits
  return numbers({ ...style, currency, trailingZeroDisplay: 'stripIfInteger' }).format(amount)
}

/** A count as it is read: 1.234 in Indonesian, 1,234 in English. */
export function countWords(count: number): string {
  return numbers({ maximumFractionDigits: 1 }).format(count)
}

/** @param share - 0 to 1 */
export function shareWords(share: number): string {
  return numbers({ style: 'percent', maximumFractionDigits: 0 }).format(share)
}

/** A day as far as it is known: "17 August 1990", "August 1990", "1990", "not known yet". */
export function partialDayWords(day: PartialDay): string {
  if (day.precision === 'not-known') return t`not known yet`
  const at = Date.parse(`${day.on}T00:00:00Z`)
  const year = { year: 'numeric', timeZone: 'UTC' } as const
  if (day.precision === 'year') return days(year).format(at)
  if (day.precision === 'month') return days({ ...year, month: 'long' }).format(at)
  return days({ ...year, month: 'long', day: 'numeric' }).format(at)
}
