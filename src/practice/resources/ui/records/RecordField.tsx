import { useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { Label, LongField, ManyField, SelectField, TextField } from '#platform/web/parts/form/fields.tsx'
import { useField, type FieldProps } from '#platform/web/parts/form/useField.ts'
import type { FieldForm } from '#platform/web/parts/form/useDraft.ts'
import { useSay } from '#platform/web/say.ts'
import { AreaPicker } from '#practice/areas/ui/parts/AreaPicker.tsx'
import type { FieldProblem, FormField, RecordTitle } from '../../schema/record-page.ts'
import { NeedsField } from '../parts/NeedsField.tsx'
import { TellingNotice } from '../parts/Telling.tsx'
import { NumberedDaysField } from './NumberedDaysField.tsx'
import { RecordPicker } from './RecordPicker.tsx'
import { PROBLEM_WORDS } from './words.ts'

type Props = {
  form: FieldForm
  field: FormField
  /** What is wrong with it as it stands; undefined when nothing is. */
  problem: FieldProblem | undefined
  named: Readonly<Record<string, RecordTitle>>
}

/** One field of an object of the directory, asked for in the way that fits what it holds. */
export function RecordField({ form, field, problem, named }: Props) {
  const { t } = useLingui()
  const say = useSay()
  const props: FieldProps = {
    form,
    name: `fields.${field.name}`,
    label: say(field.label),
    expected: t(PROBLEM_WORDS[problem ?? 'required']),
    isOptional: !field.isRequired,
    ...(field.help && { hint: say(field.help) }),
  }
  const options = field.choices.map(({ value, label }) => ({ value, label: say(label) }))
  const yesNo = [
    { value: 'yes', label: t`Yes` },
    { value: 'no', label: t`No` },
  ]
  const asked: Partial<Record<FormField['type'], () => ReactNode>> = {
    long: () => <LongField {...props} />,
    choice: () => <SelectField {...props} options={options} />,
    tri: () => <SelectField {...props} options={yesNo} />,
    many: () => <ManyField {...props} options={options} />,
    days: () => <DaysField {...props} options={options} />,
    needs: () => <NeedsField {...props} />,
    area: () => <AreaField {...props} />,
    record: () => <RecordPicker {...props} kind={field.of ?? 'organization'} named={named} />,
  }
  const text = () => <TextField {...props} kind={KEYBOARD[field.type] ?? 'text'} {...placeholderOf(field.type)} />
  const shown = (asked[field.type] ?? text)()
  if (field.type !== 'text' && field.type !== 'long') return shown
  return (
    <>
      {shown}
      <TellingNotice text={form.getInputProps(props.name).value} />
    </>
  )
}

const KEYBOARD: Partial<Record<FormField['type'], 'decimal' | 'url' | 'email'>> = {
  number: 'decimal',
  uri: 'url',
  email: 'email',
}

function placeholderOf(type: FormField['type']) {
  return type === 'date' ? { placeholder: '25-11-2026' } : type === 'time' ? { placeholder: '08:00' } : {}
}

/** Days of the week to tick; of a month, which week and which day. */
function DaysField({ options, ...props }: FieldProps & { options: { value: string; label: string }[] }) {
  const { value } = useField(props)
  const { value: freq } = useField({ form: props.form, name: props.name.replace(/byday$/, 'freq') })
  const isNumbered = freq !== 'WEEKLY' && typeof value === 'string' && value !== ''
  return freq === 'MONTHLY' || isNumbered ? (
    <NumberedDaysField {...props} options={options} />
  ) : (
    <ManyField {...props} options={options} isBeside />
  )
}

function AreaField({ form, name, label, hint, expected, isOptional }: FieldProps) {
  const { value, change, isWrong } = useField({ form, name })
  return (
    <AreaPicker
      id={name}
      label={<Label isOptional={isOptional}>{label}</Label>}
      {...(hint !== undefined && { hint })}
      {...(isWrong && { error: expected })}
      value={typeof value === 'string' && value !== '' ? value : null}
      onChange={code => {
        change(code ?? '')
      }}
    />
  )
}
