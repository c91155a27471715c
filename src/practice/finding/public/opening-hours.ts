import { html, type Html } from '#platform/server/html.ts'
import { closingTime, isAlways } from '#practice/resources/rules/opening.ts'
import type { Opening } from '#practice/resources/schema/hours.ts'
import type { Service } from '#practice/resources/schema/resource.ts'
import { SERVICE_WORDS } from './service-words.ts'
import { dayNames, dayWords, zoneWords } from './time-words.ts'
import { WORDS, type Language, type Say } from './words.ts'

const WEEKDAY = /^(-?\d)?(MO|TU|WE|TH|FR|SA|SU)$/
const WHICH = {
  '1': { id: 'pertama', en: 'first' },
  '2': { id: 'kedua', en: 'second' },
  '3': { id: 'ketiga', en: 'third' },
  '4': { id: 'keempat', en: 'fourth' },
  '5': { id: 'kelima', en: 'fifth' },
  '-1': { id: 'terakhir', en: 'last' },
} as const

/**
 * When it opens, a line each, and whose time that is. Where a service has several places with hours of their own, each
 * tells them itself; those of a place that is kept secret stand here.
 */
export function hoursList(say: Say, language: Language, { openings, locations, timeZone }: Service): Html | string {
  const isByPlace = isToldByPlace({ locations })
  const here = locations.filter(({ isProtected }) => isProtected || !isByPlace)
  const lines = openingLines(say, language, [...openings, ...here.flatMap(place => place.openings)])
  if (lines.length === 0) return say(isByPlace ? SERVICE_WORDS.hoursByPlace : WORDS.hoursUnknown)
  return html`${lines.map(line => html`${line}<br />`)}
  ${isByPlace && html`<span class="hint">${say(SERVICE_WORDS.otherHours)}</span>`}
  ${timeZone !== '' && html`<span class="hint">${say(WORDS.zone, { zone: zoneWords(timeZone) })}</span>`}`
}

/** Of several places at least one has hours of its own. */
export function isToldByPlace({ locations }: Pick<Service, 'locations'>): boolean {
  return locations.length > 1 && locations.some(({ isProtected, openings }) => !isProtected && openings.length > 0)
}

/** Hours as people say them, each line once. */
export function openingLines(say: Say, language: Language, openings: readonly Opening[]): string[] {
  const lines = openings.map(opening =>
    isAlways(opening)
      ? say(WORDS.everyDayAndNight)
      : `${daysOf(say, language, opening)} ${clockOf(say, language, opening)}`.trim(),
  )
  return [...new Set(lines)]
}

function clockOf(say: Say, language: Language, { opensAt, closesAt, validTo }: Opening): string {
  const clock = (time: string) => (language === 'id' ? time.replace(':', '.') : time)
  const hours =
    opensAt === null || closesAt === null
      ? say(WORDS.hoursNotSaid)
      : `${clock(opensAt)}–${clock(closingTime(closesAt))}`
  return validTo === undefined ? hours : `${hours} (${say(WORDS.untilDay, { day: dayWords(language, validTo) })})`
}

function daysOf(say: Say, language: Language, { days, rule }: Opening): string {
  if (!rule) return dayNames(say, language, days)
  const named = rule.byDay.map(day => numbered(say, language, day)).join(', ')
  const dates = rule.byMonthDay.map(date => say(date === -1 ? WORDS.lastDate : WORDS.date, { date })).join(', ')
  const turn = rule.freq === 'MONTHLY' ? WORDS.everyMonth : rule.interval === 1 ? null : WORDS.everyWeeks
  const months = rule.freq === 'MONTHLY' && rule.interval > 1 ? WORDS.everyMonths : turn
  return [named, dates, months === null ? '' : say(months, { count: rule.interval })]
    .filter(part => part !== '')
    .join(', ')
}

/** `1MO`: the first Monday; Indonesian puts the number behind. */
function numbered(say: Say, language: Language, said: string): string {
  const [, which, day = ''] = WEEKDAY.exec(said) ?? []
  const name = dayNames(say, language, [day])
  const found = Object.entries(WHICH).find(([number]) => number === which)?.[1]
  if (!found) return name
  return say({ id: `${name} ${found.id}`, en: `${found.en} ${name}` })
}
