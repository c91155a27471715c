import { useLingui } from '@lingui/react/macro'
import * as z from 'zod'
import { todayHere } from '#platform/web/dates.ts'
import { Dialog } from '#platform/web/parts/dialog/Dialog.tsx'
import { ActTrouble } from '#platform/web/parts/form/ActTrouble.tsx'
import { DayField } from '#platform/web/parts/form/DayField.tsx'
import { ChoiceField } from '#platform/web/parts/form/fields.tsx'
import { Form } from '#platform/web/parts/form/Form.tsx'
import { SubmitBar } from '#platform/web/parts/form/SubmitBar.tsx'
import { useDraft, type FieldForm } from '#platform/web/parts/form/useDraft.ts'
import { notify } from '#platform/web/parts/notice/notify.tsx'
import { useAct } from '#platform/web/useAct.ts'
import { writeNote } from '../api.ts'
import { NoteField } from '../4-intervention/ui/parts/NoteField.tsx'
import { NoteKind } from '../schema.ts'
import { dayTyped, wholeDay } from './day-typed.ts'
import { NOTE_HINTS, NOTE_WORDS, wordsForCase } from './words.ts'

const Draft = z.object({ note: writeNote.input.omit({ id: true, caseId: true }) })
type Values = { note: { kind: string; words: string; happenedOn: unknown } }
type Props = { caseId: string; onClose: () => void }

/** Write a note, a supervision talk or an incident into the timeline; contacts and visits are told under Work. */
export function NoteDialog({ caseId, onClose }: Props) {
  const { t } = useLingui()
  const { draft, acting } = useNote({ caseId, onClose })
  const { kind, words } = draft.form.getValues().note
  return (
    <Dialog isOpen onClose={onClose} title={t`Write a note`} cancelLabel={t`Not now`} size="lg">
      <Form
        draft={draft}
        onSend={({ note }) => {
          acting.send({ ...note, id: draft.actId, caseId })
        }}
        trouble={<ActTrouble of={acting} words={wordsForCase} />}
      >
        <Fields form={draft.form} kind={kind} words={words} />
        <SubmitBar label={t`Keep this note`} pending={acting.pending} isKept={draft.isKept} onDiscard={draft.discard} />
      </Form>
    </Dialog>
  )
}

function Fields({ form, kind, words }: { form: FieldForm; kind: string; words: string }) {
  const { t } = useLingui()
  return (
    <>
      <ChoiceField
        form={form}
        name="note.kind"
        label={t`What was it?`}
        expected={t`Choose what it was.`}
        options={NoteKind.options.map(value => ({ value, label: t(NOTE_WORDS[value]), hint: t(NOTE_HINTS[value]) }))}
      />
      <DayField
        form={form}
        name="note.happenedOn"
        label={t`When was it?`}
        hint={t`For example 17-11-2026`}
        expected={t`Write a whole day, for example 17-11-2026.`}
        mayBeUnknown={false}
      />
      <NoteField
        form={form}
        name="note.words"
        typed={words}
        template={kind === 'supervision' || kind === 'incident' ? kind : null}
      />
    </>
  )
}

function useNote({ caseId, onClose }: Props) {
  const { t } = useLingui()
  const fresh = (): Values => ({ note: { kind: 'note', words: '', happenedOn: wholeDay(todayHere()) } })
  const draft = useDraft<Values, typeof Draft>(`note of ${caseId}`, Draft, fresh, { toInput: inputOf })
  const acting = useAct(writeNote, {
    draft,
    onDone: () => {
      notify({ message: t`The note stands in the timeline.` })
      onClose()
    },
  })
  return { draft, acting }
}

function inputOf({ note: { happenedOn, ...note } }: Values) {
  return { note: { ...note, happenedOn: dayTyped(happenedOn) } }
}
