import { Trans, useLingui } from '@lingui/react/macro'
import { DataCategory, LegalBasis } from '#confidentiality/consent/schema.ts'
import { DayField } from '#platform/web/parts/form/DayField.tsx'
import { ChoiceField, LongField, ManyField, TextField } from '#platform/web/parts/form/fields.tsx'
import type { FieldForm } from '#platform/web/parts/form/useDraft.ts'
import { BASIS_HINTS, BASIS_WORDS, CATEGORY_WORDS, HOW_WORDS } from './parts/words.ts'

const WAYS = ['spoken', 'signed', 'thumbprint', 'by-guardian'] as const

type Props = {
  form: FieldForm
  /** Where the consent stands in the draft: `consent.` */
  at: string
  basis: string
  /** Whether the kinds of data may be chosen here; else they follow from what is to be sent. */
  isOpen: boolean
}

/** On what basis help is given: consent and how it was given, or another basis in law and why. */
export function ConsentFields({ form, at, basis, isOpen }: Props) {
  const { t } = useLingui()
  return (
    <>
      <ChoiceField
        form={form}
        name={`${at}basis`}
        label={t`On what basis?`}
        expected={t`Choose the basis.`}
        options={LegalBasis.options.map(value => ({
          ...{ value, label: t(BASIS_WORDS[value]), hint: t(BASIS_HINTS[value]) },
        }))}
      />
      {basis === 'consent' ? <Given form={form} at={at} /> : <Why form={form} at={at} />}
      <DayField
        form={form}
        name={`${at}endsOn`}
        label={t`Until when does it hold?`}
        hint={t`Usually 90 days; a year at most. Then it is asked again.`}
        expected={t`Write a whole day within the next year, for example 17-2-2027.`}
        mayBeUnknown={false}
      />
      {isOpen && (
        <ManyField
          form={form}
          name={`${at}categories`}
          label={t`What may be written down?`}
          expected={t`Tick at least what is needed.`}
          options={DataCategory.options.map(value => ({ value, label: t(CATEGORY_WORDS[value]) }))}
          isBeside
        />
      )}
    </>
  )
}

type Part = Pick<Props, 'form' | 'at'>

function Given({ form, at }: Part) {
  const { t } = useLingui()
  return (
    <>
      <ChoiceField
        form={form}
        name={`${at}howGiven`}
        label={t`How was it given?`}
        expected={t`Choose how it was given.`}
        options={WAYS.map(value => ({ value, label: t(HOW_WORDS[value]) }))}
        isBeside
      />
      <TextField
        form={form}
        name={`${at}givenBy`}
        label={t`Who agreed?`}
        hint={t`For a child, usually the parent or guardian.`}
        expected={t`Write the name of whoever agreed.`}
      />
    </>
  )
}

function Why({ form, at }: Part) {
  const { t } = useLingui()
  return (
    <>
      <LongField
        form={form}
        name={`${at}reason`}
        label={t`Why without consent?`}
        expected={t`Write why, for example “The child is in danger tonight and no guardian can be asked”.`}
      />
      <p>
        <Trans>It is written down as your own decision. Ask for consent as soon as it is possible.</Trans>
      </p>
    </>
  )
}
