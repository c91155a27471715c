import { useLingui } from '@lingui/react/macro'
import * as z from 'zod'
import { todayHere } from '#platform/web/dates.ts'
import { Dialog } from '#platform/web/parts/dialog/Dialog.tsx'
import { ActTrouble } from '#platform/web/parts/form/ActTrouble.tsx'
import { DayField } from '#platform/web/parts/form/DayField.tsx'
import { ChoiceField, TextField } from '#platform/web/parts/form/fields.tsx'
import { Form } from '#platform/web/parts/form/Form.tsx'
import { SubmitBar } from '#platform/web/parts/form/SubmitBar.tsx'
import { useDraft, type FieldForm } from '#platform/web/parts/form/useDraft.ts'
import { notify } from '#platform/web/parts/notice/notify.tsx'
import { useAct } from '#platform/web/useAct.ts'
import { dayTyped, wholeDay } from '../../ui/day-typed.ts'
import { recordMeasure } from '../api.ts'
import { BetterWay, Measure, type MeasureSeries } from '../schema.ts'
import { BETTER_WORDS, wordsForEvaluation } from './parts/words.ts'

const Draft = z.object({ measure: Measure.omit({ id: true, caseId: true }) })
type Values = { measure: { name: string; unit: string; better: string; value: string; takenOn: unknown } }
type Props = {
  caseId: string
  /** What is counted on; null: something new. */
  of: MeasureSeries | null
  onClose: () => void
}

/** Write down a number of a day; of what is counted already only the number is asked for. */
export function MeasureDialog({ caseId, of, onClose }: Props) {
  const { t } = useLingui()
  const { draft, acting } = useMeasure({ caseId, of, onClose })
  return (
    <Dialog isOpen onClose={onClose} title={of?.name ?? t`What do you count?`} cancelLabel={t`Not now`} size="lg">
      <Form
        draft={draft}
        onSend={({ measure }) => {
          acting.send({ ...measure, id: draft.actId, caseId })
        }}
        trouble={<ActTrouble of={acting} words={wordsForEvaluation} />}
      >
        {of === null && <What form={draft.form} />}
        <TextField
          form={draft.form}
          name="measure.value"
          kind="decimal"
          label={of?.unit ? t`Number (${of.unit})` : t`Number`}
          expected={t`Write a number, for example 3 or 2,5.`}
        />
        <DayField
          form={draft.form}
          name="measure.takenOn"
          label={t`Of which day?`}
          hint={t`For example 17-11-2026`}
          expected={t`Write a whole day, for example 17-11-2026.`}
          mayBeUnknown={false}
        />
        <SubmitBar
          label={t`Keep this number`}
          pending={acting.pending}
          isKept={draft.isKept}
          onDiscard={draft.discard}
        />
      </Form>
    </Dialog>
  )
}

function What({ form }: { form: FieldForm }) {
  const { t } = useLingui()
  return (
    <>
      <TextField
        form={form}
        name="measure.name"
        label={t`What is counted`}
        hint={t`For example: days at school in a week`}
        expected={t`Write what is counted.`}
      />
      <TextField form={form} name="measure.unit" label={t`In what`} hint={t`For example: days`} isOptional />
      <ChoiceField
        form={form}
        name="measure.better"
        label={t`Which way is better?`}
        expected={t`Choose which way is better.`}
        options={BetterWay.options.map(value => ({ value, label: t(BETTER_WORDS[value]) }))}
        isBeside
      />
    </>
  )
}

function useMeasure({ caseId, of, onClose }: Props) {
  const { t } = useLingui()
  const fresh = (): Values => ({
    measure: {
      ...{ name: of?.name ?? '', unit: of?.unit ?? '', better: of?.better ?? '', value: '' },
      takenOn: wholeDay(todayHere()),
    },
  })
  const draft = useDraft<Values, typeof Draft>(`number of ${caseId} ${of?.name ?? ''}`, Draft, fresh, {
    toInput: inputOf,
  })
  const acting = useAct(recordMeasure, {
    draft,
    onDone: () => {
      notify({ message: t`The number is kept.` })
      onClose()
    },
  })
  return { draft, acting }
}

/** A comma is a point where people write Indonesian. */
function inputOf({ measure: { name, unit, better, value, takenOn } }: Values) {
  const typed = value.trim().replace(',', '.')
  return {
    measure: {
      ...{ name, better, takenOn: dayTyped(takenOn), unit: unit.trim() === '' ? null : unit },
      value: typed === '' ? null : Number(typed),
    },
  }
}
