import { html, type Html } from '#platform/server/html.ts'
import { closingTime, isAlways } from '#practice/resources/rules/opening.ts'
import type { Opening } from '#practice/resources/schema/hours.ts'
import type { Service } from '#practice/resources/schema/resource.ts'
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

/** When it opens, a line each, and whose time that is. */
export function hoursList(say: Say, language: Language, { openings, locations, timeZone }: Service): Html | string {
  const all = [...openings, ...locations.flatMap(place => place.openings)]
  const lines = all.map(opening =>
    isAlways(opening)
      ? say(WORDS.everyDayAndNight)
      : `${daysOf(say, language, opening)} ${clockOf(say, language, opening)}`.trim(),
  )
  if (lines.length === 0) return say(WORDS.hoursUnknown)
  return html`${[...new Set(lines)].map(line => html`${line}<br />`)}
  ${timeZone !== '' && html`<span class="hint">${say(WORDS.zone, { zone: zoneWords(timeZone) })}</span>`}`
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
