import { Trans, useLingui } from '@lingui/react/macro'
import { Stack } from '@mantine/core'
import { DayField } from '#platform/web/parts/form/DayField.tsx'
import { LongField } from '#platform/web/parts/form/fields.tsx'
import type { PlanForm } from './draft.ts'
import look from './Plan.module.css'

/** What will stand in the working agreement beside what always does: hopes, promises and their limits, how long. */
export function PromisesEditor({ form }: { form: PlanForm }) {
  const { t } = useLingui()
  const { promises } = form.getValues()
  const isSaid = [promises.hopes, promises.canPromise, promises.cannotPromise, promises.howOften].some(
    one => one !== '',
  )
  return (
    <details className={look.more} {...((isSaid || promises.untilOn !== null) && { open: true })}>
      <summary>
        <Trans>What shall stand in the working agreement?</Trans>
      </summary>
      <Stack gap="md">
        <LongField form={form} name="promises.hopes" label={t`What the client hopes for`} isOptional />
        <LongField form={form} name="promises.canPromise" label={t`What the agency can promise`} isOptional />
        <LongField form={form} name="promises.cannotPromise" label={t`What it cannot promise`} isOptional />
        <LongField form={form} name="promises.howOften" label={t`How often they meet`} isOptional />
        <DayField
          form={form}
          name="promises.untilOn"
          label={t`Until when`}
          hint={t`For example 12-12-2026`}
          expected={t`Write a whole day, for example 12-12-2026, or leave it empty.`}
          mayBeUnknown={false}
          isOptional
        />
      </Stack>
    </details>
  )
}
