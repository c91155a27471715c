import { useLingui } from '@lingui/react'
import type { ReactNode } from 'react'
import type { Texts } from '../../schema/form.ts'

/** A form's text in the language of the moment; where it has none, the other, marked as such for whoever listens. */
export function useTexts(): { text: (texts: Texts) => string; show: (texts: Texts) => ReactNode } {
  const { i18n } = useLingui()
  const language = i18n.locale === 'en' ? 'en' : 'id'
  const other = language === 'en' ? 'id' : 'en'
  const text = (texts: Texts) => texts[language] ?? texts[other] ?? ''
  return {
    text,
    show: texts =>
      texts[language] === undefined && texts[other] !== undefined ? (
        <span lang={other}>{texts[other]}</span>
      ) : (
        text(texts)
      ),
  }
}
