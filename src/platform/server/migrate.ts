import { glob, readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { sql } from 'kysely'
import { Migrator, type Migration } from 'kysely/migration'
import type { Database } from './db.ts'
import { StartRefused } from './refusal.ts'

/** Every room's `migrations/*.sql`, by name; the time stamp in the name is the order. */
export async function collectMigrations(source: string): Promise<Record<string, Migration>> {
  const collected: Record<string, Migration> = {}
  for await (const path of glob('**/migrations/*.sql', { cwd: source })) {
    const name = basename(path, '.sql')
    if (name in collected) throw new Error(`Two migrations are called ${name}`)
    const text = await readFile(join(source, path), 'utf8')
    collected[name] = {
      up: async db => {
        await sql.raw(text).execute(db)
      },
    }
  }
  return collected
}

/** Bring the database up to date, under an advisory lock, all or nothing. Connect as the migrator in the owner's role. */
export async function migrate(db: Database, source: string): Promise<string[]> {
  const migrator = new Migrator({ db, provider: { getMigrations: () => collectMigrations(source) } })
  const { error, results = [] } = await migrator.migrateToLatest()
  if (error) throw new Error('The database could not be brought up to date', { cause: error })
  // So that a server which may not migrate can see whether somebody has.
  await sql`grant select on kysely_migration to simpul_app`.execute(db)
  return results.map(result => result.migrationName)
}

/**
 * Refuse a database that lacks a migration of this source, or has one that this source does not know.
 * @throws StartRefused that says which of the two, and what to do
 */
export async function refuseOutdated(db: Database, source: string): Promise<void> {
  const names = Object.keys(await collectMigrations(source))
  const { rows: found } = await sql<{
    there: boolean
  }>`select to_regclass('kysely_migration') is not null as there`.execute(db)
  const { rows } = found[0]?.there
    ? await sql<{ name: string }>`select name from kysely_migration`.execute(db)
    : { rows: [] }
  const ran = new Set(rows.map(({ name }) => name))
  const lacking = names.filter(name => !ran.has(name)).length
  if (lacking > 0) {
    throw new StartRefused(
      `the database lacks ${lacking} of ${names.length} steps. Set SIMPUL_MIGRATOR_URL (role simpul_migrator) and start once`,
    )
  }
  if (ran.size > names.length)
    throw new StartRefused('the database is of a newer Simpul. Use that one, or restore a backup')
}
