import { useLingui } from '@lingui/react/macro'
import { dayOf, dayWords } from '#platform/web/dates.ts'
import type { Tell } from './told.ts'

/** Sentences for how life was found to go, and for what was weighed; what was said in either stands in its own place. */
export function useAssessmentEvents(): Record<'functioning.recorded' | 'ethics.recorded', Tell> {
  const { t, i18n } = useLingui()
  const isEnglish = i18n.locale === 'en'
  return {
    'functioning.recorded': ({ person = '', on }, at) => {
      const day = on === undefined || on === dayOf(at) ? null : dayWords(on)
      const lines = [day === null ? null : t`It was on ${day}`]
      return { title: t`How ${person} lives was assessed`, lines, tone: 'done' }
    },
    'ethics.recorded': ({ situation, situationEn }) => {
      const name = (isEnglish ? situationEn : situation) ?? ''
      return { title: t`A decision was written down: ${name}` }
    },
  }
}
