import { Trans, useLingui } from '@lingui/react/macro'
import { ChoiceField, TextField } from '#platform/web/parts/form/fields.tsx'
import type { FieldForm } from '#platform/web/parts/form/useDraft.ts'
import { TellerKind } from '../schema/inquiries.ts'
import { TELLER_WORDS } from './parts/inquiry-words.ts'

type Props = { form: FieldForm; at: string; without?: TellerKind }

/** Who tells us, as far as they wish; it is kept apart from the case. */
export function OriginFields({ form, at, without }: Props) {
  const { t } = useLingui()
  const kinds = TellerKind.options.filter(kind => kind !== without)
  return (
    <>
      <ChoiceField
        form={form}
        name={`${at}kind`}
        label={t`Who tells us, or sends them?`}
        expected={t`Choose who it is; not known is an answer too.`}
        options={kinds.map(value => ({ value, label: t(TELLER_WORDS[value]) }))}
        isBeside
      />
      <TextField
        form={form}
        name={`${at}name`}
        label={t`Name`}
        hint={t`Only if they wish. It is kept apart, and the client is not told.`}
        isOptional
      />
      <TextField form={form} name={`${at}reachedAt`} label={t`How can we call back safely?`} isOptional />
      <p>
        <Trans>Whoever reads this later stands in the record of readings.</Trans>
      </p>
    </>
  )
}
