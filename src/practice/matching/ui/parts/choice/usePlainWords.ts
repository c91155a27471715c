import { plural } from '@lingui/core/macro'
import { useLingui } from '@lingui/react/macro'
import { dayWords, distanceWords } from '#platform/web/dates.ts'
import { useSay } from '#platform/web/say.ts'
import { useCostLines } from '#practice/resources/ui/parts/useCostLines.ts'
import type { Said } from '../../../rules/explanation.ts'
import { clockWords } from '../alternative/saying.ts'
import { WHEELCHAIR_WORDS } from '../alternative/words.ts'
import type { PlainLine } from './plain-line.ts'

/** `plain(said)`: a fact in the words of everyday; null for what nobody knows and for what a client need not weigh. */
export function usePlainWords(today: string): (said: Said) => PlainLine | null {
  const there = useThere()
  const price = usePrice(today)
  const standing = useStanding(today)
  return said => {
    switch (said.says) {
      case 'distance':
      case 'neighbourhood':
      case 'by-phone':
      case 'at-home':
      case 'place-protected':
      case 'way':
      case 'access':
      case 'access-not-known':
      case 'wheelchair':
      case 'interpreting':
        return there(said)
      case 'free':
      case 'costs':
      case 'at-once':
      case 'wait':
      case 'prices':
        return price(said)
      case 'places':
      case 'full':
      case 'waiting':
      case 'closed':
      case 'rests':
      case 'open-now':
      case 'opens':
        return standing(said)
      case 'families':
      case 'families-at-most':
      case 'hours':
      case 'distance-not-known':
      case 'cost-not-known':
      case 'wait-not-known':
      case 'places-not-known':
        return null
    }
  }
}

type ThereSaid = Extract<
  Said,
  {
    says:
      | 'distance'
      | 'neighbourhood'
      | 'by-phone'
      | 'at-home'
      | 'place-protected'
      | 'way'
      | 'access'
      | 'access-not-known'
      | 'wheelchair'
      | 'interpreting'
  }
>

/** How one gets there and in. */
function useThere(): (said: ThereSaid) => PlainLine {
  const { t } = useLingui()
  const say = useSay()
  return said => {
    switch (said.says) {
      case 'distance': {
        const distance = distanceWords(said.metres)
        return { picture: 'way', words: t`About ${distance} from the middle of your district.` }
      }
      case 'neighbourhood':
        return { picture: 'home', words: t`In your own village.` }
      case 'by-phone':
        return { picture: 'phone', words: t`You can ask by phone.` }
      case 'at-home':
        return { picture: 'heart', words: t`You have this yourself already.` }
      case 'place-protected':
        return { picture: 'lock', words: t`Nobody is told where it is. It is safe there.` }
      case 'way':
        return { picture: 'way', words: said.words.map(say).join('. ') }
      case 'access':
        return { picture: 'door', words: said.words.map(say).join('. ') }
      case 'access-not-known':
        return { picture: 'door', words: t`We ask how you get in.` }
      case 'wheelchair':
        return {
          picture: 'door',
          words: said.is === 'not-known' ? t`We ask whether a wheelchair can get in.` : t(WHEELCHAIR_WORDS[said.is]),
        }
      case 'interpreting':
        return { picture: 'people', words: say(said.words) }
    }
  }
}

type PriceSaid = Extract<Said, { says: 'free' | 'costs' | 'at-once' | 'wait' | 'prices' }>

/** What it costs, in money and in waiting. */
function usePrice(today: string): (said: PriceSaid) => PlainLine {
  const { t } = useLingui()
  const say = useSay()
  const costs = useCostLines()
  return said => {
    switch (said.says) {
      case 'free':
        return { picture: 'money', words: t`It costs nothing.` }
      case 'costs':
        return { picture: 'money', words: said.text ? say(said.text) : t`You have to pay something. We ask how much.` }
      case 'at-once':
        return { picture: 'clock', words: t`Help can begin at once.` }
      case 'wait':
        return { picture: 'clock', words: waitWords(said.days) }
      case 'prices':
        return { picture: 'money', words: costs(said.options, today).join('; ') }
    }
  }
}

type StandingSaid = Extract<Said, { says: 'places' | 'full' | 'waiting' | 'closed' | 'rests' | 'open-now' | 'opens' }>

/** How it stands now: places, who waits, open or closed. */
function useStanding(today: string): (said: StandingSaid) => PlainLine {
  const { t, i18n } = useLingui()
  return said => {
    switch (said.says) {
      case 'places':
        return { picture: 'seat', words: t`There are places now.` }
      case 'full':
        return { picture: 'seat', words: t`It is full now. You may have to wait.` }
      case 'waiting':
        return { picture: 'seat', words: waitingWords(said.people) }
      case 'closed':
        return { picture: 'door', words: closedWords(said.until) }
      case 'rests':
        return { picture: 'clock', words: t`They rest now. We ask first.` }
      case 'open-now':
        return { picture: 'door', words: t`It is open now.` }
      case 'opens':
        return { picture: 'door', words: opensWords(said.on, said.time) }
    }
  }

  function closedWords(until: string | null): string {
    const day = until === null ? null : dayWords(until, 'short', today)
    return day === null ? t`It is closed now. We ask until when.` : t`It is closed until ${day}.`
  }
  function opensWords(on: string, clock: string): string {
    const time = clockWords(clock, i18n.locale)
    if (on === today) return t`It opens today at ${time}.`
    const day = dayWords(on, 'relative', today)
    return t`It opens ${day} at ${time}.`
  }
}

function waitingWords(people: number): string {
  return plural(people, { one: '# person is waiting for it too.', other: '# people are waiting for it too.' })
}

function waitWords(days: number): string {
  return plural(days, { one: 'Usually you wait # day.', other: 'Usually you wait # days.' })
}
