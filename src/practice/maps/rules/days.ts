// Days as far as they are known, held against whole days.
import type { KnownDay } from '../schema/map.ts'

/** The first day of what is known: `1998` begins on `1998-01-01`. */
export function startOf(day: KnownDay): string {
  return `${day}${'-01'.repeat((10 - day.length) / 3)}`
}

/** The last day that it may mean. Months end on the 31st here: days are only held against each other as texts. */
export function endOf(day: KnownDay): string {
  return `${day}${['', '-31', '-12-31'][(10 - day.length) / 3] ?? ''}`
}

/** Whether something held on a day: not before it began, and before the day on which it ended. Not known is no limit. */
export function holdsOn({ from, to }: { from: KnownDay | null; to: KnownDay | null }, on: string): boolean {
  return (from === null || startOf(from) <= on) && (to === null || startOf(to) > on)
}

/** The year of a day as texts on a map show it; empty when not known. */
export function yearOf(day: KnownDay | null): string {
  return day?.slice(0, 4) ?? ''
}
