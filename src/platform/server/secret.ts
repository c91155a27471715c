import { randomBytes } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Config } from './config.ts'

/**
 * The secret that signs sessions. Where none is set, one is made once and kept in the data folder, readable by its owner
 * alone; production never comes here without one, see `readConfig`.
 */
export function secretFor({ secret, dataFolder }: Pick<Config, 'secret' | 'dataFolder'>): string {
  if (secret !== null) return secret
  const file = join(dataFolder, 'secret')
  mkdirSync(dataFolder, { recursive: true })
  try {
    writeFileSync(file, randomBytes(32).toString('base64url'), { flag: 'wx', mode: 0o600, flush: true })
  } catch (error) {
    if (!String(error).includes('EEXIST')) throw error // else it is there already, which is the usual case
  }
  return readFileSync(file, 'utf8')
}
