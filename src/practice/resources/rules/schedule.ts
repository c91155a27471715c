import type { HsdsSchedule } from '../schema/hsds.ts'
import type { Opening } from '../schema/resource.ts'

type Weekday = Opening['days'][number]
type Warning = { field: 'schedules'; reason: 'schedule-not-weekly'; expected: null }
const WEEK: readonly Weekday[] = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU']

/**
 * Weekly openings from schedules of HSDS, which are RFC 5545's recurrence cut into columns. What does not come back
 * every week is warned about and left out, since nothing here could say when it is open.
 *
 * @param on - the day of reading: what has ended before is left out in silence
 */
export function readSchedules(
  schedules: readonly HsdsSchedule[],
  on: string,
): { openings: Opening[]; warnings: Warning[] } {
  const openings: Opening[] = []
  let left = 0
  for (const schedule of schedules) {
    if (hasEnded(schedule, on)) continue
    const days = daysOf(schedule)
    if (days === null) left += 1
    else if (days.length > 0)
      openings.push({ days, opensAt: clock(schedule.opens_at), closesAt: clock(schedule.closes_at) })
  }
  const warning: Warning = { field: 'schedules', reason: 'schedule-not-weekly', expected: null }
  return { openings, warnings: left > 0 ? [warning] : [] }
}

function hasEnded({ valid_to: validTo, until }: HsdsSchedule, on: string): boolean {
  return [validTo, until].some(end => /^\d{4}-\d{2}-\d{2}/.test(end ?? '') && String(end).slice(0, 10) < on)
}

/** Null when it is not weekly. A schedule without days, as of a holiday, has none. */
function daysOf(schedule: HsdsSchedule): Weekday[] | null {
  const { freq, interval, byday, bymonthday, byweekno, byyearday } = schedule
  if ((freq ?? 'WEEKLY').toUpperCase() !== 'WEEKLY' || (interval ?? 1) !== 1) return null
  if (bymonthday || byweekno || byyearday) return null
  const said = (byday ?? '')
    .toUpperCase()
    .split(/[\s,;]+/)
    .filter(day => day !== '')
  const days = WEEK.filter(day => said.includes(day))
  return days.length === new Set(said).size ? days : null
}

/** `09:00:00+07` → `09:00`; null when there is no time. */
function clock(said: string | null | undefined): string | null {
  const found = /^([01]?\d|2[0-4]):([0-5]\d)/.exec((said ?? '').trim())
  return found ? `${(found[1] ?? '').padStart(2, '0')}:${found[2] ?? ''}` : null
}
