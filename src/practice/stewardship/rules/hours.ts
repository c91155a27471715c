import type { Opening } from '#practice/resources/schema/hours.ts'

type Day = Opening['days'][number]
const WEEK: readonly Day[] = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU']
const NAMES = {
  id: ['Senin', 'Selasa', 'Rabu', 'Kamis', 'Jumat', 'Sabtu', 'Minggu'],
  en: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
} as const
const EVERY = /^(setiap hari|tiap hari|every ?day|daily)$/
const TIMES =
  /^(.*?)[\s:,]+(?:jam |pukul |at )?(\d{1,2})[.:](\d{2})\s*(?:-|–|sampai|hingga|s\/d|to|until)\s*(\d{1,2})[.:](\d{2})$/
/** Letters of a line, blanks told once. Every week has shorter words, and a longer line is not tried: it could be a trap. */
const LONGEST = 120

/** Whether an opening comes back every week without end, so that a line of words can tell the whole of it. */
export function isPlain({ rule, validFrom, validTo, notOn }: Opening): boolean {
  return [rule, validFrom, validTo, notOn].every(one => one === undefined)
}

/** Weekly hours as people write them, a line for each: `Senin–Jumat 08.00–16.00`. Empty when none are known. */
export function hoursText(openings: readonly Opening[], language: 'id' | 'en'): string {
  return openings
    .filter(isPlain)
    .map(({ days, opensAt, closesAt }) => {
      const words = dayWords(days, language)
      return opensAt === null || closesAt === null
        ? words
        : `${words} ${clock(opensAt, language)}–${clock(closesAt, language)}`
    })
    .join('\n')
}

const clock = (time: string, language: 'id' | 'en') => (language === 'id' ? time.replace(':', '.') : time)

/** Days that follow on one another are told as from–to. */
function dayWords(days: readonly Day[], language: 'id' | 'en'): string {
  const places = [...new Set(days)].map(day => WEEK.indexOf(day)).sort((one, other) => one - other)
  const runs: number[][] = []
  for (const place of places) {
    const last = runs.at(-1)
    if (last && last.at(-1) === place - 1) last.push(place)
    else runs.push([place])
  }
  const name = (place: number | undefined) => NAMES[language][place ?? 0] ?? ''
  return runs.flatMap(run => (run.length > 2 ? [`${name(run[0])}–${name(run.at(-1))}`] : run.map(name))).join(', ')
}

/**
 * Read hours as people write them, in Indonesian or English, one line for each set of days.
 *
 * @returns the openings; empty for an empty text; null when a line cannot be read or is too long, so that nobody guesses
 */
export function readHours(text: string): Opening[] | null {
  const lines = text.split(/[\n;]+/).map(line => line.replace(/\s+/g, ' ').trim())
  if (lines.some(({ length }) => length > LONGEST)) return null
  const openings = lines.filter(line => line !== '').map(readLine)
  return openings.some(opening => opening === null) ? null : openings.filter(opening => opening !== null)
}

function readLine(line: string): Opening | null {
  const found = TIMES.exec(line.toLowerCase())
  const days = readDays(found?.[1] ?? line.toLowerCase())
  if (!days) return null
  if (!found) return { days, opensAt: null, closesAt: null }
  const [opensAt, closesAt] = [time(found[2], found[3]), time(found[4], found[5])]
  return opensAt === null || closesAt === null ? null : { days, opensAt, closesAt }
}

function time(hours = '', minutes = ''): string | null {
  if (Number(hours) > 24 || Number(minutes) > 59) return null
  return `${hours.padStart(2, '0')}:${minutes}`
}

function readDays(words: string): Day[] | null {
  const said = words.replace(/[:.]+$/, '').trim()
  if (EVERY.test(said)) return [...WEEK]
  const days = said.split(/\s*(?:,|&|\bdan\b|\band\b)\s*/).map(readRange)
  return days.some(range => range === null) ? null : days.flatMap(range => range ?? [])
}

function readRange(words: string): Day[] | null {
  const [from, to, ...more] = words.split(/\s*(?:-|–|sampai|hingga|s\/d|to|until)\s*/).map(placeOf)
  if (from === undefined || from < 0 || (to !== undefined && to < 0) || more.length > 0) return null
  if (to === undefined) return WEEK.slice(from, from + 1)
  return to >= from ? WEEK.slice(from, to + 1) : [...WEEK.slice(from), ...WEEK.slice(0, to + 1)]
}

/** By the first letters, as on a sign at the door: `Sen`, `Jum'at`, `Tue`. */
function placeOf(word: string): number {
  const said = word.replace(/[^a-z]/g, '')
  if (said === 'ahad') return 6
  if (said.length < 3) return -1
  for (const names of [NAMES.id, NAMES.en]) {
    const place = names.findIndex(name => name.toLowerCase().startsWith(said.slice(0, 3)))
    if (place >= 0) return place
  }
  return -1
}
