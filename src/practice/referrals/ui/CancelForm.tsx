import { Trans, useLingui } from '@lingui/react/macro'
import { ActTrouble } from '#platform/web/parts/form/ActTrouble.tsx'
import { ChoiceField, LongField } from '#platform/web/parts/form/fields.tsx'
import { Form } from '#platform/web/parts/form/Form.tsx'
import { SubmitBar } from '#platform/web/parts/form/SubmitBar.tsx'
import { useDraft } from '#platform/web/parts/form/useDraft.ts'
import { notify } from '#platform/web/parts/notice/notify.tsx'
import { useAct } from '#platform/web/useAct.ts'
import { cancelReferral } from '../api.ts'
import { CancelReason, CancelReferral } from '../schema/act.ts'
import type { CaseReferral } from '../schema/view.ts'
import { wordsForReferral } from './failures.ts'
import { CANCEL_WORDS } from './words.ts'

/** Take a referral back, with the reason. */
export function CancelForm({ referral }: { referral: CaseReferral }) {
  const { t } = useLingui()
  const { id, caseId, version } = referral
  const fresh = () => ({ reason: '', words: '' })
  // The version is the one on the screen now, not the one when the draft was begun.
  const toInput = (values: ReturnType<typeof fresh>) => ({ ...values, id, caseId, version })
  const draft = useDraft(`cancel ${id}`, CancelReferral, fresh, { toInput })
  const cancelling = useAct(cancelReferral, {
    draft,
    onDone: () => {
      notify({ message: t`The referral was taken back.` })
    },
  })
  return (
    <Form
      draft={draft}
      onSend={cancelling.send}
      trouble={<ActTrouble<typeof cancelReferral> of={cancelling} words={wordsForReferral} />}
    >
      <p>
        <Trans>The provider is told and sees nothing about the client any more.</Trans>
      </p>
      <ChoiceField
        form={draft.form}
        name="reason"
        label={t`Why`}
        expected={t`Choose a reason.`}
        options={CancelReason.options.map(value => ({ value, label: t(CANCEL_WORDS[value]) }))}
      />
      <LongField form={draft.form} name="words" label={t`In your words, for the provider`} isOptional />
      <SubmitBar label={t`Take back`} pending={cancelling.pending} isKept={draft.isKept} onDiscard={draft.discard} />
    </Form>
  )
}
