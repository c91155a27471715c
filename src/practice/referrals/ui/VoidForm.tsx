import { Trans, useLingui } from '@lingui/react/macro'
import { ActTrouble } from '#platform/web/parts/form/ActTrouble.tsx'
import { LongField } from '#platform/web/parts/form/fields.tsx'
import { Form } from '#platform/web/parts/form/Form.tsx'
import { SubmitBar } from '#platform/web/parts/form/SubmitBar.tsx'
import { useDraft } from '#platform/web/parts/form/useDraft.ts'
import { notify } from '#platform/web/parts/notice/notify.tsx'
import { useAct } from '#platform/web/useAct.ts'
import { voidReferral } from '../api.ts'
import { VoidReferral } from '../schema/act.ts'
import type { CaseReferral } from '../schema/view.ts'
import { wordsForReferral } from './failures.ts'

/** Say that a referral should never have been, such as one for the wrong person. */
export function VoidForm({ referral }: { referral: CaseReferral }) {
  const { t } = useLingui()
  const { id, caseId, version } = referral
  const fresh = () => ({ words: '' })
  const toInput = (values: ReturnType<typeof fresh>) => ({ ...values, id, caseId, version })
  const draft = useDraft(`void ${id}`, VoidReferral, fresh, { toInput })
  const voiding = useAct(voidReferral, {
    draft,
    onDone: () => {
      notify({ message: t`It is marked as recorded by mistake.` })
    },
  })
  return (
    <Form
      draft={draft}
      onSend={voiding.send}
      trouble={<ActTrouble<typeof voidReferral> of={voiding} words={wordsForReferral} />}
    >
      <p>
        <Trans>
          For a referral that should never have been, such as one for the wrong person or one written twice. It stays in
          the record and counts in no figure. The provider sees nothing about the person any more.
        </Trans>
      </p>
      <LongField
        form={draft.form}
        name="words"
        label={t`What was wrong`}
        hint={t`Only you and your agency read this.`}
        expected={t`Write what was wrong, for example “Sent twice”.`}
      />
      <SubmitBar
        label={t`Mark as a mistake`}
        pending={voiding.pending}
        isKept={draft.isKept}
        onDiscard={draft.discard}
      />
    </Form>
  )
}
