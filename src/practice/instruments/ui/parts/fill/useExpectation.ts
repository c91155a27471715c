import { useLingui } from '@lingui/react/macro'
import type { FormItem } from '../../../schema/form.ts'
import { useTexts } from '../useTexts.tsx'

/** What a question expects, in words, for when the answer is missing or does not fit. */
export function useExpectation(): (item: FormItem) => string {
  const { t } = useLingui()
  const { text } = useTexts()
  return item => {
    const { minimum, maximum, maxLength } = item
    const question = text(item.text)
    const rule = item.constraint ? text(item.constraint.says) : ''
    if (rule !== '') return t`${question}: ${rule}`
    switch (item.type) {
      case 'choice':
      case 'open-choice':
      case 'boolean':
        return t`${question}: choose an answer.`
      case 'integer':
        return minimum !== null && maximum !== null
          ? t`${question}: write a whole number from ${minimum} to ${maximum}.`
          : t`${question}: write a whole number, for example 3.`
      case 'decimal':
        return t`${question}: write a number, for example 1.5.`
      case 'date':
        return t`${question}: choose a day.`
      case 'time':
        return t`${question}: choose a time.`
      case 'dateTime':
        return t`${question}: choose a day and a time.`
      case 'string':
      case 'text':
        return maxLength === null
          ? t`${question}: write an answer.`
          : t`${question}: write at most ${maxLength} letters.`
      case 'group':
        return t`${question}: fill it in at least once.`
      case 'display':
        return question
    }
  }
}
