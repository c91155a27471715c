import { plural } from '@lingui/core/macro'
import { Plural, Trans, useLingui } from '@lingui/react/macro'
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
import { dayTyped, wholeDay } from '../../ui/day-typed.ts'
import { planAftercare } from '../api.ts'
import { contactDays } from '../rules.ts'
import { PlanAftercare, type Frequencies } from '../schema.ts'
import { RISK_WORDS, wordsForAftercare } from './parts/words.ts'

const Draft = z.object({ aftercare: PlanAftercare.omit({ id: true, caseId: true }) })
type Values = { aftercare: { risk: string; weeks: string; startsOn: unknown } }
type Props = { caseId: string; frequencies: Frequencies; onClose: () => void }

/** How often to ask and for how long; the days follow from it. */
export function PlanAftercareDialog({ caseId, frequencies, onClose }: Props) {
  const { t } = useLingui()
  const { draft, acting } = usePlanning(caseId, onClose)
  const { form } = draft
  const planned = draft.read(form.getValues()).data?.aftercare
  const everyDays = frequencies.risks.find(({ id }) => id === planned?.risk)?.everyDays
  return (
    <Dialog isOpen onClose={onClose} title={t`Plan aftercare`} cancelLabel={t`Not now`} size="lg">
      <Form
        draft={draft}
        onSend={({ aftercare }) => {
          acting.send({ ...aftercare, id: draft.actId, caseId })
        }}
        trouble={<ActTrouble of={acting} words={wordsForAftercare} />}
      >
        <Fields form={form} frequencies={frequencies} />
        {planned && everyDays !== undefined && (
          <p role="status">
            <Plural
              value={contactDays({ ...planned, everyDays }).length}
              one="That makes # contact."
              other="That makes # contacts."
            />
          </p>
        )}
        <p>
          <Trans>A calendar that is running is replaced by this one; contacts that were told stay.</Trans>
        </p>
        <SubmitBar
          label={t`Make this calendar`}
          pending={acting.pending}
          isKept={draft.isKept}
          onDiscard={draft.discard}
        />
      </Form>
    </Dialog>
  )
}

function Fields({ form, frequencies }: { form: FieldForm; frequencies: Frequencies }) {
  const { t } = useLingui()
  return (
    <>
      <ChoiceField
        form={form}
        name="aftercare.risk"
        label={t`How likely is it that the problem comes back?`}
        hint={t`As the client and you see it together.`}
        expected={t`Choose how likely it is.`}
        options={frequencies.risks.map(({ id, everyDays: days }) => ({
          value: id,
          label: t(RISK_WORDS[id]),
          hint: plural(days, { one: 'Ask every day', other: 'Ask every # days' }),
        }))}
      />
      <ChoiceField
        form={form}
        name="aftercare.weeks"
        label={t`For how long?`}
        expected={t`Choose for how long.`}
        options={frequencies.weeks.map(weeks => ({
          value: String(weeks),
          label: plural(weeks, { one: '# week', other: '# weeks' }),
        }))}
        isBeside
      />
      <DayField
        form={form}
        name="aftercare.startsOn"
        label={t`From which day?`}
        hint={t`For example 17-11-2026`}
        expected={t`Write a whole day, for example 17-11-2026.`}
        mayBeUnknown={false}
      />
    </>
  )
}

function usePlanning(caseId: string, onClose: () => void) {
  const { t } = useLingui()
  const fresh = (): Values => ({ aftercare: { risk: '', weeks: '', startsOn: wholeDay(todayHere()) } })
  const draft = useDraft<Values, typeof Draft>(`aftercare of ${caseId}`, Draft, fresh, {
    toInput: ({ aftercare: { risk, weeks, startsOn } }) => ({
      aftercare: { risk, weeks: weeks === '' ? null : Number(weeks), startsOn: dayTyped(startsOn) },
    }),
  })
  const acting = useAct(planAftercare, {
    draft,
    onDone: () => {
      notify({ message: t`The days stand in the calendar, and in Today when they come.` })
      onClose()
    },
  })
  return { draft, acting }
}
