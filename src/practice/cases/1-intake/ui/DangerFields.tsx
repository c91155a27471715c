import { useLingui } from '@lingui/react/macro'
import { ChoiceField } from '#platform/web/parts/form/fields.tsx'
import type { FieldForm } from '#platform/web/parts/form/useDraft.ts'
import { DangerAnswer, DangerSign, type DangerAnswers } from '../schema/danger.ts'
import { DANGER_ANSWER_WORDS, DANGER_WORDS } from './parts/danger-words.ts'

/** Nothing is known before it was asked. */
export const nothingAsked = (): DangerAnswers => ({
  'hurt-now': 'not-known',
  'afraid-home': 'not-known',
  'child-unsafe': 'not-known',
  'self-harm': 'not-known',
  'harm-others': 'not-known',
  'held-or-forced': 'not-known',
  'nothing-to-live-on': 'not-known',
})

/** The questions about danger; each begins as not known, which is never a no. */
export function DangerFields({ form, at }: { form: FieldForm; at: string }) {
  const { t } = useLingui()
  return DangerSign.options.map(sign => (
    <ChoiceField
      key={sign}
      form={form}
      name={`${at}${sign}`}
      label={t(DANGER_WORDS[sign])}
      options={DangerAnswer.options.map(value => ({ value, label: t(DANGER_ANSWER_WORDS[value]) }))}
      isBeside
    />
  ))
}
