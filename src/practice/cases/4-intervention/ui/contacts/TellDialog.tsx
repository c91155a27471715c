import { Trans, useLingui } from '@lingui/react/macro'
import * as z from 'zod'
import { todayHere } from '#platform/web/dates.ts'
import { Dialog } from '#platform/web/parts/dialog/Dialog.tsx'
import { ActTrouble } from '#platform/web/parts/form/ActTrouble.tsx'
import { SelectField, TextField } from '#platform/web/parts/form/fields.tsx'
import { Form } from '#platform/web/parts/form/Form.tsx'
import { SubmitBar } from '#platform/web/parts/form/SubmitBar.tsx'
import { useDraft, type FieldForm } from '#platform/web/parts/form/useDraft.ts'
import { notify } from '#platform/web/parts/notice/notify.tsx'
import { useAct } from '#platform/web/useAct.ts'
import { MissedWhy } from '../../../schema.ts'
import { dayTyped, wholeDay } from '../../../ui/day-typed.ts'
import { MISSED_WORDS } from '../../../ui/words.ts'
import { recordContact } from '../../api/contacts.ts'
import { ContactKind, ToldContact } from '../../schema/contact.ts'
import { KindField, PeopleFields, WholeDayField } from './ContactFields.tsx'
import { NoteField } from '../parts/NoteField.tsx'
import { TEMPLATE_OF } from '../parts/templates.ts'
import { wordsForWork } from '../parts/words.ts'
import { textOrNull } from '../typed.ts'
import { usePeople, withWhomOf, type People } from '../usePeople.ts'

const Draft = z.object({ told: ToldContact })
export type ToldValues = {
  kind: string
  people: string[]
  others: string
  happenedOn: unknown
  words: string
  missedWhy: string
  nextStep: string
  place: string
}
type Props = { caseId: string; onClose: () => void }

/** Tell a contact straight as it was: three taps and what happened, in words. */
export function TellDialog({ caseId, onClose }: Props) {
  const { t } = useLingui()
  const people = usePeople(caseId)
  return (
    <Dialog isOpen onClose={onClose} title={t`Record a contact`} cancelLabel={t`Not now`} size="lg">
      {people.options.length > 0 && <Telling caseId={caseId} people={people} onClose={onClose} />}
    </Dialog>
  )
}

function Telling({ caseId, people, onClose }: Props & { people: People }) {
  const { t } = useLingui()
  const fresh = (): { told: ToldValues } => ({
    told: {
      ...{ kind: '', people: [people.clientName], others: '', happenedOn: wholeDay(todayHere()) },
      ...{ words: '', missedWhy: '', nextStep: '', place: '' },
    },
  })
  const draft = useDraft<{ told: ToldValues }, typeof Draft>(`contact of ${caseId}`, Draft, fresh, {
    toInput: ({ told }) => ({ told: inputOf(told, people) }),
  })
  const acting = useAct(recordContact, {
    draft,
    onDone: () => {
      notify({ message: t`The contact is written down.` })
      onClose()
    },
  })
  const { kind, words } = draft.form.getValues().told
  return (
    <Form
      draft={draft}
      onSend={({ told }) => {
        acting.send({ ...told, id: draft.actId, caseId })
      }}
      trouble={<ActTrouble of={acting} words={wordsForWork} />}
    >
      <KindField form={draft.form} name="told" />
      <PeopleFields form={draft.form} name="told" people={people} />
      <ToldFields form={draft.form} kind={kind} words={words} />
      <SubmitBar
        label={t`Keep this contact`}
        pending={acting.pending}
        isKept={draft.isKept}
        onDiscard={draft.discard}
      />
    </Form>
  )
}

function ToldFields({ form, kind, words }: { form: FieldForm; kind: string; words: string }) {
  const { t } = useLingui()
  const known = ContactKind.safeParse(kind).data
  return (
    <>
      <WholeDayField form={form} name="told.happenedOn" label={t`When was it?`} />
      <NoteField form={form} name="told.words" typed={words} template={known ? TEMPLATE_OF[known] : null} />
      <TextField form={form} name="told.nextStep" label={t`What is next`} isOptional />
      <details>
        <summary>
          <Trans>It did not come about, or it was somewhere else</Trans>
        </summary>
        <SelectField
          form={form}
          name="told.missedWhy"
          label={t`If it did not come about: why?`}
          hint={t`Leave this empty when it did.`}
          options={MissedWhy.options.map(value => ({ value, label: t(MISSED_WORDS[value]) }))}
          isOptional
        />
        <TextField form={form} name="told.place" label={t`Where, in words`} isOptional />
      </details>
    </>
  )
}

function inputOf({ people: chosen, others, ...told }: ToldValues, people: People) {
  return {
    ...told,
    withWhom: withWhomOf(people, chosen, others),
    place: textOrNull(told.place),
    words: textOrNull(told.words),
    nextStep: textOrNull(told.nextStep),
    missedWhy: textOrNull(told.missedWhy),
    happenedOn: dayTyped(told.happenedOn),
  }
}
