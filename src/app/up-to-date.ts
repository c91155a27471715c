import { join } from 'node:path'
import type { Opened } from '#platform/server/database.ts'
import { migrate, refuseOutdated } from '#platform/server/migrate.ts'
import { loadReference } from './reference.ts'

/** Where the rooms and their migrations are. */
export const SOURCE = join(import.meta.dirname, '..')

/**
 * Tables, and with them the data that everybody shares. Without the owner's role it can only be checked that all is there.
 *
 * @param say - told in words what was done
 * @throws StartRefused when steps are missing that this program may not take
 */
export async function bringUpToDate({ db, asOwner }: Opened, say: (words: string) => void): Promise<void> {
  if (!asOwner) return refuseOutdated(db, SOURCE)
  await asOwner(async owner => {
    const ran = await migrate(owner, SOURCE)
    if (ran.length > 0) say(`the database was brought up to date (${ran.length} steps)`)
    await loadReference(owner, say)
  })
}
