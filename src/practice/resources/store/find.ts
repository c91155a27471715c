import { sql } from 'kysely'
import type { Tx } from '#platform/server/db.ts'
import type { HsdsKind, RecordKey } from '../schema/record.ts'

/** Ids of records of a kind in whose name each word stands, by name; and how many there are. */
export async function findRecordIds(
  tx: Tx,
  kind: HsdsKind,
  words: string,
  { from, limit }: { from: number; limit: number },
): Promise<{ ids: string[]; total: number }> {
  const asked = words.split(/\s+/).filter(word => word !== '')
  const name = sql`concat_ws(' ', r.body ->> 'name', r.body ->> 'alternate_name', r.body ->> 'code')`
  const fits = asked.map(word => sql`${name} ilike ${`%${word.replace(/[\\%_]/g, '\\$&')}%`}`)
  const { rows } = await sql<{ id: string; total: number }>`
    select r.id, (count(*) over ())::int as total from directory_record r
    where ${sql.join([sql`r.kind = ${kind}`, ...fits], sql` and `)}
    order by lower(r.body ->> 'name'), r.id limit ${limit} offset ${from}`.execute(tx)
  // Past the end nobody counts.
  return { ids: rows.map(({ id }) => id), total: rows[0]?.total ?? from }
}

/** Records with these ids, of whichever kind. */
export async function loadKinds(tx: Tx, ids: readonly string[]): Promise<RecordKey[]> {
  const { rows } = await sql<RecordKey>`
    select kind, id from directory_record where id = any(${[...ids]}::uuid[]) order by kind, id`.execute(tx)
  return rows
}
