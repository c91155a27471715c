import type { ReactNode } from 'react'
import { Problem } from '#platform/web/parts/form/fields.tsx'
import { useField } from '#platform/web/parts/form/useField.ts'
import type { FieldForm } from '#platform/web/parts/form/useDraft.ts'

type Props = { form: FieldForm; name: string; expected: string; children?: ReactNode }

/** A place where something is wrong with a whole, such as a list without any question; its words stand above it. */
export function Spot({ form, name, expected, children }: Props) {
  useField({ form, name, expected })
  return (
    <div id={name} tabIndex={-1}>
      {form.errors[name] !== undefined && <Problem id={`${name}-problem`}>{expected}</Problem>}
      {children}
    </div>
  )
}
