import { readFileSync } from 'node:fs'
import { sql } from 'kysely'
import { v5 } from 'uuid'
import * as z from 'zod'
import { connect, inTransaction, type Database, type Tx } from '#platform/server/db.ts'
import { ok } from '#platform/shared/result.ts'
import { answerList } from '#practice/exchange/public/lists.ts'
import type { ListName } from '#practice/exchange/rules/hsds-asked.ts'
import { publicDocument } from '#practice/exchange/rules/hsds-public.ts'
import { keepRecords } from '#practice/resources/commands/records.ts'
import { documentOf } from '#practice/resources/queries/records.ts'
import { flattenHsds } from '#practice/resources/rules/records.ts'
import { dice, race, type Race } from './race.ts'

const Json = z.record(z.string(), z.unknown())
const Page = z.object({ total_items: z.int(), contents: z.array(Json) })
const NAMESPACE = '2d7c2b0e-6f5c-5b57-8d7e-2a4f6a0a9c11'
const MANY = 50

/**
 * Pages of the HSDS API over a directory of real services, copied until there are enough; the rival puts each object of
 * the page together by itself. Both answer the same objects.
 */
export async function directoryPages(urlOf: (role: string, name: string) => string, count: number): Promise<Race[]> {
  const db = connect(urlOf('simpul_app', 'simpul'))
  await fill(db, count)
  // As the database does by itself after a while: without it the planner knows of no rows.
  const admin = connect(urlOf('postgres', 'simpul'))
  await sql`analyze`.execute(admin)
  await admin.destroy()
  const roll = dice(11)
  const words = ['legal', 'family', 'housing', 'immigration', 'clinic', 'chicago', 'help', 'court', 'divorce', 'food']
  const pick = () => words[Math.floor(roll() * words.length)] ?? 'legal'
  const page = () => String(1 + Math.floor(roll() * Math.floor(count / 50)))
  const asked = (of: () => Record<string, string>, many = 550) => Array.from({ length: many }, of)
  const run = (job: string, name: ListName, questions: Record<string, string>[]) =>
    race(
      job,
      questions,
      { ours: sent => ours(db, name, sent), rival: sent => rival(db, name, sent) },
      (one, other) => one.join() === other.join(),
    )
  const races = [
    await run(
      `a page of services, of ${count}`,
      'services',
      asked(() => ({ page: page() })),
    ),
    await run(
      'services by words, a page',
      'services',
      asked(() => ({ search: `${pick()} ${pick()}` })),
    ),
    await run(
      'a page of whole services',
      'services',
      asked(() => ({ page: page(), full: 'true' }), 150),
    ),
    await run(
      'services at places near a postcode',
      'service_at_locations',
      asked(() => ({ postcode: '83511', proximity: '15000000', page: page() }), 150),
    ),
  ]
  await db.destroy()
  return races
}

const context = { at: '', today: '2026-11-25', language: 'id', base: 'http://localhost', path: '', nonce: '' } as const

async function ours(db: Database, name: ListName, sent: Record<string, string>): Promise<string[]> {
  const answer = await within(db, tx => answerList(name, { ...context, tx }, sent))
  return Page.parse(JSON.parse(answer.body.toString())).contents.map(one => String(one['id']))
}

async function rival(db: Database, name: ListName, sent: Record<string, string>): Promise<string[]> {
  const kind = name === 'services' ? 'service' : 'service_at_location'
  return within(db, async tx => {
    const { full: _, ...flat } = sent
    const { body } = await answerList(
      name,
      { ...context, tx },
      name === 'services' ? { ...flat, minimal: 'true', per_page: '50' } : flat,
    )
    const told: unknown[] = []
    for (const { id } of Page.parse(JSON.parse(body.toString())).contents) {
      const document = await documentOf(tx, kind, String(id), { full: sent['full'] === 'true' })
      if (document) told.push(publicDocument(kind, document))
    }
    return z
      .array(Json)
      .parse(JSON.parse(JSON.stringify(told)))
      .map(one => String(one['id']))
  })
}

async function fill(db: Database, count: number): Promise<void> {
  const file = new URL('../../src/practice/resources/definitions/hsds-sample/ilao-services-all.json', import.meta.url)
  const text = readFileSync(file, 'utf8')
  const UUID = /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g
  for (let copy = 0, made = 0; made < count; copy += 1) {
    const copied = copy === 0 ? text : text.replace(UUID, found => v5(`${found} ${copy}`, NAMESPACE))
    const services = z
      .array(Json)
      .parse(JSON.parse(copied))
      .slice(0, count - made)
    for (let from = 0; from < services.length; from += MANY) {
      await within(db, tx =>
        keepRecords(tx, flattenHsds('service', services.slice(from, from + MANY)), { by: 'bench', runId: null }),
      )
    }
    made += services.length
  }
}

function within<Answer>(db: Database, work: (tx: Tx) => Promise<Answer>): Promise<Answer> {
  return inTransaction(db, async tx => ok(await work(tx))).then(({ value }) => value)
}
