import { useLingui } from '@lingui/react/macro'
import type { Details, Tell } from './told.ts'

/** Sentences for questions that were asked with a form, and for what they set going. */
export function useInstrumentEvents(): Record<'instrument.answered' | 'instrument.taken-back', Tell> {
  const { t, i18n } = useLingui()
  const isEnglish = i18n.locale === 'en'
  const nameOf = ({ form, formEn }: Details) => (isEnglish ? formEn : form) ?? ''
  return {
    'instrument.answered': details => {
      const [name, { total, most }] = [nameOf(details), details]
      const band = (isEnglish ? details['bandEn'] : details['band']) ?? null
      const score = total === undefined ? null : t`${total} of ${most ?? ''}`
      return { title: t`Questions were answered: ${name}`, lines: [score, band] }
    },
    'instrument.taken-back': ({ words, ...details }) => {
      const name = nameOf(details)
      return { title: t`Answers were taken back: ${name}`, words }
    },
  }
}
