import { useLingui } from '@lingui/react/macro'
import { DayField } from '#platform/web/parts/form/DayField.tsx'
import { ChoiceField, ManyField, TextField } from '#platform/web/parts/form/fields.tsx'
import type { FieldForm } from '#platform/web/parts/form/useDraft.ts'
import { ContactKind } from '../../schema/contact.ts'
import { CONTACT_WORDS } from '../parts/words.ts'
import type { People } from '../usePeople.ts'

type Props = { form: FieldForm; name: string }

/** What kind of contact; short words beside each other. */
export function KindField({ form, name }: Props) {
  const { t } = useLingui()
  return (
    <ChoiceField
      form={form}
      name={`${name}.kind`}
      label={t`What was or will it be?`}
      expected={t`Choose what kind of contact.`}
      options={ContactKind.options.map(value => ({ value, label: t(CONTACT_WORDS[value]) }))}
      isBeside
    />
  )
}

/** With whom: one tap for those who are known, a name for others. */
export function PeopleFields({ form, name, people }: Props & { people: People }) {
  const { t } = useLingui()
  return (
    <>
      <ManyField
        form={form}
        name={`${name}.people`}
        label={t`With whom?`}
        options={people.options.map(({ value, label }) => ({ value, label }))}
        isBeside
        isOptional
      />
      <TextField
        form={form}
        name={`${name}.others`}
        label={t`Others`}
        hint={t`Names with commas between them, for example a colleague or a neighbour`}
        isOptional
      />
    </>
  )
}

/** A whole day. */
export function WholeDayField({ form, name, label }: Props & { label: string }) {
  const { t } = useLingui()
  return (
    <DayField
      form={form}
      name={name}
      label={label}
      hint={t`For example 17-11-2026`}
      expected={t`Write a whole day, for example 17-11-2026.`}
      mayBeUnknown={false}
    />
  )
}

export function TimeField({ form, name }: Props) {
  const { t } = useLingui()
  return (
    <TextField
      form={form}
      name={name}
      label={t`Time`}
      hint={t`For example 9.30`}
      expected={t`Write a time, for example 9.30, or leave it empty.`}
      isOptional
    />
  )
}
