import '../learn.ts'
import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { LongField } from '#platform/web/parts/form/fields.tsx'
import type { FieldForm } from '#platform/web/parts/form/useDraft.ts'
import look from '../Work.module.css'
import { TEMPLATES, type Template } from './templates.ts'

type NoteProps = {
  form: FieldForm
  name: string

  /** What stands in the field now. */
  typed: string
  template: Template | null
  isOptional?: boolean
  label?: string
}

/** What happened, in words; headings can be put in with one tap, and are only a beginning. */
export function NoteField({ form, name, typed, template, isOptional = false, label }: NoteProps) {
  const { t } = useLingui()
  const fill = (asked: Template) => {
    const headings = TEMPLATES[asked].headings.map(heading => `${t(heading)}: \n`).join('')
    form.getInputProps(name).onChange(typed.trim() === '' ? headings : `${typed.trimEnd()}\n\n${headings}`)
    document.getElementById(name)?.focus()
  }
  return (
    <div>
      <LongField
        form={form}
        name={name}
        label={label ?? t`What happened, what was said`}
        hint={t`Write it so that the client could read it too.`}
        expected={t`Write a sentence or more, up to 50,000 letters.`}
        isOptional={isOptional}
      />
      {template !== null && (
        <Button
          variant="subtle"
          className={look.template ?? ''}
          onClick={() => {
            fill(template)
          }}
        >
          <Headings label={t(TEMPLATES[template].label)} />
        </Button>
      )}
    </div>
  )
}

function Headings({ label }: { label: string }) {
  return <Trans>Put in headings: {label}</Trans>
}
