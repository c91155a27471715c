import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import { afterAll, beforeAll, expect, test } from 'vitest'
import yauzl from 'yauzl'
import * as z from 'zod'
import { inTransaction, type Tx } from '#platform/server/db.ts'
import { ok } from '#platform/shared/result.ts'
import { openHouse, send, type House } from '../../../test/house.ts'
import * as api from './api.ts'
import { keepRecords } from './commands/records.ts'
import { documentOf } from './queries/records.ts'
import { recordsOfTables } from './rules/record-tables.ts'
import { canonical, flattenHsds, nester } from './rules/records.ts'
import { ExportedFile, type ExportFormat } from './schema/export.ts'
import { HSDS_KINDS, type Tables } from './schema/record.ts'

const Json = z.record(z.string(), z.unknown())
const read = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`definitions/${name}`, import.meta.url), 'utf8'))
const ilao = z.array(Json).parse(read('hsds-sample/ilao-services.json'))
const formula = {
  id: '5e1f0002-0000-4000-8000-000000000001',
  name: '=HYPERLINK("http://x","y")',
  status: 'active',
  alert: null,
  'x-count': 3,
}
const idle = {
  id: '5e1f0002-0000-4000-8000-000000000002',
  name: 'Without services',
  description: 'Yet',
  phones: [{ id: '5e1f0002-0000-4000-8000-000000000003', number: '+62 370 555 0111' }],
}

let house: House
beforeAll(async () => {
  house = await openHouse()
  await within(async tx => {
    await keepRecords(
      tx,
      flattenHsds('service', [...ilao, formula, Json.parse(read('hsds-examples/service_full.json'))]),
      { by: 'Test', runId: null },
    )
    await keepRecords(tx, flattenHsds('organization', idle), { by: 'Test', runId: null })
  })
})
afterAll(() => house.close())
const within = async <Value>(work: (tx: Tx) => Promise<Value>): Promise<Value> =>
  (await inTransaction(house.db, async tx => ok(await work(tx)))).value
async function fetchFile(format: ExportFormat) {
  const { status, body } = await send(house, api.exportDirectory, { format }, { as: 'curator' })
  expect(status).toBe(200)
  const { base64, ...named } = ExportedFile.parse(body)
  return { ...named, content: Buffer.from(base64, 'base64') }
}

test('as JSON every service stands whole, and an organisation without services too', async () => {
  const { content, fileName } = await fetchFile('json')
  const whole = z
    .looseObject({ services: z.array(Json), organizations: z.array(Json) })
    .parse(JSON.parse(content.toString()))
  expect(fileName).toMatch(/^simpul-directory-\d{4}-\d{2}-\d{2}\.json$/)
  for (const service of [...ilao, formula]) {
    expect(canonical(whole.services.find(({ id }) => id === service['id']))).toBe(canonical(service))
  }
  expect(whole.organizations).toContainEqual(idle)
})

async function unzip(content: Buffer): Promise<Map<string, string>> {
  const zip = await yauzl.fromBufferPromise(content)
  const files = new Map<string, string>()
  for await (const entry of zip.eachEntry()) {
    const chunks: Buffer[] = []
    for await (const chunk of await zip.openReadStreamPromise(entry)) {
      if (Buffer.isBuffer(chunk)) chunks.push(chunk)
    }
    files.set(entry.fileName, Buffer.concat(chunks).toString())
  }
  return files
}

test('as tables nothing is lost: read again, every service is the same; formulas are defused', async () => {
  const files = await unzip((await fetchFile('tabular')).content)
  const Package = z.object({ resources: z.array(z.object({ name: z.string(), path: z.string() })) })
  const { resources } = Package.parse(JSON.parse(files.get('datapackage.json') ?? ''))
  const rows = (path: string): Record<string, string>[] => parse(files.get(path) ?? '', { columns: true })
  const tables: Tables = {}
  for (const { name, path } of resources) {
    const kind = HSDS_KINDS.find(one => one === name)
    if (kind) tables[kind] = rows(path)
  }
  expect(Object.keys(tables)).toHaveLength(24)
  expect(files.get('services.csv')).toContain(`"'=HYPERLINK`)
  expect(files.get('services.csv')).not.toContain(`,"=HYPERLINK`)
  const nest = nester(recordsOfTables(tables, { rest: rows('simpul_rest.csv'), links: rows('simpul_links.csv') }))
  for (const { id } of tables.service ?? []) {
    const kept = await within(tx => documentOf(tx, 'service', id ?? '', { full: true }))
    expect(canonical(nest('service', id ?? '', { full: true }))).toBe(canonical(kept))
  }
})

test.each([
  ['curator', 200],
  ['planner', 200],
  ['worker', 403],
  ['front', 403],
  ['supervisor', 403],
  ['officer', 403],
  ['admin', 403],
  ['provider', 403],
] as const)('a %s who asks for the whole directory is answered %i', async (as, expected) => {
  expect((await send(house, api.exportDirectory, { format: 'json' }, { as })).status).toBe(expected)
})

test('another format is refused', async () => {
  expect((await send(house, api.exportDirectory, { format: 'xml' }, { as: 'curator' })).status).toBe(422)
})

test('ages and eligibility stand as the conditions of today have them, though a version began without anyone’s doing', async () => {
  const id = '5e1f0002-0000-4000-8000-000000000009'
  const service = { id, name: 'Kelas', status: 'active', minimum_age: 5, eligibility_description: 'Anak' }
  await within(tx => keepRecords(tx, flattenHsds('service', service), { by: 'Test', runId: null }))
  const tree = { fact: 'ageYears', compare: { is: 'between', from: 7, to: 12 } }
  const line = { id: 'age', tree, isHard: true, text: { id: 'Anak 7–12 tahun', en: 'Children 7–12' } }
  const lines = JSON.stringify([{ ...line, provedBy: [], source: null, checkedOn: null }])
  // As it is kept by a publishing of last month for this one: its day comes, and nobody writes anything.
  await house.askAs(
    'postgres',
    `insert into condition_version (id, subject_kind, subject_id, subject_place, version, valid_from, valid_to, lines, note,
      despite, published_at, published_role, published_agency)
    values ('5e1f0002-0000-4000-8000-000000000010', 'service', '${id}', '', 1, '2026-01-01', null, '${lines}', '', '[]', now(),
      'curator', 'Test')`,
  )
  const { content } = await fetchFile('json')
  const { services } = z.looseObject({ services: z.array(Json) }).parse(JSON.parse(content.toString()))
  const told = services.find(one => one['id'] === id)
  expect(told).toMatchObject({ minimum_age: 7, maximum_age: 12, eligibility_description: 'Anak 7–12 tahun.' })
  const files = await unzip((await fetchFile('tabular')).content)
  expect(files.get('services.csv')).toMatch(/Anak 7–12 tahun\./)
})
