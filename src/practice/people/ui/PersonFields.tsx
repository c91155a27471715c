import { useLingui } from '@lingui/react/macro'
import { PartialDay } from '#platform/shared/partial-day.ts'
import { DayField } from '#platform/web/parts/form/DayField.tsx'
import { ChoiceField, LongField, TextField, TickField } from '#platform/web/parts/form/fields.tsx'
import type { FieldForm } from '#platform/web/parts/form/useDraft.ts'
import { Sex } from '../schema/person.ts'
import { SEX_WORDS } from './words.ts'

type Props = {
  form: FieldForm
  /** Where in the draft the person stands, `belongsTo.members.0.`; empty for the draft itself. */
  at?: string
}

export function NameField({ form, at = '' }: Props) {
  const { t } = useLingui()
  return (
    <TextField
      form={form}
      name={`${at}fullName`}
      label={t`Full name`}
      hint={t`As on the papers, or as they say it. One word is enough.`}
      expected={t`Write a name of up to 200 letters, for example Siti Rohani or Amin.`}
    />
  )
}

export function SexField({ form, at = '' }: Props) {
  const { t } = useLingui()
  return (
    <ChoiceField
      form={form}
      name={`${at}sex`}
      label={t`Sex`}
      isBeside
      options={Sex.options.map(value => ({ value, label: t(SEX_WORDS[value]) }))}
    />
  )
}

/** A birth as far as it is known: a day, a month, a year, a guess, or nothing yet. */
export function BirthFields({ form, at = '' }: Props) {
  const { t } = useLingui()
  const typed = PartialDay.safeParse(form.getInputProps(`${at}birth`).value).data
  const isOpen = !typed || typed.precision === 'not-known'
  return (
    <>
      <DayField
        form={form}
        name={`${at}birth`}
        label={t`Birth`}
        hint={t`For example 17-8-1990, August 1990 or only 1990. Leave it empty when it is not known yet.`}
        expected={t`Write a day that has been, for example 17-8-1990, or leave it empty.`}
        isOptional
        mayBeUnknown={false}
      />
      {isOpen && (
        <TextField
          form={form}
          name={`${at}ageYears`}
          label={t`Or the age, as a guess`}
          hint={t`In whole years, for example 70`}
          kind="numeric"
          isOptional
        />
      )}
      {typed?.precision === 'year' && <TickField form={form} name={`${at}isGuess`} label={t`The year is a guess`} />}
    </>
  )
}

/** What a person is known and reached by. */
export function ReachFields({ form }: Props) {
  const { t } = useLingui()
  return (
    <>
      <TextField
        form={form}
        name="nik"
        label={t`NIK`}
        hint={t`16 digits. Leave it empty when there is none or the card is not here.`}
        expected={t`Write at most 32 letters and digits.`}
        kind="numeric"
        isOptional
      />
      <TextField
        form={form}
        name="phone"
        label={t`Telephone`}
        hint={t`Only when a call or a message is safe for this person.`}
        expected={t`Write at most 40 letters and digits.`}
        kind="tel"
        isOptional
      />
      <LongField
        form={form}
        name="contactWishes"
        label={t`How this person wants to be reached`}
        hint={t`For example: only in the morning, not by telephone.`}
        expected={t`Write at most 500 letters.`}
        isOptional
      />
    </>
  )
}
