import * as z from 'zod'

const formats = new Map<string, Intl.DateTimeFormat>()

/** A calendar day, `YYYY-MM-DD`. A day is not an instant: it has no time zone. */
export const Day = z.iso.date()

/** The calendar day, `YYYY-MM-DD`, at an instant in a time zone such as `Asia/Makassar`. Indonesia has three. */
export function dayIn(timeZone: string, instant: Date): string {
  const format = formats.get(timeZone) ?? new Intl.DateTimeFormat('sv-SE', { timeZone })
  formats.set(timeZone, format) // to make one costs more than a query
  return format.format(instant)
}

/** The day that is `days` after (or, negative, before) a day. */
export function addDays(day: string, days: number): string {
  const instant = new Date(`${day}T00:00:00Z`)
  instant.setUTCDate(instant.getUTCDate() + days)
  return instant.toISOString().slice(0, 10)
}

/** Whole days from one day to a later one; negative when it is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000)
}

/** Whole years that have passed since a birth day, on a day; who was born on 29 February turns older on 1 March. */
export function yearsBetween(birthOn: string, on: string): number {
  const years = Number(on.slice(0, 4)) - Number(birthOn.slice(0, 4))
  return on.slice(5) < birthOn.slice(5) ? years - 1 : years
}
