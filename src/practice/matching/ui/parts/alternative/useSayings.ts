import { plural } from '@lingui/core/macro'
import { useLingui } from '@lingui/react/macro'
import { dayWords, distanceWords } from '#platform/web/dates.ts'
import type { IconName } from '#platform/web/parts/icon/Icon.tsx'
import { useSay } from '#platform/web/say.ts'
import type { Said } from '../../../rules/explanation.ts'

/** One line of a card: a picture, the words, and whether it says that something is not known. */
export type Saying = { icon: IconName; words: string; isUnknown: boolean }

const line = (icon: IconName, words: string): Saying => ({ icon, words, isUnknown: false })
const unknown = (icon: IconName, words: string): Saying => ({ icon, words, isUnknown: true })

/** `sayingOf(said)`: what a card says about an alternative, in the language of the moment. */
export function useSayings(today: string): (said: Said) => Saying {
  const reach = useReachSayings()
  const price = usePriceSayings()
  const { t, i18n } = useLingui()
  return said => {
    switch (said.says) {
      case 'free':
      case 'costs':
      case 'cost-not-known':
      case 'at-once':
      case 'wait':
      case 'wait-not-known':
        return price(said)
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
      case 'distance':
      case 'neighbourhood':
      case 'by-phone':
      case 'at-home':
      case 'place-protected':
      case 'distance-not-known':
        return reach(said)
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
  function opensWords(on: string, clock: string): string {
    const time = clockWords(clock, i18n.locale)
    if (on === today) return t`Closed now; opens today at ${time}`
    const day = dayWords(on, 'relative', today)
    return t`Closed now; opens ${day} at ${time}`
  }
}

/** A time of day as it is written: 08.00 in Indonesian, 08:00 in English. */
export function clockWords(clock: string, locale: string): string {
  return locale === 'en' ? clock : clock.replace(':', '.')
}

type ReachSaid = Extract<
  Said,
  { says: 'distance' | 'neighbourhood' | 'by-phone' | 'at-home' | 'place-protected' | 'distance-not-known' }
>

function useReachSayings(): (said: ReachSaid) => Saying {
  const { t } = useLingui()
  return said => {
    switch (said.says) {
      case 'distance': {
        const distance = distanceWords(said.metres)
        return line('directory', t`About ${distance} from the middle of the client’s district`)
      }
      case 'neighbourhood':
        return line('home', t`In the client’s own village or area`)
      case 'by-phone':
        return line('phone', t`Can be reached by phone; no place to travel to is named`)
      case 'at-home':
        return line('home', t`The client has this already`)
      case 'place-protected':
        return line('lock', t`The place is kept secret; ask by phone`)
      case 'distance-not-known':
        return unknown('directory', t`Distance not known yet`)
    }
  }
}

type PriceSaid = Extract<Said, { says: 'free' | 'costs' | 'cost-not-known' | 'at-once' | 'wait' | 'wait-not-known' }>

/** What it costs, in money and in waiting. */
function usePriceSayings(): (said: PriceSaid) => Saying {
  const { t } = useLingui()
  const say = useSay()
  return said => {
    switch (said.says) {
      case 'free':
        return line('heart', t`Free`)
      case 'costs':
        return line('heart', said.text ? say(said.text) : t`Costs something; ask how much`)
      case 'cost-not-known':
        return unknown('heart', t`Cost not known yet`)
      case 'at-once':
        return line('clock', t`Help begins at once`)
      case 'wait':
        return line(
          'clock',
          plural(said.days, { one: 'Usually # day until help begins', other: 'Usually # days until help begins' }),
        )
      case 'wait-not-known':
        return unknown('clock', t`Waiting time not known yet`)
    }
  }
}
