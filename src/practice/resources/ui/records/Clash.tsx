import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { Compare } from '#platform/web/parts/compare/Compare.tsx'
import { useSay } from '#platform/web/say.ts'
import type { FieldValue, FormField, RecordClash, RecordPage } from '../../schema/record-page.ts'

type Props = {
  page: RecordPage
  clash: RecordClash
  /** Leave what stands there. */
  onKeep: () => void
  /** Save over this version. */
  onSend: (version: number) => void
}

/** What stands there now beside what was written; someone chooses, nothing is overwritten in silence. */
export function Clash({ page, clash: { kept, sent }, onKeep, onSend }: Props) {
  const { t } = useLingui()
  const say = useSay()
  const fields = page.form.filter(({ name }) => name in sent.fields)
  const shown = (field: FormField, value: FieldValue | undefined) => {
    const words = (one: string) => {
      const choice = field.choices.find(({ value: known }) => known === one)
      const named = page.named[one]
      return choice ? say(choice.label) : named ? say(named.title) : one
    }
    return (typeof value === 'string' ? [value] : (value ?? [])).map(words).join(', ')
  }
  return (
    <Compare
      label={t`Both versions`}
      rows={fields.map(({ label }) => say(label))}
      items={[
        {
          id: 'kept',
          title: t`In the record now`,
          values: fields.map(field => shown(field, kept.values[field.name])),
          action: (
            <Button variant="default" onClick={onKeep}>
              <Trans>Leave it so</Trans>
            </Button>
          ),
        },
        {
          id: 'sent',
          title: t`What you wrote`,
          values: fields.map(field => shown(field, sent.fields[field.name])),
          action: (
            <Button
              variant="default"
              onClick={() => {
                onSend(kept.version)
              }}
            >
              <Trans>Save what I wrote</Trans>
            </Button>
          ),
        },
      ]}
    />
  )
}
