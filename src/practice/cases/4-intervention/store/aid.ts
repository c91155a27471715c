import { sql } from 'kysely'
import type { Context } from '#platform/server/context.ts'
import type { Tx } from '#platform/server/db.ts'
import type { CaseId } from '../../schema.ts'
import { Advocacy, Aid, type AdvocacyId } from '../schema/aid.ts'

export type Mark = { recordedBy: string; recordedAt: string; takenBackFor: string | null }
type Row<Record> = Record & Mark & { takenBackBy: string | null; takenBackAt: string | null }
type Tables = { aid: Row<Aid>; advocacyAction: Row<Advocacy> }
const tables = (tx: Tx) => tx.$extendTables<Tables>()
const MARKS = ['recordedBy', 'recordedAt', 'takenBackFor'] as const
const written = ({ actorId, at }: Context) => {
  return { recordedBy: actorId, recordedAt: at, takenBackFor: null, takenBackBy: null, takenBackAt: null }
}

/** @returns false when the id is taken */
export async function insertAid(context: Context, aid: Aid): Promise<boolean> {
  const insert = tables(context.tx)
    .insertInto('aid')
    .values({ ...aid, ...written(context) })
  const done = await insert.onConflict(conflict => conflict.doNothing()).executeTakeFirst()
  return done.numInsertedOrUpdatedRows === 1n
}

/** What was given, the latest first; also what was taken back. */
export async function loadAid({ tx }: Context, caseId: CaseId): Promise<(Aid & Mark)[]> {
  const columns = [...Aid.keyof().options, ...MARKS] as const
  const some = tables(tx).selectFrom('aid').select(columns).where('caseId', '=', caseId)
  const rows = await some.orderBy('givenOn', 'desc').orderBy('id', 'desc').execute()
  return rows.map(({ recordedBy, recordedAt, takenBackFor, ...row }) => {
    return { ...Aid.parse(row), recordedBy, recordedAt, takenBackFor }
  })
}

/** @returns false when the id is taken */
export async function insertAdvocacy(context: Context, action: Advocacy): Promise<boolean> {
  const insert = tables(context.tx)
    .insertInto('advocacyAction')
    .values({ ...action, ...written(context) })
  const done = await insert.onConflict(conflict => conflict.doNothing()).executeTakeFirst()
  return done.numInsertedOrUpdatedRows === 1n
}

const ACTION = [...Advocacy.keyof().options, ...MARKS] as const
const actionFrom = ({ recordedBy, recordedAt, takenBackFor, ...row }: Advocacy & Mark) => {
  return { ...Advocacy.parse(row), recordedBy, recordedAt, takenBackFor }
}

export async function loadAdvocacy({ tx }: Context, caseId: CaseId): Promise<(Advocacy & Mark)[]> {
  const some = tables(tx).selectFrom('advocacyAction').select(ACTION).where('caseId', '=', caseId)
  return (await some.orderBy('actedOn', 'desc').orderBy('id', 'desc').execute()).map(actionFrom)
}

/** The action, held until the transaction ends. */
export async function loadActionForChange(
  { tx }: Context,
  { id, caseId }: { id: AdvocacyId; caseId: CaseId },
): Promise<(Advocacy & Mark) | null> {
  const one = tables(tx).selectFrom('advocacyAction').select(ACTION).where('id', '=', id)
  const row = await one.where('caseId', '=', caseId).forUpdate().executeTakeFirst()
  return row ? actionFrom(row) : null
}

export async function updateAction({ tx }: Context, { id, caseId, ...changed }: Advocacy): Promise<void> {
  const { result, came, version } = changed
  const update = tables(tx).updateTable('advocacyAction').set({ result, came, version })
  await update.where('id', '=', id).where('caseId', '=', caseId).execute()
}

const PLACES = { aid: sql.table('aid'), advocacy: sql.table('advocacy_action') } as const

/**
 * Say for what reason aid or an action does not stand any more.
 * @returns `done`; `before` when it was taken back already; `absent` when the case has none of that id
 */
export async function markTakenBack(
  { tx, actorId, at }: Context,
  { of, id, caseId, words }: { of: keyof typeof PLACES; id: string; caseId: CaseId; words: string },
): Promise<'done' | 'before' | 'absent'> {
  const one = sql`id = ${id}::uuid and case_id = ${caseId}`
  const { numAffectedRows } = await sql`
    update ${PLACES[of]} set taken_back_for = ${words}, taken_back_by = ${actorId}, taken_back_at = ${at}::timestamptz
    where ${one} and taken_back_at is null`.execute(tx)
  if (numAffectedRows === 1n) return 'done'
  const { rows } = await sql`select from ${PLACES[of]} where ${one}`.execute(tx)
  return rows.length > 0 ? 'before' : 'absent'
}
