import { useLingui } from '@lingui/react/macro'
import { DayField } from '#platform/web/parts/form/DayField.tsx'
import { SelectField } from '#platform/web/parts/form/fields.tsx'
import type { FieldForm } from '#platform/web/parts/form/useDraft.ts'
import { UnionEnd, UnionHow } from '../../schema/map.ts'
import { END_WORDS, UNION_WORDS } from '../words.ts'

/** How two people are or were together, since when, and how it ended. */
export function UnionFields({ form, isEnded }: { form: FieldForm; isEnded: boolean }) {
  const { t } = useLingui()
  return (
    <>
      <SelectField
        form={form}
        name="how"
        label={t`How they are or were together`}
        options={UnionHow.options.map(how => ({ value: how, label: t(UNION_WORDS[how]) }))}
      />
      <DayField form={form} name="from" isOptional mayBeUnknown={false} label={t`Together since`} />
      <SelectField
        form={form}
        name="ended"
        isOptional
        label={t`How it ended`}
        hint={t`Leave it empty while it goes on`}
        options={UnionEnd.options.map(end => ({ value: end, label: t(END_WORDS[end]) }))}
      />
      {isEnded && <DayField form={form} name="to" isOptional mayBeUnknown={false} label={t`Ended on`} />}
    </>
  )
}
