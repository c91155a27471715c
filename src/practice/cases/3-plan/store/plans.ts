import { sql } from 'kysely'
import * as z from 'zod'
import type { Context } from '#platform/server/context.ts'
import type { CaseId } from '../../schema.ts'
import { Plan, PlanGoal, PlanStanding, PlanTask, Signature, type DueTask } from '../schema.ts'

const KeptSignature = Signature.omit({ byName: true }).extend({ byId: z.uuid() })
export type KeptSignature = z.infer<typeof KeptSignature>
const KeptVersion = Plan.pick({ id: true, number: true, standing: true, writtenAt: true, writtenById: true })

const standing = sql`coalesce((select s.verdict from plan_signature s
  where s.agency_id = p.agency_id and s.plan_id = p.id), 'not-signed') as standing`
const columns = sql`p.id, p.case_id, p.number, p.content, p.written_at, p.written_by_id, ${standing}`

/** @returns false when the id is taken */
export async function insertPlan({ tx }: Context, plan: Omit<Plan, 'standing'>): Promise<boolean> {
  const { id, caseId, number, content, writtenAt, writtenById } = plan
  const { numAffectedRows } = await sql`
    insert into plan (id, case_id, number, content, written_at, written_by_id)
    values (${id}, ${caseId}, ${number}, ${JSON.stringify(content)}, ${writtenAt}, ${writtenById})
    on conflict (agency_id, id) do nothing`.execute(tx)
  return numAffectedRows === 1n
}

/** The newest version of a case's plan; null while there is none. */
export async function loadNewest({ tx }: Context, caseId: CaseId): Promise<Plan | null> {
  const { rows } = await sql`
    select ${columns} from plan p where p.case_id = ${caseId} order by p.number desc limit 1`.execute(tx)
  return rows[0] ? Plan.parse(rows[0]) : null
}

export async function loadVersion({ tx }: Context, caseId: CaseId, number: number): Promise<Plan | null> {
  const { rows } = await sql`
    select ${columns} from plan p where p.case_id = ${caseId} and p.number = ${number}`.execute(tx)
  return rows[0] ? Plan.parse(rows[0]) : null
}

/** The newest version that was signed; null when none was. */
export async function loadSigned({ tx }: Context, caseId: CaseId): Promise<Plan | null> {
  const { rows } = await sql`
    select ${columns} from plan p join plan_signature g on g.agency_id = p.agency_id and g.plan_id = p.id
    where p.case_id = ${caseId} and g.verdict = 'signed' order by p.number desc limit 1`.execute(tx)
  return rows[0] ? Plan.parse(rows[0]) : null
}

/** Every version without what is in it, the newest first. */
export async function loadVersions({ tx }: Context, caseId: CaseId): Promise<z.infer<typeof KeptVersion>[]> {
  const { rows } = await sql`
    select p.id, p.number, p.written_at, p.written_by_id, ${standing} from plan p
    where p.case_id = ${caseId} order by p.number desc`.execute(tx)
  return rows.map(row => KeptVersion.parse(row))
}

/** Of each of these cases the newest version, where it is still to be signed. */
export async function loadUnsigned({ tx }: Context, caseIds: readonly string[]) {
  if (caseIds.length === 0) return []
  const Row = KeptVersion.extend({ caseId: Plan.shape.caseId, standing: PlanStanding })
  const { rows } = await sql`
    select * from (
      select distinct on (p.case_id) p.id, p.case_id, p.number, p.written_at, p.written_by_id, ${standing} from plan p
      where p.case_id = any(${[...caseIds]}::uuid[]) order by p.case_id, p.number desc) newest
    where standing = 'not-signed' order by written_at`.execute(tx)
  return rows.map(row => Row.parse(row))
}

export async function insertSignature({ tx, at, actorId }: Context, one: Omit<KeptSignature, 'at' | 'byId'>) {
  await sql`insert into plan_signature (plan_id, verdict, words, at, by_id)
    values (${one.planId}, ${one.verdict}, ${one.words}, ${at}, ${actorId})`.execute(tx)
}

export async function loadSignature({ tx }: Context, planId: Plan['id']): Promise<KeptSignature | null> {
  const { rows } = await sql`
    select plan_id, verdict, words, at, by_id from plan_signature where plan_id = ${planId}`.execute(tx)
  return rows[0] ? KeptSignature.parse(rows[0]) : null
}

/** Goals of a case, those that ended too, in the order in which they were set. */
export async function loadGoals({ tx }: Context, caseId: CaseId): Promise<PlanGoal[]> {
  const { rows } = await sql`
    select id, case_id, need_id, in_client_words, weight, scale, baseline, methods, set_on, ended_on
    from plan_goal where case_id = ${caseId} order by set_on, id`.execute(tx)
  return rows.map(row => PlanGoal.parse(row))
}

export async function loadTasks({ tx }: Context, caseId: CaseId): Promise<PlanTask[]> {
  const { rows } = await sql`
    select id, case_id, goal_id, what, by, by_name, due_on, role, choice_id, state, state_words, state_on
    from plan_task where case_id = ${caseId} order by id`.execute(tx)
  return rows.map(row => PlanTask.parse(row))
}

/** Open tasks of these cases that are due on or before a day, the soonest first. */
export async function loadDue({ tx }: Context, caseIds: readonly string[], until: string): Promise<DueTask[]> {
  if (caseIds.length === 0) return []
  const Row = PlanTask.pick({ id: true, caseId: true, what: true, by: true, byName: true }).extend({
    dueOn: z.iso.date(),
  })
  const { rows } = await sql`
    select id, case_id, what, by, by_name, due_on from plan_task
    where case_id = any(${[...caseIds]}::uuid[]) and state = 'open' and due_on <= ${until}
    order by due_on, id`.execute(tx)
  return rows.map(row => Row.parse(row))
}

/** Which of these ids of goals and tasks belong to another case. */
export async function loadElsewhere({ tx }: Context, caseId: CaseId, ids: readonly string[]): Promise<string[]> {
  if (ids.length === 0) return []
  const { rows } = await sql<{ id: string }>`
    select id from plan_goal where id = any(${[...ids]}::uuid[]) and case_id <> ${caseId}
    union select id from plan_task where id = any(${[...ids]}::uuid[]) and case_id <> ${caseId}`.execute(tx)
  return rows.map(({ id }) => id)
}

export async function keepGoals({ tx }: Context, goals: readonly PlanGoal[]): Promise<void> {
  for (const { id, caseId, scale, ...goal } of goals) {
    const changed = { ...goal, scale: JSON.stringify(scale) }
    await goalTable(tx)
      .insertInto('planGoal')
      .values({ id, caseId, ...changed })
      .onConflict(conflict => conflict.columns(['agencyId', 'id']).doUpdateSet(changed))
      .execute()
  }
}

export async function keepTasks({ tx }: Context, tasks: readonly PlanTask[]): Promise<void> {
  for (const { id, caseId, ...task } of tasks) {
    await goalTable(tx)
      .insertInto('planTask')
      .values({ id, caseId, ...task })
      .onConflict(conflict => conflict.columns(['agencyId', 'id']).doUpdateSet(task))
      .execute()
  }
}

type GoalRow = Omit<PlanGoal, 'scale'> & { scale: string; agencyId?: string }
const goalTable = (tx: Context['tx']) =>
  tx.$extendTables<{ planGoal: GoalRow; planTask: PlanTask & { agencyId?: string } }>()
