import yauzl from 'yauzl'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { inTransaction, type Tx } from '#platform/server/db.ts'
import { newId } from '#platform/shared/id.ts'
import { ok } from '#platform/shared/result.ts'
import * as exchange from '#practice/exchange/api.ts'
import { ImportItems, ImportPage, ImportRun } from '#practice/exchange/schema/run.ts'
import { proposeChange } from '#practice/stewardship/api/changes.ts'
import { openHouse, send, type House } from '../../../test/house.ts'
import { tablesTelling } from '../../../test/telling.ts'
import * as api from './api.ts'
import { keepService } from './commands.ts'
import { forgetRecords, keepRecords } from './commands/records.ts'
import { foodParcel } from './examples.ts'
import { flattenHsds } from './rules/records.ts'
import { ExportedFile, type ExportFormat } from './schema/export.ts'
import { RecordPage, type FieldValues } from './schema/record-page.ts'
import type { HsdsKind } from './schema/record.ts'

let house: House
beforeAll(async () => {
  house = await openHouse()
  await within(tx => keepService(tx, foodParcel))
})
afterAll(() => house.close())
const within = async <Value>(work: (tx: Tx) => Promise<Value>): Promise<Value> =>
  (await inTransaction(house.db, async tx => ok(await work(tx)))).value
const as = 'curator' as const

const TELLS = /Tersembunyi|8\.654321|116\.123456|52\.02\.01\.1003/
const SECRET = {
  location_type: 'physical',
  name: 'Rumah Melati',
  description: 'Belakang Pasar Tersembunyi',
  latitude: '-8.654321',
  longitude: '116.123456',
  area_code: '52.02.01.1003',
  is_protected: 'yes',
}
const ADDRESS = {
  address_1: 'Jalan Tersembunyi 7',
  city: 'Praya',
  state_province: 'Nusa Tenggara Barat',
  postal_code: '83511',
  country: 'ID',
  address_type: 'physical',
}
type At = { kind: HsdsKind; id: string; field: string }
const add = async (kind: HsdsKind, at: At | null, fields: FieldValues, id = newId()) => {
  const { status, body } = await send(house, api.addRecord, { kind, id, within: at, chosen: null, fields }, { as })
  expect([status, status === 200 ? '' : body]).toEqual([200, ''])
  return { page: RecordPage.parse(body), id }
}
const inner = Object.fromEntries(Object.entries(SECRET).map(([field, value]) => [`location/${field}`, value]))

async function fileOf(format: ExportFormat): Promise<string> {
  const { body } = await send(house, api.exportDirectory, { format }, { as })
  const content = Buffer.from(ExportedFile.parse(body).base64, 'base64')
  if (format === 'json') return content.toString()
  const zip = await yauzl.fromBufferPromise(content)
  const texts: string[] = []
  for await (const entry of zip.eachEntry()) {
    for await (const chunk of await zip.openReadStreamPromise(entry)) texts.push(String(chunk))
  }
  return texts.join('')
}
const kept = async () =>
  JSON.stringify(await house.askAs('simpul_app', 'select body from directory_record')) +
  JSON.stringify(await house.askAs('simpul_app', 'select * from location'))
async function expectNothingTold() {
  for (const text of [await kept(), await fileOf('json'), await fileOf('tabular')]) {
    expect(text).toContain(SECRET.name)
    expect(TELLS.exec(text)?.[0]).toBeUndefined()
  }
}

test('a protected place that is made together with what is given there keeps its name and its regency', async () => {
  await add('service_at_location', { kind: 'service', id: foodParcel.id, field: 'service_at_locations' }, inner)
  await expectNothingTold()
  expect(await house.askAs('simpul_app', `select area_code from location where name = '${SECRET.name}'`)).toEqual([
    { area_code: '52.02' },
  ])
})

test('so does one that is made by itself, or with something that stands in nothing yet', async () => {
  await add('location', null, SECRET)
  await add('service_at_location', null, inner)
  await expectNothingTold()
})

test('an address that is added to a protected place is kept nowhere', async () => {
  const { id } = await add('location', null, SECRET)
  await add('address', { kind: 'location', id, field: 'addresses' }, ADDRESS)
  await expectNothingTold()
})

test('nobody opens a protected place by adding an open one under its id', async () => {
  const { id } = await add('location', null, SECRET)
  await add('location', null, { ...SECRET, is_protected: 'no' }, id)
  await expectNothingTold()
})

test('a place that was open with an address, and is protected by a new object under its id, keeps no trace', async () => {
  const { id } = await add('location', null, { ...SECRET, is_protected: 'no' })
  await add('address', { kind: 'location', id, field: 'addresses' }, ADDRESS)
  expect(TELLS.test(await kept())).toBe(true)
  await add('location', null, SECRET, id)
  await expectNothingTold()
})

const placeAt = (street: string, more: object = {}) => ({
  ...{ id: PLACE, location_type: 'physical', name: 'Rumah Kenari', description: 'Pintu Lorong Sunyi' },
  ...{ latitude: -8.777777, longitude: 116.888888, area_code: '52.02.02.2003' },
  addresses: [{ ...ADDRESS, id: '5e1f0004-0000-4000-8000-000000000004', address_1: street }],
  accessibility: [{ id: '5e1f0004-0000-4000-8000-000000000005', description: 'Landai dari Lorong Sunyi' }],
  ...more,
})
const file = (street: string) => ({
  id: '5e1f0004-0000-4000-8000-000000000001',
  name: 'Rumah singgah',
  status: 'active',
  service_at_locations: [{ id: '5e1f0004-0000-4000-8000-000000000002', location: placeAt(street) }],
})
const PLACE = '5e1f0004-0000-4000-8000-000000000003'
const OF_PLACE = 'Lorong Sunyi|8\\.777777|116\\.888888|52\\.02\\.02\\.2003'
const bring = async (text: string, fileName: string) => {
  const content = Buffer.from(text).toString('base64')
  const { body } = await send(house, exchange.importDirectory, { id: newId(), fileName, content }, { as })
  return ImportRun.parse(body)
}
const take = async ({ id }: ImportRun) => {
  const { body } = await send(house, exchange.applyImport, { id, parts: ['new', 'changed'], except: [] }, { as })
  return ImportRun.parse(body)
}

test('a place that a curator protects takes along what imports and corrections hold of it, wherever they wait', async () => {
  const both = [{ ...file('Lorong Sunyi 1'), id: newId(), name: 'Tanpa tempat', service_at_locations: [] }]
  await take(await bring(JSON.stringify([...both, file('Lorong Sunyi 1')]), 'satu.json'))
  await take(await bring(JSON.stringify([file('Lorong Sunyi 2')]), 'dua.json'))
  const waits = await bring(JSON.stringify([file('Lorong Sunyi 3')]), 'tiga.json')
  const table = await bring('Layanan,Tempat,Jalan\nRumah singgah,Rumah Kenari,Lorong Sunyi 2\n', 'empat.csv')
  const other = await bring('Layanan,Tempat,Jalan\nDapur,Balai,Jalan Terang 2\n', 'lima.csv')
  expect([waits, table, other].map(({ state }) => state)).toEqual(['previewed', 'mapping', 'mapping'])
  const parts = [{ field: 'address', location: PLACE, proposed: 'Lorong Sunyi 4' }]
  const said = { id: newId(), serviceId: file('').id, language: 'id', parts, words: null }
  expect((await send(house, proposeChange, said, { as: 'worker' })).status).toBe(200)
  expect(await tablesTelling(house, OF_PLACE)).toEqual(
    expect.arrayContaining([
      'change_part',
      'directory_import',
      'directory_import_item',
      'directory_record',
      'location',
    ]),
  )
  const page = RecordPage.parse((await send(house, api.recordPage, { kind: 'location', id: PLACE }, { as })).body)
  const change = { kind: 'location', id: PLACE, version: page.version, fields: { is_protected: 'yes' } }
  expect((await send(house, api.reviseRecord, change, { as })).status).toBe(200)
  expect(await tablesTelling(house, OF_PLACE)).toEqual([])
  // What has nothing to do with it still waits.
  expect(await house.askAs('postgres', 'select file_name from directory_import where tables is not null')).toEqual([
    { file_name: 'lima.csv' },
  ])
  expect(await take(waits)).toMatchObject({ state: 'applied', failed: 0 })
  expect(await tablesTelling(house, OF_PLACE)).toEqual([])
})

test('a file that brings a protected place as an open one is told without it, and changes nothing of it', async () => {
  const run = await bring(JSON.stringify([file('Lorong Sunyi 5')]), 'enam.json')
  const { body } = await send(house, exchange.importItems, { id: run.id, part: 'unchanged' }, { as })
  expect(ImportItems.parse(body).items.map(({ name }) => name)).toEqual(['Rumah singgah'])
  expect(await tablesTelling(house, OF_PLACE)).toEqual([])
  expect(await house.askAs('postgres', `select is_protected, area_code from location where id = '${PLACE}'`)).toEqual([
    { is_protected: true, area_code: '52.02' },
  ])
})

test('a place that was taken out when it was open, and comes back protected, keeps no trace of before', async () => {
  const [id, location] = [newId(), newId()]
  const spot = { id: newId(), location: placeAt('Lorong Sunyi 6', { id: location }) }
  const open = { ...file(''), id, service_at_locations: [spot] }
  const shut = { ...open, service_at_locations: [{ ...spot, location: { ...spot.location, is_protected: true } }] }
  await within(tx => keepRecords(tx, flattenHsds('service', open), { by: 'Test', runId: newId() }))
  await within(tx =>
    forgetRecords(
      tx,
      [
        { kind: 'service', id },
        { kind: 'location', id: location },
      ],
      { by: 'Test', runId: newId() },
    ),
  )
  expect(await tablesTelling(house, OF_PLACE)).toContain('directory_journal')
  await within(tx => keepRecords(tx, flattenHsds('service', shut), { by: 'Test', runId: null }))
  expect(await tablesTelling(house, OF_PLACE)).toEqual([])
})

const SPEAKS = 'Kami menerima siang dan malam. Rumahnya di Jalan Sunyi Kelam 9, pagar hijau. Telepon dulu.'
const speaking = (id: string) => ({
  ...{ id, name: 'Rumah bicara', status: 'active', description: SPEAKS },
  application_process: 'Ketuk pintu di belakang pasar.',
  eligibility_description: 'Perempuan dan anak. Bawa surat RT 05/RW 02.',
  phones: [{ id: newId(), number: '0370-555-0191' }],
  service_at_locations: [
    { id: newId(), location: { id: newId(), location_type: 'physical', name: 'Rumah', is_protected: true } },
  ],
})

test('an address that somebody writes into the words of a protected service is told to the writer and to nobody else', async () => {
  const id = newId()
  const run = await bring(JSON.stringify([speaking(id)]), 'bicara.json')
  const { problems } = ImportPage.parse((await send(house, exchange.importRun, { id: run.id }, { as })).body)
  const told = problems.filter(({ reason }) => reason === 'tells-protected').map(({ column }) => column)
  expect(told.toSorted()).toEqual(['application_process', 'description', 'eligibility_description'])
  expect(JSON.stringify(problems)).not.toContain('Sunyi Kelam')
  await take(run)
  const page = RecordPage.parse((await send(house, api.recordPage, { kind: 'service', id }, { as })).body)
  expect([page.isGuarded, page.values['description']]).toEqual([true, SPEAKS])
  const open = RecordPage.parse(
    (await send(house, api.recordPage, { kind: 'service', id: foodParcel.id }, { as })).body,
  )
  // It was given at a protected place in a test before.
  expect(open.isGuarded).toBe(true)
  const asked = (url: string) => house.server.inject({ url, headers: { host: 'simpul.example.org' } })
  for (const url of [`/find/services/${id}`, `/find/services/${id}/report`, `/hsds/services/${id}`, '/find?q=sunyi']) {
    const { body } = await asked(url)
    expect(body, url).not.toMatch(/Sunyi Kelam|belakang pasar|RT 05/)
  }
  const { body } = await asked(`/find/services/${id}`)
  expect(body).toContain('Kami menerima siang dan malam. Telepon dulu.')
  expect(body).toContain('Perempuan dan anak.')
  expect((await asked(`/find/services/${id}/report`)).body).toContain('dirahasiakan demi keselamatan')
})

test('words that repeat the very address which is left out are left out with it', async () => {
  const id = newId()
  const address = { ...ADDRESS, id: newId(), address_1: 'Griya Bisu Tuli 31' }
  const location = { id: newId(), location_type: 'physical', name: 'Rumah', is_protected: true, addresses: [address] }
  const said = {
    ...{ id, name: 'Rumah lain', status: 'active', description: 'Aman di sini. Carilah griya bisu tuli, 31. Telepon.' },
    service_at_locations: [{ id: newId(), location }],
  }
  await within(tx => keepRecords(tx, flattenHsds('service', said), { by: 'Test', runId: null }))
  expect(await tablesTelling(house, 'bisu tuli|Bisu Tuli')).toEqual([])
  const page = RecordPage.parse((await send(house, api.recordPage, { kind: 'service', id }, { as })).body)
  expect(page.values['description']).toBe('Aman di sini. Telepon.')
})
