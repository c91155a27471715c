import { TextInput } from '@mantine/core'
import { useExpected } from '#platform/web/parts/form/fields.tsx'
import { useField, type FieldProps } from '#platform/web/parts/form/useField.ts'
import { asMoment, typedOf } from '../../../rules/moment.ts'

const KINDS = { date: 'date', time: 'time', dateTime: 'datetime-local' } as const
type Props = { field: FieldProps; type: keyof typeof KINDS }

/** A day, a time of day, or both, chosen with what the device itself has for it. */
export function MomentField({ field, type }: Props) {
  const { value, change, isWrong } = useField(field)
  const expected = useExpected(field.expected)
  const kept = typeof value === 'string' ? value : ''
  return (
    <TextInput
      id={field.name}
      type={KINDS[type]}
      label={field.label}
      description={field.hint}
      value={type === 'dateTime' ? typedOf(kept) : kept}
      error={isWrong && expected}
      autoComplete="off"
      onChange={event => {
        const typed = event.currentTarget.value
        change(type === 'dateTime' ? asMoment(typed, offsetHere) : typed)
      }}
    />
  )
}

/** Minutes that the device's clock is ahead of UTC at that time of its own. */
function offsetHere(typed: string): number {
  return -new Date(typed).getTimezoneOffset()
}
