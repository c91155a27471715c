import '../learn.ts'
import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import { useLingui } from '@lingui/react/macro'

/** Languages of Indonesia that browsers do not name. */
const HERE: Partial<Record<string, MessageDescriptor>> = {
  sas: msg`Sasak`,
  smw: msg`Sumbawa`,
  bhp: msg`Bima`,
  inl: msg`Indonesian Sign Language`,
  ban: msg`Balinese`,
  mad: msg`Madurese`,
  bug: msg`Bugis`,
  mak: msg`Makassarese`,
  bjn: msg`Banjarese`,
  ace: msg`Acehnese`,
  bbc: msg`Toba Batak`,
}

/** `nameOf(code)`: what a language is called, by its ISO 639 code; the code itself where nobody knows. */
export function useLanguageName(): (code: string) => string {
  const { t, i18n } = useLingui()
  const names = new Intl.DisplayNames([i18n.locale], { type: 'language', fallback: 'code' })
  return code => {
    const here = HERE[code]
    return here ? t(here) : (names.of(code) ?? code)
  }
}
