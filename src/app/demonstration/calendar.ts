import { addDays, dayIn } from '#platform/shared/day.ts'

export const ZONE = 'Asia/Makassar'
const OFFSET = '+08:00'
const MINUTE = 60_000

/** Days gone by, told from the instant at which the loading began. */
export type Calendar = {
  readonly begunAt: Date
  /** The calendar day, `YYYY-MM-DD`, so many days ago. */
  readonly day: (daysAgo: number) => string
  /** So many minutes after the midnight of a day; never later than the loading. */
  readonly at: (daysAgo: number, minutes: number) => Date
}

export function calendarFrom(begunAt: Date): Calendar {
  const today = dayIn(ZONE, begunAt)
  const day = (daysAgo: number) => addDays(today, -daysAgo)
  const at = (daysAgo: number, minutes: number) =>
    new Date(Math.min(Date.parse(`${day(daysAgo)}T00:00:00${OFFSET}`) + minutes * MINUTE, begunAt.getTime() - MINUTE))
  return { begunAt, day, at }
}

/** The day on which something happened, as the agencies' calendar has it. */
export function dayOf(at: Date): string {
  return dayIn(ZONE, at)
}

export function after(at: Date, minutes: number): Date {
  return new Date(at.getTime() + minutes * MINUTE)
}
