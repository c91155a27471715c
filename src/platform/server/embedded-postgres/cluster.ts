// One PostgreSQL cluster on disk: make it, start it, prepare its roles. Only the keeper starts anything here.
import { spawn, spawnSync, type ChildProcess, type SpawnOptions } from 'node:child_process'
import { createHmac, randomBytes } from 'node:crypto'
import * as fs from 'node:fs'
import { basename, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import * as z from 'zod'
import { KeeperRecord, type Connection } from './messages.ts'
import { Refusal, refusalFrom } from './refusal.ts'

/** `run` is a short-lived folder with a short path, for the socket and links to the libraries. */
export type Cluster = { folder: string; native: string; run: string; log: string; host: string; port: number }

const MAJOR_VERSION = '18'
const DURABLE = { fsync: 'on', full_page_writes: 'on', synchronous_commit: 'on' }
const SETTINGS = {
  ...DURABLE,
  ...(process.platform === 'darwin' && { wal_sync_method: 'fsync_writethrough' }), // else the drive's cache is trusted
  shared_buffers: '64MB',
  max_connections: 40,
  client_connection_check_interval: '2s', // a long query whose client was killed ends too
  log_min_error_statement: 'panic', // this and 'terse': no statement, value or key of a record reaches the log
  log_error_verbosity: 'terse',
  log_timezone: 'UTC',
  timezone: 'UTC',
  unix_socket_permissions: '0700',
}
const Links = z.array(z.object({ source: z.string(), target: z.string() }))
const dataOf = (folder: string) => join(folder, 'cluster')
const pidFileOf = (folder: string) => join(dataOf(folder), 'postmaster.pid')

/** The one secret on disk: PostgreSQL's own password, and the proof of access that the keeper asks for. */
export const secretOf = (folder: string) => fs.readFileSync(join(dataOf(folder), 'simpul.secret'), 'utf8')

function environment({ run }: Cluster): NodeJS.ProcessEnv {
  return { ...process.env, LC_ALL: 'C', TZ: 'UTC', LD_LIBRARY_PATH: run, DYLD_LIBRARY_PATH: run }
}

/**
 * npm carries no symbolic links: the package lists those that its libraries need. We make them where we may surely write,
 * with a link to every library, because one that was found in a folder looks for its own needs around that folder.
 */
export function linkLibraries({ native, run }: Cluster): void {
  const links = Links.parse(JSON.parse(fs.readFileSync(join(native, 'pg-symlinks.json'), 'utf8')))
  if (links.length === 0) return // Windows
  for (const name of fs.readdirSync(join(native, 'lib'))) links.push({ source: name, target: name })
  for (const { source, target } of links)
    fs.symlinkSync(join(native, 'lib', basename(source)), join(run, basename(target)))
}

/** Make the cluster unless it is there. It appears whole or not at all, whenever we are killed. */
export function ensureCluster(cluster: Cluster): void {
  const { folder, native } = cluster
  const data = dataOf(folder)
  if (fs.existsSync(data)) {
    const made = fs.readFileSync(join(data, 'PG_VERSION'), 'utf8').trim()
    const cure = 'Nothing was changed: use the Simpul that made it, or restore a backup into an empty folder.'
    if (made === MAJOR_VERSION) return
    throw new Refusal('other-version', `${folder} is of PostgreSQL ${made}, this Simpul has ${MAJOR_VERSION}. ${cure}`)
  }
  const half = fs.mkdtempSync(join(folder, 'unfinished-'))
  try {
    const secret = `${half}.secret`
    fs.writeFileSync(secret, randomBytes(24).toString('base64url'), { flush: true })
    const access = ['--username=postgres', `--pwfile=${secret}`, '--auth=scram-sha-256']
    const text = ['--encoding=UTF8', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C']
    const args = [`--pgdata=${half}`, '--data-checksums', '--no-instructions', ...access, ...text]
    const initdb = spawnSync(join(native, 'bin', 'initdb'), args, { env: environment(cluster), encoding: 'utf8' })
    if (initdb.status !== 0) throw refusalFrom(initdb.error ?? initdb.stderr, folder)
    fs.renameSync(secret, join(half, 'simpul.secret'))
    fs.renameSync(half, data)
    const entries = fs.openSync(folder, 'r')
    fs.fsyncSync(entries) // else a power cut may forget the new name, and with it what was saved under it
    fs.closeSync(entries)
  } catch (error) {
    if (!fs.existsSync(data)) throw error // else another process was quicker: use its cluster
  } finally {
    for (const name of fs.readdirSync(folder))
      if (name.startsWith('unfinished-')) fs.rmSync(join(folder, name), { recursive: true, force: true })
  }
}

/** What postmaster.pid says (line 1 the process, line 8 how far it is); null when no PostgreSQL runs on this folder. */
export function runningPostgres(folder: string): { pid: number; ready: boolean } | null {
  if (!fs.existsSync(pidFileOf(folder))) return null
  const lines = fs.readFileSync(pidFileOf(folder), 'utf8').split('\n')
  const pid = Number(lines[0]) // 0 while it is being written
  return pid === 0 || isPostgresOf(pid, folder) ? { pid, ready: lines[7]?.trim() === 'ready' } : null
}

function isPostgresOf(pid: number, folder: string): boolean {
  try {
    return process.platform === 'linux' ? fs.readlinkSync(`/proc/${pid}/cwd`) === dataOf(folder) : isAlive(pid)
  } catch {
    return false // ended, or another user's
  }
}

/** What the latest keeper left behind; null when there was none. */
export function keeperOf(folder: string): KeeperRecord | null {
  const file = join(folder, 'keeper')
  return fs.existsSync(file) ? KeeperRecord.parse(JSON.parse(fs.readFileSync(file, 'utf8'))) : null
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    // In a container nobody may fetch what is left of a process that has ended.
    return !(process.platform === 'linux' && /\) Z /.test(fs.readFileSync(`/proc/${pid}/stat`, 'utf8')))
  } catch (error) {
    return !String(error).includes('ESRCH')
  }
}

/**
 * After a kill, the number in postmaster.pid may by now be another program's, which PostgreSQL then takes for a PostgreSQL.
 * It never takes its parent, us, for one. The other lines stay: they tell it whether parts of the killed one still write.
 */
function disownStalePid(folder: string): void {
  if (!fs.existsSync(pidFileOf(folder)) || runningPostgres(folder)) return
  const left = fs.readFileSync(pidFileOf(folder), 'utf8')
  fs.writeFileSync(pidFileOf(folder), left.replace(/^.*/, String(process.pid)))
}

/** Start PostgreSQL and wait until it answers. `setpriv`, where there is one, stops it should the keeper be killed. */
export async function startPostgres(cluster: Cluster): Promise<ChildProcess> {
  const { folder, native, run, log, host, port } = cluster
  const [listen_addresses, unix_socket_directories] = host === run ? ['', run] : [host, '']
  const settings = Object.entries({ ...SETTINGS, port, listen_addresses, unix_socket_directories })
  const args = ['-D', dataOf(folder), ...settings.flatMap(([name, value]) => ['-c', `${name}=${value}`])]
  const mortal = ['--pdeathsig', 'INT', join(native, 'bin', 'postgres')]
  const hasSetpriv = spawnSync('setpriv', ['--pdeathsig', 'INT', 'true']).status === 0
  for (let tries = 0; ; tries++) {
    disownStalePid(folder)
    const output = fs.openSync(log, 'a')
    const logged = fs.fstatSync(output).size
    const options: SpawnOptions = { stdio: ['ignore', output, output], env: environment(cluster) }
    const postgres = hasSetpriv
      ? spawn('setpriv', [...mortal, ...args], options)
      : spawn(mortal[2] ?? '', args, options)
    fs.closeSync(output)
    const ended = new Promise<boolean>(tell => {
      for (const end of ['error', 'exit'])
        postgres.on(end, () => {
          tell(true)
        })
    })
    while (!(await Promise.race([ended, sleep(5, false)]))) {
      const running = runningPostgres(folder)
      if (running?.ready && running.pid === postgres.pid) return postgres
    }
    const said = fs.readFileSync(log).subarray(logged).toString()
    // Parts of a killed PostgreSQL need a moment to notice that it is gone.
    if (!said.includes('is still in use') || tries > 100) throw refusalFrom(said, folder)
    await sleep(100)
  }
}

export function connectionTo({ folder, host, port }: Cluster, user: string, database = 'simpul'): Connection {
  const secret = secretOf(folder)
  const password = user === 'postgres' ? secret : createHmac('sha256', secret).update(user).digest('base64url')
  return { host, port, user, password, database, ssl: false }
}

/**
 * Make the roles (the owner owns and cannot log in; the migrator acts as the owner; the app owns nothing) and the database.
 *
 * @returns the server's version; throws a Refusal when the app could be answered before its change is on disk
 */
export async function prepareRoles(cluster: Cluster): Promise<string> {
  const superuser = new pg.Client(connectionTo(cluster, 'postgres', 'postgres'))
  await superuser.connect()
  const { rowCount } = await superuser.query(`select from pg_database where datname = 'simpul'`)
  if (rowCount === 0) {
    await superuser.query(`
      drop role if exists simpul_migrator, simpul_app, simpul_owner;
      create role simpul_owner nologin;
      create role simpul_migrator login password '${connectionTo(cluster, 'simpul_migrator').password}' in role simpul_owner;
      create role simpul_app login password '${connectionTo(cluster, 'simpul_app').password}';
      alter role simpul_migrator set role = simpul_owner`)
    await superuser.query('create database simpul owner simpul_owner') // last: where it is, the roles are whole
  }
  await superuser.end()
  const app = new pg.Client(connectionTo(cluster, 'simpul_app')) // a role may have settings of its own: ask as the app
  await app.connect()
  const { rows } = await app.query<{ name: string; setting: string }>('select name, setting from pg_settings')
  await app.end()
  const settings = Object.fromEntries(rows.map(({ name, setting }) => [name, setting]))
  const unsafe = Object.keys(DURABLE).filter(name => settings[name] !== 'on')
  if (unsafe.length > 0) throw new Refusal('not-durable', `A saved change could be lost: ${unsafe.join()} must be on.`)
  return settings.server_version ?? ''
}
