import { useLingui } from '@lingui/react/macro'
import * as z from 'zod'
import { todayHere } from '#platform/web/dates.ts'
import { Dialog } from '#platform/web/parts/dialog/Dialog.tsx'
import { ActTrouble } from '#platform/web/parts/form/ActTrouble.tsx'
import { DayField } from '#platform/web/parts/form/DayField.tsx'
import { ChoiceField, LongField, SelectField } from '#platform/web/parts/form/fields.tsx'
import { Form } from '#platform/web/parts/form/Form.tsx'
import { SubmitBar } from '#platform/web/parts/form/SubmitBar.tsx'
import { useDraft, type FieldForm } from '#platform/web/parts/form/useDraft.ts'
import { notify } from '#platform/web/parts/notice/notify.tsx'
import { useAct } from '#platform/web/useAct.ts'
import { writeNote } from '../api.ts'
import { MissedWhy, NoteKind } from '../schema.ts'
import { dayTyped, wholeDay } from './day-typed.ts'
import { MISSED_WORDS, NOTE_HINTS, NOTE_WORDS, wordsForCase } from './words.ts'

const Draft = z.object({ note: writeNote.input.omit({ id: true, caseId: true }) })
type Values = { note: { kind: string; words: string; missedWhy: string; happenedOn: unknown } }
type Props = { caseId: string; onClose: () => void }

/** Write a contact, a visit (also one that did not come about) or a note into the timeline. */
export function NoteDialog({ caseId, onClose }: Props) {
  const { t } = useLingui()
  const { draft, acting } = useNote({ caseId, onClose })
  return (
    <Dialog isOpen onClose={onClose} title={t`Write a note`} cancelLabel={t`Not now`} size="lg">
      <Form
        draft={draft}
        onSend={({ note }) => {
          acting.send({ ...note, id: draft.actId, caseId })
        }}
        trouble={<ActTrouble of={acting} words={wordsForCase} />}
      >
        <Fields form={draft.form} kind={draft.form.getValues().note.kind} />
        <SubmitBar label={t`Keep this note`} pending={acting.pending} isKept={draft.isKept} onDiscard={draft.discard} />
      </Form>
    </Dialog>
  )
}

function Fields({ form, kind }: { form: FieldForm; kind: string }) {
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
      {(kind === 'contact' || kind === 'visit') && (
        <SelectField
          form={form}
          name="note.missedWhy"
          label={t`If it did not come about: why?`}
          hint={t`Leave this empty when it did.`}
          options={MissedWhy.options.map(value => ({ value, label: t(MISSED_WORDS[value]) }))}
          isOptional
        />
      )}
      <DayField
        form={form}
        name="note.happenedOn"
        label={t`When was it?`}
        hint={t`For example 17-11-2026`}
        expected={t`Write a whole day, for example 17-11-2026.`}
        mayBeUnknown={false}
      />
      <LongField
        form={form}
        name="note.words"
        label={t`What happened, what was said, what is next`}
        hint={t`Write it so that the client could read it too.`}
        expected={t`Write a sentence or more.`}
      />
    </>
  )
}

function useNote({ caseId, onClose }: Props) {
  const { t } = useLingui()
  const fresh = (): Values => ({ note: { kind: '', words: '', missedWhy: '', happenedOn: wholeDay(todayHere()) } })
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

/** A thought cannot have failed to come about. */
function inputOf({ note: { kind, words, missedWhy, happenedOn } }: Values) {
  const isMissed = kind !== 'note' && missedWhy !== ''
  return { note: { kind, words, missedWhy: isMissed ? missedWhy : null, happenedOn: dayTyped(happenedOn) } }
}
