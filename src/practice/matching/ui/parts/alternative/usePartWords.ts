import { plural } from '@lingui/core/macro'
import { useLingui } from '@lingui/react/macro'
import { distanceWords, shareWords } from '#platform/web/dates.ts'
import { Verdict, type RankingReason } from '../../../schema/alternative.ts'
import { VERDICT_WORDS } from './words.ts'

/** `factOf(part)`: the fact behind one part of a rank, in words. */
export function usePartWords(): (reason: RankingReason) => string {
  const { t } = useLingui()
  return ({ part, value }) => {
    switch (part) {
      case 'needFit':
        if (value === 'exact') return t`Yes, for this very need`
        return value === 'group' ? t`For needs of this kind` : t`For something close to it`
      case 'verdict':
        return t(VERDICT_WORDS[Verdict.safeParse(value).data ?? 'not-known'])
      case 'access':
        if (typeof value === 'number') return distanceWords(value)
        return value === null ? t`Not known; counts half` : t`Near: at home, in the village or by phone`
      case 'wait':
        if (typeof value !== 'number') return t`Not known; counts half`
        return value === 0 ? t`At once` : plural(value, { one: 'After # day', other: 'After # days' })
      case 'capacity':
        if (typeof value !== 'number') return t`Not known; counts half`
        return value === 0 ? t`Full now` : t`Yes`
      case 'wishes':
        return typeof value === 'number' ? wishWords(shareWords(value)) : t`None named; the same for all`
      case 'cost':
      case 'language':
        if (value === null) return t`Not known; counts half`
        return value === true ? t`Yes` : t`No`
    }
  }

  function wishWords(share: string): string {
    return t`${share} of them`
  }
}
