import { useLingui } from '@lingui/react/macro'
import * as z from 'zod'
import { addDays } from '#platform/shared/day.ts'
import { todayHere } from '#platform/web/dates.ts'
import { Dialog } from '#platform/web/parts/dialog/Dialog.tsx'
import { ActTrouble } from '#platform/web/parts/form/ActTrouble.tsx'
import { TextField } from '#platform/web/parts/form/fields.tsx'
import { Form } from '#platform/web/parts/form/Form.tsx'
import { SubmitBar } from '#platform/web/parts/form/SubmitBar.tsx'
import { useDraft, type FieldForm } from '#platform/web/parts/form/useDraft.ts'
import { notify } from '#platform/web/parts/notice/notify.tsx'
import { useAct } from '#platform/web/useAct.ts'
import { dayTyped, wholeDay } from '../../../ui/day-typed.ts'
import { planContact, replanContact } from '../../api/contacts.ts'
import { PlannedContact, type Contact } from '../../schema/contact.ts'
import { ContactClashDialog } from './ContactClashDialog.tsx'
import { KindField, PeopleFields, TimeField, WholeDayField } from './ContactFields.tsx'
import { wordsForWork } from '../parts/words.ts'
import { textOrNull, timeTyped } from '../typed.ts'
import { tappedAndTyped, usePeople, withWhomOf, type People } from '../usePeople.ts'

const Draft = z.object({ plan: PlannedContact })
type Plan = {
  kind: string
  people: string[]
  others: string
  plannedOn: unknown
  timeOfDay: string
  place: string
  aim: string
}
type Props = { caseId: string; onClose: () => void; kept?: Contact }

/** Plan a contact, or give a planned one another day; nothing is sent to anyone. */
export function PlanDialog({ caseId, kept, onClose }: Props) {
  const { t } = useLingui()
  const people = usePeople(caseId)
  const title = kept ? t`Another day` : t`Plan a contact`
  return (
    <Dialog isOpen onClose={onClose} title={title} cancelLabel={t`Not now`} size="lg">
      {people.options.length > 0 &&
        (kept ? (
          <Replanning caseId={caseId} kept={kept} people={people} onClose={onClose} />
        ) : (
          <Planning caseId={caseId} people={people} onClose={onClose} />
        ))}
    </Dialog>
  )
}

type WithPeople = { caseId: string; people: People; onClose: () => void }

function Planning({ caseId, people, onClose }: WithPeople) {
  const { t } = useLingui()
  const draft = usePlan(`contact to plan of ${caseId}`, people, null)
  const acting = useAct(planContact, {
    draft,
    onDone: () => {
      notify({ message: t`Planned. It stands in your calendar.` })
      onClose()
    },
  })
  return (
    <Form
      draft={draft}
      onSend={({ plan }) => {
        acting.send({ ...plan, id: draft.actId, caseId })
      }}
      trouble={<ActTrouble of={acting} words={wordsForWork} />}
    >
      <PlanFields form={draft.form} people={people} />
      <SubmitBar label={t`Plan this`} pending={acting.pending} isKept={draft.isKept} onDiscard={draft.discard} />
    </Form>
  )
}

function Replanning({ caseId, kept, people, onClose }: WithPeople & { kept: Contact }) {
  const { t } = useLingui()
  const draft = usePlan(`other day for ${kept.id}`, people, kept)
  const acting = useAct(replanContact, {
    draft,
    onDone: () => {
      notify({ message: t`The new day is planned.` })
      onClose()
    },
  })
  const send = (version: number) => {
    const { data } = draft.read(draft.form.getValues())
    if (data) acting.send({ ...data.plan, id: kept.id, caseId, version })
  }
  if (acting.failure?.code === 'version-clash') {
    return <ContactClashDialog clash={acting.failure} onKeep={draft.finish} onSend={send} onClose={onClose} />
  }
  return (
    <Form
      draft={draft}
      onSend={() => {
        send(kept.version)
      }}
      trouble={<ActTrouble of={acting} words={wordsForWork} />}
    >
      <PlanFields form={draft.form} people={people} />
      <SubmitBar label={t`Save the change`} pending={acting.pending} isKept={draft.isKept} onDiscard={draft.discard} />
    </Form>
  )
}

function PlanFields({ form, people }: { form: FieldForm; people: People }) {
  const { t } = useLingui()
  return (
    <>
      <KindField form={form} name="plan" />
      <WholeDayField form={form} name="plan.plannedOn" label={t`Which day?`} />
      <TimeField form={form} name="plan.timeOfDay" />
      <PeopleFields form={form} name="plan" people={people} />
      <TextField form={form} name="plan.aim" label={t`What for`} isOptional />
      <TextField form={form} name="plan.place" label={t`Where, in words`} isOptional />
    </>
  )
}

function usePlan(key: string, people: People, kept: Contact | null) {
  const fresh = (): { plan: Plan } => ({
    plan: {
      kind: kept?.kind ?? '',
      ...(kept ? tappedAndTyped(people, kept.withWhom) : { people: [people.clientName], others: '' }),
      plannedOn: wholeDay(kept?.plannedOn ?? addDays(todayHere(), 1)),
      ...{ timeOfDay: kept?.timeOfDay ?? '', place: kept?.place ?? '', aim: kept?.aim ?? '' },
    },
  })
  return useDraft<{ plan: Plan }, typeof Draft>(key, Draft, fresh, {
    toInput: ({ plan: { people: chosen, others, ...plan } }) => ({
      plan: {
        ...plan,
        withWhom: withWhomOf(people, chosen, others),
        plannedOn: dayTyped(plan.plannedOn),
        timeOfDay: timeTyped(plan.timeOfDay),
        place: textOrNull(plan.place),
        aim: textOrNull(plan.aim),
      },
    }),
  })
}
