import { sql } from 'kysely'
import type { Tx } from '#platform/server/db.ts'
import type { HsdsKind, RecordKey } from '../schema/record.ts'

/** Ids of all records of a kind, in order. */
export async function loadIds(tx: Tx, kind: HsdsKind): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`select id from directory_record where kind = ${kind} order by id`.execute(
    tx,
  )
  return rows.map(({ id }) => id)
}

/** All records, by key. */
export async function loadKeys(tx: Tx): Promise<RecordKey[]> {
  const { rows } = await sql<RecordKey>`select kind, id from directory_record order by kind, id`.execute(tx)
  return rows
}

/** Objects of a kind that no other object shows whole: who lists only services would lose something of them. */
export async function loadUnshown(tx: Tx, kind: HsdsKind): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select r.id from directory_record r where r.kind = ${kind} and not exists (
      select from directory_link l where l.child_kind = r.kind and l.child_id = r.id and l.is_shown and l.keys is null)
    order by r.id`.execute(tx)
  return rows.map(({ id }) => id)
}
