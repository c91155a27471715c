import { sql } from 'kysely'
import type { Database } from '#platform/server/db.ts'
import { StartRefused } from '#platform/server/refusal.ts'

/**
 * Refuse to serve, in production, a database that a demonstration was loaded into: the password is known to everybody.
 * @throws StartRefused that says what to do
 */
export async function refuseDemonstration(db: Database): Promise<void> {
  const { rows } = await sql`select from auth."user" where email like '%@demo.example' limit 1`.execute(db)
  if (rows.length === 0) return
  throw new StartRefused(
    'this database holds the demonstration and its well-known accounts. For production use an empty one: another SIMPUL_DATA folder or another SIMPUL_DATABASE_URL',
  )
}
