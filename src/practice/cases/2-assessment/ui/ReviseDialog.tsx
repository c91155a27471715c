import { useLingui } from '@lingui/react/macro'
import * as z from 'zod'
import { Dialog } from '#platform/web/parts/dialog/Dialog.tsx'
import { ActTrouble } from '#platform/web/parts/form/ActTrouble.tsx'
import { LongField } from '#platform/web/parts/form/fields.tsx'
import { Form } from '#platform/web/parts/form/Form.tsx'
import { SubmitBar } from '#platform/web/parts/form/SubmitBar.tsx'
import { useDraft } from '#platform/web/parts/form/useDraft.ts'
import { notify } from '#platform/web/parts/notice/notify.tsx'
import { useAct } from '#platform/web/useAct.ts'
import { useNeedWords } from '#practice/knowledge/ui/parts/useNeedWords.ts'
import { reviseNeed } from '../api.ts'
import { ReviseNeed, type Need } from '../schema.ts'
import { ClashDialog } from './ClashDialog.tsx'
import { wordsForAssessment } from './parts/words.ts'
import { UrgencyField } from './UrgencyField.tsx'

const Draft = z.object({ revision: ReviseNeed.omit({ id: true, caseId: true }) })
type Props = { need: Need; onClose: () => void }

/** Say anew how soon help must come, and in which words; on the version that was seen. */
export function ReviseDialog({ need, onClose }: Props) {
  const { t } = useLingui()
  const wordsOf = useNeedWords()
  const { draft, acting } = useRevision({ need, onClose })
  const { id, caseId } = need
  if (acting.failure?.code === 'version-clash') {
    const sendOn = (version: number) => {
      const { data } = draft.read(draft.form.getValues())
      if (data) acting.send({ ...data.revision, id, caseId, version })
    }
    return <ClashDialog clash={acting.failure} onKeep={draft.finish} onSend={sendOn} onClose={onClose} />
  }
  return (
    <Dialog isOpen onClose={onClose} title={wordsOf(need.term).plain} cancelLabel={t`Not now`} size="lg">
      <Form
        draft={draft}
        onSend={({ revision }) => {
          acting.send({ ...revision, id, caseId })
        }}
        trouble={<ActTrouble of={acting} words={wordsForAssessment} />}
      >
        <UrgencyField form={draft.form} name="revision.urgency" />
        <LongField
          form={draft.form}
          name="revision.inOwnWords"
          label={t`In the client’s own words`}
          expected={t`Write what the client said, for example “There is nothing to eat tonight”.`}
        />
        <SubmitBar
          label={t`Save the change`}
          pending={acting.pending}
          isKept={draft.isKept}
          onDiscard={draft.discard}
        />
      </Form>
    </Dialog>
  )
}

function useRevision({ need, onClose }: Props) {
  const { t } = useLingui()
  const { urgency, inOwnWords, version } = need
  const fresh = (): { revision: { urgency: string; inOwnWords: string; version: number } } => {
    return { revision: { urgency, inOwnWords, version } }
  }
  const draft = useDraft(`revision of need ${need.id}`, Draft, fresh)
  const acting = useAct(reviseNeed, {
    draft,
    onDone: () => {
      notify({ message: t`The change is saved.` })
      onClose()
    },
  })
  return { draft, acting }
}
