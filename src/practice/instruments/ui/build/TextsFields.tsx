import { useLingui } from '@lingui/react/macro'
import { LongField, TextField } from '#platform/web/parts/form/fields.tsx'
import type { FieldForm } from '#platform/web/parts/form/useDraft.ts'
import look from './Build.module.css'

type Props = {
  form: FieldForm
  /** The path of the two texts; the fields are `.id` and `.en` of it. */
  name: string
  label: string
  expected?: string
  isLong?: boolean
  isOptional?: boolean
}

/** The same words in both languages. One is enough to begin with; the other is shown where it is missing. */
export function TextsFields({ form, name, label, expected, isLong = false, isOptional = false }: Props) {
  const { t } = useLingui()
  const Field = isLong ? LongField : TextField
  return (
    <div className={look.pair}>
      <Field
        form={form}
        name={`${name}.id`}
        label={t`${label} (Indonesian)`}
        {...(expected !== undefined && { expected })}
        {...(isOptional && { isOptional })}
      />
      <Field form={form} name={`${name}.en`} label={t`${label} (English)`} isOptional />
    </div>
  )
}
