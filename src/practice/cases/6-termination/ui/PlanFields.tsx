import { Trans, useLingui } from '@lingui/react/macro'
import { Button, Stack } from '@mantine/core'
import { LongField, TextField } from '#platform/web/parts/form/fields.tsx'
import type { FieldForm } from '#platform/web/parts/form/useDraft.ts'
import { Icon } from '#platform/web/parts/icon/Icon.tsx'
import look from './Ending.module.css'
import type { PlanDraft } from './plan-draft.ts'

type Props = {
  form: FieldForm
  /** Where the plan stands in the draft: `closing.strengthening`. */
  at: string
  plan: PlanDraft
  onAdd: () => void
}

/** What the client can do when it comes back, in their own plain words. */
export function PlanFields({ form, at, plan, onAdd }: Props) {
  const { t } = useLingui()
  return (
    <Stack gap="lg">
      <LongField
        form={form}
        name={`${at}.keeps`}
        label={t`What goes well now, and how it stays so`}
        hint={t`For example: I sell vegetables every morning and put 5,000 aside.`}
        isOptional
      />
      <LongField
        form={form}
        name={`${at}.signs`}
        label={t`Early signs that it may come back`}
        hint={t`One a line, in the client’s words. For example: rice for fewer than three days. They are asked for in aftercare.`}
        expected={t`Write at least one sign, one a line.`}
      />
      <LongField
        form={form}
        name={`${at}.steps`}
        label={t`What to do then`}
        hint={t`One step a line, the first one first.`}
        expected={t`Write at least one step, one a line.`}
      />
      {plan.contacts.map((_, index) => (
        <ContactFields key={index} form={form} at={`${at}.contacts.${index}`} />
      ))}
      <div>
        <Button variant="default" leftSection={<Icon name="plus" size={18} />} onClick={onAdd}>
          <Trans>One more to turn to</Trans>
        </Button>
      </div>
    </Stack>
  )
}

function ContactFields({ form, at }: Pick<Props, 'form' | 'at'>) {
  const { t } = useLingui()
  return (
    <div className={look.pair}>
      <TextField
        form={form}
        name={`${at}.who`}
        label={t`Whom to turn to`}
        hint={t`A name, or a place such as the health post`}
        expected={t`Write whom the client can turn to.`}
      />
      <TextField
        form={form}
        name={`${at}.how`}
        label={t`How to reach them`}
        hint={t`A telephone number, or where they are`}
        expected={t`Write a telephone number, or where they are.`}
      />
    </div>
  )
}
