import './learn.ts'
import { Trans, useLingui } from '@lingui/react/macro'
import { Stack } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useState } from 'react'
import * as z from 'zod'
import { asking } from '#platform/web/call.ts'
import { todayHere } from '#platform/web/dates.ts'
import { Answer } from '#platform/web/parts/answer/Answer.tsx'
import { ActTrouble } from '#platform/web/parts/form/ActTrouble.tsx'
import { ChoiceField } from '#platform/web/parts/form/fields.tsx'
import { Form } from '#platform/web/parts/form/Form.tsx'
import { SubmitBar } from '#platform/web/parts/form/SubmitBar.tsx'
import { useDraft } from '#platform/web/parts/form/useDraft.ts'
import { PlaceLink } from '#platform/web/parts/link/PlaceLink.tsx'
import { Notice } from '#platform/web/parts/notice/Notice.tsx'
import { useAct } from '#platform/web/useAct.ts'
import { formPage } from '#practice/instruments/api.ts'
import { initialAnswers, problemsOf, settle } from '#practice/instruments/rules/answers.ts'
import { Answers } from '#practice/instruments/schema/form.ts'
import { SaidBy, type KeptForm } from '#practice/instruments/schema/kept.ts'
import { FromFile } from '#practice/instruments/ui/parts/fill/FromFile.tsx'
import { FormFill } from '#practice/instruments/ui/parts/fill/FormFill.tsx'
import { ScoreCard } from '#practice/instruments/ui/parts/score/ScoreCard.tsx'
import { useTexts } from '#practice/instruments/ui/parts/useTexts.tsx'
import look from '../../ui/Case.module.css'
import { CaseFrame } from '../../ui/parts/CaseFrame.tsx'
import { EmergencyNumbers } from '../../ui/parts/EmergencyNumbers.tsx'
import { answerInstrument } from '../api.ts'
import type { CaseInstrument } from '../schema.ts'
import { SAID_BY_WORDS } from './AnsweredInstrument.tsx'
import { wordsForAssessment } from './parts/words.ts'

const page = getRouteApi('/cases/$caseId/forms/ask')

/** Ask a client the questions of one form; the score stands at once where it was asked. */
export function AskPage() {
  const { t } = useLingui()
  const { caseId } = page.useParams()
  const key = page.useSearch()
  const form = useQuery(asking(formPage, key))
  const [answered, setAnswered] = useState<CaseInstrument | null>(null)
  return (
    <CaseFrame caseId={caseId} active="forms" title={t`Questions`}>
      <section className={look.section}>
        {answered ? (
          <Answered caseId={caseId} answered={answered} />
        ) : (
          <Answer of={form}>
            {kept => (
              <Ask key={`${caseId} ${key.url} ${key.version}`} caseId={caseId} kept={kept} onDone={setAnswered} />
            )}
          </Answer>
        )}
      </section>
    </CaseFrame>
  )
}

/** What the form asks for, with every question that does not fit named by its place. */
function draftOf({ form }: KeptForm) {
  const schema = z.object({
    saidBy: SaidBy,
    answers: Answers.superRefine((answers, context) => {
      for (const { path } of problemsOf(form, answers, todayHere())) context.addIssue({ code: 'custom', path: [path] })
    }),
  })
  const fresh = (): { saidBy: string; answers: Answers } => ({
    saidBy: '',
    answers: initialAnswers(form.items, todayHere()),
  })
  return { schema, fresh }
}

type AskProps = { caseId: string; kept: KeptForm; onDone: (answered: CaseInstrument) => void }

function Ask({ caseId, kept, onDone }: AskProps) {
  const { t } = useLingui()
  const { text, show } = useTexts()
  const { form, scoring } = kept
  const [{ schema, fresh }] = useState(() => draftOf(kept))
  const draft = useDraft(`form ${form.url} ${form.version} of ${caseId}`, schema, fresh)
  const acting = useAct(answerInstrument, { draft, onDone })
  const { answers } = draft.form.getValues()
  const change = (next: Answers) => {
    draft.form.setFieldValue('answers', next)
  }
  const send = ({ saidBy, answers: given }: z.output<typeof schema>) => {
    const settled = settle(form, given, todayHere())
    acting.send({ id: draft.actId, caseId, url: form.url, version: form.version, answers: settled, saidBy })
  }
  return (
    <Stack gap="lg">
      <h2>{text(form.title)}</h2>
      {form.description && <p>{show(form.description)}</p>}
      {scoring && <Notice tone="wait">{show(scoring.caution)}</Notice>}
      <FromFile form={form} answers={answers} change={change} />
      <Form draft={draft} onSend={send} trouble={<ActTrouble of={acting} words={wordsForAssessment} />}>
        <FormFill form={form} answers={answers} errors={draft.form.errors} change={change} />
        <ChoiceField
          form={draft.form}
          name="saidBy"
          label={t`Who answered?`}
          expected={t`Choose who answered the questions.`}
          options={SaidBy.options.map(value => ({ value, label: t(SAID_BY_WORDS[value]) }))}
          isBeside
        />
        <SubmitBar
          label={t`Keep these answers`}
          pending={acting.pending}
          isKept={draft.isKept}
          onDiscard={draft.discard}
          cancelTo={`/cases/${caseId}/forms`}
        />
      </Form>
    </Stack>
  )
}

/** What it came to, and, where someone may be in danger, what to do now. */
function Answered({
  caseId,
  answered: { title, score, caution, source },
}: {
  caseId: string
  answered: CaseInstrument
}) {
  const { t } = useLingui()
  const { text } = useTexts()
  return (
    <Stack gap="lg">
      <h2>{text(title)}</h2>
      {score?.alerts.includes('self-harm') && (
        <Notice tone="attention" isNews title={t`Stay with the client now`}>
          <p>
            <Trans>
              Thoughts of self-harm were named. Ask calmly whether they mean to do it, how, and when. Do not leave them
              alone, take away what could harm, and call someone who can come.
            </Trans>
          </p>
          <EmergencyNumbers />
          <p>
            <Trans>The clock of immediate danger runs. When you have acted, say in the case what was done.</Trans>
          </p>
        </Notice>
      )}
      <ScoreCard score={score} caution={caution} source={source} />
      <div>
        <PlaceLink to={`/cases/${caseId}/forms`}>
          <Trans>All that was answered in this case</Trans>
        </PlaceLink>
      </div>
    </Stack>
  )
}
