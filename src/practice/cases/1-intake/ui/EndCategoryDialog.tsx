import { useLingui } from '@lingui/react/macro'
import * as z from 'zod'
import { Dialog } from '#platform/web/parts/dialog/Dialog.tsx'
import { ActTrouble } from '#platform/web/parts/form/ActTrouble.tsx'
import { LongField } from '#platform/web/parts/form/fields.tsx'
import { Form } from '#platform/web/parts/form/Form.tsx'
import { SubmitBar } from '#platform/web/parts/form/SubmitBar.tsx'
import { useDraft } from '#platform/web/parts/form/useDraft.ts'
import { useAct } from '#platform/web/useAct.ts'
import { endCategory } from '../api/categories.ts'
import type { CaseCategory } from '../schema/categories.ts'
import { wordsForIntake } from './parts/words.ts'

const Draft = z.object({ ending: endCategory.input.pick({ words: true }) })

/** Say why a category no longer holds; it stays in the history. */
export function EndCategoryDialog({
  category: { id, caseId },
  onClose,
}: {
  category: CaseCategory
  onClose: () => void
}) {
  const { t } = useLingui()
  const draft = useDraft(`end of situation ${id}`, Draft, () => ({ ending: { words: '' } }))
  const acting = useAct(endCategory, { draft, onDone: onClose })
  return (
    <Dialog isOpen onClose={onClose} title={t`It no longer holds`} cancelLabel={t`Not now`} size="lg">
      <Form
        draft={draft}
        onSend={({ ending }) => {
          acting.send({ ...ending, caseId, id })
        }}
        trouble={<ActTrouble of={acting} words={wordsForIntake} />}
      >
        <LongField
          form={draft.form}
          name="ending.words"
          label={t`Why?`}
          expected={t`Write why, for example “It was chosen by mistake”.`}
        />
        <SubmitBar label={t`Keep this`} pending={acting.pending} isKept={draft.isKept} onDiscard={draft.discard} />
      </Form>
    </Dialog>
  )
}
