import { useLingui } from '@lingui/react/macro'
import { ActTrouble } from '#platform/web/parts/form/ActTrouble.tsx'
import { ChoiceField, TextField } from '#platform/web/parts/form/fields.tsx'
import { Form } from '#platform/web/parts/form/Form.tsx'
import { SubmitBar } from '#platform/web/parts/form/SubmitBar.tsx'
import { useDraft } from '#platform/web/parts/form/useDraft.ts'
import { notify } from '#platform/web/parts/notice/notify.tsx'
import { useAct } from '#platform/web/useAct.ts'
import { confirmService, searchDirectory, servicePage } from '../api.ts'
import { ConfirmService } from '../schema/directory.ts'
import type { Service } from '../schema/resource.ts'

/** A curator rang or went there: what holds today. Numbers may stay empty where they could not say. */
export function ConfirmForm({ service }: { service: Service }) {
  const { t } = useLingui()
  const { draft, acting } = useConfirmation(service)
  return (
    <Form draft={draft} onSend={acting.send} trouble={<ActTrouble of={acting} />}>
      <ChoiceField
        form={draft.form}
        name="status"
        label={t`Is the service there?`}
        options={[
          { value: 'active', label: t`Yes, in service` },
          { value: 'temporarily closed', label: t`Closed for now` },
          { value: 'inactive', label: t`No longer offered` },
        ]}
      />
      <TextField
        form={draft.form}
        name="placesLeft"
        kind="numeric"
        isOptional
        label={t`Places left`}
        hint={t`0 when it is full; empty when they could not say`}
        expected={t`Write a whole number such as 0 or 12, or leave it empty.`}
      />
      <TextField
        form={draft.form}
        name="waitDays"
        kind="numeric"
        isOptional
        label={t`Days until help begins`}
        hint={t`0 for the same day; empty when they could not say`}
        expected={t`Write a whole number of days such as 0 or 14, or leave it empty.`}
      />
      <SubmitBar
        label={t`I asked them: this is true today`}
        pending={acting.pending}
        isKept={draft.isKept}
        onDiscard={draft.discard}
      />
    </Form>
  )
}

function useConfirmation(service: Service) {
  const { t } = useLingui()
  const draft = useDraft(`confirmation of ${service.id}`, ConfirmService, () => fresh(service), {
    toInput: ({ placesLeft, waitDays, ...rest }) => {
      return { ...rest, id: service.id, placesLeft: numberIn(placesLeft), waitDays: numberIn(waitDays) }
    },
  })
  const acting = useAct(confirmService, {
    draft,
    stale: [servicePage, searchDirectory],
    onDone: () => {
      notify({ message: t`Thank you: everyone now sees that this was confirmed today.` })
    },
  })
  return { draft, acting }
}

function fresh({ status, capacity, waitDays }: Service) {
  return {
    status: status === 'defunct' ? 'inactive' : status,
    placesLeft: textOf(capacity?.available ?? null),
    waitDays: textOf(waitDays),
  }
}

function textOf(count: number | null): string {
  return count === null ? '' : String(count)
}

/** Null when empty; what is no number stays as typed, for the schema to refuse. */
function numberIn(text: string): number | string | null {
  const typed = text.trim()
  if (typed === '') return null
  return /^\d+$/.test(typed) ? Number(typed) : typed
}
