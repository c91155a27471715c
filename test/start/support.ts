// What the start-up tests share: folders that vanish, programs with what they print, the processes on a data folder.
import { spawn, type SpawnOptions } from 'node:child_process'
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import * as fs from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { onTestFinished, type afterAll } from 'vitest'
import type { Reach } from '#platform/server/db.ts'

const ROOT = process.cwd()

/** @param atEnd - when it vanishes: after this test, or, with `afterAll`, after all of the file */
export function temporaryFolder(atEnd: typeof onTestFinished | typeof afterAll = onTestFinished): string {
  const folder = fs.mkdtempSync('/tmp/test of simpul ')
  fs.chmodSync(folder, 0o755) // as most folders are: as root, PostgreSQL's own user must be able to enter
  atEnd(() => {
    fs.rmSync(folder, { recursive: true, force: true })
  })
  return folder
}

/** A copy of the project with its parts already fetched and, so that tests need not wait for it, its screens built. */
export function copyOfProject(atEnd: typeof onTestFinished | typeof afterAll = onTestFinished): string {
  const folder = temporaryFolder(atEnd)
  const left = ['node_modules', 'data', '.git', '.types', 'docs']
  for (const name of fs.readdirSync(ROOT)) {
    if (!left.includes(name)) fs.cpSync(join(ROOT, name), join(folder, name), { recursive: true })
  }
  // Links to every part, not to their folder: should anything here install after all, the project's own stays whole.
  fs.mkdirSync(join(folder, 'node_modules'))
  for (const name of fs.readdirSync(join(ROOT, 'node_modules'))) {
    if (name.startsWith('.') && name !== '.bin') continue
    fs.symlinkSync(join(ROOT, 'node_modules', name), join(folder, 'node_modules', name))
  }
  // As scripts/prepare.mjs stamps what it has installed.
  const lockFile = fs.readFileSync(join(ROOT, 'package-lock.json'))
  const stamp = createHash('sha256').update(`${process.platform} ${process.arch}\n`).update(lockFile).digest('hex')
  fs.writeFileSync(join(folder, 'node_modules', '.simpul-installed'), stamp)
  return folder
}

/** The first column of every row. */
export async function ask(reach: Reach, sql: string): Promise<unknown[]> {
  const client = new pg.Client(reach)
  await client.connect()
  const answer = client.query<unknown[]>({ text: sql, rowMode: 'array' }).finally(() => client.end())
  return (await answer).rows.map(([first]) => first)
}

/** Start a program; it is killed when the test ends before it does. */
export function run(command: string, args: string[], options: SpawnOptions = {}) {
  const child = spawn(command, args, { stdio: 'pipe', ...options })
  const began = performance.now()
  let printed = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (piece: Buffer) => (printed += piece.toString()))
  }
  const ended = once(child, 'close').then(([code]: unknown[]) => code)
  onTestFinished(() => void child.kill('SIGKILL'))
  /** Wait for words; milliseconds since the start. */
  const says = async (words: RegExp) => {
    while (!words.test(printed)) {
      await sleep(5)
      if (child.exitCode !== null) throw new Error(`it ended without ${String(words)}: ${printed}`)
    }
    return Math.round(performance.now() - began)
  }
  return { child, ended, says, printed: () => printed }
}

/** A command line in a folder, with settings; every server gets a port that is free. */
export function shell(cwd: string, command: string, { env = {}, ...options }: SpawnOptions = {}) {
  const { PATH, HOME } = process.env
  return run('/bin/sh', ['-c', `exec ${command}`], { cwd, env: { PATH, HOME, PORT: '0', ...env }, ...options })
}

/** Every process of the PostgreSQL on a folder: each works in the cluster's own folder. */
export function postgresOn(dataFolder: string): string[] {
  const cluster = join(fs.realpathSync(dataFolder), 'cluster')
  return fs.readdirSync('/proc').filter(pid => {
    try {
      return /^\d+$/.test(pid) && fs.readlinkSync(`/proc/${pid}/cwd`) === cluster
    } catch {
      return false
    }
  })
}

/** Milliseconds until no process is left; Infinity when there still is one after five seconds. */
export async function untilGone(dataFolder: string): Promise<number> {
  const began = Date.now()
  while (Date.now() - began < 5000) {
    if (postgresOn(dataFolder).length === 0) return Date.now() - began
    await sleep(10)
  }
  return Infinity
}

/** Where a started Simpul answers, from what it printed. */
export function addressIn(printed: string): string {
  return /ready: +(\S+)/.exec(printed)?.[1] ?? ''
}

/** The server's word on itself: `[status, body]`. */
export async function health(address: string): Promise<[number, unknown]> {
  const reply = await fetch(`${address}/health`)
  return [reply.status, await reply.json()]
}
