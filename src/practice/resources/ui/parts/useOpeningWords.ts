import '../learn.ts'
import { plural, t } from '@lingui/core/macro'
import { useLingui } from '@lingui/react/macro'
import { useCallback } from 'react'
import { dayWords } from '#platform/web/dates.ts'
import type { OpenState } from '../../rules/opening.ts'
import type { Closure } from '../../schema/hours.ts'

const MINUTE_MS = 60_000
const HOUR = 60
/** Farther ahead the clock says more than the hours until then. */
const SOON = 12 * HOUR
const WEEK = 7 * 24 * HOUR

/** Whether something is open in words, always in the time of the place itself. */
export function useOpeningWords() {
  const { i18n } = useLingui()
  const locale = i18n.locale === 'en' ? 'en-GB' : 'id-ID'

  /** Whether it is open, and until or from when; null when not known. */
  const stateWords = useCallback(
    (state: OpenState | null, timeZone: string, now = Date.now()): string | null => {
      if (state === null) return null
      const at = (iso: string | null, options: Intl.DateTimeFormatOptions) =>
        iso === null ? '' : new Intl.DateTimeFormat(locale, { ...options, timeZone }).format(Date.parse(iso))
      const clock = { hour: '2-digit', minute: '2-digit' } as const
      const minutes = Math.ceil((Date.parse(state.opensAt ?? state.closesAt ?? '') - now) / MINUTE_MS)
      if (state.isOpen && state.closesAt === null) return t`open day and night`
      if (state.isOpen) return minutes <= HOUR ? closesIn(minutes) : t`open now, until ${at(state.closesAt, clock)}`
      const closed = state.because === 'holiday' ? t`closed for a public holiday` : t`closed now`
      if (state.opensAt === null) return closed
      return `${closed}, ${opensIn(minutes, at(state.opensAt, minutes < SOON ? clock : { ...clock, ...dayIn(minutes) }))}`
    },
    [locale],
  )

  /** Since when, until when and why it is closed for a while. */
  const closureWords = useCallback(
    ({ from, until, reason }: Closure, say: (text: NonNullable<Closure['reason']>) => string): string => {
      const days =
        until === null
          ? from === null
            ? t`Closed until further notice`
            : t`Closed from ${dayWords(from, 'short')} until further notice`
          : from === null
            ? t`Closed until ${dayWords(until, 'short')}`
            : t`Closed from ${dayWords(from, 'short')} until ${dayWords(until, 'short')}`
      return reason === null ? `${days}.` : `${days}: ${say(reason)}`
    },
    [],
  )
  return { stateWords, closureWords }
}

/** Within a week the name of the day is enough. */
function dayIn(minutes: number): Intl.DateTimeFormatOptions {
  return minutes < WEEK - 24 * HOUR ? { weekday: 'long' } : { weekday: 'long', day: 'numeric', month: 'long' }
}

function closesIn(minutes: number): string {
  return plural(minutes, { one: 'open now, closes in # minute', other: 'open now, closes in # minutes' })
}

function opensIn(minutes: number, at: string): string {
  if (minutes <= HOUR) return plural(minutes, { one: 'opens in # minute', other: 'opens in # minutes' })
  const hours = Math.round(minutes / HOUR)
  if (minutes < SOON) return plural(hours, { one: `opens in # hour (${at})`, other: `opens in # hours (${at})` })
  return t`opens ${at}`
}
