import type { Closure, Opening } from '../schema/hours.ts'
import type { Service } from '../schema/resource.ts'
import { DAY_MS, dayNumber, dayOf, weekdayOf } from './days.ts'
import { holidayOn } from './holidays.ts'
import { recursOn } from './recurrence.ts'

const MINUTE_MS = 60_000
const DAY_MINUTES = 1440
const WEEK_DAYS = 7
/** Farther ahead nobody waits for an opening. */
const MOST_DAYS = 370
const formats = new Map<string, Intl.DateTimeFormat>()

/**
 * Whether something is open, and when that changes: UTC instants. `closesAt` is null when it is closed or never closes,
 * `opensAt` is null when it is open or does not open within a year. `because` tells why it is closed today, where its
 * turn had come; absent otherwise.
 */
export type OpenState = {
  isOpen: boolean
  opensAt: string | null
  closesAt: string | null
  because?: 'closure' | 'holiday'
}

/** What keeps a service closed though the hours say otherwise. */
export type Closing = Pick<Service, 'closure' | 'closesOnHolidays'>

/**
 * Judge openings at an instant. Openings past midnight run into the next day; the same hour twice is a whole day. An
 * opening that began before a holiday ends when it ends.
 *
 * @param instant - UTC, ISO
 * @param timeZone - of the place, by its IANA name such as `Asia/Jayapura`; empty when it is not known
 * @returns null when no openings are known, when today's hours are not, or when nobody knows that time zone
 */
export function openAt(
  openings: readonly Opening[],
  instant: string,
  timeZone: string,
  closing: Closing = {},
): OpenState | null {
  const local = localOf(Date.parse(instant), timeZone)
  if (local === null) return null
  const timed = openings.filter(({ opensAt, closesAt }) => minutesOf(opensAt) !== null && minutesOf(closesAt) !== null)
  const spansOn = (ahead: number) => spansOf(timed, local, { ahead, closing })
  const near = Array.from({ length: WEEK_DAYS + 2 }, (_, index) => spansOn(index - 1)).flat()
  const current = near.filter(({ from, to }) => from <= local.minute && local.minute < to)
  if (current.length > 0) {
    const end = endOf(current, near)
    return { isOpen: true, opensAt: null, closesAt: end >= 7 * DAY_MINUTES ? null : toInstant(local, end) }
  }
  const today = dayOf(local.day)
  const because = offOn(today, timeZone, closing)
  const isVague = openings.some(one => !timed.includes(one) && opensOn(one, today))
  if (timed.length === 0 || (isVague && because === null)) return null
  const next = nextOf(near, spansOn, local.minute)
  return {
    isOpen: false,
    opensAt: next === null ? null : toInstant(local, next),
    closesAt: null,
    ...(because !== null && openings.some(one => opensOn(one, today)) && { because }),
  }
}

/** The same for a service: open when it, or one of the places where it is given, is open. */
export function serviceOpenAt(
  service: Pick<Service, 'openings' | 'locations' | 'timeZone'> & Closing,
  instant: string,
): OpenState | null {
  const openings = [...service.openings, ...service.locations.flatMap(place => place.openings)]
  return openAt(openings, instant, service.timeZone, service)
}

/** Whether an opening's turn comes on a day, whatever keeps it closed. */
export function opensOn({ days, rule, validFrom, validTo, notOn }: Opening, day: string): boolean {
  if ((validFrom !== undefined && day < validFrom) || (validTo !== undefined && day > validTo)) return false
  if (notOn?.includes(day) === true) return false
  return rule ? recursOn(rule, day) : days.includes(weekdayOf(dayNumber(day)))
}

/** Whether an opening is day and night: from midnight to midnight on every day of the week, without end or exception. */
export function isAlways({ days, opensAt, closesAt, rule, validFrom, validTo, notOn = [] }: Opening): boolean {
  const isBounded = rule !== undefined || validFrom !== undefined || validTo !== undefined || notOn.length > 0
  return !isBounded && new Set(days).size === WEEK_DAYS && isWholeDay({ opensAt, closesAt })
}

/** Whether an opening goes from midnight to midnight. */
export function isWholeDay({ opensAt, closesAt }: Pick<Opening, 'opensAt' | 'closesAt'>): boolean {
  const span = spanOf(opensAt, closesAt)
  return span !== null && span.from === 0 && span.to === DAY_MINUTES
}

/** When it closes as it is written: midnight at the end of the day is 24:00, however it was said. */
export function closingTime(closesAt: string): string {
  return minutesOf(closesAt) === DAY_MINUTES - 1 ? '24:00' : closesAt
}

/** Why a day is off; null when it is not. */
export function offOn(
  day: string,
  timeZone: string,
  { closure, closesOnHolidays }: Closing,
): 'closure' | 'holiday' | null {
  if (closure && isWithin(closure, day)) return 'closure'
  return closesOnHolidays === true && holidayOn(day, timeZone) !== null ? 'holiday' : null
}

function isWithin({ from, until }: Closure, day: string): boolean {
  return (from === null || from <= day) && (until === null || day <= until)
}

/** Today where the place is: its number, the minutes since midnight, and the instant that it was read from. */
type Local = { day: number; minute: number; at: number; timeZone: string }
/** In minutes after the local midnight of today; negative: since yesterday. */
type Span = { from: number; to: number }

function spansOf(
  timed: readonly Opening[],
  local: Local,
  { ahead, closing }: { ahead: number; closing: Closing },
): Span[] {
  const day = dayOf(local.day + ahead)
  if (offOn(day, local.timeZone, closing) !== null) return []
  return timed
    .filter(one => opensOn(one, day))
    .map(({ opensAt, closesAt }) => {
      const { from, to } = spanOf(opensAt, closesAt) ?? { from: 0, to: 0 }
      return { from: from + ahead * DAY_MINUTES, to: to + ahead * DAY_MINUTES }
    })
}

/** Null when a time is missing. The last minute of a day stands for midnight: forms of others know no 24:00. */
function spanOf(opensAt: string | null, closesAt: string | null): Span | null {
  const [from, closes] = [minutesOf(opensAt), minutesOf(closesAt)]
  if (from === null || closes === null) return null
  const end = closes === DAY_MINUTES - 1 ? DAY_MINUTES : closes
  return { from, to: end > from ? end : end + DAY_MINUTES }
}

function nextOf(near: readonly Span[], spansOn: (ahead: number) => Span[], now: number): number | null {
  const soon = near.map(({ from }) => from).filter(from => from > now)
  if (soon.length > 0) return Math.min(...soon)
  for (let ahead = WEEK_DAYS + 1; ahead < MOST_DAYS; ahead += 1) {
    const spans = spansOn(ahead)
    if (spans.length > 0) return Math.min(...spans.map(({ from }) => from))
  }
  return null
}

/** Where one opening ends as another begins, it goes on. */
function endOf(current: readonly Span[], spans: readonly Span[]): number {
  let end = Math.max(...current.map(({ to }) => to))
  for (const { from, to } of spans.toSorted((one, other) => one.from - other.from)) {
    if (from <= end && to > end) end = to
  }
  return end
}

function minutesOf(clock: string | null): number | null {
  const found = /^([01]?\d|2[0-4]):([0-5]\d)/.exec(clock ?? '')
  return found ? Number(found[1]) * 60 + Number(found[2]) : null
}

/** The calendar day where a place is; null when nobody knows its time zone. */
export function dayThere(instant: string, timeZone: string): string | null {
  const local = localOf(Date.parse(instant), timeZone)
  return local && dayOf(local.day)
}

/** Null when nobody knows that time zone. */
function localOf(at: number, timeZone: string): Local | null {
  const wall = timeZone === '' ? null : wallOf(at, timeZone)
  if (wall === null) return null
  const day = Math.floor(wall / DAY_MS)
  return { day, minute: Math.floor((wall - day * DAY_MS) / MINUTE_MS), at, timeZone }
}

/** What a clock on the wall shows at an instant, as if it were UTC. */
function wallOf(at: number, timeZone: string): number | null {
  const format = formats.get(timeZone) ?? formatOf(timeZone)
  if (format === null) return null
  formats.set(timeZone, format)
  return Date.parse(`${format.format(at).replace(' ', 'T')}Z`)
}

function formatOf(timeZone: string): Intl.DateTimeFormat | null {
  try {
    return new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'medium' })
  } catch {
    return null
  }
}

/** The instant at which the wall shows this minute. Where a clock is set back it shows it twice: the later one counts. */
function toInstant({ day, at, timeZone }: Local, minute: number): string {
  const wall = day * DAY_MS + minute * MINUTE_MS
  const offset = (instant: number) => (wallOf(instant, timeZone) ?? instant) - instant
  // Twice, because the offset itself may change in between.
  let instant = wall - offset(wall - offset(wall))
  while (instant <= at) instant += 30 * MINUTE_MS
  return new Date(instant).toISOString()
}
