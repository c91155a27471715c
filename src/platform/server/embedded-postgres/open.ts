// Opens Simpul's own PostgreSQL on a data folder: joins the keeper that is already there, or starts one.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { connect, type Socket } from 'node:net'
import { extname, join, resolve } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import type * as z from 'zod'
import { keeperOf, secretOf } from './cluster.ts'
import { preparePlace } from './folder.ts'
import { Answer, Report, type Granted, type Hello, type Order } from './messages.ts'
import { Refusal, refusalFrom } from './refusal.ts'

/**
 * @property as - 'server': the only one on its folder; 'tool': any number, beside a server or without one
 * @property logFile - where PostgreSQL writes; the owner of the folder must be able to write it
 * @property loopback - a port of this machine, as is done by itself where there can be no socket
 */
export type Options = { dataFolder: string; as?: Hello['as']; logFile?: string; loopback?: boolean }
export type Opened = Granted & {
  /** Resolves if PostgreSQL ends while it is still needed. Open again, or stop. */
  lost: Promise<void>
  /** Leave. The last one to leave stops PostgreSQL, and then this resolves once it has stopped. */
  stop: () => Promise<void>
}

const KEEPER = fileURLToPath(new URL(`keeper${extname(import.meta.url)}`, import.meta.url)) // .ts here, .js once compiled
const PATIENCE_MS = 120_000

/** Open the database of a data folder, and make it if it is not there. Throws a Refusal when that cannot be. */
export async function open({ dataFolder, as = 'tool', logFile, loopback }: Options): Promise<Opened> {
  const place = preparePlace(resolve(dataFolder))
  const log = resolve(logFile ?? join(place.folder, 'postgres.log'))
  const order = { ...place, log, loopback: loopback ?? process.platform === 'win32' }
  const began = Date.now()
  for (let pause = 10; Date.now() - began < PATIENCE_MS; pause = Math.min(300, 1.5 * pause)) {
    const opened = await joinKeeper(place.folder, as)
    if (opened) return opened
    const report = await startKeeper(order)
    if (typeof report === 'object') throw new Refusal(report.refusal.code, report.refusal.words)
    await sleep(pause)
  }
  const words = `${place.folder} is in use by a PostgreSQL that is starting, stopping or out of reach. See ${log}.`
  throw new Refusal('would-not-start', words)
}

/** Undefined when nobody answers: there is no keeper, or it is on its way out. */
async function joinKeeper(folder: string, as: Hello['as']): Promise<Opened | undefined> {
  let line: Socket
  try {
    const address = keeperOf(folder)?.address
    if (address === undefined) return undefined
    line = /^\d+$/.test(address) ? connect(Number(address), '127.0.0.1') : connect(address)
    await once(line, 'connect')
    const hello: Hello = { secret: secretOf(folder), as, pid: process.pid }
    line.on('error', () => {}).write(`${JSON.stringify(hello)}\n`)
  } catch (error) {
    if (/ENOENT|ECONNREFUSED/.test(String(error))) return undefined
    throw refusalFrom(error, folder)
  }
  const closed = new Promise<void>(tell => {
    line.once('close', () => {
      tell()
    })
  })
  const answer = await Promise.race([nextLine(line, Answer), closed])
  if (!answer) return undefined
  if ('refusal' in answer) {
    line.destroy()
    throw new Refusal(answer.refusal.code, answer.refusal.words)
  }
  line.unref() // a program that forgets to leave may still end, and thereby leaves
  let leaving = false
  const stop = () => {
    if (!leaving && !line.destroyed) line.ref().write('leave\n')
    leaving = true
    return closed
  }
  const lost = new Promise<void>(tell => {
    void closed.then(() => {
      if (!leaving) tell()
    })
  })
  return { ...answer, stop, lost }
}

/** Started apart from us, so that neither Ctrl-C at our terminal nor our own death reaches it. */
async function startKeeper(order: Order): Promise<Report> {
  const { PATH, TMPDIR, TEMP } = process.env
  const env = order.user ? { PATH } : { PATH, TMPDIR, TEMP } // root's TMPDIR may be root's alone
  const apart = { detached: true, cwd: '/', env }
  const keeper = spawn(process.execPath, [KEEPER, JSON.stringify(order)], {
    ...apart,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let complaint = ''
  keeper.stderr.setEncoding('utf8').on('data', (piece: string) => (complaint += piece))
  const ended = once(keeper, 'close').then(() => undefined)
  const report = await Promise.race([nextLine(keeper.stdout, Report), ended])
  if (report === undefined) throw refusalFrom(complaint, order.folder)
  for (const held of [keeper.stdout, keeper.stderr]) held.destroy()
  keeper.unref()
  return report
}

function nextLine<T>(input: NodeJS.ReadableStream, shape: z.ZodType<T>): Promise<T> {
  const lines = createInterface({ input }).on('error', () => {}) // the stream's errors come here too
  return new Promise((resolve, reject) => {
    lines.once('line', line => {
      const said = shape.safeParse(JSON.parse(line))
      if (said.success) resolve(said.data)
      else reject(said.error)
    })
  })
}
