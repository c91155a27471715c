import { Trans, useLingui } from '@lingui/react/macro'
import * as z from 'zod'
import { todayHere } from '#platform/web/dates.ts'
import { Dialog } from '#platform/web/parts/dialog/Dialog.tsx'
import { ActTrouble } from '#platform/web/parts/form/ActTrouble.tsx'
import { DayField } from '#platform/web/parts/form/DayField.tsx'
import { ChoiceField, LongField } from '#platform/web/parts/form/fields.tsx'
import { Form } from '#platform/web/parts/form/Form.tsx'
import { SubmitBar } from '#platform/web/parts/form/SubmitBar.tsx'
import { useDraft } from '#platform/web/parts/form/useDraft.ts'
import { notify } from '#platform/web/parts/notice/notify.tsx'
import { useAct } from '#platform/web/useAct.ts'
import { dayTyped, wholeDay } from '../../ui/day-typed.ts'
import { recordJudgement } from '../api.ts'
import { ClientJudgement, JudgementAnswer } from '../schema.ts'
import { JUDGEMENT_WORDS, wordsForEvaluation } from './parts/words.ts'

const Draft = z.object({
  judgement: ClientJudgement.omit({ id: true, caseId: true }).refine(
    ({ answer, words }) => answer !== 'not-asked' || words !== null,
    { path: ['words'] },
  ),
})
type Values = { judgement: { answer: string; words: string; askedOn: unknown } }
type Props = { caseId: string; onClose: () => void }

/** Ask how it is now, and keep it as the client says it. */
export function JudgementDialog({ caseId, onClose }: Props) {
  const { t } = useLingui()
  const { draft, acting } = useJudgement({ caseId, onClose })
  const { form } = draft
  const isAsked = form.getValues().judgement.answer !== 'not-asked'
  return (
    <Dialog isOpen onClose={onClose} title={t`How is it now?`} cancelLabel={t`Not now`} size="lg">
      <Form
        draft={draft}
        onSend={({ judgement }) => {
          acting.send({ ...judgement, id: draft.actId, caseId })
        }}
        trouble={<ActTrouble of={acting} words={wordsForEvaluation} />}
      >
        <p>
          <Trans>“If you think back to when we first met: how is it now?”</Trans>
        </p>
        <ChoiceField
          form={form}
          name="judgement.answer"
          label={t`The client says`}
          expected={t`Choose what the client says.`}
          options={JudgementAnswer.options.map(value => ({ value, label: t(JUDGEMENT_WORDS[value]) }))}
          isBeside
        />
        <LongField
          form={form}
          name="judgement.words"
          label={isAsked ? t`In the client’s own words` : t`Why could the client not be asked?`}
          expected={t`Write why, for example “She is in hospital this week”.`}
          {...(isAsked && { isOptional: true })}
        />
        <DayField
          form={form}
          name="judgement.askedOn"
          label={t`When was it?`}
          hint={t`For example 17-11-2026`}
          expected={t`Write a whole day, for example 17-11-2026.`}
          mayBeUnknown={false}
        />
        <SubmitBar
          label={t`Keep this answer`}
          pending={acting.pending}
          isKept={draft.isKept}
          onDiscard={draft.discard}
        />
      </Form>
    </Dialog>
  )
}

function useJudgement({ caseId, onClose }: Props) {
  const { t } = useLingui()
  const fresh = (): Values => ({ judgement: { answer: '', words: '', askedOn: wholeDay(todayHere()) } })
  const draft = useDraft<Values, typeof Draft>(`judgement of ${caseId}`, Draft, fresh, {
    toInput: ({ judgement: { answer, words, askedOn } }) => ({
      judgement: { answer, words: words.trim() === '' ? null : words, askedOn: dayTyped(askedOn) },
    }),
  })
  const acting = useAct(recordJudgement, {
    draft,
    onDone: () => {
      notify({ message: t`What the client says is kept.` })
      onClose()
    },
  })
  return { draft, acting }
}
