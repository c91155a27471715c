import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { existsSync, globSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { StartRefused } from '#platform/server/refusal.ts'

const ROOT = join(import.meta.dirname, '../..')
const BUILT = join(ROOT, 'dist')
const STAMP = join(BUILT, '.stamp')
/** What the screens are made of; server files too, since telling them apart would cost more than a build now and then. */
const MADE_OF = [
  'src/**/*.{ts,tsx,po,json,css,svg}',
  '*.config.ts',
  'index.html',
  'package-lock.json',
  'scripts/build.ts',
]

/**
 * Build the screens unless they are there and made of these very sources.
 * @returns the folder to serve
 * @throws StartRefused when the build fails
 */
export async function buildScreens(say: (words: string) => void): Promise<string> {
  const digest = digestOfSources()
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === digest) return BUILT
  say('building the screens (once after every change, some ten seconds)')
  const began = Date.now()
  const seconds = () => Math.round((Date.now() - began) / 1000)
  const ticker = setInterval(() => {
    say(`still building, ${seconds()} s`)
  }, 5000)
  const { code, said } = await build().finally(() => {
    clearInterval(ticker)
  })
  if (code !== 0) throw new StartRefused(`the screens could not be built:\n${said}`)
  // Last: the build empties the folder first, so that a stamp vouches for a whole one.
  writeFileSync(STAMP, digest)
  say(`built in ${seconds()} s`)
  return BUILT
}

function digestOfSources(): string {
  const hash = createHash('sha256')
  for (const path of globSync(MADE_OF, { cwd: ROOT }).sort()) {
    if (!path.endsWith('.test.ts')) hash.update(`${path}\0`).update(readFileSync(join(ROOT, path)))
  }
  return hash.digest('hex')
}

/** In a process of its own: a bundler's memory goes with it, and NODE_ENV is the build's alone. */
async function build(): Promise<{ code: number | null; said: string }> {
  const env = { ...process.env, NODE_ENV: 'production' }
  const child = spawn(process.execPath, ['scripts/build.ts'], { cwd: ROOT, env, stdio: ['ignore', 'pipe', 'pipe'] })
  const endWithUs = () => child.kill()
  process.on('exit', endWithUs)
  let said = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (piece: Buffer) => (said += piece.toString()))
  await once(child, 'close')
  process.off('exit', endWithUs)
  return { code: child.exitCode, said }
}
