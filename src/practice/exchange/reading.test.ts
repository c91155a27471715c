import { afterAll, beforeAll, expect, test } from 'vitest'
import * as z from 'zod'
import { newId } from '#platform/shared/id.ts'
import { openHouse, send, type House } from '../../../test/house.ts'
import * as api from './api.ts'
import { ImportPage, ImportRun } from './schema/run.ts'

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
/** All that is new, however many times it takes. */
async function taken(run: Pick<ImportRun, 'id'>): Promise<ImportRun> {
  for (;;) {
    const { body } = await send(house, api.applyImport, { id: run.id, parts: ['new'], except: [] }, { as })
    const found = ImportRun.parse(body)
    if (found.state === 'applied') return found
  }
}
const pageOf = async (run: Pick<ImportRun, 'id'>) =>
  ImportPage.parse((await send(house, api.importRun, { id: run.id }, { as })).body)
const undo = async (run: Pick<ImportRun, 'id'>) =>
  ImportRun.parse((await send(house, api.undoImport, { id: run.id }, { as })).body)
const count = async (table: string, where = 'true') => {
  const [row] = await house.askAs('postgres', `select count(*)::int as n from ${table} where ${where}`)
  return Number(row?.['n'])
}
const service = (nth: number, more: object = {}) => ({ id: id(nth), name: `Dapur ${nth}`, status: 'active', ...more })
const none = { new: 0, changed: 0, doubtful: 0, gone: 0, unchanged: 0 }

const large = Array.from({ length: 900 }, (_, nth) =>
  service(4000 + nth, {
    description: 'Bantuan bagi warga. '.repeat(20),
    phones: [{ id: id(8000 + nth), number: '0370' }],
  }),
)
const read = async (run: Pick<ImportRun, 'id'>) =>
  ImportRun.parse((await send(house, api.readImport, { id: run.id }, { as })).body)
async function readWhole(run: Pick<ImportRun, 'id'>): Promise<ImportRun> {
  for (;;) {
    const found = await read(run)
    if (found.state !== 'reading') return found
  }
}
const filesKept = () => count('directory_import_file')

test('a large file, comes at once and is opened, then compared part by part with a count, and can be left in between', async () => {
  const run = await previewed(large, { source: 'large' })
  expect(run).toMatchObject({ state: 'reading', rows: 0, unread: 0, parts: none })
  expect(await filesKept()).toBeGreaterThan(0)
  expect(await read(run)).toMatchObject({ state: 'reading', format: 'hsds-json', rows: 900, unread: 900, parts: none })
  // Once it is opened, the file itself is kept no longer.
  expect(await filesKept()).toBe(0)
  const partly = await read(run)
  expect(partly.parts.new).toBeGreaterThan(0)
  expect(partly.parts.new + partly.unread).toBe(900)
  expect((await pageOf(run)).run).toEqual(partly)
  const early = await send(house, api.applyImport, { id: run.id, parts: ['new'], except: [] }, { as })
  expect(early.status).toBe(409)
  const whole = await readWhole(run)
  expect(whole).toMatchObject({ state: 'previewed', unread: 0, parts: { ...none, new: 900 } })
  expect(await read(run)).toEqual(whole)
  expect(await count('directory_record', `id = '${id(4000)}'`)).toBe(0)
  expect(await taken(run)).toMatchObject({ taken: 900 })
  const again = await previewed(large.slice(1), { source: 'large' })
  expect((await readWhole(again)).parts).toEqual({ ...none, unchanged: 899, gone: 1 })
  await undo(run)
})
test('a large file, that is put away before it is read leaves nothing of itself', async () => {
  const unopened = await previewed(large, { source: 'away' })
  expect(await undo(unopened)).toMatchObject({ state: 'undone', stays: [] })
  expect(await filesKept()).toBe(0)
  const opened = await previewed(large, { source: 'away' })
  await read(opened)
  expect(await undo(opened)).toMatchObject({ state: 'undone', unread: 900 })
  expect(await count('directory_import_item', `import_id = '${opened.id}' and content is not null`)).toBe(0)
  expect((await read(opened)).state).toBe('undone')
})
test('a large file, that turns out to be no directory says so to whoever comes back', async () => {
  const map = { type: 'FeatureCollection', features: [], note: 'x'.repeat(400_000) }
  const run = await previewed(map, { source: 'map' })
  expect(await read(run)).toMatchObject({ state: 'refused', refused: { why: 'geojson', detail: null } })
  expect((await pageOf(run)).run.refused?.why).toBe('geojson')
  expect(await filesKept()).toBe(0)
  expect(await bring(Buffer.from(`%PDF-1.7 ${'x'.repeat(400_000)}`))).toMatchObject({ refused: { why: 'pdf' } })
})
test('a large file, where a place is protected tells nobody where, from the moment it is opened', async () => {
  const address = { id: id(9001), address_1: 'Jalan Tersembunyi 5', city: 'Mataram', address_type: 'physical' }
  const place = {
    id: id(9002),
    location_type: 'physical',
    name: 'Rumah Aman',
    is_protected: true,
    addresses: [address],
  }
  const hidden = service(9003, { service_at_locations: [{ id: id(9004), location: place }] })
  const run = await previewed([...large, hidden], { source: 'hiding' })
  await read(run)
  for (const table of [
    'directory_import',
    'directory_import_file',
    'directory_import_item',
    'directory_import_problem',
  ]) {
    expect(await count(`${table} as found`, `found::text like '%Tersembunyi%'`)).toBe(0)
  }
  await undo(run)
})
test('a large table of someone’s own, is shown in short, explained, and then compared part by part', async () => {
  const rows = Array.from({ length: 700 }, (_, nth) => `Lentera ${nth},Kelas ${nth},${'Belajar bersama. '.repeat(25)}`)
  const run = await previewed(`Lembaga,Layanan,Deskripsi\n${rows.join('\n')}\n`, { fileName: 'besar.csv' })
  expect(await read(run)).toMatchObject({ state: 'mapping', rows: 700 })
  const { table } = await pageOf(run)
  expect(table).toMatchObject({ rows: 700, columns: [{ column: 'Lembaga' }, {}, {}] })
  expect(table?.columns[0]?.samples[0]).toBe('Lentera 0')
  const wrong = { sheet: '', columns: [{ column: 'Deskripsi', field: 'service.description' }] }
  await send(house, api.mapImport, { id: run.id, mapping: wrong }, { as })
  expect(await read(run)).toMatchObject({ state: 'mapping', refused: { why: 'nothing-usable' } })
  const mapped = await send(house, api.mapImport, { id: run.id, mapping: table?.suggested }, { as })
  expect(mapped.body).toMatchObject({ state: 'reading', refused: null })
  expect(await readWhole(run)).toMatchObject({ state: 'previewed', parts: { ...none, new: 1400 } })
  // It can still be explained otherwise.
  expect((await pageOf(run)).table?.rows).toBe(700)
})
