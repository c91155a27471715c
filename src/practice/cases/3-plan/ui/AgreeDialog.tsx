import { useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import * as z from 'zod'
import type { PartialDay } from '#platform/shared/partial-day.ts'
import { asking } from '#platform/web/call.ts'
import { todayHere } from '#platform/web/dates.ts'
import { Answer } from '#platform/web/parts/answer/Answer.tsx'
import { Dialog } from '#platform/web/parts/dialog/Dialog.tsx'
import { ActTrouble } from '#platform/web/parts/form/ActTrouble.tsx'
import { DayField } from '#platform/web/parts/form/DayField.tsx'
import { ChoiceField, LongField, ManyField, TextField } from '#platform/web/parts/form/fields.tsx'
import { Form } from '#platform/web/parts/form/Form.tsx'
import { SubmitBar } from '#platform/web/parts/form/SubmitBar.tsx'
import { useDraft, type FieldForm } from '#platform/web/parts/form/useDraft.ts'
import { notify } from '#platform/web/parts/notice/notify.tsx'
import { useAct } from '#platform/web/useAct.ts'
import { casePage } from '../../api.ts'
import { dayTyped, wholeDay } from '../../ui/day-typed.ts'
import { confirmAgreement } from '../api.ts'
import { Agreement, HowAgreed, Present } from '../schema/agreement.ts'
import type { Plan } from '../schema.ts'
import { HOW_WORDS, PRESENT_WORDS, wordsForPlan } from './parts/words.ts'

type Props = { caseId: string; plan: Plan | null; onClose: () => void }
type Typed = {
  agreement: {
    how: string
    agreedBy: string
    assent: string
    agreedOn: PartialDay | null
    untilOn: PartialDay | null
    present: string[]
    words: string
  }
}
const Told = Agreement.omit({ id: true, caseId: true, planNumber: true })
// A guardian's yes is not enough alone; and nothing ends before it begins.
const Draft = z.object({
  agreement: Told.refine(({ how, assent }) => how !== 'guardian-with-assent' || assent !== null, { path: ['assent'] })
    .refine(({ agreedOn }) => agreedOn <= todayHere(), { path: ['agreedOn'] })
    .refine(({ agreedOn, untilOn }) => untilOn === null || untilOn >= agreedOn, { path: ['untilOn'] }),
})
const textOrNull = (text: string) => (text.trim() === '' ? null : text)

/** Write down how the client agreed, who was there, and until when. */
export function AgreeDialog({ caseId, plan, onClose }: Props) {
  const { t } = useLingui()
  const view = useQuery(asking(casePage, { caseId }))
  return (
    <Dialog isOpen onClose={onClose} title={t`How did the client agree?`} cancelLabel={t`Not now`} size="lg">
      <Answer of={view}>
        {({ person }) => <Agree caseId={caseId} plan={plan} onClose={onClose} name={person.fullName} />}
      </Answer>
    </Dialog>
  )
}

function useAgreeing({ caseId, plan, onClose, name }: Props & { name: string }) {
  const { t } = useLingui()
  const untilOn = plan?.content.promises.untilOn ?? null
  const fresh = (): Typed => ({
    agreement: {
      ...{
        how: '',
        agreedBy: name,
        assent: '',
        agreedOn: wholeDay(todayHere()),
        present: ['client', 'worker'],
        words: '',
      },
      untilOn: untilOn === null ? null : wholeDay(untilOn),
    },
  })
  const draft = useDraft<Typed, typeof Draft>(`agreement of ${caseId}`, Draft, fresh, {
    toInput: ({ agreement: { assent, agreedOn, untilOn: until, words, ...told } }) => ({
      agreement: {
        ...told,
        assent: textOrNull(assent),
        agreedOn: dayTyped(agreedOn),
        untilOn: until === null ? null : (dayTyped(until) ?? 'unread'),
        words: textOrNull(words),
      },
    }),
  })
  const acting = useAct(confirmAgreement, {
    draft,
    onDone: () => {
      notify({ message: t`It is written down that the client agreed.` })
      onClose()
    },
  })
  return { draft, acting }
}

function Agree(props: Props & { name: string }) {
  const { t } = useLingui()
  const { draft, acting } = useAgreeing(props)
  const { form } = draft
  const { how } = form.getValues().agreement
  return (
    <Form
      draft={draft}
      onSend={({ agreement }) => {
        acting.send({ ...agreement, id: draft.actId, caseId: props.caseId, planNumber: props.plan?.number ?? null })
      }}
      trouble={<ActTrouble of={acting} words={wordsForPlan} />}
    >
      <ChoiceField
        form={form}
        name="agreement.how"
        label={t`How`}
        expected={t`Choose how the client agreed.`}
        options={HowAgreed.options.map(value => ({ value, label: t(HOW_WORDS[value]) }))}
      />
      <TextField
        form={form}
        name="agreement.agreedBy"
        label={t`Who agreed`}
        hint={
          how === 'guardian-with-assent' ? t`The guardian; never someone who may have harmed the child.` : undefined
        }
        expected={t`Write the name of whoever agreed.`}
      />
      {how === 'guardian-with-assent' && (
        <LongField
          form={form}
          name="agreement.assent"
          label={t`What the child said`}
          expected={t`Write what the child said. A guardian’s yes is not enough alone.`}
        />
      )}
      <Days form={form} />
      <LongField
        form={form}
        name="agreement.words"
        label={t`More about it`}
        hint={t`For example where the paper or the voice note is kept.`}
        isOptional
      />
      <SubmitBar label={t`Write it down`} pending={acting.pending} isKept={draft.isKept} onDiscard={draft.discard} />
    </Form>
  )
}

function Days({ form }: { form: FieldForm }) {
  const { t } = useLingui()
  return (
    <>
      <DayField
        form={form}
        name="agreement.agreedOn"
        label={t`When`}
        hint={t`For example 17-11-2026`}
        mayBeUnknown={false}
        expected={t`Write the whole day, not later than today, for example 3-12-2026.`}
      />
      <DayField
        form={form}
        name="agreement.untilOn"
        label={t`Until when`}
        hint={t`For example 17-11-2026`}
        mayBeUnknown={false}
        isOptional
        expected={t`Write a whole day that is not before the agreement, or leave it empty.`}
      />
      <ManyField
        form={form}
        name="agreement.present"
        label={t`Who was there?`}
        expected={t`Tick everyone who was there.`}
        options={Present.options.map(value => ({ value, label: t(PRESENT_WORDS[value]) }))}
        isBeside
      />
    </>
  )
}
