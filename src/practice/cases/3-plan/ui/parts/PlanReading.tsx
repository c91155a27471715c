import '../learn.ts'
import { Trans, useLingui } from '@lingui/react/macro'
import { Stack } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { asking } from '#platform/web/call.ts'
import { dayWords } from '#platform/web/dates.ts'
import { FactList } from '#platform/web/parts/facts/FactList.tsx'
import { List } from '#platform/web/parts/list/List.tsx'
import { needsOfCase } from '../../../2-assessment/api.ts'
import type { DraftTask, PlanContent, PlanTask } from '../../schema.ts'
import look from '../Plan.module.css'
import { GoalReading } from './GoalReading.tsx'
import { Hypotheses } from './Hypotheses.tsx'
import { TaskRow } from './TaskRow.tsx'

type Props = {
  caseId: string
  content: PlanContent
  /** How the tasks stand now; null for a version that is only read. */
  tasks: readonly PlanTask[] | null
  /** What can be done with a task, for whoever may. */
  actOn?: (task: PlanTask) => ReactNode
}

/** A version of a plan to be read: goals with their tasks, other tasks, what stands behind it, what is promised. */
export function PlanReading({ caseId, content, tasks, actOn }: Props) {
  const answer = useQuery(asking(needsOfCase, { caseId }))
  const needs = answer.data?.ok ? answer.data.value : []
  const shown = rowsOf(content, tasks)
  const goals = new Set<string>(content.goals.map(({ id }) => id))
  const others = shown.filter(({ task }) => task.goalId === null || !goals.has(task.goalId))
  return (
    <Stack gap="xl">
      <Stack gap="md" className={look.section}>
        <h2>
          <Trans>Goals</Trans>
        </h2>
        {content.goals.length === 0 && (
          <p style={{ margin: 0 }}>
            <Trans>No goal yet: what does the client want to reach?</Trans>
          </p>
        )}
        {content.goals.map(goal => (
          <GoalReading key={goal.id} goal={goal} needs={needs}>
            <Tasks rows={shown.filter(({ task }) => task.goalId === goal.id)} actOn={actOn} />
          </GoalReading>
        ))}
      </Stack>
      {others.length > 0 && (
        <section className={look.section}>
          <h2>
            <Trans>Other tasks</Trans>
          </h2>
          <Tasks rows={others} actOn={actOn} />
        </section>
      )}
      <Hypotheses factors={content.factors} interventions={content.interventions} />
      <Promised content={content} />
    </Stack>
  )
}

type Row = { task: DraftTask; now: PlanTask | null }

/** Tasks as they stand now where that is known, those that were settled or left out too; else as the version has them. */
function rowsOf(content: PlanContent, tasks: readonly PlanTask[] | null): Row[] {
  if (tasks === null) return content.tasks.map(task => ({ task, now: null }))
  return tasks.map(now => ({ task: now, now }))
}

function Tasks({ rows, actOn }: { rows: readonly Row[]; actOn: Props['actOn'] }) {
  const { t } = useLingui()
  if (rows.length === 0) {
    return (
      <p className={look.small}>
        <Trans>No task yet: who does what, and by when?</Trans>
      </p>
    )
  }
  return (
    <List label={t`Tasks`}>
      {rows.map(({ task, now }) => (
        <TaskRow key={task.id} task={task} standing={now} action={now && actOn?.(now)} />
      ))}
    </List>
  )
}

function Promised({ content: { promises } }: Pick<Props, 'content'>) {
  const { t } = useLingui()
  const { hopes, canPromise, cannotPromise, howOften, untilOn } = promises
  if ([hopes, canPromise, cannotPromise, howOften, untilOn].every(one => one === null)) return null
  return (
    <section className={look.section}>
      <h2>
        <Trans>What stands in the working agreement</Trans>
      </h2>
      <FactList
        facts={[
          { label: t`What the client hopes for`, value: hopes },
          { label: t`What the agency can promise`, value: canPromise },
          { label: t`What it cannot promise`, value: cannotPromise },
          { label: t`How often they meet`, value: howOften },
          { label: t`Until when`, value: untilOn === null ? null : dayWords(untilOn) },
        ]}
      />
    </section>
  )
}
