import { Trans, useLingui } from '@lingui/react/macro'
import * as z from 'zod'
import type { ConsentPurpose } from '#confidentiality/consent/schema.ts'
import { Dialog } from '#platform/web/parts/dialog/Dialog.tsx'
import { ActTrouble } from '#platform/web/parts/form/ActTrouble.tsx'
import { LongField, TextField } from '#platform/web/parts/form/fields.tsx'
import { Form } from '#platform/web/parts/form/Form.tsx'
import { SubmitBar } from '#platform/web/parts/form/SubmitBar.tsx'
import { useDraft } from '#platform/web/parts/form/useDraft.ts'
import { notify } from '#platform/web/parts/notice/notify.tsx'
import { useAct } from '#platform/web/useAct.ts'
import { refuseConsent } from '../api.ts'
import { wordsForIntake } from './parts/words.ts'

type Props = {
  of: { caseId: string; purpose: ConsentPurpose; recipientOrganizationId: string | null }
  clientName: string
  onClose: () => void
}
const Draft = z.object({ refusal: refuseConsent.input.pick({ saidBy: true, words: true }) })
type Values = { refusal: { saidBy: string; words: string } }

/** The client was asked and said no. That is kept too. */
export function RefuseDialog({ of, clientName, onClose }: Props) {
  const { t } = useLingui()
  const { draft, acting } = useRefusal({ of, clientName, onClose })
  return (
    <Dialog isOpen onClose={onClose} title={t`The client says no`} cancelLabel={t`Not now`} size="lg">
      <Form
        draft={draft}
        onSend={({ refusal }) => {
          acting.send({ ...refusal, ...of })
        }}
        trouble={<ActTrouble of={acting} words={wordsForIntake} />}
      >
        <p>
          <Trans>It is kept that you asked. Saying no is never a reason to refuse help.</Trans>
        </p>
        <TextField
          form={draft.form}
          name="refusal.saidBy"
          label={t`Who said no?`}
          expected={t`Write the name of whoever said no.`}
        />
        <LongField form={draft.form} name="refusal.words" label={t`In their own words`} isOptional />
        <SubmitBar
          label={t`Record this answer`}
          pending={acting.pending}
          isKept={draft.isKept}
          onDiscard={draft.discard}
        />
      </Form>
    </Dialog>
  )
}

function useRefusal({ of, clientName, onClose }: Props) {
  const { t } = useLingui()
  const key = `refusal of ${of.caseId} for ${of.recipientOrganizationId ?? 'the work in it'}`
  const fresh = (): Values => ({ refusal: { saidBy: clientName, words: '' } })
  const draft = useDraft<Values, typeof Draft>(key, Draft, fresh, {
    toInput: ({ refusal: { saidBy, words } }) => ({ refusal: { saidBy, words: words.trim() === '' ? null : words } }),
  })
  const acting = useAct(refuseConsent, {
    draft,
    onDone: () => {
      notify({ message: t`It is recorded that you asked.` })
      onClose()
    },
  })
  return { draft, acting }
}
