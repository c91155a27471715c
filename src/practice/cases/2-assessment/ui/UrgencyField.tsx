import { useLingui } from '@lingui/react/macro'
import { ChoiceField } from '#platform/web/parts/form/fields.tsx'
import type { FieldForm } from '#platform/web/parts/form/useDraft.ts'
import { Urgency } from '../schema.ts'
import { URGENCY_WORDS } from './parts/words.ts'

/** How soon help must come, in the client's own judgement; not known is an answer. */
export function UrgencyField({ form, name }: { form: FieldForm; name: string }) {
  const { t } = useLingui()
  return (
    <ChoiceField
      form={form}
      name={name}
      label={t`How soon must help come?`}
      hint={t`As the client sees it. Not known yet is an answer too.`}
      expected={t`Choose how soon help must come. Not known yet is an answer too.`}
      options={Urgency.options.map(urgency => ({ value: urgency, label: t(URGENCY_WORDS[urgency]) }))}
      isBeside
    />
  )
}
