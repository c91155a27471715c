import { useExpected } from '#platform/web/parts/form/fields.tsx'
import { useField, type FieldProps } from '#platform/web/parts/form/useField.ts'
import { ReasonSelect } from '#practice/knowledge/ui/parts/ReasonSelect.tsx'

type Props = Omit<FieldProps, 'hint'> & { kind: 'barrier' | 'provider-decline' | 'client-decline' }

/** A reason of the list as a field of a form. */
export function ReasonField({ kind, ...props }: Props) {
  const { value, change, isWrong } = useField(props)
  const expected = useExpected(props.expected)
  return (
    <ReasonSelect
      kind={kind}
      id={props.name}
      label={props.label}
      value={typeof value === 'string' ? value : ''}
      onChange={change}
      error={isWrong && expected}
    />
  )
}
