import { useLingui } from '@lingui/react/macro'
import { DayField } from '#platform/web/parts/form/DayField.tsx'
import { ChoiceField, TextField } from '#platform/web/parts/form/fields.tsx'
import type { FieldForm } from '#platform/web/parts/form/useDraft.ts'
import { SYSTEM_HINTS, SYSTEM_WORDS, SYSTEMS } from './party-words.ts'

/** What is typed of a position. */
export type PositionDraft = { system: string; role: string; goal: string; fromOn: unknown }

/** Where someone stands in the work, as what, what for, and since when. */
export function PositionFields({ form, at }: { form: FieldForm; at: string }) {
  const { t } = useLingui()
  return (
    <>
      <ChoiceField
        form={form}
        name={`${at}system`}
        label={t`Where do they stand in the work?`}
        expected={t`Choose where they stand.`}
        options={SYSTEMS.map(value => ({ value, label: t(SYSTEM_WORDS[value]), hint: t(SYSTEM_HINTS[value]) }))}
      />
      <TextField
        form={form}
        name={`${at}role`}
        label={t`As what?`}
        hint={t`For example older sister, teacher, village head.`}
        expected={t`Write as what, for example “older sister”.`}
      />
      <TextField form={form} name={`${at}goal`} label={t`What do we hope for from them?`} isOptional />
      <DayField
        form={form}
        name={`${at}fromOn`}
        label={t`Since when?`}
        expected={t`Write a whole day, for example 17-11-2026.`}
        hint={t`For example 17-11-2026`}
        mayBeUnknown={false}
      />
    </>
  )
}
