import { Trans, useLingui } from '@lingui/react/macro'
import { Stack } from '@mantine/core'
import { ActTrouble } from '#platform/web/parts/form/ActTrouble.tsx'
import { Form } from '#platform/web/parts/form/Form.tsx'
import { SubmitBar } from '#platform/web/parts/form/SubmitBar.tsx'
import { useSay } from '#platform/web/say.ts'
import type { FieldValues, RecordForm, RecordPage, RecordTitle } from '../../schema/record-page.ts'
import { Guarded } from '../parts/Telling.tsx'
import { RecordFields } from './RecordFields.tsx'
import { useAddition, type Place } from './useAddition.ts'
import { wordsForRecords } from './words.ts'

type Props = {
  form: RecordForm
  within: Place
  begun?: FieldValues
  named?: Readonly<Record<string, RecordTitle>>
  cancelTo: string
  /** It is added to something that is told of a protected place. */
  isGuarded?: boolean
  onDone: (page: RecordPage) => void
}

/** A new object of the directory; where it shows another one, that is chosen, or made here with it. */
export function NewForm({ form, within, begun = {}, named = {}, cancelTo, isGuarded = false, onDone }: Props) {
  const { t } = useLingui()
  const say = useSay()
  const { draft, acting, problems, begun: filled } = useAddition(form, within, begun, onDone)
  const { inner } = form
  const isChosen = inner !== null && (draft.form.getValues().fields[inner.field] ?? '') !== ''
  const typed = draft.form.getValues().fields
  const isHere = isGuarded || typed['is_protected'] === 'yes' || typed['location/is_protected'] === 'yes'
  const fields = { form: draft.form, begun: filled, problems, named }
  return (
    <Form
      draft={draft}
      onSend={input => {
        acting.send({ ...input, id: draft.actId })
      }}
      trouble={<ActTrouble of={acting} words={wordsForRecords} />}
    >
      <Guarded value={isHere}>
        <RecordFields {...fields} fields={form.form} />
      </Guarded>
      {inner && !isChosen && (
        <Stack component="section" gap="lg" aria-labelledby="inner-new">
          <h2 id="inner-new">
            <NewOne what={say(inner.label).toLowerCase()} />
          </h2>
          <Guarded value={isHere}>
            <RecordFields {...fields} fields={inner.form} prefix={`${inner.field}/`} />
          </Guarded>
        </Stack>
      )}
      <SubmitBar
        label={t`Add it`}
        pending={acting.pending}
        isKept={draft.isKept}
        cancelTo={cancelTo}
        onDiscard={draft.discard}
      />
    </Form>
  )
}

function NewOne({ what }: { what: string }) {
  return <Trans>Or a new one: {what}</Trans>
}
