import { Trans, useLingui } from '@lingui/react/macro'
import * as z from 'zod'
import { Dialog } from '#platform/web/parts/dialog/Dialog.tsx'
import { ActTrouble } from '#platform/web/parts/form/ActTrouble.tsx'
import { LongField } from '#platform/web/parts/form/fields.tsx'
import { Form } from '#platform/web/parts/form/Form.tsx'
import { SubmitBar } from '#platform/web/parts/form/SubmitBar.tsx'
import { useDraft } from '#platform/web/parts/form/useDraft.ts'
import { notify } from '#platform/web/parts/notice/notify.tsx'
import { useAct } from '#platform/web/useAct.ts'
import { withdrawConsent } from '../api.ts'
import type { CaseConsent } from '../schema.ts'
import { wordsForIntake } from './parts/words.ts'

const Draft = z.object({ withdrawal: withdrawConsent.input.pick({ words: true }) })
type Values = { withdrawal: { words: string } }
type Props = { caseId: string; consent: CaseConsent; onClose: () => void }

/** Take a consent back, at once. */
export function WithdrawDialog({ caseId, consent, onClose }: Props) {
  const { t } = useLingui()
  const draft = useDraft<Values, typeof Draft>(
    `withdrawal of ${consent.id}`,
    Draft,
    () => ({ withdrawal: { words: '' } }),
    { toInput: ({ withdrawal: { words } }) => ({ withdrawal: { words: words.trim() === '' ? null : words } }) },
  )
  const acting = useAct(withdrawConsent, {
    draft,
    onDone: () => {
      notify({ message: t`From now on it no longer holds.` })
      onClose()
    },
  })
  const name = consent.recipientName
  const title = consent.basis === 'consent' ? t`Take this consent back` : t`End this now`
  return (
    <Dialog isOpen onClose={onClose} title={title} cancelLabel={t`Leave it as it is`} size="lg">
      <Form
        draft={draft}
        onSend={({ withdrawal }) => {
          acting.send({ ...withdrawal, caseId, id: consent.id })
        }}
        trouble={<ActTrouble of={acting} words={wordsForIntake} />}
      >
        <p>
          {name === null ? (
            <Trans>From now on it covers nothing more. What was done until now stays in the case.</Trans>
          ) : (
            <Trans>From now on nothing more goes to {name}. What was told before stays known to them.</Trans>
          )}
        </p>
        <LongField form={draft.form} name="withdrawal.words" label={t`Why, in the client’s own words`} isOptional />
        <SubmitBar label={title} pending={acting.pending} isKept={draft.isKept} onDiscard={draft.discard} />
      </Form>
    </Dialog>
  )
}
