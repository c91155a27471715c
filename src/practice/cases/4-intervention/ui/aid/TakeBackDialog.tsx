import { Trans, useLingui } from '@lingui/react/macro'
import * as z from 'zod'
import { Dialog } from '#platform/web/parts/dialog/Dialog.tsx'
import { ActTrouble } from '#platform/web/parts/form/ActTrouble.tsx'
import { TextField } from '#platform/web/parts/form/fields.tsx'
import { Form } from '#platform/web/parts/form/Form.tsx'
import { SubmitBar } from '#platform/web/parts/form/SubmitBar.tsx'
import { useDraft } from '#platform/web/parts/form/useDraft.ts'
import { useAct } from '#platform/web/useAct.ts'
import { takeBackWork } from '../../api/aid.ts'
import type { TakeBackWork } from '../../schema/aid.ts'
import { wordsForWork } from '../parts/words.ts'

const Draft = z.object({ back: takeBackWork.input.pick({ words: true }) })
type Props = Pick<TakeBackWork, 'caseId' | 'of' | 'id'> & { onClose: () => void }

/** Take something back that was written down wrongly; that it was there, and why it went, stays. */
export function TakeBackDialog({ caseId, of, id, onClose }: Props) {
  const { t } = useLingui()
  const draft = useDraft(`taking back ${id}`, Draft, () => ({ back: { words: '' } }))
  const acting = useAct(takeBackWork, { draft, onDone: onClose })
  return (
    <Dialog isOpen onClose={onClose} title={t`What is wrong with it?`} cancelLabel={t`Not now`}>
      <p>
        {of === 'paper' ? (
          <Trans>The file is erased and cannot be got back. That it was there, and your reason, stay.</Trans>
        ) : (
          <Trans>It stays readable with your reason, and counts no longer.</Trans>
        )}
      </p>
      <Form
        draft={draft}
        onSend={({ back }) => {
          acting.send({ ...back, caseId, of, id })
        }}
        trouble={<ActTrouble of={acting} words={wordsForWork} />}
      >
        <TextField
          form={draft.form}
          name="back.words"
          label={t`In a few words`}
          expected={t`Write what is wrong, for example “It belongs to another client”.`}
        />
        <SubmitBar label={t`Take it back`} pending={acting.pending} isKept={draft.isKept} />
      </Form>
    </Dialog>
  )
}
