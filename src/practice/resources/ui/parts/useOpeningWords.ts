import '../learn.ts'
import { useLingui } from '@lingui/react/macro'
import { useCallback } from 'react'
import type { OpenState } from '../../rules/opening.ts'
import type { Opening } from '../../schema/resource.ts'

const WEEK = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const
/** Any Monday. */
const MONDAY = Date.UTC(2026, 10, 23)

/** Opening hours in words, always in the time of the place itself. */
export function useOpeningWords() {
  const { t, i18n } = useLingui()
  const locale = i18n.locale === 'en' ? 'en-GB' : 'id-ID'

  /** Whether it is open, and until or from when; null when not known. */
  const stateWords = useCallback(
    (state: OpenState | null, timeZone: string): string | null => {
      if (state === null) return null
      const at = (iso: string | null, options: Intl.DateTimeFormatOptions) =>
        iso === null ? '' : new Intl.DateTimeFormat(locale, { ...options, timeZone }).format(Date.parse(iso))
      const clock = { hour: '2-digit', minute: '2-digit' } as const
      if (state.isOpen && state.closesAt === null) return t`open day and night`
      if (state.isOpen) return t`open now, until ${at(state.closesAt, clock)}`
      if (state.opensAt === null) return t`closed now`
      return t`closed now, opens ${at(state.opensAt, { ...clock, weekday: 'long' })}`
    },
    [t, locale],
  )

  /** One line of the week: the days, and from when until when. */
  const hoursWords = useCallback(
    ({ days, opensAt, closesAt }: Opening): { days: string; hours: string } => {
      const name = (day: (typeof WEEK)[number]) =>
        new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' }).format(
          MONDAY + WEEK.indexOf(day) * 86_400_000,
        )
      const time = (clock: string | null) => (locale === 'id-ID' ? (clock ?? '').replace(':', '.') : (clock ?? ''))
      return {
        days: runs(days)
          .map(([first, last]) => (first === last ? name(first) : t`${name(first)} to ${name(last)}`))
          .join(', '),
        hours: opensAt === null || closesAt === null ? t`hours not said` : `${time(opensAt)}–${time(closesAt)}`,
      }
    },
    [t, locale],
  )
  return { stateWords, hoursWords }
}

/** Days that follow each other, as first and last. */
function runs(days: Opening['days']): [(typeof WEEK)[number], (typeof WEEK)[number]][] {
  const found: [(typeof WEEK)[number], (typeof WEEK)[number]][] = []
  for (const [index, day] of WEEK.entries()) {
    if (!days.includes(day)) continue
    const last = found.at(-1)
    if (last && WEEK.indexOf(last[1]) === index - 1) last[1] = day
    else found.push([day, day])
  }
  return found
}
