import { Trans, useLingui } from '@lingui/react/macro'
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
import { MissedWhy } from '../../schema.ts'
import { dayTyped, wholeDay } from '../../ui/day-typed.ts'
import { MISSED_WORDS } from '../../ui/words.ts'
import { recordAftercare } from '../api.ts'
import { RecordAftercare, SignSeen } from '../schema.ts'
import { SEEN_WORDS, wordsForAftercare } from './parts/words.ts'

const Draft = z.object({ contact: RecordAftercare })
type Values = {
  contact: { id: string; state: string; happenedOn: unknown; missedWhy: string; signs: string[]; words: string }
}
type Props = {
  caseId: string
  /** The due contact; null: one that nobody had planned. */
  contactId: string | null
  signs: readonly string[]
  onClose: () => void
}

/** Keep how a contact went, with each early sign; or that it did not come about, and why. */
export function ContactDialog({ caseId, contactId, signs, onClose }: Props) {
  const { t } = useLingui()
  const { draft, acting } = useContact({ caseId, contactId, signs, onClose })
  const { form } = draft
  const isMissed = form.getValues().contact.state === 'missed'
  return (
    <Dialog isOpen onClose={onClose} title={t`How does it go?`} cancelLabel={t`Not now`} size="lg">
      <Form
        draft={draft}
        onSend={({ contact }) => {
          acting.send({ caseId, contact: { ...contact, id: contactId ?? draft.actId } })
        }}
        trouble={<ActTrouble of={acting} words={wordsForAftercare} />}
      >
        {contactId !== null && <CameAbout form={form} />}
        <DayField
          form={form}
          name="contact.happenedOn"
          label={t`When was it?`}
          hint={t`For example 17-11-2026`}
          expected={t`Write a whole day, for example 17-11-2026.`}
          mayBeUnknown={false}
        />
        {isMissed ? <Missed form={form} /> : <Signs form={form} signs={signs} />}
        <LongField
          form={form}
          name="contact.words"
          label={isMissed ? t`What you do next` : t`How it goes, and what the client says`}
          expected={t`Write a sentence or more.`}
          {...(isMissed && { isOptional: true })}
        />
        <SubmitBar
          label={t`Keep this contact`}
          pending={acting.pending}
          isKept={draft.isKept}
          onDiscard={draft.discard}
        />
      </Form>
    </Dialog>
  )
}

function CameAbout({ form }: { form: FieldForm }) {
  const { t } = useLingui()
  return (
    <ChoiceField
      form={form}
      name="contact.state"
      label={t`Did the contact come about?`}
      options={[
        { value: 'done', label: t`Yes` },
        { value: 'missed', label: t`No` },
      ]}
      isBeside
    />
  )
}

function Missed({ form }: { form: FieldForm }) {
  const { t } = useLingui()
  return (
    <SelectField
      form={form}
      name="contact.missedWhy"
      label={t`Why did it not come about?`}
      expected={t`Choose why.`}
      options={MissedWhy.options.map(value => ({ value, label: t(MISSED_WORDS[value]) }))}
    />
  )
}

/** Each sign of the client's plan, asked for in their own words. */
function Signs({ form, signs }: { form: FieldForm; signs: readonly string[] }) {
  const { t } = useLingui()
  if (signs.length === 0) return null
  return (
    <>
      <p>
        <Trans>Early signs from the client’s plan. Ask for each; “not known” is an answer.</Trans>
      </p>
      {signs.map((sign, index) => (
        <ChoiceField
          key={sign}
          form={form}
          name={`contact.signs.${index}`}
          label={`${sign}?`}
          options={SignSeen.shape.seen.options.map(value => ({ value, label: t(SEEN_WORDS[value]) }))}
          isBeside
        />
      ))}
    </>
  )
}

function useContact({ caseId, contactId, signs, onClose }: Props) {
  const { t } = useLingui()
  const fresh = (): Values => ({
    contact: {
      // The schema asks for an id; the one that is sent is the due contact's, or the draft's own.
      id: contactId ?? NO_ID,
      ...{ state: 'done', happenedOn: wholeDay(todayHere()), missedWhy: '', words: '' },
      signs: signs.map(() => 'not-known'),
    },
  })
  const toInput = ({ contact: { signs: seen, words, missedWhy, happenedOn, state, id } }: Values) => {
    const common = { id, state, happenedOn: dayTyped(happenedOn), words: words.trim() === '' ? null : words }
    return {
      contact:
        state === 'missed'
          ? { ...common, missedWhy }
          : { ...common, signs: signs.map((sign, index) => ({ sign, seen: seen[index] })) },
    }
  }
  const key = `aftercare contact of ${contactId ?? caseId}`
  const draft = useDraft<Values, typeof Draft>(key, Draft, fresh, { toInput })
  const acting = useAct(recordAftercare, {
    draft,
    onDone: () => {
      notify({ message: t`The contact is kept.` })
      onClose()
    },
  })
  return { draft, acting }
}

const NO_ID = '00000000-0000-7000-8000-000000000000'
