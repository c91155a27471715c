import type { Opening, Service } from '../schema/resource.ts'

const DAYS = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'] as const
const MINUTE_MS = 60_000
const DAY_MINUTES = 1440
const formats = new Map<string, Intl.DateTimeFormat>()

/**
 * Whether something is open, and when that changes: UTC instants. `closesAt` is null when it is closed or never closes,
 * `opensAt` is null when it is open or does not open within a week.
 */
export type OpenState = { isOpen: boolean; opensAt: string | null; closesAt: string | null }

/**
 * Judge weekly openings at an instant. Openings past midnight run into the next day; the same hour twice is a whole day.
 *
 * @param instant - UTC, ISO
 * @param timeZone - of the place, such as `Asia/Jayapura`; empty when it is not known
 * @returns null when no openings are known, or when today's hours are not
 */
export function openAt(openings: readonly Opening[], instant: string, timeZone: string): OpenState | null {
  if (timeZone === '') return null
  const timed = openings.filter(({ opensAt, closesAt }) => minutesOf(opensAt) !== null && minutesOf(closesAt) !== null)
  const at = Date.parse(instant)
  const local = localOf(at, timeZone)
  const spans = spansAround(timed, local)
  const current = spans.filter(({ from, to }) => from <= local.minute && local.minute < to)
  if (current.length === 0) {
    const isVague = openings.some(one => !timed.includes(one) && one.days.some(day => day === DAYS[local.weekday]))
    if (isVague || timed.length === 0) return null
  }
  const instantOf = (minute: number) => toInstant(local, minute, timeZone)
  if (current.length > 0) {
    const end = endOf(current, spans)
    return { isOpen: true, opensAt: null, closesAt: end >= 7 * DAY_MINUTES ? null : instantOf(end) }
  }
  const next = spans.map(({ from }) => from).filter(from => from > local.minute)
  return { isOpen: false, opensAt: next.length > 0 ? instantOf(Math.min(...next)) : null, closesAt: null }
}

/** The same for a service: open when it, or one of the places where it is given, is open. */
export function serviceOpenAt(
  service: Pick<Service, 'openings' | 'locations' | 'timeZone'>,
  instant: string,
): OpenState | null {
  return openAt([...service.openings, ...service.locations.flatMap(place => place.openings)], instant, service.timeZone)
}

type Local = { weekday: number; minute: number; midnight: number }
/** In minutes after the local midnight of today; negative: since yesterday. */
type Span = { from: number; to: number }

function spansAround(openings: readonly Opening[], { weekday }: Local): Span[] {
  return openings.flatMap(({ days, opensAt, closesAt }) => {
    const [from, closes] = [minutesOf(opensAt) ?? 0, minutesOf(closesAt) ?? 0]
    const to = closes > from ? closes : closes + DAY_MINUTES
    return [-1, 0, 1, 2, 3, 4, 5, 6, 7]
      .filter(ahead => days.some(day => day === DAYS[(weekday + ahead + 7) % 7]))
      .map(ahead => ({ from: from + ahead * DAY_MINUTES, to: to + ahead * DAY_MINUTES }))
  })
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

/** Today where the place is: its weekday, the minutes since midnight, and that midnight as if it were UTC. */
function localOf(at: number, timeZone: string): Local {
  const wall = wallOf(at, timeZone)
  const midnight = Math.floor(wall / 86_400_000) * 86_400_000
  return { weekday: new Date(midnight).getUTCDay(), minute: Math.floor((wall - midnight) / MINUTE_MS), midnight }
}

/** What a clock on the wall shows at an instant, as if it were UTC. */
function wallOf(at: number, timeZone: string): number {
  const options = { timeZone, dateStyle: 'short', timeStyle: 'medium' } as const
  const format = formats.get(timeZone) ?? new Intl.DateTimeFormat('sv-SE', options)
  formats.set(timeZone, format)
  return Date.parse(`${format.format(at).replace(' ', 'T')}Z`)
}

function toInstant({ midnight }: Local, minute: number, timeZone: string): string {
  const wall = midnight + minute * MINUTE_MS
  // Twice, because the offset itself may change in between.
  const guess = wall - (wallOf(wall, timeZone) - wall)
  return new Date(wall - (wallOf(guess, timeZone) - guess)).toISOString()
}
