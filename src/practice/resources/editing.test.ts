import { afterAll, beforeAll, expect, test } from 'vitest'
import { inTransaction, type Tx } from '#platform/server/db.ts'
import { newId } from '#platform/shared/id.ts'
import { ok } from '#platform/shared/result.ts'
import { openHouse, send, type House } from '../../../test/house.ts'
import * as api from './api.ts'
import { keepService } from './commands.ts'
import { keepRecords } from './commands/records.ts'
import { foodParcel } from './examples.ts'
import { serviceById } from './queries.ts'
import { documentOf } from './queries/records.ts'
import { flattenHsds } from './rules/records.ts'
import { FoundRecords, RecordForm, RecordPage, type FieldValues } from './schema/record-page.ts'
import type { HsdsKind } from './schema/record.ts'

let house: House
beforeAll(async () => {
  house = await openHouse()
  await within(tx =>
    keepService(tx, { ...foodParcel, locations: foodParcel.locations.map(place => ({ ...place, id: PLACE })) }),
  )
})
afterAll(() => house.close())
const PLACE = '5e1f0003-0000-4000-8000-000000000001'
const within = async <Value>(work: (tx: Tx) => Promise<Value>): Promise<Value> =>
  (await inTransaction(house.db, async tx => ok(await work(tx)))).value
const as = 'curator' as const
const pageOf = async (kind: HsdsKind, id: string) =>
  RecordPage.parse((await send(house, api.recordPage, { kind, id }, { as })).body)
const service = () => pageOf('service', foodParcel.id)
const revise = async (kind: HsdsKind, id: string, fields: FieldValues) => {
  const { version } = await pageOf(kind, id)
  return send(house, api.reviseRecord, { kind, id, version, fields }, { as })
}
const addTo = (field: string, kind: HsdsKind, fields: FieldValues, chosen: string | null = null) =>
  send(
    house,
    api.addRecord,
    { kind, id: newId(), within: { kind: 'service', id: foodParcel.id, field }, chosen, fields },
    { as },
  )
const partOf = async (field: string) => (await service()).parts.find(part => part.field === field)

test('a curator reads a service with what stands in it, without an id or a code', async () => {
  const page = await service()
  expect(page.values).toMatchObject({
    name: 'Paket pangan darurat',
    'en:name': 'Emergency food parcel',
    is_free: 'yes',
    assured_date: '20-11-2026',
  })
  expect(page.named[String(page.values['organization'])]?.title.id).toBe('Bank Pangan Besiru')
  const titles = page.parts.flatMap(({ items }) => items.map(({ title }) => title.en))
  expect(titles).toEqual(
    expect.arrayContaining(['0370-555-0111', 'Gudang Leneng', 'Family card', '6 / 60 parcels', 'Lombok Tengah']),
  )
})

test('a curator changes fields: search and history follow, what was not touched stays', async () => {
  const { status, body } = await revise('service', foodParcel.id, {
    name: 'Paket sembako',
    'en:name': 'Staple parcel',
    maximum_age: '60',
    is_free: '',
    need_terms: ['food/emergency-food', 'food'],
  })
  expect(status).toBe(200)
  const kept = await within(tx => serviceById({ tx }, foodParcel.id))
  expect(kept).toMatchObject({
    name: { id: 'Paket sembako', en: 'Staple parcel' },
    maximumAgeYears: 60,
    cost: { isFree: null },
    phones: foodParcel.phones,
  })
  const { history } = RecordPage.parse(body)
  expect(history.map(({ field, old, new: now }) => [field.en, old.en, now.en])).toEqual(
    expect.arrayContaining([
      ['Name of the service', 'Paket pangan darurat', 'Paket sembako'],
      ['Name of the service, in English', 'Emergency food parcel', 'Staple parcel'],
      ['Free of charge', 'Yes', ''],
    ]),
  )
  expect(history[0]?.by).toMatch(/^curator, /)
})

test('who comes second sees both values, and nothing is overwritten', async () => {
  const { version } = await service()
  await revise('service', foodParcel.id, { url: 'pangan.example.org' })
  const late = await send(
    house,
    api.reviseRecord,
    { kind: 'service', id: foodParcel.id, version, fields: { url: 'https://late.example.org' } },
    { as },
  )
  expect(late).toMatchObject({
    status: 409,
    body: {
      code: 'version-clash',
      kept: { values: { url: 'https://pangan.example.org' } },
      sent: { fields: { url: 'https://late.example.org' } },
    },
  })
  expect((await service()).values['url']).toBe('https://pangan.example.org')
})

test.each<[HsdsKind, string, FieldValues, [string, string][]]>([
  [
    'service',
    foodParcel.id,
    { name: ' ', url: 'javascript:alert(1)', email: 'nobody', assured_date: '31-02-2026' },
    [
      ['name', 'required'],
      ['url', 'not-a-link'],
      ['email', 'not-an-email'],
      ['assured_date', 'not-a-day'],
    ],
  ],
  [
    'service',
    foodParcel.id,
    { status: 'open', minimum_age: '70', maximum_age: '60' },
    [
      ['status', 'not-a-choice'],
      ['maximum_age', 'ages-crossed'],
    ],
  ],
  ['location', PLACE, { latitude: '0', longitude: '0' }, [['latitude', 'in-the-sea']]],
  ['location', PLACE, { latitude: '116.27', longitude: '-8.67' }, [['latitude', 'swapped']]],
  ['location', PLACE, { longitude: '216' }, [['longitude', 'longitude-range']]],
  ['location', PLACE, { latitude: '' }, [['latitude', 'needs-both']]],
])('is told what is wrong beside each field: %s', async (kind, id, fields, expected) => {
  const { status, body } = await revise(kind, id, fields)
  expect(status).toBe(422)
  expect(body).toMatchObject({
    code: 'record-wrong',
    problems: expected.map(([field, reason]) => ({ field, reason })),
  })
})

test('a curator adds, edits and takes out a phone, by name in the history', async () => {
  expect((await addTo('phones', 'phone', { number: '0370-555-0222', description: '=cmd' })).status).toBe(200)
  const [, added] = (await partOf('phones'))?.items ?? []
  expect(added?.title.id).toBe('0370-555-0222')
  expect((await revise('phone', added?.id ?? '', { number: '0370-555-0333' })).status).toBe(200)
  expect(await within(tx => serviceById({ tx }, foodParcel.id))).toMatchObject({
    phones: ['0370-555-0111', '0370-555-0333 (=cmd)'],
  })
  const { version } = await pageOf('phone', added?.id ?? '')
  const out = {
    kind: 'phone',
    id: added?.id,
    version,
    within: { kind: 'service', id: foodParcel.id, field: 'phones' },
  }
  expect((await send(house, api.removeRecord, out, { as })).status).toBe(200)
  expect((await send(house, api.recordPage, { kind: 'phone', id: added?.id }, { as })).status).toBe(404)
  const { history } = await service()
  expect(history.map(({ action, field, old, new: now }) => [action, field.en, old.en, now.en])).toEqual(
    expect.arrayContaining([
      ['create', 'Phones', '', '0370-555-0222'],
      ['delete', 'Phones', '0370-555-0333', ''],
    ]),
  )
})

test('a curator adds a place that is new, one that is there, and a unit with its places, in one step each', async () => {
  expect(
    (
      await addTo('service_at_locations', 'service_at_location', {
        'location/name': 'Balai desa',
        'location/location_type': 'physical',
      })
    ).status,
  ).toBe(200)
  expect((await addTo('service_at_locations', 'service_at_location', { location: PLACE })).status).toBe(200)
  expect((await partOf('service_at_locations'))?.items.map(({ title }) => title.id)).toEqual([
    'Gudang Leneng',
    'Balai desa',
    'Gudang Leneng',
  ])
  expect(
    (await addTo('service_at_locations', 'service_at_location', { description: 'Without a place' })).body,
  ).toMatchObject({
    problems: [{ field: 'location/location_type', reason: 'required' }],
  })
  expect(
    (
      await addTo('capacities', 'service_capacity', {
        available: '3',
        updated: '24-11-2026 09:30',
        'unit/name': 'ranjang',
      })
    ).status,
  ).toBe(200)
  expect((await partOf('capacities'))?.items.map(({ title }) => title.id)).toEqual(['6 / 60 paket', '3 ranjang'])
})

test('a new organisation and a new service are found at once', async () => {
  const [organization, id] = [newId(), newId()]
  const made = await send(
    house,
    api.addRecord,
    {
      kind: 'organization',
      id: organization,
      within: null,
      chosen: null,
      fields: { name: 'Sahabat Lansia', description: 'Menjenguk lansia' },
    },
    { as },
  )
  expect(made.status).toBe(200)
  const fields = { name: 'Kunjungan lansia', status: 'active', organization, need_terms: ['food/emergency-food'] }
  expect(
    (await send(house, api.addRecord, { kind: 'service', id, within: null, chosen: null, fields }, { as })).status,
  ).toBe(200)
  expect(await within(tx => serviceById({ tx }, id))).toMatchObject({
    name: { id: 'Kunjungan lansia' },
    organization: { name: 'Sahabat Lansia' },
  })
  const found = FoundRecords.parse(
    (await send(house, api.findRecords, { kind: 'organization', words: 'lansia' }, { as })).body,
  )
  expect(found.records.map(({ title }) => title.id)).toEqual(['Sahabat Lansia'])
  const { version } = await pageOf('organization', organization)
  const out = { kind: 'organization', id: organization, version, within: null }
  expect((await send(house, api.removeRecord, out, { as })).body).toMatchObject({ code: 'still-used', count: 1 })
})

test('a curator protects a place: its address, coordinates and history are gone', async () => {
  expect((await revise('location', PLACE, { transportation: 'Belakang pasar' })).status).toBe(200)
  const { body } = await revise('location', PLACE, { is_protected: 'yes' })
  const page = RecordPage.parse(body)
  expect(page.values).toMatchObject({ latitude: '', longitude: '', area_code: '52.02', transportation: '' })
  expect(page.parts.map(({ field }) => field)).not.toContain('addresses')
  expect(page.history).toEqual([])
  const all = await house.askAs('simpul_app', 'select kind, body from directory_record')
  expect(JSON.stringify(all)).not.toMatch(/Lumbung Padi|Belakang pasar|-8\.6781/)
})

test('a curator keeps properties that nobody knows', async () => {
  const id = newId()
  await within(async tx => {
    await keepRecords(
      tx,
      flattenHsds('organization', { id, name: 'O', description: 'D', 'x-badge': { of: 'merit' } }),
      { by: 'Test', runId: null },
    )
  })
  expect((await revise('organization', id, { name: 'P' })).status).toBe(200)
  expect((await pageOf('organization', id)).others).toEqual([{ name: 'x-badge', value: '{"of":"merit"}' }])
  expect(await within(tx => documentOf(tx, 'organization', id, { full: true }))).toMatchObject({
    name: 'P',
    'x-badge': { of: 'merit' },
  })
})

test('a curator is refused what does not exist, and history by hand', async () => {
  expect((await send(house, api.recordPage, { kind: 'service', id: newId() }, { as })).status).toBe(404)
  expect(
    (
      await send(
        house,
        api.addRecord,
        { kind: 'metadata', id: newId(), within: null, chosen: null, fields: {} },
        { as },
      )
    ).status,
  ).toBe(404)
  expect((await addTo('phones', 'address', {})).status).toBe(404)
  expect((await addTo('phones', 'phone', {}, newId())).status).toBe(404)
})

const ROLES = ['curator', 'worker', 'front', 'supervisor', 'planner', 'officer', 'admin', 'provider'] as const
test.each(ROLES)('what a %s may do to records', async actor => {
  const expected = actor === 'curator' ? 200 : 403
  const key = { kind: 'service', id: foodParcel.id }
  const { version } = await service()
  const ask = async (row: Parameters<typeof send>[1], input: Record<string, unknown>) =>
    (await send(house, row, input, { as: actor })).status
  expect(await ask(api.recordPage, key)).toBe(expected)
  expect(await ask(api.recordForm, { kind: 'phone' })).toBe(expected)
  expect(await ask(api.findRecords, { kind: 'organization' })).toBe(expected)
  expect(await ask(api.reviseRecord, { ...key, version, fields: { alternate_name: 'Sembako' } })).toBe(expected)
  expect(
    await ask(api.addRecord, { kind: 'unit', id: newId(), within: null, chosen: null, fields: { name: 'paket' } }),
  ).toBe(expected)
  const last = (await service()).version
  if (actor !== 'curator') expect(await ask(api.removeRecord, { ...key, version: last, within: null })).toBe(expected)
})

test('the form of a place begins with what is usual', async () => {
  const form = RecordForm.parse((await send(house, api.recordForm, { kind: 'service_at_location' }, { as })).body)
  expect(form).toMatchObject({ inner: { kind: 'location' }, values: { 'location/location_type': 'physical' } })
})
