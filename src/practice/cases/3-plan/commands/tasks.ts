import type { Permit } from '#confidentiality/access/schema/policy.ts'
import type { Context } from '#platform/server/context.ts'
import type { InputOf } from '#platform/shared/operation.ts'
import { fail, type Result } from '#platform/shared/result.ts'
import { addCaseEvent } from '../../commands.ts'
import { stillOpen } from '../../rules.ts'
import type { CaseClosed, CaseEventKind, CaseId } from '../../schema.ts'
import { loadCaseForChange } from '../../store/cases.ts'
import type * as api from '../api.ts'
import { settle } from '../rules/tasks.ts'
import type { PlanTask, TaskId, TaskMoved, TaskState } from '../schema.ts'
import { keepTasks, loadTasks } from '../store/plans.ts'

type Settled = Promise<Result<PlanTask, CaseClosed | TaskMoved | { code: 'not-found' }>>
type Said = { caseId: CaseId; id: TaskId; words: string | null }

export function completeTask(
  _permit: Permit<'work.record'>,
  context: Context,
  input: InputOf<typeof api.completeTask>,
): Settled {
  return settleTask(context, input, 'done')
}

export function dropTask(
  _permit: Permit<'work.record'>,
  context: Context,
  input: InputOf<typeof api.dropTask>,
): Settled {
  return settleTask(context, input, 'dropped')
}

export function resumeTask(
  _permit: Permit<'work.record'>,
  context: Context,
  input: InputOf<typeof api.resumeTask>,
): Settled {
  return settleTask(context, input, 'open')
}

const KINDS = {
  done: 'task.done',
  dropped: 'task.dropped',
  open: 'task.resumed',
} as const satisfies Record<TaskState, CaseEventKind>

async function settleTask(context: Context, { caseId, id, words: said }: Said, to: TaskState): Settled {
  const words = said === '' ? null : said
  // Held, so that of two who settle one task the second is told how it stands.
  const found = await loadCaseForChange(context.tx, caseId)
  if (!found) return fail({ code: 'not-found' })
  const open = stillOpen(found)
  if (!open.ok) return open
  const task = (await loadTasks(context, caseId)).find(one => one.id === id)
  if (!task) return fail({ code: 'not-found' })
  const settled = settle(task, { to, words, today: context.today })
  if (!settled.ok) return settled
  await keepTasks(context, [settled.value])
  const details = { task: task.what, ...(words !== null && { words }) }
  await addCaseEvent(context, { caseId, kind: KINDS[to], details })
  return settled
}
