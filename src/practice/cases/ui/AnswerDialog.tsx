import { Trans, useLingui } from '@lingui/react/macro'
import * as z from 'zod'
import { Dialog } from '#platform/web/parts/dialog/Dialog.tsx'
import { ActTrouble } from '#platform/web/parts/form/ActTrouble.tsx'
import { LongField } from '#platform/web/parts/form/fields.tsx'
import { Form } from '#platform/web/parts/form/Form.tsx'
import { SubmitBar } from '#platform/web/parts/form/SubmitBar.tsx'
import { useDraft } from '#platform/web/parts/form/useDraft.ts'
import { notify } from '#platform/web/parts/notice/notify.tsx'
import { useAct } from '#platform/web/useAct.ts'
import { answerTriage } from '../api.ts'
import { wordsForCase } from './words.ts'

// Several forms may stand on one page: every field is named after its form.
const Draft = z.object({ answer: answerTriage.input.omit({ caseId: true }) })

/** Say what was done for safety; the clock stops. */
export function AnswerDialog({ caseId, onClose }: { caseId: string; onClose: () => void }) {
  const { t } = useLingui()
  const draft = useDraft(`safety of ${caseId}`, Draft, () => ({ answer: { words: '' } }))
  const acting = useAct(answerTriage, {
    draft,
    onDone: () => {
      notify({ message: t`Recorded. The safety clock has stopped.` })
      onClose()
    },
  })
  return (
    <Dialog isOpen onClose={onClose} title={t`What was done for safety?`} cancelLabel={t`Not now`} size="lg">
      <Form
        draft={draft}
        onSend={({ answer }) => {
          acting.send({ ...answer, caseId })
        }}
        trouble={<ActTrouble of={acting} words={wordsForCase} />}
      >
        <p>
          <Trans>Say it when someone is safe, or when the next step for safety is agreed with them.</Trans>
        </p>
        <LongField
          form={draft.form}
          name="answer.words"
          label={t`What was done, and what was agreed`}
          expected={t`Write what was done, for example “Spoke with her; she sleeps at her sister’s tonight”.`}
        />
        <SubmitBar
          label={t`Record this answer`}
          pending={acting.pending}
          isKept={draft.isKept}
          onDiscard={draft.discard}
        />
      </Form>
    </Dialog>
  )
}
