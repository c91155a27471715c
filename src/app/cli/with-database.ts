import { readConfig } from '#platform/server/config.ts'
import { openDatabase, type Opened } from '#platform/server/database.ts'
import { StartRefused } from '#platform/server/refusal.ts'

/** Progress and complaints go to standard error, so that what a command found can be piped on. */
export const say = (words: string) => {
  console.error(`simpul: ${words}`)
}

/**
 * Do a tool's work on the database, beside a running server or without one, and leave in good order.
 * Ctrl-C, a closed terminal or a signal abort the work; what was committed stays.
 *
 * @param work - told to stop by the signal; answers the exit code
 */
export async function withDatabase(work: (opened: Opened, signal: AbortSignal) => Promise<number>): Promise<void> {
  const told = new AbortController()
  for (const sign of ['SIGINT', 'SIGTERM', 'SIGHUP', 'disconnect'])
    process.on(sign, () => {
      told.abort()
    })
  process.channel?.unref()
  process.exitCode = await attempt(work, told.signal)
  if (process.connected) process.disconnect()
}

async function attempt(work: (opened: Opened, signal: AbortSignal) => Promise<number>, signal: AbortSignal) {
  try {
    const opened = await openDatabase(readConfig(process.env, 'tool'), 'tool', say)
    return await work(opened, signal).finally(opened.stop)
  } catch (error) {
    if (!(error instanceof StartRefused)) throw error
    say(error.message)
    return 3
  }
}
