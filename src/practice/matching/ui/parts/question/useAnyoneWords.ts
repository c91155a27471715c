import '../../learn.ts'
import { useLingui } from '@lingui/react/macro'
import { namedFact } from '#practice/people/rules/subject.ts'
import { useFactWords } from '#practice/people/ui/parts/useFactWords.ts'
import type { MissingFact } from '../../../schema/alternative.ts'

type OfAnyone = NonNullable<MissingFact['ofAnyone']>

/** `anyoneOf(condition)`: "Is anyone at home aged 0 to 4?" */
export function useAnyoneWords(): (condition: OfAnyone) => string {
  const { t } = useLingui()
  const words = useFactWords()
  const ageWords = useAgeWords()
  return condition => {
    const { fact, compare } = condition
    if (fact === 'ageYears') return ageWords(compare)
    if (fact === 'isPregnant') return t`Is anyone at home pregnant?`
    const label = words.label(fact) ?? ''
    const values = valuesOf(condition)
    if (fact === 'disabilitySeverity') return t`Does anyone at home live with a disability (${values})?`
    if (fact === 'isVictimOf') return t`Has anyone at home been harmed by this: ${values}?`
    if (fact === 'schoolLevel') return t`Does anyone at home go to school (${values})?`
    return t`Is this so for anyone at home: ${label}: ${values}?`
  }

  function valuesOf({ fact, compare }: OfAnyone): string {
    const named = namedFact(fact) ?? fact
    switch (compare.is) {
      case 'equal':
        return words.value(named, compare.to)
      case 'one-of':
        return compare.of.map(value => words.value(named, value)).join(', ')
      case 'at-least': {
        const from = compare.value
        return t`${from} or more`
      }
      case 'at-most': {
        const to = compare.value
        return t`${to} or less`
      }
      case 'between': {
        const { from, to } = compare
        return t`${from} to ${to}`
      }
    }
  }
}

function useAgeWords(): (compare: OfAnyone['compare']) => string {
  const { t } = useLingui()
  return compare => {
    switch (compare.is) {
      case 'between': {
        const [from, to] = [compare.from, compare.to]
        return from === 0
          ? t`Is anyone at home ${to} years old or younger?`
          : t`Is anyone at home ${from} to ${to} years old?`
      }
      case 'at-least': {
        const from = compare.value
        return t`Is anyone at home ${from} years old or older?`
      }
      case 'at-most': {
        const to = compare.value
        return t`Is anyone at home ${to} years old or younger?`
      }
      case 'equal': {
        const ages = String(compare.to)
        return t`Is anyone at home ${ages} years old?`
      }
      case 'one-of': {
        const ages = compare.of.join(', ')
        return t`Is anyone at home ${ages} years old?`
      }
    }
  }
}
