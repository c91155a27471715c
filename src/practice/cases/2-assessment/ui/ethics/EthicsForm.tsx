import { Trans, useLingui } from '@lingui/react/macro'
import { Stack } from '@mantine/core'
import { todayHere } from '#platform/web/dates.ts'
import { ActTrouble } from '#platform/web/parts/form/ActTrouble.tsx'
import { DayField } from '#platform/web/parts/form/DayField.tsx'
import { LongField } from '#platform/web/parts/form/fields.tsx'
import { Form } from '#platform/web/parts/form/Form.tsx'
import { SubmitBar } from '#platform/web/parts/form/SubmitBar.tsx'
import { useDraft, type FieldForm } from '#platform/web/parts/form/useDraft.ts'
import { notify } from '#platform/web/parts/notice/notify.tsx'
import { useSay } from '#platform/web/say.ts'
import { useAct } from '#platform/web/useAct.ts'
import type { EthicalSituation } from '#practice/knowledge/schema/ethics.ts'
import { dayTyped, wholeDay } from '../../../ui/day-typed.ts'
import { recordEthics } from '../../api/ethics.ts'
import { RecordEthics } from '../../schema/ethics.ts'
import { wordsForEthics } from './words.ts'

const Draft = RecordEthics.omit({ id: true, caseId: true, situation: true })
type Values = { answers: string[]; consulted: string; decision: string; reasons: string; decidedOn: unknown }

function read({ answers, consulted, decidedOn, ...told }: Values) {
  return {
    ...told,
    answers: answers.flatMap((words, question) => (words.trim() === '' ? [] : [{ question, words }])),
    consulted: consulted.trim() === '' ? null : consulted,
    decidedOn: dayTyped(decidedOn),
  }
}

/** The name of the draft of a decision that is not sent yet. */
export function ethicsDraftOf(caseId: string, situation: string): string {
  return `ethics of ${caseId} ${situation}`
}

type Props = { caseId: string; situation: EthicalSituation; onDone: () => void }

/** What was weighed in a situation, who was asked, what was decided and why. */
export function EthicsForm({ caseId, situation, onDone }: Props) {
  const { t } = useLingui()
  const fresh = (): Values => ({
    ...{ answers: situation.ask.map(() => ''), consulted: '', decision: '', reasons: '' },
    decidedOn: wholeDay(todayHere()),
  })
  const draft = useDraft<Values, typeof Draft>(ethicsDraftOf(caseId, situation.id), Draft, fresh, { toInput: read })
  const acting = useAct(recordEthics, {
    draft,
    onDone: () => {
      notify({ message: t`The decision is kept in this case.` })
      onDone()
    },
  })
  return (
    <Form
      draft={draft}
      onSend={input => {
        acting.send({ ...input, id: draft.actId, caseId, situation: situation.id })
      }}
      trouble={<ActTrouble of={acting} words={wordsForEthics} />}
    >
      <Fields form={draft.form} situation={situation} />
      <SubmitBar
        label={t`Keep this decision`}
        pending={acting.pending}
        isKept={draft.isKept}
        onDiscard={draft.discard}
      />
    </Form>
  )
}

function Fields({ form, situation }: { form: FieldForm; situation: EthicalSituation }) {
  const { t } = useLingui()
  const say = useSay()
  return (
    <Stack gap="md">
      <p>
        <Trans>Answer the questions that you asked; leave the others empty.</Trans>
      </p>
      {situation.ask.map((question, index) => (
        <LongField key={question.en} form={form} name={`answers.${index}`} label={say(question)} isOptional />
      ))}
      <LongField
        form={form}
        name="consulted"
        label={t`Who was asked for advice?`}
        hint={t`For example the supervisor, and what they said`}
        isOptional
      />
      <LongField
        form={form}
        name="decision"
        label={t`What was decided?`}
        expected={t`Write what was decided, also when it was to wait.`}
      />
      <LongField
        form={form}
        name="reasons"
        label={t`Why?`}
        expected={t`Write the reasons, so that someone else can follow them later.`}
      />
      <DayField
        form={form}
        name="decidedOn"
        label={t`On which day?`}
        hint={t`Usually today`}
        expected={t`Write a whole day, for example 17-2-2027.`}
        mayBeUnknown={false}
      />
    </Stack>
  )
}
