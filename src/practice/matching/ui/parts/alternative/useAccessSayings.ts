import { plural } from '@lingui/core/macro'
import { useLingui } from '@lingui/react/macro'
import { countWords, dayWords } from '#platform/web/dates.ts'
import { useSay } from '#platform/web/say.ts'
import type { Said } from '../../../rules/explanation.ts'
import { line, unknown, type Saying } from './saying.ts'
import { WHEELCHAIR_WORDS } from './words.ts'

type AccessSaid = Extract<Said, { says: 'way' | 'access' | 'access-not-known' | 'wheelchair' | 'interpreting' }>

/** How one gets there and in. */
export function useAccessSayings(): (said: AccessSaid) => Saying {
  const { t } = useLingui()
  const say = useSay()
  return said => {
    switch (said.says) {
      case 'way':
        return line('next', said.words.map(say).join('. '))
      case 'access':
        return line('account', said.words.map(say).join('. '))
      case 'access-not-known':
        return unknown('account', t`How people with disabilities get in: not known yet; ask`)
      case 'wheelchair':
        return said.is === 'not-known'
          ? unknown('account', t`Whether a wheelchair can get in: not known yet; ask`)
          : line('account', t(WHEELCHAIR_WORDS[said.is]))
      case 'interpreting': {
        const words = say(said.words)
        return line('speak', t`Interpreting: ${words}`)
      }
    }
  }
}

type HelperSaid = Extract<Said, { says: 'families' | 'families-at-most' | 'hours' | 'rests' }>

/** What people nearby can carry. */
export function useHelperSayings(today: string): (said: HelperSaid) => Saying {
  const { t } = useLingui()
  return said => {
    switch (said.says) {
      case 'families': {
        const families = plural(said.count, { one: 'Helps # family now', other: 'Helps # families now' })
        const most = said.most
        return line('family', most === null ? families : t`${families}, at most ${most}`)
      }
      case 'families-at-most':
        return line(
          'family',
          plural(said.most, { one: 'Can help # family at once', other: 'Can help # families at once' }),
        )
      case 'hours': {
        const hours = countWords(said.hours)
        return line('clock', t`About ${hours} hours a week`)
      }
      case 'rests': {
        const day = said.until === null ? null : dayWords(said.until, 'short', today)
        return line('clock', day === null ? t`Rests for now` : t`Rests until ${day}`)
      }
    }
  }
}
