import { Trans } from '@lingui/react/macro'
import { Stack } from '@mantine/core'
import type { FieldForm } from '#platform/web/parts/form/useDraft.ts'
import type { FieldProblem, FieldValues, FormField, RecordTitle } from '../../schema/record-page.ts'
import { RecordField } from './RecordField.tsx'

const SUMMARY = { minHeight: 'var(--target)', display: 'list-item', alignContent: 'center', cursor: 'pointer' } as const

type Props = {
  form: FieldForm
  fields: readonly FormField[]
  /** Before the name of each field, where the fields of two objects stand in one form: `location/`. */
  prefix?: string
  /** What stood in them at first: what was filled stands open. */
  begun: FieldValues
  problems: ReadonlyMap<string, FieldProblem>
  named: Readonly<Record<string, RecordTitle>>
}

/** The fields of an object; those that are seldom needed wait under “more” while they are empty. */
export function RecordFields({ form, fields, prefix = '', begun, problems, named }: Props) {
  const all = fields.map(field => ({ ...field, name: `${prefix}${field.name}` }))
  const isOpen = (field: FormField) => field.isMain || field.isRequired || (begun[field.name] ?? '').length > 0
  const one = (field: FormField) => (
    <RecordField key={field.name} form={form} field={field} problem={problems.get(field.name)} named={named} />
  )
  const closed = all.filter(field => !isOpen(field))
  return (
    <>
      {all.filter(isOpen).map(one)}
      {closed.length > 0 && (
        <details>
          <summary style={SUMMARY}>
            <Trans>More fields</Trans>
          </summary>
          <Stack gap="lg" mt="sm">
            {closed.map(one)}
          </Stack>
        </details>
      )}
    </>
  )
}
