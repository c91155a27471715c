import type { Permit } from '#confidentiality/access/schema/policy.ts'
import type { Context } from '#platform/server/context.ts'
import { newId } from '#platform/shared/id.ts'
import { fail, ok, type Result } from '#platform/shared/result.ts'
import { methods } from '#practice/knowledge/queries/methods.ts'
import { needsOf } from '../2-assessment/queries.ts'
import { addCaseEvent } from '../commands.ts'
import { stillOpen } from '../rules.ts'
import type { Case, CaseClosed, CaseId } from '../schema.ts'
import { loadCaseForChange } from '../store/cases.ts'
import { namesOfAccounts } from '#confidentiality/access/queries.ts'
import { EMPTY_PLAN, judgeSigning, nextNumber, problemsIn } from './rules/plan.ts'
import { goalsAfter, tasksAfter } from './rules/tasks.ts'
import {
  PlanId,
  type AddTask,
  type DraftPlan,
  type Plan,
  type PlanClash,
  type PlanContent,
  type PlanMovedOn,
  type PlanTask,
  type PlanUnclear,
  type Signature,
  type SigningUnclear,
  type SignPlan,
} from './schema.ts'
import {
  insertPlan,
  insertSignature,
  keepGoals,
  keepTasks,
  loadElsewhere,
  loadGoals,
  loadNewest,
  loadTasks,
} from './store/plans.ts'

type NotFound = { code: 'not-found' }
type Reused = { code: 'act-id-reused' }

/** Keep the whole plan as a new version, on the version that its writer saw; a clash answers with both. */
export async function draftPlan(
  _permit: Permit<'plan.draft'>,
  context: Context,
  sent: DraftPlan,
): Promise<Result<Plan, CaseClosed | PlanClash | PlanUnclear | Reused | NotFound>> {
  const { id, caseId, seen: _, ...content } = sent
  const found = await loadCaseForChange(context.tx, caseId)
  if (!found) return fail({ code: 'not-found' })
  const number = nextNumber(found, await loadNewest(context, caseId), sent)
  if (!number.ok) return number
  const kept = await keepVersion(context, found, { id, number: number.value, content })
  if (!kept.ok) return kept
  const details = {
    number: String(number.value),
    goals: String(content.goals.length),
    tasks: String(content.tasks.length),
  }
  await addCaseEvent(context, { caseId, kind: 'plan.drafted', details })
  return kept
}

/** Write a version, and let goals and tasks stand as it says. The case is held, so that two writers come one by one. */
async function keepVersion(
  context: Context,
  { id: caseId }: Case,
  version: Pick<Plan, 'id' | 'number' | 'content'>,
): Promise<Result<Plan, PlanUnclear | Reused>> {
  const { content } = version
  const problems = await problemsOf(context, caseId, content)
  if (problems.length > 0) return fail({ code: 'plan-unclear', problems })
  const plan = { ...version, caseId, writtenAt: context.at, writtenById: context.actorId }
  if (!(await insertPlan(context, plan))) return fail({ code: 'act-id-reused' })
  const on = { caseId, today: context.today }
  await keepGoals(context, goalsAfter(await loadGoals(context, caseId), content, on))
  await keepTasks(context, tasksAfter(await loadTasks(context, caseId), content, on))
  return ok({ ...plan, standing: 'not-signed' })
}

async function problemsOf(context: Context, caseId: CaseId, content: PlanContent) {
  const ids = [...content.goals, ...content.tasks].map(({ id }) => id)
  return problemsIn(content, {
    needs: (await needsOf(context, caseId)).map(({ id }) => id),
    methods: methods().map(({ id }) => id),
    elsewhere: await loadElsewhere(context, caseId, ids),
  })
}

/** Put one task into the plan of an open case, from an act of its own. */
export async function addTask(
  _permit: Permit<'plan.draft'>,
  context: Context,
  input: AddTask,
): Promise<Result<PlanTask, CaseClosed | PlanUnclear | Reused | NotFound>> {
  return putTask(context, input)
}

/**
 * What addTask does, for acts of later rooms. The plan with the task is a new version; where there is no plan yet it is the
 * first. A choice of the client that stands in the plan already is not put there twice.
 */
export async function putTask(
  context: Context,
  { caseId, ...task }: AddTask,
): Promise<Result<PlanTask, CaseClosed | PlanUnclear | Reused | NotFound>> {
  const found = await loadCaseForChange(context.tx, caseId)
  if (!found) return fail({ code: 'not-found' })
  const open = stillOpen(found)
  if (!open.ok) return open
  const tasks = await loadTasks(context, caseId)
  const same = tasks.find(one => one.state === 'open' && task.choiceId !== null && one.choiceId === task.choiceId)
  if (same) return ok(same)
  if (tasks.some(({ id }) => id === task.id)) return fail({ code: 'act-id-reused' })
  const newest = await loadNewest(context, caseId)
  const content = newest?.content ?? EMPTY_PLAN
  const number = (newest?.number ?? 0) + 1
  const id = PlanId.parse(newId())
  const kept = await keepVersion(context, found, {
    id,
    number,
    content: { ...content, tasks: [...content.tasks, task] },
  })
  if (!kept.ok) return kept
  await addCaseEvent(context, { caseId, kind: 'task.added', details: { words: task.what, number: String(number) } })
  return ok({ ...task, caseId, state: 'open', stateWords: null, stateOn: null })
}

/** Sign the newest version, or send it back with what is missing. */
export async function signPlan(
  _permit: Permit<'plan.sign'>,
  context: Context,
  input: SignPlan,
): Promise<Result<Signature, CaseClosed | PlanMovedOn | SigningUnclear | NotFound>> {
  const { caseId, planId, words } = input
  const found = await loadCaseForChange(context.tx, caseId)
  if (!found) return fail({ code: 'not-found' })
  const open = stillOpen(found)
  if (!open.ok) return open
  const newest = await loadNewest(context, caseId)
  if (!newest) return fail({ code: 'not-found' })
  const judged = judgeSigning(newest, input, context.actorId)
  if (!judged.ok) return judged
  const verdict = judged.value
  await insertSignature(context, { planId, verdict, words })
  await addCaseEvent(context, {
    caseId,
    kind: verdict === 'signed' ? 'plan.signed' : 'plan.sent-back',
    details: { number: String(newest.number), ...(words !== null && { words }) },
  })
  const names = await namesOfAccounts(context, [context.actorId])
  return ok({ planId, verdict, words, at: context.at, byName: names.get(context.actorId) ?? null })
}
