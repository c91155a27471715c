import { useLingui } from '@lingui/react/macro'
import * as z from 'zod'
import { todayHere } from '#platform/web/dates.ts'
import { Dialog } from '#platform/web/parts/dialog/Dialog.tsx'
import { ActTrouble } from '#platform/web/parts/form/ActTrouble.tsx'
import { DayField } from '#platform/web/parts/form/DayField.tsx'
import { LongField } from '#platform/web/parts/form/fields.tsx'
import { Form } from '#platform/web/parts/form/Form.tsx'
import { SubmitBar } from '#platform/web/parts/form/SubmitBar.tsx'
import { useDraft } from '#platform/web/parts/form/useDraft.ts'
import { notify } from '#platform/web/parts/notice/notify.tsx'
import { useAct } from '#platform/web/useAct.ts'
import { recordSafetyStep } from '../api/safety.ts'
import type { SafetyStepKind } from '../schema/safety.ts'
import { dayTyped, wholeDay } from './day-typed.ts'
import { STEP_HINTS, STEP_WORDS } from './safety-words.ts'
import { wordsForCase } from './words.ts'

const Words = recordSafetyStep.input.shape.words
const Draft = z.object({ safety: z.object({ words: Words, checkOn: z.iso.date().nullable() }) })
/** Who looks again says when. */
const Dated = z.object({ safety: z.object({ words: Words, checkOn: z.iso.date() }) })
type Values = { safety: { words: string; checkOn: unknown } }
type Props = { caseId: string; step: SafetyStepKind; onClose: () => void }

/** Say what was done in one step; what was said before stays beside it. */
export function SafetyStepDialog({ caseId, step, onClose }: Props) {
  const { t } = useLingui()
  const isDated = step === 'check-again'
  const { draft, acting } = useStep({ caseId, step, onClose })
  return (
    <Dialog isOpen onClose={onClose} title={t(STEP_WORDS[step])} cancelLabel={t`Not now`} size="lg">
      <Form
        draft={draft}
        onSend={({ safety }) => {
          acting.send({ ...safety, id: draft.actId, caseId, step })
        }}
        trouble={<ActTrouble of={acting} words={wordsForCase} />}
      >
        {isDated && (
          <DayField
            form={draft.form}
            name="safety.checkOn"
            label={t`On which day?`}
            expected={t`Write a whole day, for example 17-11-2026.`}
            hint={t`For example 17-11-2026`}
            mayBeUnknown={false}
          />
        )}
        <LongField
          form={draft.form}
          name="safety.words"
          label={isDated ? t`Who looks, and how` : t`What is known, and what was done`}
          hint={t(STEP_HINTS[step])}
          expected={t`Write a sentence, also when the answer is “not known yet”.`}
        />
        <SubmitBar label={t`Keep this`} pending={acting.pending} isKept={draft.isKept} onDiscard={draft.discard} />
      </Form>
    </Dialog>
  )
}

function useStep({ caseId, step, onClose }: Props) {
  const { t } = useLingui()
  const isDated = step === 'check-again'
  const fresh = (): Values => ({ safety: { words: '', checkOn: wholeDay(todayHere()) } })
  const schema = isDated ? Dated : Draft
  const draft = useDraft<Values, typeof schema>(`safety step ${step} of ${caseId}`, schema, fresh, {
    toInput: ({ safety: { words, checkOn } }) => ({ safety: { words, checkOn: isDated ? dayTyped(checkOn) : null } }),
  })
  const acting = useAct(recordSafetyStep, {
    draft,
    onDone: () => {
      notify({ message: t`It is written down.` })
      onClose()
    },
  })
  return { draft, acting }
}
