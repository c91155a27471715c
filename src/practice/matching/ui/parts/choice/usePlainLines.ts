import { plural } from '@lingui/core/macro'
import { useLingui } from '@lingui/react/macro'
import { dayWords, distanceWords } from '#platform/web/dates.ts'
import { useSay } from '#platform/web/say.ts'
import { saidOf, type Said } from '../../../rules/explanation.ts'
import type { Alternative } from '../../../schema/alternative.ts'
import { clockWords } from '../alternative/useSayings.ts'
import type { PictureName } from './Picture.tsx'

/** One line of a client's card: a picture and a short sentence that can be read aloud. */
export type PlainLine = { picture: PictureName; words: string }

/** `linesOf(alternative)`: what a client needs to choose, in the words of everyday, without what nobody knows. */
export function usePlainLines(today: string): (alternative: Alternative) => PlainLine[] {
  const { t } = useLingui()
  const say = useSay()
  const plain = usePlainWords(today)
  return alternative => {
    const { verdict, papers, kind, limits } = alternative
    const needed = papers.map(({ name, isRequired }) => paperWords(say(name), isRequired)).join(', ')
    const facts = saidOf(alternative, today).flatMap(said => plain(said) ?? [])
    return [
      ...(kind === 'service' ? [fitLine(verdict)] : []),
      ...facts,
      ...(needed === '' ? [] : [{ picture: 'paper' as const, words: t`Bring with you: ${needed}.` }]),
      ...(limits === null ? [] : [{ picture: 'hand' as const, words: t`Please know: ${limits}` }]),
    ]
  }

  function paperWords(paper: string, isRequired: boolean): string {
    return isRequired ? paper : t`${paper} (if you have it)`
  }
  function fitLine(verdict: Alternative['verdict']): PlainLine {
    if (verdict === 'eligible') return { picture: 'yes', words: t`You can ask for this. A place is not promised yet.` }
    return verdict === 'not-known'
      ? { picture: 'ask', words: t`We have to ask something first.` }
      : { picture: 'ask', words: t`By its rules this may not be for you. We can still ask.` }
  }
}

function usePlainWords(today: string): (said: Said) => PlainLine | null {
  const { t, i18n } = useLingui()
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
      case 'free':
        return { picture: 'money', words: t`It costs nothing.` }
      case 'costs':
        return { picture: 'money', words: said.text ? say(said.text) : t`You have to pay something. We ask how much.` }
      case 'at-once':
        return { picture: 'clock', words: t`Help can begin at once.` }
      case 'wait':
        return { picture: 'clock', words: waitWords(said.days) }
      case 'places':
        return { picture: 'seat', words: t`There are places now.` }
      case 'full':
        return { picture: 'seat', words: t`It is full now. You may have to wait.` }
      case 'open-now':
        return { picture: 'door', words: t`It is open now.` }
      case 'opens':
        return { picture: 'door', words: opensWords(said.on, said.time) }
      case 'distance-not-known':
      case 'cost-not-known':
      case 'wait-not-known':
      case 'places-not-known':
        return null
    }
  }

  function opensWords(on: string, clock: string): string {
    const time = clockWords(clock, i18n.locale)
    if (on === today) return t`It opens today at ${time}.`
    const day = dayWords(on, 'relative', today)
    return t`It opens ${day} at ${time}.`
  }
}

function waitWords(days: number): string {
  return plural(days, { one: 'Usually you wait # day.', other: 'Usually you wait # days.' })
}
