import { msg } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import * as z from 'zod'
import { Dialog } from '#platform/web/parts/dialog/Dialog.tsx'
import { ActTrouble } from '#platform/web/parts/form/ActTrouble.tsx'
import { TextField } from '#platform/web/parts/form/fields.tsx'
import { Form } from '#platform/web/parts/form/Form.tsx'
import { SubmitBar } from '#platform/web/parts/form/SubmitBar.tsx'
import { useDraft } from '#platform/web/parts/form/useDraft.ts'
import { useAct } from '#platform/web/useAct.ts'
import { takeBackInstrument } from '../api.ts'

const Draft = z.object({ words: takeBackInstrument.input.shape.words })

/** Take answers back that were written down wrongly; they stay, with the reason. */
export function TakeBackDialog({ caseId, id, onClose }: { caseId: string; id: string; onClose: () => void }) {
  const { t } = useLingui()
  const draft = useDraft(`wrong answers ${id}`, Draft, () => ({ words: '' }))
  const acting = useAct(takeBackInstrument, { draft, onDone: onClose })
  return (
    <Dialog isOpen onClose={onClose} title={t`What is wrong with these answers?`} cancelLabel={t`Not now`}>
      <p>
        <Trans>They stay readable with your reason, and are no longer compared with. A safety clock goes on.</Trans>
      </p>
      <Form
        draft={draft}
        onSend={({ words }) => {
          acting.send({ caseId, id, words })
        }}
        trouble={
          <ActTrouble
            of={acting}
            words={failure => (failure.code === 'taken-back' ? msg`Someone took them back before you.` : null)}
          />
        }
      >
        <TextField
          form={draft.form}
          name="words"
          label={t`In a few words`}
          expected={t`Write what is wrong, for example “Answers of another person”.`}
        />
        <SubmitBar label={t`Take the answers back`} pending={acting.pending} isKept={draft.isKept} />
      </Form>
    </Dialog>
  )
}
