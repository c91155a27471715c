import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import type { ConsentUnclear, HelperAudience, HelperConsent } from '#practice/resources/schema/informal.ts'

export const AUDIENCE_WORDS: Record<HelperAudience, { label: MessageDescriptor; hint: MessageDescriptor }> = {
  family: {
    label: msg`Only for this family`,
    hint: msg`Nobody outside this case hears of them.`,
  },
  village: {
    label: msg`For people of their own village`,
    hint: msg`Our colleagues may know them and ask them.`,
  },
  agency: {
    label: msg`For anyone whom we work with`,
    hint: msg`Our colleagues may know them and ask them.`,
  },
}

export const HOW_WORDS: Record<NonNullable<HelperConsent['how']>, MessageDescriptor> = {
  'in-person': msg`In person`,
  phone: msg`By telephone`,
  written: msg`In writing`,
}

const UNCLEAR_WORDS: Record<ConsentUnclear['why'], MessageDescriptor> = {
  'in-future': msg`The day on which they agreed lies in the future. Ask them first, then write the day.`,
  'ends-before': msg`Their agreement would end before it began. Look at both days.`,
  'village-not-named': msg`They help people of their own village. Choose where they live.`,
  'family-not-named': msg`A helper of one family alone is kept in the case of that family.`,
  withdrawn: msg`They asked not to be asked any more. Only if they agree anew, on that day or later, can they be kept.`,
}

/** Why an act on a helper did not happen; null leaves it to the common words. */
export function wordsForHelper(failure: { code: string; why?: ConsentUnclear['why'] }): MessageDescriptor | null {
  switch (failure.code) {
    case 'consent-unclear':
      return failure.why === undefined ? null : UNCLEAR_WORDS[failure.why]
    case 'case-closed':
      return msg`This case is closed; nothing more can be kept in it.`
    case 'version-clash':
      return msg`Someone changed this helper while you were writing. Close this, look at the helper again and repeat it.`
    default:
      return null
  }
}
