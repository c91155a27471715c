import { Trans, useLingui } from '@lingui/react/macro'
import { newId } from '#platform/shared/id.ts'
import { ActTrouble } from '#platform/web/parts/form/ActTrouble.tsx'
import { LongField } from '#platform/web/parts/form/fields.tsx'
import { Form } from '#platform/web/parts/form/Form.tsx'
import { SubmitBar } from '#platform/web/parts/form/SubmitBar.tsx'
import { useDraft } from '#platform/web/parts/form/useDraft.ts'
import { notify } from '#platform/web/parts/notice/notify.tsx'
import { useAct } from '#platform/web/useAct.ts'
import { referralPage, referralsOfCase, replyToProvider } from '../api.ts'
import { ReplyToProvider } from '../schema/act.ts'
import type { CaseReferral } from '../schema/view.ts'
import { wordsForReferral } from './failures.ts'
import look from './Referral.module.css'

/** A message to the provider; when it asked something, the answer. */
export function ReplyForm({ referral, isAsked = false }: { referral: CaseReferral; isAsked?: boolean }) {
  const { t } = useLingui()
  const { id, caseId, organizationName } = referral
  const draft = useDraft(`reply on ${id}`, ReplyToProvider, () => ({ id, caseId, replyId: newId(), words: '' }))
  const replying = useAct(replyToProvider, {
    draft,
    stale: [referralPage, referralsOfCase],
    onDone: () => {
      notify({ message: t`Your message was sent.` })
    },
  })
  return (
    <section className={look.section}>
      {isAsked && (
        <h2>
          <Trans>{organizationName} asks you something</Trans>
        </h2>
      )}
      <Form
        draft={draft}
        onSend={replying.send}
        trouble={<ActTrouble<typeof replyToProvider> of={replying} words={wordsForReferral} />}
      >
        <LongField
          form={draft.form}
          name="words"
          label={isAsked ? t`Your answer` : t`Your message`}
          hint={t`Say no more about the client than you agreed together.`}
          expected={t`Write a sentence, for example “She can come on Tuesday morning”.`}
        />
        <SubmitBar label={t`Send`} pending={replying.pending} isKept={draft.isKept} onDiscard={draft.discard} />
      </Form>
    </section>
  )
}
