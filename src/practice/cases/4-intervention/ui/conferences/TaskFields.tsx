import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { DayField } from '#platform/web/parts/form/DayField.tsx'
import { TextField } from '#platform/web/parts/form/fields.tsx'
import type { FieldForm } from '#platform/web/parts/form/useDraft.ts'
import { Icon } from '#platform/web/parts/icon/Icon.tsx'
import { freshTask, type TypedTask } from './useMeeting.ts'
import look from '../Work.module.css'

const PATH = 'meeting.tasks'

/** Who does what by when; as many as were taken on. */
export function TaskFields({ form, tasks }: { form: FieldForm; tasks: readonly TypedTask[] }) {
  const change = (next: readonly TypedTask[]) => {
    form.getInputProps(PATH).onChange(next)
  }
  return (
    <fieldset className={look.fields}>
      <legend>
        <Trans>Who does what by when</Trans>
      </legend>
      {tasks.map(({ id }, index) => (
        <TaskCard
          key={id}
          form={form}
          path={`${PATH}.${index}`}
          onLeaveOut={() => {
            change(tasks.filter(task => task.id !== id))
          }}
        />
      ))}
      <div>
        <Button
          variant="default"
          leftSection={<Icon name="plus" size={18} />}
          onClick={() => {
            change([...tasks, freshTask()])
          }}
        >
          <Trans>Add a task</Trans>
        </Button>
      </div>
    </fieldset>
  )
}

function TaskCard({ form, path, onLeaveOut }: { form: FieldForm; path: string; onLeaveOut: () => void }) {
  const { t } = useLingui()
  return (
    <div className={look.card}>
      <TextField
        form={form}
        name={`${path}.what`}
        label={t`What is to be done`}
        expected={t`Write what is to be done, for example “Ask the landlord for a month more”.`}
      />
      <TextField form={form} name={`${path}.who`} label={t`Who took it on`} expected={t`Write who took it on.`} />
      <DayField
        form={form}
        name={`${path}.dueOn`}
        label={t`By when`}
        hint={t`For example 17-11-2026`}
        mayBeUnknown={false}
        isOptional
      />
      <div>
        <Button variant="subtle" className={look.template ?? ''} onClick={onLeaveOut}>
          <Trans>Leave this task out</Trans>
        </Button>
      </div>
    </div>
  )
}
