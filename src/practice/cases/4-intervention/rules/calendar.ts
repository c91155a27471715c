// Days and times of day where the agency is. Indonesia has three zones, and none moves its clocks.
import type { CalendarEntry } from '../schema/calendar.ts'

const formats = new Map<string, Intl.DateTimeFormat>()

/** The UTC instant at which a wall clock in a zone shows a day and a time, `HH:MM`. */
export function instantIn(timeZone: string, on: string, timeOfDay: string): string {
  const wall = Date.parse(`${on}T${timeOfDay}:00Z`)
  // Twice, so that an hour that is moved between guess and answer is met too.
  const once = wall - offsetAt(timeZone, wall)
  return new Date(wall - offsetAt(timeZone, once)).toISOString()
}

/** How far a zone's clocks are ahead of UTC at an instant, in milliseconds. */
function offsetAt(timeZone: string, instant: number): number {
  const kept = formats.get(timeZone)
  const format =
    kept ?? new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'medium', hourCycle: 'h23' })
  formats.set(timeZone, format)
  const shown = format.format(new Date(instant)).replace(' ', 'T')
  return Date.parse(`${shown}Z`) - Math.floor(instant / 1000) * 1000
}

/** The time of day in a zone at an instant, `HH:MM`. */
export function timeIn(timeZone: string, instant: string): string {
  const at = Date.parse(instant)
  return new Date(at + offsetAt(timeZone, at)).toISOString().slice(11, 16)
}

/** In order of time; within a day what has an hour comes after what is due all day. None is dropped. */
export function inOrder(entries: readonly CalendarEntry[]): CalendarEntry[] {
  const key = ({ on, timeOfDay, kind, id }: CalendarEntry) => `${on} ${timeOfDay ?? ''} ${kind} ${id}`
  return entries.toSorted((a, b) => (key(a) < key(b) ? -1 : 1))
}

/** Before a day, and from it on. */
export function partedAt(entries: readonly CalendarEntry[], on: string): [CalendarEntry[], CalendarEntry[]] {
  return [entries.filter(entry => entry.on < on), entries.filter(entry => entry.on >= on)]
}

/** A time of day as people type it: `9`, `9.30`, `09:30`, `0930`. @returns `HH:MM`; null when it is none */
export function readTime(typed: string): string | null {
  const [, hours = '', minutes = '00'] = /^\s*(\d{1,2})(?:[.:]?(\d{2}))?\s*$/.exec(typed) ?? []
  if (hours === '' || Number(hours) > 23 || Number(minutes) > 59) return null
  return `${hours.padStart(2, '0')}:${minutes}`
}
