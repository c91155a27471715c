import type { Weekday } from '../schema/hours.ts'

const NAMES = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'] as const satisfies readonly Weekday[]
export const DAY_MS = 86_400_000

/** Days since 1970 of a calendar day `YYYY-MM-DD`. */
export function dayNumber(day: string): number {
  return Math.floor(Date.parse(`${day}T00:00:00Z`) / DAY_MS)
}

/** The calendar day of such a number. */
export function dayOf(number: number): string {
  return new Date(number * DAY_MS).toISOString().slice(0, 10)
}

export function weekdayOf(number: number): Weekday {
  return NAMES[(((number + 4) % 7) + 7) % 7] ?? 'SU'
}

/** Monday 0 … Sunday 6. */
export function placeInWeek(weekday: Weekday): number {
  return (NAMES.indexOf(weekday) + 6) % 7
}
