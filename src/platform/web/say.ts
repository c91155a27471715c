import { useLingui } from '@lingui/react'
import { useCallback } from 'react'

/** A text that the data carries in both languages. */
export type Bilingual = { id: string; en: string }

/** `say(text)`: a bilingual text from the data, in the language of the moment. */
export function useSay(): (text: Bilingual) => string {
  const { i18n } = useLingui()
  const language = i18n.locale === 'en' ? 'en' : 'id'
  return useCallback(text => text[language], [language])
}
