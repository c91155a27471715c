import { useLingui } from '@lingui/react/macro'
import { DayField } from '#platform/web/parts/form/DayField.tsx'
import { LongField, TextField } from '#platform/web/parts/form/fields.tsx'
import type { FieldForm } from '#platform/web/parts/form/useDraft.ts'
import { asksOf } from '../rules/loop.ts'
import type { ReferralAct } from '../schema/referral.ts'
import { ReasonField } from './ReasonField.tsx'

/** The fields that belong to the chosen act. */
export function AnswerFields({ act, form }: { act: ReferralAct; form: FieldForm }) {
  const { t } = useLingui()
  const asks = asksOf(act)
  return (
    <>
      {asks === 'reason' && (
        <ReasonField
          form={form}
          name="reason"
          kind="provider-decline"
          label={t`Why`}
          expected={t`Choose a reason. It helps the worker to find other help.`}
        />
      )}
      {(act === 'wait-list' || act === 'accept') && <When act={act} form={form} />}
      {asks === 'output' && (
        <LongField
          form={form}
          name="output"
          label={t`What was given`}
          expected={t`Write what was given, for example “10 kg of rice”.`}
        />
      )}
      <LongField
        form={form}
        name="words"
        label={asks === 'words' ? t`Your question` : t`A few words for the worker`}
        expected={t`Write your question.`}
        isOptional={asks !== 'words'}
      />
    </>
  )
}

/** When help is expected, as far as it is known. */
function When({ act, form }: { act: 'wait-list' | 'accept'; form: FieldForm }) {
  const { t } = useLingui()
  return (
    <>
      {act === 'wait-list' && (
        <TextField
          form={form}
          name="waitPlace"
          kind="numeric"
          label={t`Place on the list`}
          expected={t`Write a number, for example 4, or leave it empty.`}
          isOptional
        />
      )}
      <DayField
        form={form}
        name="expectedOn"
        label={t`When do you expect to help?`}
        expected={t`Write a day, for example 17-12-2026, or leave it empty.`}
        isOptional
        mayBeUnknown={false}
      />
    </>
  )
}
