import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import * as z from 'zod'
import { newId } from '#platform/shared/id.ts'
import { exportDirectory } from '#practice/resources/api.ts'
import { openHouse, send, type House } from '../../../test/house.ts'
import { zipOf } from '../../../test/zip.ts'
import * as api from './api.ts'
import { bringFile } from './commands/bring.ts'
import { ImportItems, ImportPage, ImportRun, type Part } from './schema/run.ts'

const sample = readFileSync(new URL('../resources/definitions/hsds-sample/ilao-services.json', import.meta.url))
const services = z.array(z.record(z.string(), z.unknown())).parse(JSON.parse(sample.toString()))

let house: House
beforeAll(async () => void (house = await openHouse()))
afterAll(() => house.close())

const as = 'curator'
const id = (nth: number) => `5e1f0000-0000-4000-9000-${String(nth).padStart(12, '0')}`
const Refused = z.object({ code: z.string(), why: z.string().optional() })

async function bring(
  content: unknown,
  { fileName = 'file.json', source }: { fileName?: string; source?: string } = {},
) {
  const bytes = Buffer.isBuffer(content)
    ? content
    : Buffer.from(typeof content === 'string' ? content : JSON.stringify(content))
  const input = { id: newId(), fileName, content: bytes.toString('base64'), ...(source && { source }) }
  const { status, body } = await send(house, api.importDirectory, input, { as })
  return { status, run: ImportRun.safeParse(body).data, refused: Refused.safeParse(body).data }
}
async function previewed(content: unknown, options?: Parameters<typeof bring>[1]): Promise<ImportRun> {
  const { run, refused } = await bring(content, options)
  if (!run) throw new Error(JSON.stringify(refused))
  return run
}
/** All that is chosen, however many times it takes. */
async function taken(
  run: Pick<ImportRun, 'id'>,
  parts: Part[] = ['new', 'changed'],
  more: object = {},
): Promise<ImportRun> {
  for (;;) {
    const { body } = await send(house, api.applyImport, { id: run.id, parts, except: [], ...more }, { as })
    const found = ImportRun.parse(body)
    if (found.state === 'applied') return found
  }
}
const itemsOf = async (run: Pick<ImportRun, 'id'>, part: Part) =>
  ImportItems.parse((await send(house, api.importItems, { id: run.id, part }, { as })).body).items
const pageOf = async (run: Pick<ImportRun, 'id'>) =>
  ImportPage.parse((await send(house, api.importRun, { id: run.id }, { as })).body)
const undo = async (run: Pick<ImportRun, 'id'>) =>
  ImportRun.parse((await send(house, api.undoImport, { id: run.id }, { as })).body)
const count = async (table: string, where = 'true') => {
  const [row] = await house.askAs('postgres', `select count(*)::int as n from ${table} where ${where}`)
  return Number(row?.['n'])
}
const nameOf = async (service: string) =>
  (await house.askAs('postgres', `select name ->> 'en' as name from service where id = '${service}'`))[0]?.['name']
const service = (nth: number, more: object = {}) => ({ id: id(nth), name: `Dapur ${nth}`, status: 'active', ...more })
const none = { new: 0, changed: 0, doubtful: 0, gone: 0, unchanged: 0 }

test('a file of services, changes nothing until it is taken in; again it is as before; undone it is gone', async () => {
  const before = await count('directory_record')
  const run = await previewed(sample)
  expect(run).toMatchObject({
    state: 'previewed',
    format: 'hsds-json',
    rows: 12,
    source: 'file',
    by: 'Rumah Layanan Tastura',
  })
  expect(await count('directory_record')).toBe(before)
  const done = await taken(run)
  expect(done).toMatchObject({ state: 'applied', taken: run.parts.new, failed: 0 })
  expect(await count('service', `id = '${String(services[0]?.['id'])}' and status = 'active'`)).toBe(1)
  const again = await previewed(sample)
  expect(again.parts).toEqual({ ...none, unchanged: run.parts.new })
  expect(await undo(run)).toMatchObject({ state: 'undone', stays: [] })
  expect(await count('directory_record')).toBe(before)
  expect(await count('service', `id = '${String(services[0]?.['id'])}' and status = 'active'`)).toBe(0)
})

test('a file of services, shows what has changed, field by field, old beside new; the next file of the source what is gone', async () => {
  const all = [service(1, { phones: [{ id: id(100), number: '0370' }] }), service(2), service(3)]
  await taken(await previewed(all, { source: 'lombok' }))
  const next = [service(1, { name: 'Dapur Ibu', phones: [{ id: id(101), number: '0371' }] }), service(2)]
  const run = await previewed(next, { source: 'lombok' })
  expect(run.parts).toEqual({ ...none, changed: 1, unchanged: 1, gone: 1 })
  const [changed] = await itemsOf(run, 'changed')
  expect(changed?.changes).toEqual([
    { kind: 'service', name: 'Dapur Ibu', field: 'name', old: 'Dapur 1', new: 'Dapur Ibu' },
    { kind: 'phone', name: '', field: '', old: '0370', new: null },
    { kind: 'phone', name: '', field: '', old: null, new: '0371' },
  ])
  expect((await itemsOf(run, 'gone')).map(({ name }) => name)).toEqual(['Dapur 3'])
  expect((await previewed(next, { source: 'elsewhere' })).parts).toMatchObject({ gone: 0 })

  await taken(run, ['changed', 'gone'])
  expect(await nameOf(id(1))).toBe('Dapur Ibu')
  expect(await count('service', `id = '${id(3)}' and status = 'active'`)).toBe(0)
  await undo(run)
  expect(await nameOf(id(1))).toBe('Dapur 1')
  expect(await count('service', `id = '${id(3)}' and status = 'active'`)).toBe(1)
  expect(await count('directory_record', `id = '${id(100)}'`)).toBe(1)
})

test('a file of services, is taken in by part, but for one thing, or for one organisation', async () => {
  const house1 = { organization: { id: id(40), name: 'Lentera', description: 'x' } }
  const house2 = { organization: { id: id(41), name: 'Pelita', description: 'x' } }
  const all = [service(11, house1), service(12, house2), service(13, house2), service(14, house2)]
  const run = await previewed(all, { source: 'parts' })
  const items = await itemsOf(run, 'new')
  const place = items.find(({ id: of }) => of === id(12))?.place
  const done = await taken(run, ['new'], { except: [place], withoutOrganizations: ['Lentera'] })
  expect(done).toMatchObject({ chosen: 3, taken: 3 })
  expect(await count('directory_record', `id in ('${id(11)}', '${id(12)}', '${id(40)}')`)).toBe(0)
  expect(await count('directory_record', `id in ('${id(13)}', '${id(14)}', '${id(41)}')`)).toBe(3)
  // The organisation of a service comes along where nobody chose it.
  const rest = await previewed([service(15, { organization: { id: id(42), name: 'Suluh', description: 'x' } })], {
    source: 'p2',
  })
  const suluh = (await itemsOf(rest, 'new')).find(({ kind }) => kind === 'organization')?.place
  await taken(rest, ['new'], { except: [suluh] })
  expect(await count('directory_record', `id in ('${id(15)}', '${id(42)}')`)).toBe(2)
})

test('a file of services, that may be here already under another id waits, with what it is like', async () => {
  const house = (nth: number) => ({ organization: { id: id(nth), name: 'Yayasan Kembar', description: 'x' } })
  await taken(await previewed([service(21, { name: 'Kelas Membaca', ...house(50) })], { source: 'a' }))
  const run = await previewed([service(22, { name: 'kelas  membaca', ...house(51) })], { source: 'b' })
  expect(run.parts).toEqual({ ...none, doubtful: 2 })
  const items = await itemsOf(run, 'doubtful')
  expect(items.map(({ alike }) => alike.map(one => one.id))).toEqual([[id(50)], [id(21)]])
  expect(await taken(run)).toMatchObject({ chosen: 0, taken: 0 })
  expect(await count('directory_record', `id = '${id(22)}'`)).toBe(0)
})

test('a file of services, stopped between batches it stays as far as it came, goes on, and is undone as one', async () => {
  const many = Array.from({ length: 120 }, (_, nth) => service(1000 + nth))
  const run = await previewed(many, { source: 'many' })
  const { body } = await send(house, api.applyImport, { id: run.id, parts: ['new'], except: [] }, { as })
  expect(ImportRun.parse(body)).toMatchObject({ state: 'applying', chosen: 120, done: 50, taken: 50 })
  expect((await pageOf(run)).run).toMatchObject({ state: 'applying', done: 50 })
  expect(await taken(run, [])).toMatchObject({ state: 'applied', taken: 120 })
  expect(await undo(run)).toMatchObject({ state: 'undone', stays: [] })
  expect(
    await count('directory_record', `body ->> 'name' like 'Dapur 10__' or body ->> 'name' like 'Dapur 11__'`),
  ).toBe(0)
  const late = await send(house, api.applyImport, { id: run.id, parts: ['new'], except: [] }, { as })
  expect(late.status).toBe(409)
})

test('a file of services, undone, what was changed since stays and is named', async () => {
  const run = await previewed([service(31), service(32)], { source: 'undoing' })
  await taken(run)
  await taken(await previewed([service(31, { name: 'Dapur Baru' })], { source: 'later' }))
  expect(await undo(run)).toMatchObject({ state: 'undone', stays: ['Dapur 31'] })
  expect(await nameOf(id(31))).toBe('Dapur Baru')
  expect(await count('directory_record', `id = '${id(32)}'`)).toBe(0)
})

test('a file of services, with a value that no column takes loses that one thing, not the others', async () => {
  const capacity = { id: id(60), available: 1e15, updated: '2026-11-01T00:00:00Z', unit: { id: id(61), name: 'bed' } }
  const run = await previewed([service(33, { capacities: [capacity] }), service(34)], { source: 'huge' })
  const done = await taken(run)
  expect(done.taken + done.failed).toBe(2)
  expect(await count('directory_record', `id = '${id(34)}'`)).toBe(1)
  if (done.failed > 0) expect((await pageOf(run)).problems.map(({ reason }) => reason)).toContain('could-not-keep')
})

test('a file of services, of another kind is refused in words, and nothing is kept of it', async () => {
  const before = await count('directory_import')
  expect(await bring('%PDF-1.7', { fileName: 'a.pdf' })).toMatchObject({
    status: 422,
    refused: { code: 'file-refused', why: 'pdf' },
  })
  expect(await bring([service(1, { name: '' })])).toMatchObject({ refused: { why: 'nothing-usable' } })
  expect(await count('directory_import')).toBe(before)
})

test('a file of services, names its wrong rows and takes the others', async () => {
  const run = await previewed([service(35, { url: 'contoh.id' }), service(36, { name: '' })], { source: 'wrong' })
  expect(run).toMatchObject({ parts: { new: 1 }, problems: { leftOut: 1 } })
  const { problems } = await pageOf(run)
  expect(problems).toContainEqual(
    expect.objectContaining({ row: 1, column: 'url', value: 'contoh.id', effect: 'mended' }),
  )
  expect(problems).toContainEqual(expect.objectContaining({ row: 2, column: 'name', effect: 'row-left-out' }))
})
test('a file of services, each term that leads to no need is named by the row where it stands', async () => {
  const zip = await zipOf({
    'services.csv': `id,name,status\n${id(37)},Dapur Senja,active\n`,
    'attributes.csv': `id,link_id,link_entity,taxonomy_term_id\n${id(38)},${id(37)},service,${id(39)}\n`,
    'taxonomy_terms.csv': `id,name,description\n${id(39)},Zzyzx,x\n`,
  })
  const { problems } = await pageOf(await previewed(zip, { fileName: 'terms.zip' }))
  const found = problems.filter(({ reason }) => reason === 'need-not-recognised')
  expect(found).toMatchObject([{ sheet: 'taxonomy_terms.csv', row: 2, column: 'name', value: 'Zzyzx' }])
})

const csv =
  'Lembaga;Layanan;Alamat;Kab/Kota;Telepon;Rahasia\nLentera Timur;Rumah Singgah;Jalan Mawar 1;Mataram;0370-1;tidak\nLentera Timur;Rumah Aman;Jalan Sunyi 77;Mataram;0370-2;ya\nA;B;C;D;E;F;too long\n'

test('a table of someone’s own, waits until its columns are explained, remembers how, and never keeps the address of a protected place', async () => {
  const run = await previewed(csv, { fileName: 'LKS 2026-11.csv' })
  expect(run).toMatchObject({ state: 'mapping', source: 'LKS', rows: 2 })
  const { table } = await pageOf(run)
  expect(table).toMatchObject({
    isRemembered: false,
    columns: [{ column: 'Lembaga', samples: ['Lentera Timur', 'Lentera Timur'] }, {}, {}, {}, {}, {}],
  })
  const early = await send(house, api.applyImport, { id: run.id, parts: ['new'], except: [] }, { as })
  expect(early.status).toBe(409)
  const nothing = { id: run.id, mapping: { sheet: '', columns: [{ column: 'Alamat', field: 'address.address_1' }] } }
  expect((await send(house, api.mapImport, nothing, { as })).status).toBe(422)

  const mapping = { id: run.id, mapping: table?.suggested }
  expect((await send(house, api.mapImport, mapping, { as })).body).toMatchObject({
    state: 'previewed',
    parts: { new: 3 },
  })
  expect((await pageOf(run)).problems).toContainEqual(expect.objectContaining({ row: 4, reason: 'row-too-long' }))
  await taken(run)
  expect(await count('directory_record', `body ->> 'address_1' = 'Jalan Mawar 1'`)).toBe(1)
  for (const place of [
    'directory_record',
    'directory_journal',
    'directory_import',
    'directory_import_item',
    'directory_import_problem',
    'location',
  ]) {
    expect(await count(`${place} as found`, `found::text like '%Sunyi%'`)).toBe(0)
  }

  const next = await previewed(csv.replace('0370-1', '0370-9'), { fileName: 'LKS 2026-12.csv' })
  const page = await pageOf(next)
  expect(page.table).toMatchObject({ isRemembered: true, suggested: { columns: table?.suggested.columns } })
  expect(
    (await send(house, api.mapImport, { id: next.id, mapping: page.table?.suggested }, { as })).body,
  ).toMatchObject({
    parts: { ...none, changed: 1, unchanged: 2 },
  })
  expect(await undo(run)).toMatchObject({ state: 'undone' })
  expect(await count('directory_record', `body ->> 'name' = 'Rumah Singgah'`)).toBe(0)
})

const Given = z.object({ fileName: z.string(), base64: z.string() })
test.each(['json', 'tabular'])('comes in as it is here: all unchanged (%s)', async format => {
  await taken(await previewed(sample, { source: 'round trip' }))
  const { body } = await send(house, exportDirectory, { format }, { as })
  const { fileName, base64 } = Given.parse(body)
  const run = await previewed(Buffer.from(base64, 'base64'), { fileName })
  expect(run.parts).toEqual({ ...none, unchanged: run.parts.unchanged })
  expect(run.parts.unchanged).toBeGreaterThan(40)
})

const file = (content: unknown) => ({ name: 'cli.json', bytes: Buffer.from(JSON.stringify(content)) })
const many = Array.from({ length: 120 }, (_, nth) => service(2000 + nth))

test('whoever runs Simpul, brings a file in at once, stops it, and runs it again to its end', async () => {
  const stop = new AbortController()
  const told: [number, number][] = []
  const tell = (done: number, total: number) => {
    told.push([done, total])
    stop.abort()
  }
  expect(await bringFile(house.db, file(many), tell, stop.signal)).toMatchObject({
    ok: true,
    value: { wasStopped: true, run: { taken: 50 } },
  })
  expect(told).toEqual([[50, 120]])
  expect(await bringFile(house.db, file(many))).toMatchObject({
    value: { wasStopped: false, run: { state: 'applied', taken: 70, parts: { new: 70, unchanged: 50 } } },
  })
  expect(await bringFile(house.db, file(many))).toMatchObject({
    value: { run: { taken: 0, parts: { unchanged: 120 } } },
  })
})
test('whoever runs Simpul, is told why a file is refused, and that a table waits', async () => {
  expect(await bringFile(house.db, { name: 'x.json', bytes: Buffer.from('[{"id": "') })).toMatchObject({
    failure: { why: 'not-json' },
  })
  expect(await bringFile(house.db, { name: 'x.csv', bytes: Buffer.from('Nama,Alamat\nA,B') })).toMatchObject({
    value: { isTable: true },
  })
})
