import { useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { asking } from '#platform/web/call.ts'
import { Dialog } from '#platform/web/parts/dialog/Dialog.tsx'
import { ActTrouble } from '#platform/web/parts/form/ActTrouble.tsx'
import { ChoiceField, LongField, ManyField, TextField } from '#platform/web/parts/form/fields.tsx'
import { Form } from '#platform/web/parts/form/Form.tsx'
import { SubmitBar } from '#platform/web/parts/form/SubmitBar.tsx'
import type { FieldForm } from '#platform/web/parts/form/useDraft.ts'
import { notify } from '#platform/web/parts/notice/notify.tsx'
import { useAct } from '#platform/web/useAct.ts'
import { colleagues } from '../../../api.ts'
import { holdConference, planConference } from '../../api/conferences.ts'
import { ClientPresence, type Conference } from '../../schema/conference.ts'
import { ConferenceClashDialog } from './ConferenceClashDialog.tsx'
import { TimeField, WholeDayField } from '../contacts/ContactFields.tsx'
import { PRESENCE_WORDS, wordsForWork } from '../parts/words.ts'
import { TaskFields } from './TaskFields.tsx'
import { useHeld, useMeeting, type Around } from './useMeeting.ts'
import { usePeople } from '../usePeople.ts'

type Props = {
  caseId: string
  /** The planned one that is planned anew or was held; absent for a new one. */
  kept?: Conference
  onClose: () => void
}

/** Whoever can be asked with one tap. */
function useAround(caseId: string): Around {
  const people = usePeople(caseId)
  const found = useQuery(asking(colleagues, {}))
  const names = found.data?.ok ? found.data.value : []
  return { people, colleagues: names, isReady: people.options.length > 0 && found.data !== undefined }
}

/** Plan a case conference, or give a planned one another day. */
export function PlanConferenceDialog({ caseId, kept, onClose }: Props) {
  const { t } = useLingui()
  const around = useAround(caseId)
  return (
    <Dialog isOpen onClose={onClose} title={t`Plan a case conference`} cancelLabel={t`Not now`} size="lg">
      {around.isReady && <Planning caseId={caseId} {...(kept && { kept })} around={around} onClose={onClose} />}
    </Dialog>
  )
}

function Planning({ caseId, kept, around, onClose }: Props & { around: Around }) {
  const { t } = useLingui()
  const draft = useMeeting(caseId, around, kept ?? null)
  const acting = useAct(planConference, {
    draft,
    onDone: () => {
      notify({ message: t`The conference is planned. It stands in your calendar.` })
      onClose()
    },
  })
  const send = (version: number | null) => {
    const { data } = draft.read(draft.form.getValues())
    if (data) acting.send({ ...data.meeting, id: kept?.id ?? draft.actId, caseId, version })
  }
  if (acting.failure?.code === 'version-clash') {
    return <ConferenceClashDialog clash={acting.failure} onKeep={draft.finish} onSend={send} onClose={onClose} />
  }
  return (
    <Form
      draft={draft}
      onSend={() => {
        send(kept?.version ?? null)
      }}
      trouble={<ActTrouble of={acting} words={wordsForWork} />}
    >
      <MeetingFields form={draft.form} presence={draft.form.getValues().meeting.clientPresence} around={around} />
      <SubmitBar label={t`Plan this`} pending={acting.pending} isKept={draft.isKept} onDiscard={draft.discard} />
    </Form>
  )
}

/** Tell what a conference decided, and who does what by when; planned before or not. */
export function HoldConferenceDialog({ caseId, kept, onClose }: Props) {
  const { t } = useLingui()
  const around = useAround(caseId)
  return (
    <Dialog isOpen onClose={onClose} title={t`A case conference was held`} cancelLabel={t`Not now`} size="xl">
      {around.isReady && <Holding caseId={caseId} {...(kept && { kept })} around={around} onClose={onClose} />}
    </Dialog>
  )
}

function Holding({ caseId, kept, around, onClose }: Props & { around: Around }) {
  const { t } = useLingui()
  const draft = useHeld(caseId, around, kept ?? null)
  const acting = useAct(holdConference, {
    draft,
    onDone: () => {
      notify({ message: t`The conference and its tasks are written down.` })
      onClose()
    },
  })
  const send = (version: number | null) => {
    const { data } = draft.read(draft.form.getValues())
    if (data) acting.send({ ...data.meeting, id: kept?.id ?? draft.actId, caseId, version })
  }
  if (acting.failure?.code === 'version-clash') {
    return <ConferenceClashDialog clash={acting.failure} onKeep={draft.finish} onSend={send} onClose={onClose} />
  }
  const { clientPresence, tasks } = draft.form.getValues().meeting
  return (
    <Form
      draft={draft}
      onSend={() => {
        send(kept?.version ?? null)
      }}
      trouble={<ActTrouble of={acting} words={wordsForWork} />}
    >
      <MeetingFields form={draft.form} presence={clientPresence} around={around} isHeld />
      <LongField
        form={draft.form}
        name="meeting.decisions"
        label={t`What was decided`}
        expected={t`Write what was decided, or that nothing was.`}
      />
      <TaskFields form={draft.form} tasks={tasks} />
      <SubmitBar
        label={t`Keep this conference`}
        pending={acting.pending}
        isKept={draft.isKept}
        onDiscard={draft.discard}
      />
    </Form>
  )
}

type FieldsProps = { form: FieldForm; presence: string; around: Around; isHeld?: boolean }

function MeetingFields({ form, presence, around, isHeld = false }: FieldsProps) {
  const { t } = useLingui()
  const shown = ClientPresence.options.filter(one => isHeld || one !== 'present')
  return (
    <>
      <WholeDayField form={form} name="meeting.meetsOn" label={isHeld ? t`When was it?` : t`Which day?`} />
      <TimeField form={form} name="meeting.timeOfDay" />
      <TextField form={form} name="meeting.place" label={t`Where, in words`} isOptional />
      <LongField
        form={form}
        name="meeting.agenda"
        label={t`What it is about`}
        expected={t`Write what is to be talked about.`}
      />
      <MemberFields form={form} around={around} isHeld={isHeld} />
      <ChoiceField
        form={form}
        name="meeting.clientPresence"
        label={t`And the client?`}
        hint={t`Nothing about the client without the client.`}
        expected={t`Choose how the client takes part.`}
        options={shown.map(value => ({ value, label: t(PRESENCE_WORDS[value]) }))}
        isBeside
      />
      {presence !== '' && presence !== 'present' && (
        <TextField
          form={form}
          name="meeting.clientWhy"
          label={presence === 'not-invited' ? t`Why the client is not invited` : t`Why the client did not come`}
          expected={t`Write why, for example “In hospital; told by telephone what is talked about”.`}
          isOptional={presence === 'invited'}
        />
      )}
    </>
  )
}

function MemberFields({ form, around, isHeld }: Pick<FieldsProps, 'form' | 'around'> & { isHeld: boolean }) {
  const { t } = useLingui()
  const known = [
    ...around.people.options.filter(({ who }) => who.as !== 'client').map(({ value }) => value),
    ...around.colleagues.map(({ name }) => name),
  ]
  return (
    <>
      <ManyField
        form={form}
        name="meeting.tapped"
        label={isHeld ? t`Who was there?` : t`Who is asked to come?`}
        options={[...new Set(known)].map(value => ({ value, label: value }))}
        isBeside
        isOptional
      />
      <TextField
        form={form}
        name="meeting.others"
        label={t`Organisations and others`}
        hint={t`Names with commas between them, for example a school or a village office`}
        isOptional
      />
    </>
  )
}
