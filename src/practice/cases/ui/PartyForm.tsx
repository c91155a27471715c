import { Trans, useLingui } from '@lingui/react/macro'
import { Paper, Stack } from '@mantine/core'
import * as z from 'zod'
import { newId } from '#platform/shared/id.ts'
import { todayHere } from '#platform/web/dates.ts'
import { ActTrouble } from '#platform/web/parts/form/ActTrouble.tsx'
import { ChoiceField, SelectField, TextField } from '#platform/web/parts/form/fields.tsx'
import { Form } from '#platform/web/parts/form/Form.tsx'
import { SubmitBar } from '#platform/web/parts/form/SubmitBar.tsx'
import { useDraft, type FieldForm } from '#platform/web/parts/form/useDraft.ts'
import { notify } from '#platform/web/parts/notice/notify.tsx'
import { useAct } from '#platform/web/useAct.ts'
import { recordParty } from '../api/parties.ts'
import type { CaseView } from '../schema.ts'
import look from './Case.module.css'
import { dayTyped, wholeDay } from './day-typed.ts'
import { MarkFields, SuspectedNotice } from './MarkFields.tsx'
import { OrganizationField } from './OrganizationField.tsx'
import { PersonField } from './PersonField.tsx'
import { PositionFields, type PositionDraft } from './PositionFields.tsx'
import { wordsForCase } from './words.ts'

const Draft = z.object({ party: recordParty.input.omit({ id: true, caseId: true }) })
type Who = { kind: string; personId: string; organizationId: string; name: string }
type Values = {
  party: {
    who: Who
    position: PositionDraft & { id: string }
    marks: { speaks: boolean; consents: boolean; isSuspected: boolean }
  }
}
type Props = { view: CaseView; onDone: () => void }

/** Name someone who has to do with the work, and where they stand in it. */
export function PartyForm({ view, onDone }: Props) {
  const { t } = useLingui()
  const { draft, acting } = useParty(view, onDone)
  const { who, marks } = draft.form.getValues().party
  return (
    <Paper withBorder p="md" className={look.narrow}>
      <Stack gap="md">
        <h2 className={look.formTitle}>
          <Trans>Name someone</Trans>
        </h2>
        <Form
          draft={draft}
          onSend={({ party }) => {
            acting.send({ ...party, id: draft.actId, caseId: view.case.id })
          }}
          trouble={
            acting.failure?.code === 'guardian-suspected' ? (
              <SuspectedNotice caseId={view.case.id} name={acting.failure.name} />
            ) : (
              <ActTrouble of={acting} words={wordsForCase} />
            )
          }
        >
          <WhoFields form={draft.form} kind={who.kind} view={view} />
          <PositionFields form={draft.form} at="party.position." />
          <MarkFields form={draft.form} at="party.marks." marks={marks} caseId={view.case.id} />
          <SubmitBar label={t`Name them`} pending={acting.pending} isKept={draft.isKept} onDiscard={draft.discard} />
        </Form>
      </Stack>
    </Paper>
  )
}

type WhoProps = { form: FieldForm; kind: string; view: CaseView }

function WhoFields({ form, kind, view }: WhoProps) {
  const { t } = useLingui()
  const home = view.household?.members.map(({ person }) => person).filter(({ id }) => id !== view.person.id) ?? []
  return (
    <>
      <ChoiceField
        form={form}
        name="party.who.kind"
        label={t`Who is it?`}
        expected={t`Choose who it is.`}
        options={[
          ...(home.length > 0 ? [{ value: 'home', label: t`Someone who lives with the client` }] : []),
          {
            value: 'named',
            label: t`Someone by name`,
            hint: t`A neighbour, a teacher, an office: the name is enough.`,
          },
          { value: 'person', label: t`Someone written down here` },
          { value: 'organization', label: t`An organisation of the directory` },
        ]}
      />
      {kind === 'home' && (
        <SelectField
          form={form}
          name="party.who.personId"
          label={t`Who of the household?`}
          expected={t`Choose who it is.`}
          options={home.map(({ id, fullName }) => ({ value: id, label: fullName }))}
        />
      )}
      {kind === 'person' && <PersonField form={form} name="party.who.personId" label={t`Who?`} />}
      {kind === 'organization' && (
        <OrganizationField form={form} name="party.who.organizationId" label={t`Which organisation?`} />
      )}
      {kind === 'named' && (
        <TextField
          form={form}
          name="party.who.name"
          label={t`Name`}
          expected={t`Write what they are called, for example “Bu Nur, the teacher”.`}
        />
      )}
    </>
  )
}

function whoFrom({ kind, personId, organizationId, name }: Who) {
  if (kind === 'organization') return { kind, organizationId }
  if (kind === 'named') return { kind, name }
  return kind === 'home' || kind === 'person' ? { kind: 'person', personId } : { kind }
}

function useParty(view: CaseView, onDone: () => void) {
  const { t } = useLingui()
  const fresh = (): Values => ({
    party: {
      who: { kind: '', personId: '', organizationId: '', name: '' },
      position: { id: newId(), system: '', role: '', goal: '', fromOn: wholeDay(todayHere()) },
      marks: { speaks: false, consents: false, isSuspected: false },
    },
  })
  const draft = useDraft<Values, typeof Draft>(`party of ${view.case.id}`, Draft, fresh, {
    toInput: ({ party: { who, position, marks } }) => ({
      party: {
        who: whoFrom(who),
        position: {
          ...position,
          goal: position.goal.trim() === '' ? null : position.goal,
          fromOn: dayTyped(position.fromOn),
        },
        marks,
      },
    }),
  })
  const acting = useAct(recordParty, {
    draft,
    onDone: () => {
      notify({ message: t`It is written down.` })
      onDone()
    },
  })
  return { draft, acting }
}
