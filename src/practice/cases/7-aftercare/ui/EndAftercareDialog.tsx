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
import { endAftercare } from '../api.ts'
import { EndAftercare, type Aftercare } from '../schema.ts'
import { OUTCOME_WORDS, wordsForAftercare } from './parts/words.ts'

const Draft = z.object({ ending: EndAftercare.pick({ outcome: true, words: true }) })
type Values = { ending: { outcome: string; words: string } }
type Props = { of: Aftercare; onClose: () => void }

/** End a calendar, and say how it went; what is still due falls away. */
export function EndAftercareDialog({ of, onClose }: Props) {
  const { t } = useLingui()
  const { id, caseId, version } = of
  const fresh = (): Values => ({ ending: { outcome: '', words: '' } })
  const draft = useDraft<Values, typeof Draft>(`end of aftercare ${id}`, Draft, fresh, {
    toInput: ({ ending: { outcome, words } }) => ({ ending: { outcome, words: words.trim() === '' ? null : words } }),
  })
  const acting = useAct(endAftercare, {
    draft,
    onDone: () => {
      notify({ message: t`Aftercare has ended.` })
      onClose()
    },
  })
  return (
    <Dialog isOpen onClose={onClose} title={t`How did it go?`} cancelLabel={t`Not now`} size="lg">
      <Form
        draft={draft}
        onSend={({ ending }) => {
          acting.send({ ...ending, id, caseId, version })
        }}
        trouble={<ActTrouble of={acting} words={wordsForAftercare} />}
      >
        <ChoiceField
          form={draft.form}
          name="ending.outcome"
          label={t`How aftercare ends`}
          expected={t`Choose how it ends.`}
          options={EndAftercare.shape.outcome.options.map(value => ({ value, label: t(OUTCOME_WORDS[value]) }))}
        />
        <LongField form={draft.form} name="ending.words" label={t`In a few words`} isOptional />
        <SubmitBar label={t`End aftercare`} pending={acting.pending} isKept={draft.isKept} onDiscard={draft.discard} />
      </Form>
    </Dialog>
  )
}
