import { Trans, useLingui } from '@lingui/react/macro'
import { usualEnd } from '#confidentiality/consent/rules.ts'
import { newId } from '#platform/shared/id.ts'
import { dayWords, todayHere } from '#platform/web/dates.ts'
import { ActTrouble } from '#platform/web/parts/form/ActTrouble.tsx'
import { ChoiceField, LongField, TextField } from '#platform/web/parts/form/fields.tsx'
import { Form } from '#platform/web/parts/form/Form.tsx'
import { SubmitBar } from '#platform/web/parts/form/SubmitBar.tsx'
import { useDraft } from '#platform/web/parts/form/useDraft.ts'
import { notify } from '#platform/web/parts/notice/notify.tsx'
import { useAct } from '#platform/web/useAct.ts'
import { recordConsent } from '#practice/cases/1-intake/api.ts'
import { RecordConsent } from '#practice/cases/1-intake/schema.ts'
import { previewReferral } from '../api.ts'
import { categoriesIn } from '../rules/package.ts'
import type { ReferralPreview } from '../schema/act.ts'
import { BASIS_WORDS, CATEGORY_WORDS, HOW_WORDS, wordsForConsent } from './consent-words.ts'
import look from './Referral.module.css'

/** Ask the client, and record what was agreed, for exactly this organisation and these kinds of data. */
export function ConsentForm({ caseId, seen }: { caseId: string; seen: ReferralPreview }) {
  const { t } = useLingui()
  const { draft, recording } = useConsent(caseId, seen)
  const { name } = seen.organization
  const kinds = categoriesIn(seen.fields)
    .map(category => t(CATEGORY_WORDS[category]))
    .join(', ')
  const isConsent = draft.form.getValues().basis === 'consent'
  return (
    <section id="consent" className={look.section} aria-labelledby="consent-title">
      <h2 id="consent-title">
        <Trans>Ask the client</Trans>
      </h2>
      <blockquote className={look.words}>
        <Trans>
          “May we tell {name} this: {kinds}? They use it only to help you. You may say no, and you may take it back at
          any time.”
        </Trans>
      </blockquote>
      <Form
        draft={draft}
        onSend={recording.send}
        trouble={<ActTrouble<typeof recordConsent> of={recording} words={wordsForConsent} />}
      >
        <Basis form={draft.form} isConsent={isConsent} />
        <p>
          <Trans>
            It holds until {dayWords(usualEnd(todayHere()))}, for {name} only.
          </Trans>
        </p>
        <SubmitBar
          label={isConsent ? t`Record this consent` : t`Record this basis`}
          pending={recording.pending}
          isKept={draft.isKept}
          onDiscard={draft.discard}
        />
      </Form>
    </section>
  )
}

type Consenting = ReturnType<typeof useConsent>

function useConsent(caseId: string, { organization, fields }: ReferralPreview) {
  const { t } = useLingui()
  const fresh = () => ({ id: newId(), basis: 'consent', howGiven: '', givenBy: '', reason: '' })
  const toInput = (values: ReturnType<typeof fresh>) => {
    const isConsent = values.basis === 'consent'
    const today = todayHere()
    return {
      ...values,
      ...{ caseId, purpose: 'referral', recipientOrganizationId: organization.id, categories: categoriesIn(fields) },
      howGiven: isConsent ? values.howGiven : 'not-asked',
      reason: isConsent || values.reason.trim() === '' ? null : values.reason,
      ...{ givenOn: today, endsOn: usualEnd(today) },
    }
  }
  const draft = useDraft(`consent of ${caseId} for ${organization.id}`, RecordConsent, fresh, { toInput })
  const recording = useAct(recordConsent, {
    draft,
    stale: [previewReferral],
    onDone: () => {
      notify({ message: t`Recorded. The referral can be sent now.` })
    },
  })
  return { draft, recording }
}

function Basis({ form, isConsent }: { form: Consenting['draft']['form']; isConsent: boolean }) {
  const { t } = useLingui()
  return (
    <>
      <ChoiceField
        form={form}
        name="basis"
        label={t`On what basis may it be shared?`}
        expected={t`Choose the basis.`}
        options={(['consent', 'vital-interest', 'legal-obligation', 'public-task'] as const).map(value => ({
          ...{ value, label: t(BASIS_WORDS[value]) },
        }))}
      />
      {isConsent ? (
        <ChoiceField
          form={form}
          name="howGiven"
          label={t`How was it given?`}
          expected={t`Choose how the client agreed.`}
          options={(['spoken', 'signed', 'thumbprint', 'by-guardian'] as const).map(value => ({
            ...{ value, label: t(HOW_WORDS[value]) },
          }))}
          isBeside
        />
      ) : (
        <LongField
          form={form}
          name="reason"
          label={t`Why without consent?`}
          expected={t`Write why, for example “The child is in danger tonight and no guardian can be asked”.`}
        />
      )}
      <TextField
        form={form}
        name="givenBy"
        label={isConsent ? t`Who agreed?` : t`Who decided this?`}
        expected={t`Write a name.`}
      />
    </>
  )
}
