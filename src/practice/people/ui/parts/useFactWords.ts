import '../learn.ts'
import { useLingui } from '@lingui/react/macro'
import { countWords } from '#platform/web/dates.ts'
import { namedFact } from '../../rules/subject.ts'
import type { FactName, FactValue } from '../../schema/facts.ts'
import { FACT_WORDS, OPTION_WORDS } from './fact-words.ts'

/**
 * Words for facts in the active language.
 *
 * @returns `label` is null for a fact that only one programme asks about: its question stands with the programme
 */
export function useFactWords(): {
  label: (fact: FactName) => string | null
  value: (fact: FactName, value: FactValue) => string
} {
  const { t } = useLingui()
  return {
    label: fact => {
      const named = namedFact(fact)
      return named ? t(FACT_WORDS[named].label) : null
    },
    value: (fact, value) => {
      if (typeof value === 'boolean') return value ? t`Yes` : t`No`
      if (typeof value === 'number') return countWords(value)
      const named = namedFact(fact)
      const words = named ? OPTION_WORDS[named]?.[value] : undefined
      return words ? t(words) : value
    },
  }
}
