import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { sql } from 'kysely'
import type { Config } from './config.ts'
import { connect, type Database, type Reach } from './db.ts'
import { open } from './embedded-postgres/open.ts'
import { Refusal } from './embedded-postgres/refusal.ts'
import { StartRefused } from './refusal.ts'

/** The database that this program holds. */
export type Opened = {
  /** As the application's role. It stays the same when the database goes and comes back. */
  db: Database
  /** Do this as the owner of the tables; null where no migrator's address is configured. */
  asOwner: (<Value>(work: (owner: Database) => Promise<Value>) => Promise<Value>) | null
  /** Leave; the last program to leave Simpul's own database stops it. */
  stop: () => Promise<void>
}
type Say = (words: string) => void

const PAUSE_MS = 2000
const OWNER = 'simpul_owner'

/**
 * Open the database of these settings: the one at SIMPUL_DATABASE_URL, else Simpul's own in the data folder.
 *
 * @param as - 'server': one a data folder; 'tool': beside a running server or alone
 * @param say - told, in words, when Simpul's own database ends unexpectedly and when it is back
 * @throws StartRefused when it cannot be opened, saying what to do
 */
export async function openDatabase(config: Config, as: 'server' | 'tool', say: Say): Promise<Opened> {
  const { databaseUrl, migratorUrl } = config
  if (databaseUrl === null) return openEmbedded(join(config.dataFolder, 'postgres'), as, say)
  const db = await reached(connect(databaseUrl), 'SIMPUL_DATABASE_URL')
  if (migratorUrl !== null) await (await reached(connect(migratorUrl, OWNER), 'SIMPUL_MIGRATOR_URL')).destroy()
  return { db, asOwner: migratorUrl === null ? null : ownerAt(() => migratorUrl), stop: () => db.destroy() }
}

/** The address and its password are not repeated; PostgreSQL's own words name the role or the database at fault. */
async function reached(db: Database, name: string): Promise<Database> {
  try {
    await sql`select`.execute(db)
    return db
  } catch (error) {
    await db.destroy()
    const words = error instanceof Error ? error.message : String(error)
    throw new StartRefused(
      `the database at ${name} cannot be used (${words}). Is it running, and was it prepared with src/platform/server/roles.sql?`,
    )
  }
}

async function openEmbedded(dataFolder: string, as: 'server' | 'tool', say: Say): Promise<Opened> {
  let opened = await open({ dataFolder, as })
  const leaving = new AbortController()
  const keepOpen = async () => {
    for (;;) {
      await opened.lost
      say('the database has ended unexpectedly; nothing saved is lost, it is opened again')
      const again = await openAgain({ dataFolder, as, say, signal: leaving.signal })
      if (!again) return
      opened = again
      if (leaving.signal.aborted) {
        await opened.stop()
        return
      }
      say('the database is back')
    }
  }
  void keepOpen()
  // Asked for every connection: what is opened again may be reached elsewhere.
  const db = connect(() => opened.app)
  const stop = async () => {
    leaving.abort()
    await db.destroy()
    await opened.stop()
  }
  return { db, asOwner: ownerAt(() => opened.migrator), stop }
}

type Again = { dataFolder: string; as: 'server' | 'tool'; say: Say; signal: AbortSignal }

/** Try until it is open; null when the program left meanwhile. */
async function openAgain({ dataFolder, as, say, signal }: Again) {
  let told = ''
  while (!signal.aborted) {
    try {
      return await open({ dataFolder, as })
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      if (error.message !== told) say(`${error.message} Trying again until it opens.`)
      told = error.message
    }
    await sleep(PAUSE_MS)
  }
  return null
}

function ownerAt(reach: () => Reach) {
  return async <Value>(work: (owner: Database) => Promise<Value>) => {
    const owner = connect(reach, OWNER)
    try {
      return await work(owner)
    } finally {
      await owner.destroy()
    }
  }
}
