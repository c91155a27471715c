import { once } from 'node:events'
import { createServer } from 'node:net'
import { openAuth } from '#confidentiality/access/auth.ts'
import type { Config } from '#platform/server/config.ts'
import { openDatabase } from '#platform/server/database.ts'
import { refuseUnsafeRole, refuseUnsafeServer } from '#platform/server/db.ts'
import { StartRefused } from '#platform/server/refusal.ts'
import { secretFor } from '#platform/server/secret.ts'
import { dayIn } from '#platform/shared/day.ts'
import { openDirectory } from '#practice/finding/queries/directory.ts'
import { loadDemonstration } from './demonstration/load.ts'
import { refuseDemonstration } from './production.ts'
import { publicRoutes } from './public.ts'
import { routes } from './routes.ts'
import { buildScreens } from './screens.ts'
import { buildServer } from './server.ts'
import { serveBuilt, serveSource } from './site.ts'
import { bringUpToDate } from './up-to-date.ts'

type Say = (words: string) => void
export type Started = { address: string; stop: () => Promise<void> }

/** In the demonstration everyone tries every account; in production a password is guessed no faster than this. */
const TRIES_A_MINUTE = { demo: 30, production: 5 }

/**
 * From settings to a server that answers: database, tables, reference data, demonstration, screens, address.
 * Every step can be run again; a start that was killed half-way is simply started again.
 *
 * @param say - told in words what takes long
 * @param fromSource - screens straight from the source, for whoever changes them
 * @throws StartRefused when it cannot be safe or complete, saying what to do
 */
export async function start(config: Config, { say, fromSource }: { say: Say; fromSource: boolean }): Promise<Started> {
  const database = await openDatabase(config, 'server', say)
  try {
    await refuseTakenPort(config)
    await refuseUnsafeServer(database.db)
    // Beside the work on the database, since a machine has two hands; what goes wrong is told where it is awaited.
    const screens = fromSource ? null : buildScreens(say)
    screens?.catch(() => undefined)
    await bringUpToDate(database, say)
    await refuseUnsafeRole(database.db)
    const auth = openAuth(database.db, {
      secret: secretFor(config),
      publicUrl: config.publicUrl,
      triesAMinute: TRIES_A_MINUTE[config.env],
    })
    if (config.env === 'production') await refuseDemonstration(database.db)
    else await loadDemonstration({ db: database.db, auth, today: dayIn('Asia/Makassar', new Date()), say })
    const house = { db: database.db, auth, publicUrl: config.publicUrl, log: true }
    const server = await buildServer(house, { routes, publicRoutes })
    await (screens === null ? serveSource(server) : serveBuilt(server, await screens))
    const listening = await server.listen({ port: config.port, host: config.host })
    // Beside the first questions, since reading the whole directory takes a moment.
    openDirectory(database.db).catch(() => undefined)
    const address = config.host === 'localhost' ? listening.replace(/127\.0\.0\.1|\[::1\]/, 'localhost') : listening
    const stop = async () => {
      await server.close()
      await database.stop()
    }
    return { address, stop }
  } catch (error) {
    await database.stop()
    throw error
  }
}

/** Asked before the long steps, so that nobody waits for a server that cannot be reached. */
async function refuseTakenPort({ port, host }: Config): Promise<void> {
  const probe = createServer()
  try {
    await once(probe.listen({ port, host }), 'listening')
  } catch (error) {
    const words = String(error)
    if (words.includes('EADDRINUSE')) {
      throw new StartRefused(
        `port ${port} is used by another program. Stop that one, or choose another port: PORT=3001`,
      )
    }
    if (words.includes('EACCES')) {
      throw new StartRefused(`port ${port} may not be used by this user. Choose one above 1023: PORT=3000`)
    }
    if (/EADDRNOTAVAIL|ENOTFOUND|EAI_AGAIN/.test(words)) {
      throw new StartRefused(`SIMPUL_HOST ${host} is no address of this machine. Use localhost or 0.0.0.0`)
    }
    throw error
  } finally {
    probe.close()
  }
}
