import '../learn.ts'
import { useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { dayWords, todayHere } from '#platform/web/dates.ts'
import { ListRow } from '#platform/web/parts/list/List.tsx'
import { StatusMark } from '#platform/web/parts/status/StatusMark.tsx'
import type { DraftTask, PlanTask } from '../../schema.ts'
import { isLeftOut } from '../../rules/tasks.ts'
import { BY_WORDS, ROLE_WORDS, TASK_TONES, TASK_WORDS } from './words.ts'

/** How a task stands; null where only what was planned is read, as in an older version. */
type Standing = Pick<PlanTask, 'state' | 'stateWords' | 'stateOn'> | null
type Props = { task: DraftTask; standing: Standing; action?: ReactNode }

/** One task: what, who, by when, in which role, and what came of it. */
export function TaskRow({ task, standing, action }: Props) {
  const { t } = useLingui()
  const who = task.byName ?? t(BY_WORDS[task.by])
  const role = task.role === null ? null : t(ROLE_WORDS[task.role])
  const isOpen = standing === null || standing.state === 'open'
  const isLate = isOpen && standing !== null && task.dueOn !== null && task.dueOn < todayHere()
  const due = task.dueOn === null ? null : dayWords(task.dueOn, standing === null ? 'full' : 'relative')
  return (
    <ListRow
      title={task.what}
      subtitle={
        <>
          {[who, role].filter(one => one !== null).join(' · ')}
          {standing && <Came of={standing} />}
        </>
      }
      marks={
        <>
          {standing && standing.state !== 'open' && (
            <StatusMark tone={TASK_TONES[standing.state]} label={t(TASK_WORDS[standing.state])} />
          )}
          {isOpen && due !== null && (
            <StatusMark tone={isLate ? 'attention' : 'wait'} label={isLate ? t`overdue: ${due}` : t`by: ${due}`} />
          )}
        </>
      }
      action={action}
    />
  )
}

function Came({ of: { state, stateWords, stateOn } }: { of: NonNullable<Standing> }) {
  const { t } = useLingui()
  if (state === 'open') return null
  const day = stateOn === null ? '' : dayWords(stateOn, 'relative')
  const words = isLeftOut({ state, stateWords }) ? t`left out of a newer version of the plan` : stateWords
  return <div>{words === null || words === '' ? day : `${day}: ${words}`}</div>
}
