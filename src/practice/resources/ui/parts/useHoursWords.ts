import '../learn.ts'
import { plural } from '@lingui/core/macro'
import { useLingui } from '@lingui/react/macro'
import { useCallback } from 'react'
import { dayWords } from '#platform/web/dates.ts'
import { closingTime, isAlways, isWholeDay } from '../../rules/opening.ts'
import type { Opening, Recurrence, Weekday } from '../../schema/hours.ts'

const WEEK = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const satisfies readonly Weekday[]
/** Any Monday. */
const MONDAY = Date.UTC(2026, 10, 23)

/** Opening hours as people would say them: `Monday to Friday: 08:00–16:00`, `the first Monday of the month`. */
export function useHoursWords() {
  const { t, i18n } = useLingui()
  const locale = i18n.locale === 'en' ? 'en-GB' : 'id-ID'
  const nameOf = useCallback(
    (day: string) =>
      new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' }).format(
        MONDAY + WEEK.findIndex(one => one === day) * 86_400_000,
      ),
    [locale],
  )
  const ruleWords = useRuleWords(nameOf)
  return useCallback(
    (opening: Opening) => {
      if (isAlways(opening)) return { days: t`Every day`, hours: t`day and night`, notes: '' }
      const { days, opensAt, closesAt, rule, validFrom, validTo, notOn } = opening
      const time = (clock: string) => (locale === 'id-ID' ? clock.replace(':', '.') : clock)
      const weekly = runs(days).map(([first, last]) =>
        first === last ? nameOf(first) : t`${nameOf(first)} to ${nameOf(last)}`,
      )
      const notes = [
        ...(validFrom === undefined ? [] : [t`from ${dayWords(validFrom, 'short')}`]),
        ...(validTo === undefined ? [] : [t`until ${dayWords(validTo, 'short')}`]),
        ...(notOn ?? []).map(day => t`not on ${dayWords(day, 'short')}`),
      ]
      return {
        days: rule ? ruleWords(rule) : weekly.join(', '),
        hours:
          opensAt === null || closesAt === null
            ? t`hours not said`
            : isWholeDay(opening)
              ? t`all day`
              : `${time(opensAt)}–${time(closingTime(closesAt))}`,
        notes: notes.join(', '),
      }
    },
    [t, locale, nameOf, ruleWords],
  )
}

/** What comes back otherwise than every week. */
function useRuleWords(nameOf: (day: string) => string) {
  const { t } = useLingui()
  return useCallback(
    ({ freq, interval, byDay, byMonthDay }: Recurrence): string => {
      const days = byDay.map(one => numbered(one.slice(0, -2), nameOf(one.slice(-2))))
      const dates = byMonthDay.map(date =>
        date === -1 ? t`the last day` : date < 0 ? t`day ${-date} from the end` : t`day ${date}`,
      )
      const turn =
        freq === 'WEEKLY'
          ? plural(interval, { one: 'every week', other: 'every # weeks' })
          : plural(interval, { one: 'of every month', other: 'of every # months' })
      return `${[...days, ...dates].join(', ')} ${turn}`.trim()
      function numbered(nth: string, name: string): string {
        switch (nth) {
          case '':
            return name
          case '1':
            return t`the first ${name}`
          case '2':
            return t`the second ${name}`
          case '3':
            return t`the third ${name}`
          case '4':
            return t`the fourth ${name}`
          case '5':
            return t`the fifth ${name}`
          case '-1':
            return t`the last ${name}`
          default:
            return t`${name} number ${nth.replace('-', '')} from the end`
        }
      }
    },
    [t, nameOf],
  )
}

/** Days that follow each other, as first and last. */
function runs(days: readonly Weekday[]): [Weekday, Weekday][] {
  const found: [Weekday, Weekday][] = []
  for (const [index, day] of WEEK.entries()) {
    if (!days.includes(day)) continue
    const last = found.at(-1)
    if (last && WEEK.indexOf(last[1]) === index - 1) last[1] = day
    else found.push([day, day])
  }
  return found
}
