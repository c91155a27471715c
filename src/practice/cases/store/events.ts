import { sql } from 'kysely'
import type { Context } from '#platform/server/context.ts'
import type { Tx } from '#platform/server/db.ts'
import type { CaseEvent, CaseId } from '../schema.ts'

export type NewEvent = Pick<CaseEvent, 'id' | 'caseId' | 'kind' | 'details'>
export type KeptEvent = Omit<CaseEvent, 'byName'> & { byId: string }
type Row = Omit<KeptEvent, 'details'> & { details: unknown }
const tables = (tx: Tx) => tx.$extendTables<{ caseEvent: Row }>()

/** @returns false when an id is taken */
export async function insertEvents({ tx, at, actorId }: Context, events: readonly NewEvent[]): Promise<boolean> {
  const rows = events.map(event => ({ ...event, details: JSON.stringify(event.details), at, byId: actorId }))
  const insert = tables(tx).insertInto('caseEvent').values(rows)
  const done = await insert.onConflict(conflict => conflict.doNothing()).executeTakeFirst()
  return done.numInsertedOrUpdatedRows === BigInt(rows.length)
}

/** At most so many events of a case, the latest first, from before another event on. */
export async function loadEvents(
  { tx }: Context,
  { caseId, before }: { caseId: CaseId; before: string | null },
  most: number,
): Promise<KeptEvent[]> {
  const { rows } = await sql<KeptEvent>`
    select id, case_id, kind, at, by_id, details from case_event e
    where case_id = ${caseId} and (${before}::uuid is null
      or (at, id) < (select b.at, b.id from case_event b where b.id = ${before}::uuid and b.case_id = ${caseId}))
    order by at desc, id desc limit ${most}`.execute(tx)
  return rows
}

/** Whether a case has an event of one of some kinds. */
export async function hasEvent(tx: Tx, caseId: CaseId, kinds: readonly CaseEvent['kind'][]): Promise<boolean> {
  const one = tables(tx).selectFrom('caseEvent').select('id').where('caseId', '=', caseId)
  return (
    (await one
      .where('kind', 'in', [...kinds])
      .limit(1)
      .executeTakeFirst()) !== undefined
  )
}

/** The phases that a case was moved to, in order of time. */
export async function loadWalked(tx: Tx, caseId: CaseId): Promise<string[]> {
  const { rows } = await sql<{ phase: string }>`
    select details ->> 'phase' as phase from case_event
    where case_id = ${caseId} and kind = 'case.moved' order by at, id`.execute(tx)
  return rows.map(({ phase }) => phase)
}
