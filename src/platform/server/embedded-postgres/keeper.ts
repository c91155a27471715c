// A process of its own that keeps one PostgreSQL running for as long as any process holds a line to it. The system closes
// the line of a process that ends, however it ends, so that leaving and being killed with -9 are one path.
import type { ChildProcess } from 'node:child_process'
import { randomInt } from 'node:crypto'
import { once } from 'node:events'
import * as fs from 'node:fs'
import { createServer, type Server, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as sleep } from 'node:timers/promises'
import * as clusters from './cluster.ts'
import { Hello, Order, type Answer, type Report } from './messages.ts'
import { refusalFrom } from './refusal.ts'

const NOBODY_CAME_MS = 10_000
const LONGEST_SOCKET = 100 // bytes of its path: Linux takes 107, macOS 103

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => {}) // our users get these too, and leave
const order = Order.parse(JSON.parse(process.argv[2] ?? ''))
const report = await keep(order).catch((error: unknown): Report => {
  const { code, message } = refusalFrom(error, order.folder)
  return { refusal: { code, words: message } }
})
process.stdout.on('error', () => {}).write(`${JSON.stringify(report)}\n`)
if (report !== 'ready') process.exit()

async function keep({ folder, native, user, log, loopback }: Order): Promise<Report> {
  if (user) process.setgroups?.([])
  if (user) process.setgid?.(user.gid)
  if (user) process.setuid?.(user.uid) // before anything in the user's folder is touched
  process.umask(0o077)
  const running = clusters.runningPostgres(folder)
  const former = clusters.keeperOf(folder)
  const isStray = running?.ready && former !== null && !clusters.isAlive(former.pid)
  if (running && !isStray) return 'busy'
  if (running) process.kill(running.pid, 'SIGINT')
  while (running && clusters.runningPostgres(folder)?.pid === running.pid) await sleep(20)
  if (former) clearAway(folder, former)

  const run = makeRunFolder()
  const reach = loopback ? { host: '127.0.0.1', port: randomInt(20_000, 60_000) } : { host: run, port: 5432 }
  const cluster = { folder, native, run, log, ...reach }
  let postgres: ChildProcess | undefined
  try {
    clusters.linkLibraries(cluster)
    clusters.ensureCluster(cluster)
    postgres = await clusters.startPostgres(cluster)
    const server = await serveUsers(cluster, postgres)
    await once(server.listen(loopback ? { host: '127.0.0.1', port: 0 } : join(run, 'keeper.sock')), 'listening')
    const bound = server.address()
    const address = typeof bound === 'string' ? bound : String(bound?.port)
    fs.writeFileSync(join(folder, 'keeper.new'), JSON.stringify({ address, run, pid: process.pid }))
    fs.renameSync(join(folder, 'keeper.new'), join(folder, 'keeper')) // at once, so that nobody reads half of it
    return 'ready'
  } catch (error) {
    if (postgres) await stop(postgres)
    fs.rmSync(run, { recursive: true, force: true })
    if (!postgres && clusters.runningPostgres(folder)) return 'busy' // another keeper was quicker
    throw error
  }
}

/** Whoever says hello with the folder's secret is a user until the line closes; the last one to go stops PostgreSQL. */
async function serveUsers(cluster: clusters.Cluster, postgres: ChildProcess): Promise<Server> {
  const serverVersion = await clusters.prepareRoles(cluster)
  const to = (user: string) => clusters.connectionTo(cluster, user)
  const granted = { app: to('simpul_app'), migrator: to('simpul_migrator'), owner: 'simpul_owner', serverVersion }
  const secret = clusters.secretOf(cluster.folder)
  const users = new Map<Socket, Hello>()
  let ending = false

  const greet = (line: Socket, hello: Hello | null): Answer | null => {
    if (ending || hello?.secret !== secret) return null
    const other = [...users.values()].find(({ as }) => as === 'server' && hello.as === 'server')
    if (other) return { refusal: { code: 'server-already-runs', words: alreadyRuns(cluster.folder, other.pid) } }
    users.set(line, hello)
    return granted
  }
  const leave = (line: Socket) => (users.delete(line) && users.size === 0 ? void end() : line.end())
  const end = async () => {
    if (ending) return
    ending = true
    server.close()
    await stop(postgres)
    clearAway(cluster.folder, { run: cluster.run, pid: process.pid })
    process.exit() // closes the line of the last user, who waits for that, or of all when PostgreSQL has died
  }
  const server = createServer(line => {
    line.on('error', () => {}).on('close', () => leave(line))
    const lines = createInterface({ input: line }).on('error', () => {}) // the line's errors come here too
    lines.on('line', text => {
      if (text === 'leave') return leave(line)
      const answer = greet(line, parsed(text))
      return answer ? line.write(`${JSON.stringify(answer)}\n`) : line.destroy()
    })
  })
  postgres.on('exit', () => void end())
  setTimeout(() => users.size === 0 && void end(), NOBODY_CAME_MS)
  return server
}

function alreadyRuns(folder: string, pid: number): string {
  const cure = 'Use that one, stop it first, or choose another data folder: SIMPUL_DATA=…'
  return `Simpul already runs on ${folder}, as process ${pid}. ${cure}`
}

function parsed(text: string): Hello | null {
  try {
    return Hello.parse(JSON.parse(text))
  } catch {
    return null // on a port, anyone on this machine may say anything
  }
}

async function stop(postgres: ChildProcess): Promise<void> {
  if (postgres.exitCode !== null || postgres.signalCode !== null) return
  postgres.kill('SIGINT') // PostgreSQL's fast shutdown: sessions end, everything is written out
  await once(postgres, 'exit')
}

/** After ourselves or a keeper that was killed. The record goes last, for it names the run folder. */
function clearAway(folder: string, { run, pid }: { run: string; pid: number }): void {
  if (basename(run).startsWith('simpul-keeper-')) fs.rmSync(run, { recursive: true, force: true })
  if (clusters.keeperOf(folder)?.pid === pid) fs.rmSync(join(folder, 'keeper'), { force: true })
}

/** Short enough for a socket, however long the path of the data folder; random, so that nobody can be there first. */
function makeRunFolder(): string {
  const fits = (base: string) => Buffer.byteLength(`${base}/simpul-keeper-XXXXXX/.s.PGSQL.5432`) <= LONGEST_SOCKET
  return fs.mkdtempSync(join(fits(tmpdir()) && !/[\s,"]/.test(tmpdir()) ? tmpdir() : '/tmp', 'simpul-keeper-'))
}
