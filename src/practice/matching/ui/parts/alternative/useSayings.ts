import { plural } from '@lingui/core/macro'
import { useLingui } from '@lingui/react/macro'
import { distanceWords } from '#platform/web/dates.ts'
import { useSay } from '#platform/web/say.ts'
import { useCostLines } from '#practice/resources/ui/parts/useCostLines.ts'
import type { Said } from '../../../rules/explanation.ts'
import { line, unknown, type Saying } from './saying.ts'
import { useAccessSayings, useHelperSayings } from './useAccessSayings.ts'
import { useStandingSayings } from './useStandingSayings.ts'

/** `sayingOf(said)`: what a card says about an alternative, in the language of the moment. */
export function useSayings(today: string): (said: Said) => Saying {
  const reach = useReachSayings()
  const price = usePriceSayings(today)
  const standing = useStandingSayings(today)
  const helper = useHelperSayings(today)
  const access = useAccessSayings()
  return said => {
    switch (said.says) {
      case 'free':
      case 'costs':
      case 'prices':
      case 'cost-not-known':
      case 'at-once':
      case 'wait':
      case 'wait-not-known':
        return price(said)
      case 'way':
      case 'access':
      case 'access-not-known':
      case 'wheelchair':
      case 'interpreting':
        return access(said)
      case 'waiting':
      case 'closed':
      case 'places':
      case 'full':
      case 'places-not-known':
      case 'open-now':
      case 'opens':
        return standing(said)
      case 'families':
      case 'families-at-most':
      case 'hours':
      case 'rests':
        return helper(said)
      case 'distance':
      case 'neighbourhood':
      case 'by-phone':
      case 'at-home':
      case 'place-protected':
      case 'distance-not-known':
        return reach(said)
    }
  }
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

type PriceSaid = Extract<
  Said,
  { says: 'free' | 'costs' | 'prices' | 'cost-not-known' | 'at-once' | 'wait' | 'wait-not-known' }
>

/** What it costs, in money and in waiting. */
function usePriceSayings(today: string): (said: PriceSaid) => Saying {
  const { t } = useLingui()
  const say = useSay()
  const costs = useCostLines()
  return said => {
    switch (said.says) {
      case 'free':
        return line('heart', t`Free`)
      case 'costs':
        return line('heart', said.text ? say(said.text) : t`Costs something; ask how much`)
      case 'prices':
        return line('heart', costs(said.options, today).join('; '))
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
