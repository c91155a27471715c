import { Trans, useLingui } from '@lingui/react/macro'
import { Stack } from '@mantine/core'
import { DayField } from '#platform/web/parts/form/DayField.tsx'
import { LongField } from '#platform/web/parts/form/fields.tsx'
import type { FieldForm } from '#platform/web/parts/form/useDraft.ts'

/** From when to when it holds, why it was changed, and why it stands where nobody could meet it. */
export function WhenFields({ form, isImpossible }: { form: FieldForm; isImpossible: boolean }) {
  const { t } = useLingui()
  return (
    <section aria-labelledby="when">
      <h2 id="when">
        <Trans>From when</Trans>
      </h2>
      <Stack gap="md">
        <DayField
          form={form}
          name="validFrom"
          mayBeUnknown={false}
          label={t`First day`}
          hint={t`Today, or a day to come: until then what holds now stays.`}
          expected={t`Write a whole day, such as 1-1-2027.`}
        />
        <DayField
          form={form}
          name="validTo"
          isOptional
          mayBeUnknown={false}
          label={t`Last day`}
          hint={t`Only where it holds for a while: then what held before holds again.`}
          expected={t`Write a whole day, such as 31-3-2027, or leave it empty.`}
        />
        <LongField
          form={form}
          name="note"
          isOptional
          label={t`Why it changes`}
          hint={t`For example: new decree of the regent; asked by telephone`}
        />
        {isImpossible && (
          <LongField
            form={form}
            name="despite"
            isOptional
            label={t`Why these conditions stand although nobody can meet them`}
            hint={t`Without a reason they are not published.`}
          />
        )}
      </Stack>
    </section>
  )
}
