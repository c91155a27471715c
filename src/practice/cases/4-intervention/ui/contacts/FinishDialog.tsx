import { useLingui } from '@lingui/react/macro'
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
import { finishContact } from '../../api/contacts.ts'
import { EndedContact, type Contact } from '../../schema/contact.ts'
import { ContactClashDialog } from './ContactClashDialog.tsx'
import { PeopleFields, WholeDayField } from './ContactFields.tsx'
import { NoteField } from '../parts/NoteField.tsx'
import { TEMPLATE_OF } from '../parts/templates.ts'
import { wordsForWork } from '../parts/words.ts'
import { textOrNull } from '../typed.ts'
import { tappedAndTyped, usePeople, withWhomOf, type People } from '../usePeople.ts'

const Draft = z.object({ end: EndedContact })
export type Ending = 'done' | 'missed' | 'cancelled'
type Values = {
  end: { people: string[]; others: string; happenedOn: unknown; words: string; missedWhy: string; nextStep: string }
}
type Props = { contact: Contact; to: Ending; onClose: () => void }

/** How a planned contact ended: what happened, or why it did not. */
export function FinishDialog({ contact, to, onClose }: Props) {
  const { t } = useLingui()
  const people = usePeople(contact.caseId)
  const titles: Record<Ending, string> = {
    done: t`What happened?`,
    missed: t`Why did it not come about?`,
    cancelled: t`Call this contact off`,
  }
  return (
    <Dialog isOpen onClose={onClose} title={titles[to]} cancelLabel={t`Not now`} size="lg">
      {people.options.length > 0 && <Ending contact={contact} to={to} people={people} onClose={onClose} />}
    </Dialog>
  )
}

function Ending({ contact, to, people, onClose }: Props & { people: People }) {
  const { t } = useLingui()
  const { id, caseId, kind } = contact
  const draft = useEnding({ contact, to, people })
  const acting = useAct(finishContact, {
    draft,
    onDone: () => {
      notify({ message: to === 'cancelled' ? t`The contact is called off.` : t`The contact is written down.` })
      onClose()
    },
  })
  const send = (version: number) => {
    const { data } = draft.read(draft.form.getValues())
    if (data) acting.send({ ...data.end, id, caseId, version })
  }
  if (acting.failure?.code === 'version-clash') {
    return <ContactClashDialog clash={acting.failure} onKeep={draft.finish} onSend={send} onClose={onClose} />
  }
  const { words } = draft.form.getValues().end
  return (
    <Form
      draft={draft}
      onSend={() => {
        send(contact.version)
      }}
      trouble={<ActTrouble of={acting} words={wordsForWork} />}
    >
      {to === 'missed' && <WhyField form={draft.form} />}
      {to === 'done' && <PeopleFields form={draft.form} name="end" people={people} />}
      {to !== 'cancelled' && <WholeDayField form={draft.form} name="end.happenedOn" label={t`When was it?`} />}
      <NoteField
        form={draft.form}
        name="end.words"
        typed={words}
        template={to === 'done' ? TEMPLATE_OF[kind] : null}
        isOptional={to !== 'done'}
        {...(to !== 'done' && { label: t`More about it` })}
      />
      {to !== 'cancelled' && <TextField form={draft.form} name="end.nextStep" label={t`What is next`} isOptional />}
      <SubmitBar
        label={to === 'cancelled' ? t`Call it off` : t`Keep this contact`}
        pending={acting.pending}
        isKept={draft.isKept}
        onDiscard={draft.discard}
      />
    </Form>
  )
}

function WhyField({ form }: { form: FieldForm }) {
  const { t } = useLingui()
  return (
    <SelectField
      form={form}
      name="end.missedWhy"
      label={t`Why`}
      expected={t`Choose why it did not come about.`}
      options={MissedWhy.options.map(value => ({ value, label: t(MISSED_WORDS[value]) }))}
    />
  )
}

function useEnding({ contact, to, people }: { contact: Contact; to: Ending; people: People }) {
  const today = todayHere()
  const { plannedOn, withWhom } = contact
  const day = plannedOn !== null && plannedOn < today ? plannedOn : today
  const fresh = (): Values => ({
    end: {
      ...tappedAndTyped(people, withWhom),
      ...{ happenedOn: wholeDay(to === 'cancelled' ? today : day), words: '', missedWhy: '', nextStep: '' },
    },
  })
  return useDraft<Values, typeof Draft>(`${to} ${contact.id}`, Draft, fresh, {
    toInput: ({ end: { people: chosen, others, ...end } }) => ({
      end: {
        to,
        withWhom: withWhomOf(people, chosen, others),
        happenedOn: dayTyped(end.happenedOn),
        words: textOrNull(end.words),
        nextStep: textOrNull(end.nextStep),
        // A form that asks why is not read before it was told.
        missedWhy: to === 'missed' ? end.missedWhy : null,
      },
    }),
  })
}
