import { useLingui } from '@lingui/react/macro'
import * as z from 'zod'
import { Dialog } from '#platform/web/parts/dialog/Dialog.tsx'
import { ActTrouble } from '#platform/web/parts/form/ActTrouble.tsx'
import { ChoiceField, LongField } from '#platform/web/parts/form/fields.tsx'
import { Form } from '#platform/web/parts/form/Form.tsx'
import { SubmitBar } from '#platform/web/parts/form/SubmitBar.tsx'
import { useDraft } from '#platform/web/parts/form/useDraft.ts'
import { notify } from '#platform/web/parts/notice/notify.tsx'
import { useAct } from '#platform/web/useAct.ts'
import { signClosing } from '../api.ts'
import { SignClosing, type ClosingView } from '../schema.ts'
import { wordsForEnding } from './parts/words.ts'

const Draft = z.object({
  signing: SignClosing.pick({ answer: true, words: true }).refine(
    ({ answer, words }) => answer !== 'returned' || words !== null,
    { path: ['words'] },
  ),
})
type Values = { signing: { answer: string; words: string } }
type Props = { closing: ClosingView; onClose: () => void }

/** A supervisor signs how the work ended, or returns it with what is to be improved. */
export function SignDialog({ closing, onClose }: Props) {
  const { t } = useLingui()
  const { draft, acting } = useSigning({ closing, onClose })
  const { caseId, id, version } = closing
  const isReturned = draft.form.getValues().signing.answer === 'returned'
  return (
    <Dialog isOpen onClose={onClose} title={t`Sign how this case ended?`} cancelLabel={t`Not now`} size="lg">
      <Form
        draft={draft}
        onSend={({ signing }) => {
          acting.send({ ...signing, caseId, id, version })
        }}
        trouble={<ActTrouble of={acting} words={wordsForEnding} />}
      >
        <ChoiceField
          form={draft.form}
          name="signing.answer"
          label={t`Your decision`}
          expected={t`Choose whether you sign or return it.`}
          options={[
            { value: 'signed', label: t`I sign it`, hint: t`It stays as it is from now on.` },
            { value: 'returned', label: t`I return it`, hint: t`The worker changes summary or plan, and asks again.` },
          ]}
        />
        <LongField
          form={draft.form}
          name="signing.words"
          label={isReturned ? t`What is to be improved` : t`A word to the worker`}
          expected={t`Write what is to be improved.`}
          {...(!isReturned && { isOptional: true })}
        />
        <SubmitBar label={t`Keep this`} pending={acting.pending} isKept={draft.isKept} onDiscard={draft.discard} />
      </Form>
    </Dialog>
  )
}

function useSigning({ closing: { id }, onClose }: Props) {
  const { t } = useLingui()
  const fresh = (): Values => ({ signing: { answer: '', words: '' } })
  const draft = useDraft<Values, typeof Draft>(`signature of ${id}`, Draft, fresh, {
    toInput: ({ signing: { answer, words } }) => ({ signing: { answer, words: words.trim() === '' ? null : words } }),
  })
  const acting = useAct(signClosing, {
    draft,
    onDone: ({ signState }) => {
      notify({ message: signState === 'signed' ? t`Signed.` : t`Returned to the worker.` })
      onClose()
    },
  })
  return { draft, acting }
}
