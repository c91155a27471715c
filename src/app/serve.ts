import { setTimeout as sleep } from 'node:timers/promises'
import { readConfig } from '#platform/server/config.ts'
import { StartRefused } from '#platform/server/refusal.ts'
import { start } from './start.ts'
import { welcome } from './welcome.ts'

/** Exit code of an expected refusal; a bug ends with 1. */
const REFUSED = 3
const LONGEST_STOP_MS = 10_000

/**
 * Serve until told to stop: by Ctrl-C, a closed terminal, a signal, or the death of the program that started this one.
 * What is under way is finished, then the database is left; when nobody else uses it, it stops.
 */
export async function serve({ fromSource = false } = {}): Promise<void> {
  // Before anything is opened, so that no moment is left in which a signal leaves it open.
  const told = new Promise<'told'>(stop => {
    for (const sign of ['SIGINT', 'SIGTERM', 'SIGHUP', 'disconnect'])
      process.on(sign, () => {
        stop('told')
      })
  })
  process.channel?.unref()
  const code = await runUntil(told, fromSource)
  process.exit(code)
}

async function runUntil(told: Promise<'told'>, fromSource: boolean): Promise<number> {
  try {
    const config = readConfig(process.env, 'serve')
    const started = await Promise.race([told, start(config, { say, fromSource })])
    if (started === 'told') return 0 // whatever was open closes with this process
    console.log(welcome(config, started.address))
    await told
    say('stopping')
    await Promise.race([started.stop(), sleep(LONGEST_STOP_MS)])
    return 0
  } catch (error) {
    if (!(error instanceof StartRefused)) throw error
    say(error.message)
    return REFUSED
  }
}

const say = (words: string) => {
  console.error(`simpul: ${words}`)
}
