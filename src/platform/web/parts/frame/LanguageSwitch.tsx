import { useLingui } from '@lingui/react'
import { VisuallyHidden } from '@mantine/core'
import { LANGUAGES, speak } from '../../language.ts'
import look from './Frame.module.css'

/** Both languages side by side, each in its own name. */
export function LanguageSwitch() {
  const { i18n } = useLingui()
  return (
    <div className={look.language}>
      {LANGUAGES.map(({ value, label }) => (
        <button
          key={value}
          type="button"
          lang={value}
          aria-pressed={i18n.locale === value}
          onClick={() => void speak(value)}
        >
          <span aria-hidden="true">{value.toUpperCase()}</span>
          <VisuallyHidden>{label}</VisuallyHidden>
        </button>
      ))}
    </div>
  )
}
