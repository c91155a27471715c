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
import { markParty } from '../api/parties.ts'
import type { PartyMarks, PartyView } from '../schema/parties.ts'
import { MarkFields, SuspectedNotice } from './MarkFields.tsx'
import { PartyClashNotice } from './PartyClashNotice.tsx'
import { wordsForCase } from './words.ts'

const Draft = z.object({ mark: markParty.input.pick({ marks: true, words: true }) })
type Values = { mark: { marks: PartyMarks; words: string } }
type Props = { party: PartyView; onClose: () => void }

/** Whether someone speaks or consents for the client, or may have harmed them; and how that is known. */
export function MarkPartyDialog({ party, onClose }: Props) {
  const { t } = useLingui()
  const { name, caseId, id: partyId, version, speaks, consents, isSuspected } = party
  const draft = useDraft<Values, typeof Draft>(`marks of ${partyId}`, Draft, () => ({
    mark: { marks: { speaks, consents, isSuspected }, words: '' },
  }))
  const acting = useAct(markParty, {
    draft,
    onDone: () => {
      notify({ message: t`It is written down.` })
      onClose()
    },
  })
  const trouble = () => {
    const { failure } = acting
    if (failure?.code === 'version-clash') return <PartyClashNotice onClose={onClose} />
    if (failure?.code === 'guardian-suspected') return <SuspectedNotice caseId={caseId} name={failure.name} />
    return <ActTrouble of={acting} words={wordsForCase} />
  }
  return (
    <Dialog isOpen onClose={onClose} title={t`Speaking and consenting: ${name}`} cancelLabel={t`Not now`} size="lg">
      <Form
        draft={draft}
        onSend={({ mark }) => {
          acting.send({ ...mark, caseId, partyId, version })
        }}
        trouble={trouble()}
      >
        <MarkFields
          form={draft.form}
          at="mark.marks."
          marks={draft.form.getValues().mark.marks}
          caseId={caseId}
          name={name}
        />
        <LongField
          form={draft.form}
          name="mark.words"
          label={t`How is this known, and what did the client say?`}
          expected={t`Write how it is known, for example “The child asked for the aunt to come along”.`}
        />
        <SubmitBar label={t`Keep this`} pending={acting.pending} isKept={draft.isKept} onDiscard={draft.discard} />
      </Form>
    </Dialog>
  )
}
