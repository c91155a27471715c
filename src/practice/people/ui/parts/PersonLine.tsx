import '../learn.ts'
import { useLingui } from '@lingui/react/macro'
import { ageWords } from '#platform/web/dates.ts'
import type { PersonSummary } from '../../schema/person.ts'
import { SEX_WORDS } from '../words.ts'

/** Who someone is, in one line under the name: age, sex, where they live, the last digits of the NIK. */
export function PersonLine({ person }: { person: PersonSummary }) {
  return <>{usePersonLine()(person)}</>
}

/** The same line as a text. */
export function usePersonLine(): (person: PersonSummary) => string {
  const { t } = useLingui()
  return ({ ageYears, isAgeExact, sex, livesAt, nikLastFour }) => {
    const age = ageWords(ageYears)
    const parts = [
      ageYears === null || isAgeExact ? age : t`about ${age}`,
      sex === 'not-known' ? null : t(SEX_WORDS[sex]),
      livesAt,
      nikLastFour === null ? null : t`NIK … ${nikLastFour}`,
    ]
    return parts.filter(part => part !== null).join(' · ')
  }
}
