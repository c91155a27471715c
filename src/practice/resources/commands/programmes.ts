import { inTransaction, type Database } from '#platform/server/db.ts'
import { ok } from '#platform/shared/result.ts'
import { programmeService } from '../rules/programmes.ts'
import { loadDigests } from '../store/keep.ts'
import { readProgrammes } from './definitions.ts'
import { digestOf, keepServices, recordServices } from '../commands.ts'

/**
 * Keep the national programmes as services for everyone in Indonesia. Safe at every start: what has not changed since is
 * left alone, and so is what a curator said of it.
 *
 * @returns how many were new or have changed
 */
export async function loadProgrammes(db: Database): Promise<number> {
  const all = readProgrammes().map(programmeService)
  let kept = 0
  await inTransaction(db, async tx => {
    await recordServices(tx)
    const digests = await loadDigests(
      tx,
      all.map(({ id }) => id),
    )
    const changed = all
      .map(service => ({ service, origin: { document: null, digest: digestOf(service) } }))
      .filter(({ service, origin }) => digests.get(service.id) !== origin.digest)
    await keepServices(tx, changed)
    kept = changed.length
    return ok(null)
  })
  return kept
}
