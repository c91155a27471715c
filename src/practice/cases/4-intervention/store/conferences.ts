import type { Context } from '#platform/server/context.ts'
import type { Tx } from '#platform/server/db.ts'
import type { CaseId } from '../../schema.ts'
import { Conference, ConferenceTask, type ConferenceId, type ConferenceTaskId } from '../schema/conference.ts'

type Writer = { recordedBy: string; recordedAt: string }
export type KeptConference = Conference & Writer
type Row = Omit<Conference, 'members'> & Writer & { members: unknown }
const tables = (tx: Tx) => tx.$extendTables<{ conference: Row; conferenceTask: ConferenceTask }>()

/** @returns false when the id is taken */
export async function insertConference({ tx, actorId, at }: Context, conference: Conference): Promise<boolean> {
  const row = { ...conference, members: JSON.stringify(conference.members), recordedBy: actorId, recordedAt: at }
  const insert = tables(tx).insertInto('conference').values(row)
  const done = await insert.onConflict(conflict => conflict.doNothing()).executeTakeFirst()
  return done.numInsertedOrUpdatedRows === 1n
}

export async function updateConference(
  { tx }: Context,
  { id, caseId, members, ...changed }: Conference,
): Promise<void> {
  const set = { ...changed, members: JSON.stringify(members) }
  await tables(tx).updateTable('conference').set(set).where('id', '=', id).where('caseId', '=', caseId).execute()
}

/** The conference, held until the transaction ends. */
export async function loadConferenceForChange(
  { tx }: Context,
  { id, caseId }: { id: ConferenceId; caseId: CaseId },
): Promise<Conference | null> {
  const one = tables(tx).selectFrom('conference').select(Conference.keyof().options).where('id', '=', id)
  const row = await one.where('caseId', '=', caseId).forUpdate().executeTakeFirst()
  return row ? Conference.parse(row) : null
}

/** Conferences of a case, the latest day first. */
export async function loadConferences({ tx }: Context, caseId: CaseId): Promise<KeptConference[]> {
  const columns = [...Conference.keyof().options, 'recordedBy', 'recordedAt'] as const
  const some = tables(tx).selectFrom('conference').select(columns).where('caseId', '=', caseId)
  const rows = await some.orderBy('meetsOn', 'desc').orderBy('id', 'desc').execute()
  return rows.map(({ recordedBy, recordedAt, ...row }) => ({ ...Conference.parse(row), recordedBy, recordedAt }))
}

/** @returns false when an id is taken */
export async function insertTasks({ tx }: Context, tasks: readonly ConferenceTask[]): Promise<boolean> {
  if (tasks.length === 0) return true
  const insert = tables(tx)
    .insertInto('conferenceTask')
    .values([...tasks])
  const done = await insert.onConflict(conflict => conflict.doNothing()).executeTakeFirst()
  return done.numInsertedOrUpdatedRows === BigInt(tasks.length)
}

/** Tasks of all conferences of a case, those due first before the others. */
export async function loadTasks({ tx }: Context, caseId: CaseId): Promise<ConferenceTask[]> {
  const some = tables(tx).selectFrom('conferenceTask').select(ConferenceTask.keyof().options)
  const rows = await some.where('caseId', '=', caseId).orderBy('dueOn').orderBy('id').execute()
  return rows.map(row => ConferenceTask.parse(row))
}

/** The task, held until the transaction ends. */
export async function loadTaskForChange(
  { tx }: Context,
  { id, caseId }: { id: ConferenceTaskId; caseId: CaseId },
): Promise<ConferenceTask | null> {
  const one = tables(tx).selectFrom('conferenceTask').select(ConferenceTask.keyof().options).where('id', '=', id)
  const row = await one.where('caseId', '=', caseId).forUpdate().executeTakeFirst()
  return row ? ConferenceTask.parse(row) : null
}

export async function updateTask({ tx }: Context, { id, caseId, ...changed }: ConferenceTask): Promise<void> {
  const { state, settledOn, words, version } = changed
  const update = tables(tx).updateTable('conferenceTask').set({ state, settledOn, words, version })
  await update.where('id', '=', id).where('caseId', '=', caseId).execute()
}
