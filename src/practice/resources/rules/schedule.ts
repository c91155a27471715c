import type { HsdsSchedule } from '../schema/hsds.ts'
import { NumberedDay, Weekday, type Opening, type Recurrence } from '../schema/hours.ts'
import { lastOfCount } from './recurrence.ts'

type Warning = { field: 'schedules'; reason: 'schedule-not-weekly'; expected: null }
const WEEK: readonly Weekday[] = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU']

/**
 * Openings from schedules of HSDS, which are RFC 5545's recurrence cut into columns: every week or every other one, on
 * the first Monday or the last day of the month, so many times, between two days, and not on the days that are excepted.
 * What cannot be reckoned, such as every other week from no day on, is warned about and left out.
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
    const read = readSchedule(schedule)
    if (read === null) left += 1
    else if (!hasEnded(read, on) && (read.rule !== undefined || read.days.length > 0)) openings.push(current(read, on))
  }
  const warning: Warning = { field: 'schedules', reason: 'schedule-not-weekly', expected: null }
  return { openings, warnings: left > 0 ? [warning] : [] }
}

/** Null when it cannot be reckoned. A schedule without days, as of a holiday, has none. */
function readSchedule(schedule: HsdsSchedule): Opening | null {
  const { byweekno, byyearday } = schedule
  const freq = (schedule.freq ?? 'WEEKLY').toUpperCase()
  if ((freq !== 'WEEKLY' && freq !== 'MONTHLY') || byweekno || byyearday) return null
  const byDay = itemsOf(schedule.byday)
  const byMonthDay = itemsOf(schedule.bymonthday).map(Number)
  const isRead = byDay.every(one => NumberedDay.safeParse(one).success) && byMonthDay.every(isMonthDay)
  if (!isRead) return null
  const rule: Recurrence = {
    ...{ freq, interval: Math.max(1, schedule.interval ?? 1), byDay, byMonthDay },
    ...{ startsOn: dayIn(schedule.dtstart), until: dayIn(schedule.until) },
    weekStart: Weekday.safeParse(schedule.wkst).data ?? 'MO',
  }
  const counted = countedOut(rule, schedule.count ?? null)
  return counted && openingOf(counted, schedule)
}

/** With the day on which its count runs out instead of the count; null when that cannot be said. */
function countedOut(rule: Recurrence, count: number | null): Recurrence | null {
  if (!Number.isInteger(rule.interval)) return null
  if (count === null) return rule
  const last = lastOfCount(rule, count)
  return last === null && rule.until === null ? null : { ...rule, until: last ?? rule.until }
}

function openingOf(rule: Recurrence, schedule: HsdsSchedule): Opening | null {
  const { freq, interval, byDay, byMonthDay, startsOn, until } = rule
  const isWeekly = freq === 'WEEKLY'
  const hasDays = byDay.length > 0 || byMonthDay.length > 0
  if (isWeekly && (byMonthDay.length > 0 || byDay.some(one => one.length > 2))) return null
  if (startsOn === null && (interval > 1 || (!isWeekly && !hasDays))) return null
  const isEveryWeek = isWeekly && interval === 1 && (hasDays || !schedule.freq || startsOn === null)
  const bounds = {
    validFrom: latest(dayIn(schedule.valid_from), isEveryWeek ? startsOn : null),
    validTo: earliest(dayIn(schedule.valid_to), until),
  }
  const notOn = exceptions(schedule.except_dates)
  return {
    days: isEveryWeek ? WEEK.filter(day => byDay.includes(day)) : [],
    opensAt: clock(schedule.opens_at),
    closesAt: clock(schedule.closes_at),
    ...(!isEveryWeek && { rule }),
    ...(bounds.validFrom !== null && { validFrom: bounds.validFrom }),
    ...(bounds.validTo !== null && { validTo: bounds.validTo }),
    ...(notOn.length > 0 && { notOn }),
  }
}

function hasEnded({ validTo }: Opening, on: string): boolean {
  return validTo !== undefined && validTo < on
}

/** What held before the day of reading says nothing any more. */
function current({ validFrom, notOn = [], ...opening }: Opening, on: string): Opening {
  const ahead = notOn.filter(day => day >= on)
  return {
    ...opening,
    ...(validFrom !== undefined && validFrom > on && { validFrom }),
    ...(ahead.length > 0 && { notOn: ahead }),
  }
}

function itemsOf(said: string | null | undefined): string[] {
  const items = (said ?? '').toUpperCase().split(/[\s,;]+/)
  return [...new Set(items.map(item => item.replace(/^\+/, '')))].filter(item => item !== '')
}

const isMonthDay = (date: number) => Number.isInteger(date) && date !== 0 && Math.abs(date) <= 31

function dayIn(said: string | null | undefined): string | null {
  const found = /^\d{4}-\d{2}-\d{2}/.exec(said ?? '')?.[0] ?? null
  return found !== null && Number.isNaN(Date.parse(found)) ? null : found
}

function exceptions(said: unknown): string[] {
  const days = Array.isArray(said) ? said : typeof said === 'string' ? said.split(/[\s,;]+/) : []
  return days.flatMap((day: unknown) => (typeof day === 'string' ? (dayIn(day) ?? []) : [])).sort()
}

function latest(...days: readonly (string | null)[]): string | null {
  return days.reduce((one, other) => (other !== null && (one === null || other > one) ? other : one), null)
}

function earliest(...days: readonly (string | null)[]): string | null {
  return days.reduce((one, other) => (other !== null && (one === null || other < one) ? other : one), null)
}

/** `09:00:00+07` → `09:00`; null when there is no time. */
function clock(said: string | null | undefined): string | null {
  const found = /^([01]?\d|2[0-4]):([0-5]\d)/.exec((said ?? '').trim())
  return found ? `${(found[1] ?? '').padStart(2, '0')}:${found[2] ?? ''}` : null
}
