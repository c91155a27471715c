import { Trans, useLingui } from '@lingui/react/macro'
import { Button, Group, Paper, Stack } from '@mantine/core'
import { ChoiceField, LongField, SelectField } from '#platform/web/parts/form/fields.tsx'
import { Icon } from '#platform/web/parts/icon/Icon.tsx'
import { notify } from '#platform/web/parts/notice/notify.tsx'
import { useNeedWords } from '#practice/knowledge/ui/parts/useNeedWords.ts'
import type { Need } from '../../2-assessment/schema.ts'
import { GOAL_LEVELS } from '../schema.ts'
import { freshTask, type PlanForm } from './draft.ts'
import { MethodsField } from './MethodsField.tsx'
import { LEVEL_WORDS, WEIGHT_WORDS } from './parts/words.ts'
import look from './Plan.module.css'
import { TaskEditor } from './TaskEditor.tsx'

type Props = {
  caseId: string
  form: PlanForm
  /** The goal's place in the plan. */
  at: number
  needs: readonly Need[]
  clientKind: 'person' | 'family'
}

/** One goal: the client's words, how it will be seen, how much it matters, where they stand; methods and tasks. */
export function GoalEditor({ caseId, form, at, needs, clientKind }: Props) {
  const { t } = useLingui()
  const { goals, tasks } = form.getValues()
  const goal = goals[at]
  if (!goal) return null
  const name = (field: string) => `goals.${at}.${field}`
  const count = at + 1
  return (
    <Paper component="section" withBorder p="md" className={look.card} aria-label={t`Goal ${count}`}>
      <Stack gap="md">
        <h3>
          <Trans>Goal {count}</Trans>
        </h3>
        <NeedField form={form} name={name('needId')} needs={needs} />
        <LongField
          form={form}
          name={name('inClientWords')}
          label={t`What does the client want to reach, in their own words?`}
          expected={t`Write what the client said, for example “My children sleep in a dry bed”.`}
        />
        <LongField
          form={form}
          name={name('scale.2')}
          label={t`How will you both see that it is as hoped for?`}
          expected={t`Write what will be there then, for example “The roof holds in the rain”.`}
        />
        <ChoiceField
          form={form}
          name={name('weight')}
          label={t`How much does it matter to the client?`}
          expected={t`Ask the client and choose one.`}
          options={WEIGHT_WORDS.map((words, index) => ({ value: String(index + 1), label: t(words) }))}
          isBeside
        />
        <ChoiceField
          form={form}
          name={name('baseline')}
          label={t`Where does the client stand today?`}
          expected={t`Choose where it begins.`}
          options={LEVEL_WORDS.map((words, index) => ({ value: String(GOAL_LEVELS[index]), label: t(words) }))}
          isBeside
        />
        <OtherLevels form={form} at={at} />
        <MethodsField caseId={caseId} form={form} at={at} clientKind={clientKind} />
        {tasks.map(({ id, goalId }, index) => goalId === goal.id && <TaskEditor key={id} form={form} at={index} />)}
        <GoalActs form={form} at={at} />
      </Stack>
    </Paper>
  )
}

function NeedField({ form, name, needs }: Pick<Props, 'form' | 'needs'> & { name: string }) {
  const { t } = useLingui()
  const wordsOf = useNeedWords()
  if (needs.length === 0) return null
  return (
    <SelectField
      form={form}
      name={name}
      label={t`Which need does it answer to?`}
      options={needs.map(({ id, term }) => ({ value: id, label: wordsOf(term).plain }))}
      isOptional
    />
  )
}

/** What much less, a little less, a little more and much more would look like; asked gently, since few know at once. */
function OtherLevels({ form, at }: Pick<Props, 'form' | 'at'>) {
  const { t } = useLingui()
  return (
    <details className={look.more}>
      <summary>
        <Trans>What would less look like, and more?</Trans>
      </summary>
      <Stack gap="md">
        {LEVEL_WORDS.map((words, index) =>
          index === 2 ? null : (
            <LongField key={index} form={form} name={`goals.${at}.scale.${index}`} label={t(words)} isOptional />
          ),
        )}
      </Stack>
    </details>
  )
}

function GoalActs({ form, at }: Pick<Props, 'form' | 'at'>) {
  const { t } = useLingui()
  const addTask = () => {
    const { goals, tasks } = form.getValues()
    const goal = goals[at]
    if (goal) form.setFieldValue('tasks', [...tasks, freshTask(goal.id)])
  }
  const takeOut = () => {
    const before = form.getValues()
    const goal = before.goals[at]
    form.setValues({
      goals: before.goals.filter((_, index) => index !== at),
      tasks: before.tasks.filter(({ goalId, what }) => goalId !== goal?.id || what.trim() !== ''),
    })
    notify({
      message: t`The goal is taken out of this draft.`,
      undo: {
        label: t`Bring it back`,
        run: () => {
          form.setValues(before)
        },
      },
    })
  }
  return (
    <Group gap="sm">
      <Button variant="default" leftSection={<Icon name="plus" size={18} />} onClick={addTask}>
        <Trans>Add a task</Trans>
      </Button>
      <Button variant="subtle" onClick={takeOut}>
        <Trans>Take this goal out</Trans>
      </Button>
    </Group>
  )
}
