import type { FieldForm } from '#platform/web/parts/form/useDraft.ts'
import type { Answers, FormItem } from '../../../schema/form.ts'

/** Where a screen stands in the answers: how to read them, how to change them, and which do not fit. */
export type Filling = {
  answers: Answers
  change: (answers: Answers) => void
  errors: FieldForm['errors']
  /** Before the linkId in a field's name: `answers.`, or `answers.child[1]/` within a group that repeats. */
  prefix: string
}

/** The fields of one set of answers, as the field parts ask for them. */
export function fieldsOf({ answers, change, errors, prefix }: Filling): FieldForm {
  const linkIdOf = (path: string) => path.slice(prefix.length)
  const set = (path: string, value: unknown) => {
    const { [linkIdOf(path)]: _, ...rest } = answers
    change(isAnswer(value) && value !== '' ? { ...rest, [linkIdOf(path)]: value } : rest)
  }
  return {
    getInputProps: path => ({
      value: answers[linkIdOf(path)] ?? '',
      onChange: value => {
        set(path, value)
      },
    }),
    setFieldValue: set,
    errors,
  }
}

function isAnswer(value: unknown): value is Answers[string] {
  return ['string', 'number', 'boolean'].includes(typeof value) || Array.isArray(value)
}

/** The sets of a group that repeats, one for each time. */
export function setsOf(answers: Answers, { linkId }: FormItem): Answers[] {
  const found = answers[linkId]
  return Array.isArray(found) ? found.filter(one => typeof one === 'object') : []
}

/** What is typed into a number, as a number once it is one. */
export function numberTyped(text: unknown): unknown {
  const number = typeof text === 'string' ? Number(text.trim().replace(',', '.')) : NaN
  return typeof text === 'string' && text.trim() !== '' && Number.isFinite(number) ? number : text
}
