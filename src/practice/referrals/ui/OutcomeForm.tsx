import { Trans, useLingui } from '@lingui/react/macro'
import { ActTrouble } from '#platform/web/parts/form/ActTrouble.tsx'
import { ChoiceField, LongField } from '#platform/web/parts/form/fields.tsx'
import { Form } from '#platform/web/parts/form/Form.tsx'
import { SubmitBar } from '#platform/web/parts/form/SubmitBar.tsx'
import { useDraft } from '#platform/web/parts/form/useDraft.ts'
import { notify } from '#platform/web/parts/notice/notify.tsx'
import { useAct } from '#platform/web/useAct.ts'
import { recordOutcome } from '../api.ts'
import { RecordOutcome, ReferralOutcome } from '../schema/act.ts'
import type { CaseReferral } from '../schema/view.ts'
import { ReasonField } from './ReasonField.tsx'
import { wordsForReferral } from './failures.ts'
import look from './Referral.module.css'
import { OUTCOME_WORDS } from './words.ts'

/** What came of a referral, as the client tells it. */
export function OutcomeForm({ referral }: { referral: CaseReferral }) {
  const { t } = useLingui()
  const { draft, recording } = useOutcome(referral)
  const { outcome } = draft.form.getValues()
  return (
    <section className={look.section}>
      <h2>
        <Trans>What came of it?</Trans>
      </h2>
      <Form
        draft={draft}
        onSend={recording.send}
        trouble={<ActTrouble<typeof recordOutcome> of={recording} words={wordsForReferral} />}
      >
        <ChoiceField
          form={draft.form}
          name="outcome"
          label={t`Did it help? Ask the client.`}
          expected={t`Choose how far it helped.`}
          options={ReferralOutcome.options.map(value => ({ value, label: t(OUTCOME_WORDS[value]) }))}
        />
        <LongField
          form={draft.form}
          name="words"
          label={t`In the client’s own words`}
          expected={t`Write what the client said, for example “The rice lasted two weeks”.`}
        />
        {outcome !== '' && outcome !== 'helped' && (
          <ReasonField form={draft.form} name="barrier" kind="barrier" label={t`What stood in the way, if you know`} />
        )}
        <SubmitBar
          label={t`Record what came of it`}
          pending={recording.pending}
          isKept={draft.isKept}
          onDiscard={draft.discard}
        />
      </Form>
    </section>
  )
}

function useOutcome({ id, caseId, version }: CaseReferral) {
  const { t } = useLingui()
  const fresh = () => ({ outcome: '', words: '', barrier: '' })
  const toInput = ({ outcome, words, barrier }: ReturnType<typeof fresh>) => {
    const isBarred = outcome !== 'helped' && barrier !== ''
    return { id, caseId, version, outcome, words, barrier: isBarred ? barrier : null }
  }
  const draft = useDraft(`outcome of ${id}`, RecordOutcome, fresh, { toInput })
  const recording = useAct(recordOutcome, {
    draft,
    onDone: () => {
      notify({ message: t`What came of it is recorded, and the need with it.` })
    },
  })
  return { draft, recording }
}
