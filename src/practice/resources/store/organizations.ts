import { sql } from 'kysely'
import type { Tx } from '#platform/server/db.ts'

/** The organisation that this one was merged into; null when it stands by itself. */
export async function survivorOf(tx: Tx, id: string): Promise<string | null> {
  const { rows } = await sql<{ survivor: string | null }>`
    select merged_into as survivor from organization where id = ${id}`.execute(tx)
  return rows[0]?.survivor ?? null
}
