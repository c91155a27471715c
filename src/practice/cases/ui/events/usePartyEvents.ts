import { useLingui } from '@lingui/react/macro'
import { useSay } from '#platform/web/say.ts'
import { useCategories } from '#practice/knowledge/ui/parts/useCategories.ts'
import { SYSTEM_WORDS } from '../party-words.ts'
import { wordsFor } from '../words.ts'
import type { Details, Tell } from './told.ts'

type Kind = 'party.recorded' | 'party.placed' | 'party.ended' | 'party.marked' | 'category.chosen' | 'category.ended'

/** Sentences for who has to do with the work, and for the situation as reports ask for it. */
export function usePartyEvents(): Record<Kind, Tell> {
  const { t } = useLingui()
  const categories = useCategories()
  const say = useSay()
  const linesOf = useLines()
  return {
    'party.recorded': ({ party: name = '', ...details }) => ({ title: t`${name} was named`, lines: linesOf(details) }),
    'party.placed': ({ party: name = '', ...details }) => ({
      title: t`${name} has another position in the work`,
      lines: linesOf(details),
    }),
    'party.ended': ({ party: name = '', words, ...details }) => ({
      title: t`${name} is no longer involved in this way`,
      lines: linesOf(details),
      words,
    }),
    'party.marked': ({ party: name = '', words, ...details }) => ({
      title: t`It was said what ${name} is for the client`,
      lines: linesOf(details),
      words,
      tone: details['suspected'] === 'yes' ? 'attention' : 'calm',
    }),
    'category.chosen': ({ category: chosen }) => {
      const found = categories.find(({ code }) => code === chosen)
      return { title: t`A situation was chosen for reports`, lines: [found ? say(found.neutral) : null] }
    },
    'category.ended': ({ words }) => ({ title: t`A situation no longer holds`, words }),
  }
}

function useLines(): (details: Details) => (string | null)[] {
  const { t } = useLingui()
  return ({ system, role, speaks, consents, suspected }) => {
    const place = wordsFor(SYSTEM_WORDS, system)
    return [
      place && t(place),
      role ?? null,
      speaks === 'yes' ? t`speaks for the client` : null,
      consents === 'yes' ? t`consents for the client` : null,
      suspected === 'yes' ? t`may have harmed the client` : null,
    ]
  }
}
