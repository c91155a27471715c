import { Trans, useLingui } from '@lingui/react/macro'
import { Button, Stack } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { whoAmI } from '#confidentiality/access/api.ts'
import { asking } from '#platform/web/call.ts'
import { Answer } from '#platform/web/parts/answer/Answer.tsx'
import { ActTrouble } from '#platform/web/parts/form/ActTrouble.tsx'
import { ChoiceField, LongField, TextField } from '#platform/web/parts/form/fields.tsx'
import { Form } from '#platform/web/parts/form/Form.tsx'
import { SubmitBar } from '#platform/web/parts/form/SubmitBar.tsx'
import type { FieldForm } from '#platform/web/parts/form/useDraft.ts'
import { Notice } from '#platform/web/parts/notice/Notice.tsx'
import { CloseReason, type CaseView } from '../../schema.ts'
import { CLOSE_WORDS } from '../../ui/words.ts'
import { mayEndWithoutPlan } from '../rules.ts'
import { Onward, type Ending } from '../schema.ts'
import { CriteriaFields } from './CriteriaFields.tsx'
import look from './Ending.module.css'
import { ONWARD_WORDS, SKIPPED_WORDS, wordsForEnding } from './parts/words.ts'
import { withContact, type PlanDraft } from './plan-draft.ts'
import { PlanFields } from './PlanFields.tsx'
import { useClosing } from './useClosing.ts'

type Props = { view: CaseView; ending: Ending; summary: string }

/** Everything that ends the work, on one page; the draft is kept on the device until it is sent. */
export function ClosingForm(props: Props) {
  const me = useQuery(asking(whoAmI, {}))
  return <Answer of={me}>{({ name }) => <Fields {...props} myName={name} />}</Answer>
}

function Fields({ view, ending, summary, myName }: Props & { myName: string }) {
  const { t } = useLingui()
  const { id: caseId, version } = view.case
  const { draft, acting } = useClosing(view, { ending, summary, myName })
  const { form } = draft
  const { closing } = form.getValues()
  return (
    <Form
      draft={draft}
      onSend={sent => {
        acting.send({ ...sent.closing, id: draft.actId, caseId, version })
      }}
      trouble={<ActTrouble of={acting} words={wordsForEnding} />}
    >
      <Skipped ending={ending} />
      <CriteriaFields form={form} ending={ending} criteria={closing.criteria} />
      <Why form={form} />
      <SummaryField
        form={form}
        onAnew={() => {
          form.setFieldValue('closing.summary', summary)
        }}
      />
      <PlanSection
        form={form}
        closing={closing}
        onAdd={() => {
          form.setFieldValue('closing.strengthening', withContact(closing.strengthening))
        }}
      />
      <OnwardFields form={form} kind={closing.onward.kind} />
      <SubmitBar
        label={t`Close this case`}
        pending={acting.pending}
        isKept={draft.isKept}
        cancelTo={`/cases/${caseId}`}
        onDiscard={draft.discard}
      />
    </Form>
  )
}

function Why({ form }: { form: FieldForm }) {
  const { t } = useLingui()
  return (
    <>
      <ChoiceField
        form={form}
        name="closing.reason"
        label={t`Why does it end?`}
        expected={t`Choose why it ends.`}
        options={CloseReason.options.map(value => ({ value, label: t(CLOSE_WORDS[value]) }))}
      />
      <LongField
        form={form}
        name="closing.words"
        label={t`How it ended, and how the client can come back`}
        expected={t`Write a sentence, for example “The rice comes monthly now; she knows where to find us”.`}
      />
    </>
  )
}

function SummaryField({ form, onAnew }: { form: FieldForm; onAnew: () => void }) {
  const { t } = useLingui()
  return (
    <section className={look.box} aria-labelledby="summary">
      <h3 id="summary">
        <Trans>Summary</Trans>
      </h3>
      <LongField
        form={form}
        name="closing.summary"
        label={t`Summary of the work`}
        hint={t`Put together from the record. Read it and change what is not right.`}
        expected={t`Write a summary.`}
      />
      <div>
        <Button variant="default" onClick={onAnew}>
          <Trans>Put it together anew from the record</Trans>
        </Button>
      </div>
    </section>
  )
}

type PlanProps = { form: FieldForm; closing: { reason: string; strengthening: PlanDraft }; onAdd: () => void }

function PlanSection({ form, closing, onAdd }: PlanProps) {
  const reason = CloseReason.safeParse(closing.reason).data
  return (
    <section className={look.box} aria-labelledby="strengthening">
      <h3 id="strengthening">
        <Trans>If it comes back: a plan for the client</Trans>
      </h3>
      <p className={look.fact}>
        {reason !== undefined && mayEndWithoutPlan(reason) ? (
          <Trans>There is nobody to leave it with now, so it may stay empty.</Trans>
        ) : (
          <Trans>Write it together. The client takes it along on paper.</Trans>
        )}
      </p>
      <PlanFields form={form} at="closing.strengthening" plan={closing.strengthening} onAdd={onAdd} />
    </section>
  )
}

function Skipped({ ending: { skipped } }: { ending: Ending }) {
  const { t } = useLingui()
  if (skipped.length === 0) return null
  const names = skipped.map(phase => t(SKIPPED_WORDS[phase])).join(', ')
  return (
    <Notice tone="wait" title={t`Phases that this work never came to: ${names}`}>
      <Trans>You may close all the same. It is only worth a thought whether something was left out.</Trans>
    </Notice>
  )
}

function OnwardFields({ form, kind }: { form: FieldForm; kind: string }) {
  const { t } = useLingui()
  return (
    <Stack gap="lg">
      <ChoiceField
        form={form}
        name="closing.onward.kind"
        label={t`Does someone else go on?`}
        options={[
          { value: 'none', label: t`No` },
          ...Onward.shape.kind.options.map(value => ({ value, label: t(ONWARD_WORDS[value]) })),
        ]}
        isBeside
      />
      {kind !== 'none' && (
        <>
          <TextField
            form={form}
            name="closing.onward.to"
            label={t`Who goes on`}
            expected={t`Write who goes on, for example “the social office of Mataram”.`}
          />
          <LongField form={form} name="closing.onward.words" label={t`What was agreed with them`} isOptional />
        </>
      )}
    </Stack>
  )
}
