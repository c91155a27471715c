import { Trans, useLingui } from '@lingui/react/macro'
import { Stack } from '@mantine/core'
import { newId } from '#platform/shared/id.ts'
import { todayHere } from '#platform/web/dates.ts'
import { ActTrouble } from '#platform/web/parts/form/ActTrouble.tsx'
import { ChoiceField, LongField, ManyField } from '#platform/web/parts/form/fields.tsx'
import { Form } from '#platform/web/parts/form/Form.tsx'
import { SubmitBar } from '#platform/web/parts/form/SubmitBar.tsx'
import { useDraft, type FieldForm } from '#platform/web/parts/form/useDraft.ts'
import { useGo } from '#platform/web/parts/link/PlaceLink.tsx'
import { notify } from '#platform/web/parts/notice/notify.tsx'
import { useAct } from '#platform/web/useAct.ts'
import { useNeedWords } from '#practice/knowledge/ui/parts/useNeedWords.ts'
import {
  consentFrom,
  freshConsent,
  unclearField,
  USUAL_CATEGORIES,
  type ConsentDraft,
} from '../../1-intake/ui/consent-draft.ts'
import { ConsentFields } from '../../1-intake/ui/ConsentFields.tsx'
import { TriageField } from '../../1-intake/ui/TriageField.tsx'
import type { Need } from '../../2-assessment/schema.ts'
import { NEED_STATE_WORDS } from '../../2-assessment/ui/parts/words.ts'
import { CaseSource, type CaseView } from '../../schema.ts'
import { SOURCE_WORDS } from '../../ui/words.ts'
import { reopenCase } from '../api.ts'
import { ReopenCase } from '../schema.ts'
import { wordsForAftercare } from './parts/words.ts'

const Draft = ReopenCase.omit({ id: true, caseId: true, danger: true }).superRefine(({ consent }, context) => {
  const field = unclearField(consent, todayHere())
  if (field !== null) context.addIssue({ code: 'custom', path: ['consent', field] })
})
type Values = {
  source: string
  presentingProblem: string
  triage: string
  needIds: string[]
  consent: ConsentDraft
}
type Props = { view: CaseView; needs: readonly Need[]; myName: string }

/** What is new: how they came, what they say, how safe they are, which needs stand again, and whether we may help. */
export function ReopenForm({ view, needs, myName }: Props) {
  const { t } = useLingui()
  const { draft, acting } = useReopening({ view, needs, myName })
  const { form } = draft
  const { triage, consent } = form.getValues()
  return (
    <Form
      draft={draft}
      onSend={again => {
        acting.send({ ...again, id: draft.actId, caseId: view.case.id })
      }}
      trouble={<ActTrouble of={acting} words={wordsForAftercare} />}
    >
      <p>
        <Trans>
          A new case begins that belongs to this one. Everything known of the client, their family, their strengths and
          the people around them goes along; this case stays as it ended.
        </Trans>
      </p>
      <Came form={form} needs={needs} />
      <TriageField form={form} triage={triage} />
      <Stack gap="lg">
        <p>
          <Trans>Ask again whether you may help; what was agreed then was for the work that has ended.</Trans>
        </p>
        <ConsentFields form={form} at="consent." basis={consent.basis} isOpen />
      </Stack>
      <SubmitBar
        label={t`Open the new episode`}
        pending={acting.pending}
        isKept={draft.isKept}
        cancelTo={`/cases/${view.case.id}/aftercare`}
        onDiscard={draft.discard}
      />
    </Form>
  )
}

/** How they came, what they say, and which needs stand again. */
function Came({ form, needs }: { form: FieldForm; needs: readonly Need[] }) {
  const { t } = useLingui()
  const wordsOf = useNeedWords()
  return (
    <>
      <ChoiceField
        form={form}
        name="source"
        label={t`How did they come to us?`}
        expected={t`Choose how they came.`}
        options={CaseSource.options.map(value => ({ value, label: t(SOURCE_WORDS[value]) }))}
        isBeside
      />
      <LongField
        form={form}
        name="presentingProblem"
        label={t`What do they say now?`}
        hint={t`In their own words, not ours.`}
        expected={t`Write what they said, for example “The rice has run out again”.`}
      />
      {needs.length > 0 && (
        <ManyField
          form={form}
          name="needIds"
          label={t`Which needs stand again?`}
          hint={t`They are named again in the words of then; you can change them in the new case.`}
          options={needs.map(({ id, term, state }) => ({
            ...{ value: id, label: wordsOf(term).plain, hint: t(NEED_STATE_WORDS[state]) },
          }))}
        />
      )}
    </>
  )
}

function useReopening({ view, needs, myName }: Props) {
  const { t } = useLingui()
  const go = useGo()
  const today = todayHere()
  const { fullName: clientName } = view.person
  const fresh = (): Values => ({
    ...{ source: '', presentingProblem: '', triage: '' },
    needIds: needs.filter(({ state }) => state !== 'met').map(({ id }) => id),
    consent: freshConsent(newId(), { clientName, categories: USUAL_CATEGORIES, today }),
  })
  const draft = useDraft<Values, typeof Draft>(`new episode of ${view.case.id}`, Draft, fresh, {
    toInput: ({ consent, ...rest }) => ({ ...rest, consent: consentFrom(consent, { myName, today }) }),
  })
  const acting = useAct(reopenCase, {
    draft,
    onDone: ({ id, triage }) => {
      notify({ message: t`The new episode is open. Everything that was known is there.` })
      go(triage === 'immediate-danger' ? `/cases/${id}/safety` : `/cases/${id}`)
    },
  })
  return { draft, acting }
}
