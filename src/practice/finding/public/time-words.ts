import type { OpenState } from '#practice/resources/rules/opening.ts'
import { WORDS, type Language, type Say } from './words.ts'

const WEEK = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const
/** Any Monday. */
const MONDAY = Date.UTC(2026, 10, 23)
const DAY_MS = 86_400_000
const SOON_MINUTES = 12 * 60
const ZONES: Readonly<Record<string, string>> = {
  'Asia/Jakarta': 'WIB',
  'Asia/Makassar': 'WITA',
  'Asia/Jayapura': 'WIT',
}
const localeOf = (language: Language) => (language === 'id' ? 'id-ID' : 'en-GB')
const formats = new Map<string, Intl.DateTimeFormat>()

function formatted(language: Language, options: Intl.DateTimeFormatOptions, at: number): string {
  const key = `${language}${JSON.stringify(options)}`
  const format = formats.get(key) ?? new Intl.DateTimeFormat(localeOf(language), options)
  formats.set(key, format) // to make one costs more than to use it
  return format.format(at)
}

/** A calendar day, such as `2 November 2026`. */
export function dayWords(language: Language, day: string): string {
  return formatted(
    language,
    { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' },
    Date.parse(`${day}T00:00:00Z`),
  )
}

/** Whether it is open, and until or from when, in the time of the place. */
export function openWords(
  say: Say,
  language: Language,
  state: OpenState | null,
  { at, timeZone }: { at: string; timeZone: string },
): string {
  if (state === null) return say(WORDS.hoursUnknown)
  const clock = { hour: '2-digit', minute: '2-digit', timeZone } as const
  if (state.isOpen) {
    if (state.closesAt === null) return say(WORDS.openAlways)
    return say(WORDS.openNow, { time: formatted(language, clock, Date.parse(state.closesAt)) })
  }
  if (state.opensAt === null) return say(WORDS.closedNow)
  const opens = Date.parse(state.opensAt)
  const minutes = Math.ceil((opens - Date.parse(at)) / 60_000)
  if (minutes < 60) return say(WORDS.opensInMinutes, { minutes })
  if (minutes < SOON_MINUTES) return say(WORDS.opensIn, { hours: Math.round(minutes / 60) })
  return say(WORDS.opensAt, { time: formatted(language, { ...clock, weekday: 'long' }, opens) })
}

/** `Senin sampai Jumat, Minggu`: days of a week in words. */
export function dayNames(say: Say, language: Language, days: readonly string[]): string {
  const nameOf = (day: (typeof WEEK)[number]) =>
    formatted(language, { weekday: 'long', timeZone: 'UTC' }, MONDAY + WEEK.indexOf(day) * DAY_MS)
  return runsOf(days)
    .map(([first, last]) => (first === last ? nameOf(first) : `${nameOf(first)} ${say(WORDS.to)} ${nameOf(last)}`))
    .join(', ')
}

/** `WITA` for a zone of Indonesia; the zone’s own name for others. */
export function zoneWords(timeZone: string): string {
  return ZONES[timeZone] ?? timeZone
}

function runsOf(days: readonly string[]): [(typeof WEEK)[number], (typeof WEEK)[number]][] {
  const found: [(typeof WEEK)[number], (typeof WEEK)[number]][] = []
  for (const [index, day] of WEEK.entries()) {
    if (!days.includes(day)) continue
    const last = found.at(-1)
    if (last && WEEK.indexOf(last[1]) === index - 1) last[1] = day
    else found.push([day, day])
  }
  return found
}
