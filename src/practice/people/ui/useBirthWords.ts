import { useLingui } from '@lingui/react/macro'
import { partialDayWords } from '#platform/web/dates.ts'
import type { Birth } from '../schema/person.ts'

/** A birth in words, as far as it is known; null when it is not. */
export function useBirthWords(): (birth: Birth) => string | null {
  const { t } = useLingui()
  return birth => {
    if (birth.precision === 'not-known') return null
    if (birth.precision !== 'estimated') return partialDayWords({ precision: birth.precision, on: birth.on })
    const year = birth.on.slice(0, 4)
    return t`about ${year}`
  }
}
