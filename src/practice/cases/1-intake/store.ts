import { sql } from 'kysely'
import type { Tx } from '#platform/server/db.ts'

/** Names of organisations of the directory; one that it does not know is absent. */
export async function loadOrganizationNames(tx: Tx, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map()
  const { rows } = await sql<{ id: string; name: string }>`
    select id, name from organization where id = any(${[...ids]}::uuid[])`.execute(tx)
  return new Map(rows.map(({ id, name }) => [id, name]))
}
