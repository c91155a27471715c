import { useLingui } from '@lingui/react/macro'
import { dayWords } from '#platform/web/dates.ts'
import { BASIS_WORDS } from '../../1-intake/ui/parts/words.ts'
import { wordsFor } from '../words.ts'
import type { Details, Tell, Told } from './told.ts'

/** Sentences for what the client agreed to, refused or took back. */
export function useConsentEvents(): Record<'consent.recorded' | 'consent.withdrawn', Tell> {
  const { t } = useLingui()
  const given = useGiven()
  const refused = useRefused()
  return {
    'consent.recorded': details => (details['answer'] === 'refused' ? refused(details) : given(details)),
    'consent.withdrawn': ({ organization, words }) => ({
      title:
        organization === undefined
          ? t`The consent to the work in this case was taken back`
          : t`The consent to tell ${organization} was taken back`,
      words,
      tone: 'attention',
    }),
  }
}

function useGiven(): (details: Details) => Told {
  const { t } = useLingui()
  return ({ basis, by = '', until, organization }) => {
    const day = until === undefined ? null : dayWords(until)
    const lines = [day === null ? null : t`It holds until ${day}`]
    const law = basis === 'consent' ? null : wordsFor(BASIS_WORDS, basis)
    if (law !== null) {
      const why = t(law)
      const title =
        organization === undefined
          ? t`Help was begun without consent: ${why}`
          : t`${organization} may be told without consent: ${why}`
      return { title, lines }
    }
    const title =
      organization === undefined
        ? t`${by} agreed to the work in this case`
        : t`${by} agreed that ${organization} may be told`
    return { title, lines, tone: 'good' }
  }
}

function useRefused(): (details: Details) => Told {
  const { t } = useLingui()
  return ({ by = '', organization, words }) => ({
    title:
      organization === undefined
        ? t`${by} was asked and did not agree to the work in this case`
        : t`${by} was asked and did not agree that ${organization} is told`,
    lines: [t`This is never a reason to refuse help.`],
    words,
    tone: 'wait',
  })
}
