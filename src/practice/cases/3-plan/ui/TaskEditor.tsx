import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { DayField } from '#platform/web/parts/form/DayField.tsx'
import { ChoiceField, SelectField, TextField } from '#platform/web/parts/form/fields.tsx'
import { PlanTask, WorkerRole } from '../schema.ts'
import type { PlanForm } from './draft.ts'
import { BY_WORDS, ROLE_WORDS } from './parts/words.ts'
import look from './Plan.module.css'

/** One task: what, who, by when, and in which role the worker acts. Left empty it is not sent. */
export function TaskEditor({ form, at }: { form: PlanForm; at: number }) {
  const { t } = useLingui()
  const { tasks } = form.getValues()
  const task = tasks[at]
  if (!task) return null
  const name = (field: string) => `tasks.${at}.${field}`
  const takeOut = () => {
    form.setFieldValue(
      'tasks',
      form.getValues().tasks.filter(({ id }) => id !== task.id),
    )
  }
  return (
    <div className={look.row}>
      <TextField
        form={form}
        name={name('what')}
        label={t`Task: what will be done?`}
        expected={t`Write one step, for example “Go to the village office together”.`}
      />
      <ChoiceField
        form={form}
        name={name('by')}
        label={t`Who does it?`}
        expected={t`Choose who does it.`}
        options={PlanTask.shape.by.options.map(value => ({ value, label: t(BY_WORDS[value]) }))}
        isBeside
      />
      <More form={form} at={at} by={task.by} />
      <div>
        <Button variant="subtle" onClick={takeOut}>
          <Trans>Take this task out</Trans>
        </Button>
      </div>
    </div>
  )
}

/** Who by name, by when, and in which role: as far as it is asked for. */
function More({ form, at, by }: { form: PlanForm; at: number; by: string }) {
  const { t } = useLingui()
  const name = (field: string) => `tasks.${at}.${field}`
  return (
    <div className={look.beside}>
      {by === 'other' && (
        <TextField
          form={form}
          name={name('byName')}
          label={t`Their name`}
          expected={t`Write who it is, for example “Aunt Minah” or “the midwife”.`}
        />
      )}
      <DayField
        form={form}
        name={name('dueOn')}
        label={t`By when`}
        hint={t`For example 12-12-2026`}
        expected={t`Write a whole day, for example 12-12-2026, or leave it empty.`}
        mayBeUnknown={false}
        isOptional
      />
      {by === 'worker' && (
        <SelectField
          form={form}
          name={name('role')}
          label={t`In which role?`}
          options={WorkerRole.options.map(value => ({ value, label: t(ROLE_WORDS[value]) }))}
          isOptional
        />
      )}
    </div>
  )
}
