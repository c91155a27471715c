import { useLingui } from '@lingui/react/macro'
import * as z from 'zod'
import { Dialog } from '#platform/web/parts/dialog/Dialog.tsx'
import { ActTrouble } from '#platform/web/parts/form/ActTrouble.tsx'
import { TextField } from '#platform/web/parts/form/fields.tsx'
import { Form } from '#platform/web/parts/form/Form.tsx'
import { SubmitBar } from '#platform/web/parts/form/SubmitBar.tsx'
import { useDraft } from '#platform/web/parts/form/useDraft.ts'
import { useAct } from '#platform/web/useAct.ts'
import { cancelConference, settleTask } from '../../api/conferences.ts'
import { CancelConference, SettleTask, type Conference, type ConferenceTask } from '../../schema/conference.ts'
import { ConferenceClashDialog } from './ConferenceClashDialog.tsx'
import { wordsForWork } from '../parts/words.ts'
import { textOrNull } from '../typed.ts'

const Off = z.object({ off: CancelConference.pick({ words: true }) })

/** Call a planned conference off, and say why. */
export function CancelConferenceDialog({ conference, onClose }: { conference: Conference; onClose: () => void }) {
  const { t } = useLingui()
  const { id, caseId } = conference
  const draft = useDraft(`calling off ${id}`, Off, () => ({ off: { words: '' } }))
  const acting = useAct(cancelConference, { draft, onDone: onClose })
  const send = (version: number) => {
    acting.send({ ...draft.form.getValues().off, id, caseId, version })
  }
  return (
    <Dialog isOpen onClose={onClose} title={t`Call this conference off`} cancelLabel={t`Not now`} size="lg">
      {acting.failure?.code === 'version-clash' ? (
        <ConferenceClashDialog clash={acting.failure} onKeep={draft.finish} onSend={send} onClose={onClose} />
      ) : (
        <Form
          draft={draft}
          onSend={() => {
            send(conference.version)
          }}
          trouble={<ActTrouble of={acting} words={wordsForWork} />}
        >
          <TextField
            form={draft.form}
            name="off.words"
            label={t`Why`}
            expected={t`Write why, for example “The school asked for another week”.`}
          />
          <SubmitBar label={t`Call it off`} pending={acting.pending} isKept={draft.isKept} />
        </Form>
      )}
    </Dialog>
  )
}

const Dropped = z.object({ settled: SettleTask.pick({ words: true }) })

/** A task that nobody will do any more, and why. */
export function DropTaskDialog({ task, onClose }: { task: ConferenceTask; onClose: () => void }) {
  const { t } = useLingui()
  const { id, caseId } = task
  const fresh = (): { settled: { words: string } } => ({ settled: { words: '' } })
  const draft = useDraft<ReturnType<typeof fresh>, typeof Dropped>(`dropping ${id}`, Dropped, fresh, {
    toInput: ({ settled }) => ({ settled: { words: textOrNull(settled.words) } }),
  })
  const acting = useAct(settleTask, { draft, onDone: onClose })
  return (
    <Dialog isOpen onClose={onClose} title={t`Drop this task`} cancelLabel={t`Not now`}>
      <p>{task.what}</p>
      <Form
        draft={draft}
        onSend={({ settled }) => {
          const seen = acting.failure?.code === 'version-clash' ? acting.failure.kept.version : task.version
          acting.send({ ...settled, id, caseId, state: 'dropped', version: seen })
        }}
        trouble={<ActTrouble of={acting} words={wordsForWork} />}
      >
        <TextField form={draft.form} name="settled.words" label={t`Why`} isOptional />
        <SubmitBar label={t`Drop it`} pending={acting.pending} isKept={draft.isKept} />
      </Form>
    </Dialog>
  )
}
