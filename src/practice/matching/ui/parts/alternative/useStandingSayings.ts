import { plural } from '@lingui/core/macro'
import { useLingui } from '@lingui/react/macro'
import { dayWords } from '#platform/web/dates.ts'
import { useSay } from '#platform/web/say.ts'
import type { Bilingual } from '#practice/knowledge/schema.ts'
import type { Said } from '../../../rules/explanation.ts'
import { clockWords, line, unknown, type Saying } from './saying.ts'

type StandingSaid = Extract<
  Said,
  { says: 'waiting' | 'closed' | 'places' | 'full' | 'places-not-known' | 'open-now' | 'opens' }
>

/** How it stands now: places, who waits, open or closed. */
export function useStandingSayings(today: string): (said: StandingSaid) => Saying {
  const say = useSay()
  const { t, i18n } = useLingui()
  return said => {
    switch (said.says) {
      case 'waiting':
        return line('clock', plural(said.people, { one: '# person waits', other: '# people wait' }))
      case 'closed':
        return line('today', closedWords(said.until, said.reason))
      case 'places':
        return line('family', placesWords(said.count, said.daysAgo))
      case 'full':
        return line('family', fullWords(said.since))
      case 'places-not-known':
        return unknown('family', t`Places left: not known yet`)
      case 'open-now':
        return line('today', t`Open now`)
      case 'opens':
        return line('today', opensWords(said.on, said.time))
    }
  }

  function placesWords(count: number, days: number | null): string {
    const places = plural(count, { one: '# place left', other: '# places left' })
    if (days === null) return places
    const ago = days === 0 ? t`today` : plural(days, { one: '# day ago', other: '# days ago' })
    return t`${places}, said ${ago}`
  }
  function fullWords(since: string | null): string {
    const day = since === null ? null : dayWords(since, 'short', today)
    return day === null ? t`Full` : t`Full, as said on ${day}`
  }
  function closedWords(until: string | null, reason: Bilingual | null): string {
    const day = until === null ? null : dayWords(until, 'short', today)
    const closed = day === null ? t`Closed until further notice` : t`Closed until ${day}`
    return [closed, reason && say(reason)].filter(words => words).join(': ')
  }
  function opensWords(on: string, clock: string): string {
    const time = clockWords(clock, i18n.locale)
    if (on === today) return t`Closed now; opens today at ${time}`
    const day = dayWords(on, 'relative', today)
    return t`Closed now; opens ${day} at ${time}`
  }
}
