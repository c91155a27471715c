import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import pg from 'pg'
import { linkLibraries } from '#platform/server/embedded-postgres/cluster.ts'
import { preparePlace } from '#platform/server/embedded-postgres/folder.ts'

type Running = { urlOf: (role: string, name: string) => string; stop: () => Promise<void> }
export type TestPostgres = Running & {
  /** Start it again on what it left behind, at the same address. */
  startAgain: () => Promise<void>
  /** Stop it, and forget everything in it. */
  remove: () => Promise<void>
}

// What most tests look at is not whether a power cut is survived: that has tests of its own.
const QUICK = ['-c', 'fsync=off', '-c', 'synchronous_commit=off', '-c', 'full_page_writes=off']

/**
 * A real PostgreSQL of its own behind a unix socket, where every role may log in without a password.
 * Root steps down to an unprivileged user, as PostgreSQL demands; `PG_BIN` names the folder of another PostgreSQL.
 *
 * @param settings - `name=value` of its own; given any, it is as durable as its defaults and these say
 */
export async function startPostgres(settings?: readonly string[]): Promise<TestPostgres> {
  const folder = mkdtempSync('/tmp/simpul-pg-') // a short path, for the socket
  chmodSync(folder, 0o755)
  const { folder: data, native, user } = preparePlace(join(folder, 'data'))
  linkLibraries({ folder, native, run: folder, log: '', host: folder, port: 5432 })
  const bin = process.env['PG_BIN'] ?? join(native, 'bin')
  const ours = process.env['PG_BIN'] ? {} : { LC_ALL: 'C', LD_LIBRARY_PATH: folder, DYLD_LIBRARY_PATH: folder }
  const as = { ...user, env: { ...process.env, ...ours }, cwd: '/' }
  const init = ['-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--locale=C', '--no-sync']
  const made = spawnSync(join(bin, 'initdb'), init, as)
  if (made.status !== 0) throw new Error(made.stderr.toString())
  const chosen = settings ? settings.flatMap(setting => ['-c', setting]) : QUICK
  const args = ['-D', data, '-k', data, '-c', 'listen_addresses=', '-c', 'max_connections=200', ...chosen]
  const run = () => spawn(join(bin, 'postgres'), args, { ...as, stdio: ['ignore', 'ignore', 'pipe'] })
  const urlOf = (role: string, name: string) => `postgresql://${role}@/${name}?host=${encodeURIComponent(data)}`

  let server = run()
  const ready = async () => {
    let said = ''
    server.stderr.on('data', (piece: Buffer) => {
      said = (said + piece.toString()).slice(-2000)
    })
    const began = Date.now()
    while (!(await answers(urlOf('postgres', 'postgres')))) {
      await setTimeout(20)
      if (server.exitCode !== null || Date.now() - began > 30_000)
        throw new Error(`PostgreSQL does not answer: ${said}`)
    }
  }
  const stop = async () => {
    if (server.exitCode !== null || server.signalCode !== null) return
    server.kill('SIGINT')
    await once(server, 'exit')
  }
  process.on('exit', () => server.kill('SIGINT'))
  await ready()
  return {
    urlOf,
    stop,
    startAgain: async () => {
      server = run()
      await ready()
    },
    remove: async () => {
      await stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

async function answers(url: string): Promise<boolean> {
  const client = new pg.Client(url)
  try {
    await client.connect()
    await client.end()
    return true
  } catch {
    return false
  }
}
