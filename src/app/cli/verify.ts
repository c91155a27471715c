import { refuseUnsafeRole, refuseUnsafeServer } from '#platform/server/db.ts'
import { refuseOutdated } from '#platform/server/migrate.ts'
import { StartRefused } from '#platform/server/refusal.ts'
import { SOURCE } from '../up-to-date.ts'
import { say, withDatabase } from './with-database.ts'

/** What must hold of the database before people's records are entrusted to it. */
const CHECKS = [
  ['what is saved is on disk before it is confirmed', refuseUnsafeServer],
  ['the application’s role owns nothing and climbs no wall', refuseUnsafeRole],
  ['every table is as this Simpul expects it', db => refuseOutdated(db, SOURCE)],
] as const satisfies [string, typeof refuseUnsafeServer][]

/** Hold the database against every check, and say of each whether it passes. Exit code 1 when one does not. */
export function verify(): Promise<void> {
  return withDatabase(async ({ db }) => {
    let failed = 0
    for (const [holds, check] of CHECKS) {
      const refusal = await refusalOf(check(db))
      if (refusal) failed++
      console.log(refusal ? `✗ ${holds}: ${refusal.message}` : `✓ ${holds}`)
    }
    say(failed === 0 ? 'all is well' : `${failed} of ${CHECKS.length} checks failed`)
    return failed === 0 ? 0 : 1
  })
}

async function refusalOf(checked: Promise<void>): Promise<StartRefused | null> {
  try {
    await checked
    return null
  } catch (error) {
    if (error instanceof StartRefused) return error
    throw error
  }
}
