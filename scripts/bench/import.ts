import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { sql } from 'kysely'
import { v5 } from 'uuid'
import * as z from 'zod'
import { connect, inTransaction, type Database } from '#platform/server/db.ts'
import { newId } from '#platform/shared/id.ts'
import { ok } from '#platform/shared/result.ts'
import { applyNext } from '#practice/exchange/commands/apply.ts'
import { readNext, receiveFile, runNow } from '#practice/exchange/commands/preview.ts'
import { ImportId } from '#practice/exchange/schema/run.ts'
import { keepRecords } from '#practice/resources/commands/records.ts'
import { flattenHsds } from '#practice/resources/rules/records.ts'
import { dice, type Race } from './race.ts'

const NAMESPACE = '4c0f7c1e-52a5-5a0b-9a55-0d1d6a3f1b20'
const WORDS = 'Melati Kenanga Mawar Cempaka Anggrek Harapan Sejahtera Mandiri Bersama Peduli'.split(' ')
const DAYS = ['MO', 'TU', 'WE', 'TH', 'FR']
const DESIGNS = ['ours', 'rival'] as const
type Design = (typeof DESIGNS)[number]

/** `from`, `peak`: memory of a process that does nothing else, in MB, before it began and at its highest. */
const Cost = z.object({ preview: z.number(), keep: z.number(), from: z.number(), peak: z.number() })
type Cost = z.infer<typeof Cost>

/**
 * A file of services previewed and taken in, fifty things in one transaction; the rival keeps each service in a
 * transaction of its own and shows nobody anything before. Each runs in a process of its own, whose memory is told; what
 * is compared is the taking in. Both must leave the same objects in the directory.
 */
export async function fileOfServices(
  urlOf: (role: string, name: string) => string,
  count: number,
): Promise<Race & { costs: Record<Design, Cost> }> {
  const url = urlOf('simpul_app', 'simpul')
  const [ours, rival] = [await alone(url, 'ours', count), await alone(url, 'rival', count)]
  const db = connect(url)
  const left = await leftBy(db, 'ours', count)
  const agree = left !== '' && left === (await leftBy(db, 'rival', count))
  await db.destroy()
  const job = `a file of ${count.toLocaleString('en')} services taken in`
  const told = ({ preview, keep, from, peak }: Cost) =>
    `previewed in ${preview.toFixed(1)} s, kept in ${keep.toFixed(1)} s, memory ${from.toFixed(0)} to ${peak.toFixed(0)} MB`
  console.log(`${job}: ${told(ours)}; each service by itself: ${told(rival)}`)
  // One run of each: there is nothing to be the hundredth of.
  const times = ({ keep }: Cost) => ({ p50: keep * 1000, p99: keep * 1000 })
  return { job, ours: times(ours), rival: times(rival), agree, costs: { ours, rival } }
}

async function alone(url: string, design: Design, count: number): Promise<Cost> {
  const { stdout } = await promisify(execFile)(process.execPath, [import.meta.filename, url, design, String(count)])
  return Cost.parse(JSON.parse(stdout))
}

async function run(url: string, design: Design, count: number): Promise<Cost> {
  const db = connect(url)
  const memory = () => process.resourceUsage().maxRSS / 1024
  const from = memory()
  const bytes = Buffer.from(JSON.stringify(servicesOf(design, count)))
  const took = design === 'ours' ? await bring(db, bytes) : await keepEach(db, bytes)
  await db.destroy()
  return { ...took, from, peak: memory() }
}

async function bring(db: Database, bytes: Buffer): Promise<Pick<Cost, 'preview' | 'keep'>> {
  const id = ImportId.parse(newId())
  const begun = performance.now()
  const file = { id, name: 'bench.json', source: 'bench', by: 'bench', bytes }
  const received = await inTransaction(db, tx => receiveFile(tx, file))
  if (!received.ok) throw new Error(`The file was refused: ${received.failure.why}`)
  for (let isRead = false; !isRead;) {
    const { value: run } = await inTransaction(db, async tx => {
      const run = await runNow(tx, id)
      if (run.state === 'reading') await readNext(tx, run)
      return ok(run)
    })
    isRead = run.state !== 'reading'
  }
  const shown = performance.now()
  for (;;) {
    const chosen = { id, parts: ['new' as const], except: [], withoutOrganizations: [] }
    const step = await inTransaction(db, tx => applyNext(tx, chosen, 'bench'))
    if (!step.ok) throw new Error(step.failure.code)
    if (step.value.state === 'applied') break
  }
  return { preview: (shown - begun) / 1000, keep: (performance.now() - shown) / 1000 }
}

async function keepEach(db: Database, bytes: Buffer): Promise<Pick<Cost, 'preview' | 'keep'>> {
  const services = z.array(z.record(z.string(), z.unknown())).parse(JSON.parse(bytes.toString()))
  const begun = performance.now()
  for (const service of services) {
    const set = flattenHsds('service', service)
    await inTransaction(db, async tx => ok(await keepRecords(tx, set, { by: 'bench', runId: newId() })))
  }
  return { preview: 0, keep: (performance.now() - begun) / 1000 }
}

/** The same services for both designs, under ids of their own. */
function servicesOf(design: Design, count: number): Record<string, unknown>[] {
  const roll = dice(13)
  const pick = (words: readonly string[]) => words[Math.floor(roll() * words.length)] ?? ''
  const id = (name: string) => v5(`${design} ${name}`, NAMESPACE)
  return Array.from({ length: count }, (_, nth) => {
    const house = Math.floor(roll() * 40)
    return {
      ...{ id: id(`service ${nth}`), name: `Berkas ${pick(WORDS)} ${nth}`, status: 'active' },
      description: `Bantuan ${pick(WORDS)} untuk warga, ${pick(WORDS)}. `.repeat(6),
      organization: { id: id(`house ${house}`), name: `Yayasan Berkas ${house}`, description: 'Rumah bersama' },
      phones: [0, 1].map(line => ({ id: id(`phone ${nth} ${line}`), number: `0370 ${600_000 + nth}${line}` })),
      schedules: [0, 1, 2].map(day => ({
        ...{ id: id(`hours ${nth} ${day}`), freq: 'WEEKLY', byday: DAYS[(nth + day) % 5] },
        ...{ opens_at: '08:00', closes_at: '15:00' },
      })),
    }
  })
}

/** What a design left in the directory, in short: how many objects and links, and all their words. */
async function leftBy(db: Database, design: Design, count: number): Promise<string> {
  const ids = servicesOf(design, count).map(service => String(service['id']))
  return inTransaction(db, async tx => {
    const { rows } = await sql<{ left: string }>`
      with found as (
        select service.body ->> 'name' as name, 'service' as field, 0 as place, service.body as body
        from directory_record service where service.kind = 'service' and service.id = any(${ids}::uuid[])
        union all
        select service.body ->> 'name', link.field, link.place, child.body
        from directory_record service
        join directory_link link on link.parent_kind = service.kind and link.parent_id = service.id
        join directory_record child on child.kind = link.child_kind and child.id = link.child_id
        where service.kind = 'service' and service.id = any(${ids}::uuid[]))
      select count(*) || ' ' || md5(string_agg(body::text, ' ' order by name, field, place)) as left
      from found`.execute(tx)
    return ok(rows[0]?.left ?? '')
  }).then(({ value }) => value)
}

if (import.meta.main) {
  const [url = '', design, count] = process.argv.slice(2)
  console.log(JSON.stringify(await run(url, z.enum(DESIGNS).parse(design), Number(count))))
}
