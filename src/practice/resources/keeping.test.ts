import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import * as z from 'zod'
import { inTransaction, type Tx } from '#platform/server/db.ts'
import { newId } from '#platform/shared/id.ts'
import { ok } from '#platform/shared/result.ts'
import { openHouse, send, type House } from '../../../test/house.ts'
import { tablesTelling } from '../../../test/telling.ts'
import * as api from './api.ts'
import { keepService } from './commands.ts'
import { forgetRecords, keepRecords, restoreRun, reviseWhole } from './commands/records.ts'
import { foodParcel, shelter } from './examples.ts'
import { serviceById } from './queries.ts'
import { compareRecords, documentOf, documentsOf } from './queries/records.ts'
import { canonical, flattenHsds } from './rules/records.ts'
import { keyOf, type HsdsKind } from './schema/record.ts'
import { loadStored } from './store/records.ts'

const Json = z.record(z.string(), z.unknown())
const read = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`definitions/${name}`, import.meta.url), 'utf8'))
const exact = { full: true, asGiven: true } as const
const ilao = z.array(Json).parse(read('hsds-sample/ilao-services-all.json'))
const idOf = (document: Record<string, unknown>) => String(document['id'])

let house: House
beforeAll(async () => void (house = await openHouse()))
afterAll(() => house.close())
async function within<Value>(work: (tx: Tx) => Promise<Value>): Promise<Value> {
  return (await inTransaction(house.db, async tx => ok(await work(tx)))).value
}
const by = 'curator, Test'
const keep = (
  kind: HsdsKind,
  document: Record<string, unknown> | Record<string, unknown>[],
  runId: string | null = null,
) => within(tx => keepRecords(tx, flattenHsds(kind, document), { by, runId }))
const whole = (kind: HsdsKind, id: string) => within(tx => documentOf(tx, kind, id, exact))

describe('429 services of one directory, fifty at a time', () => {
  const runId = newId()

  test('come back as they were; kept again, nothing changes', async () => {
    for (let from = 0; from < ilao.length; from += 50) await keep('service', ilao.slice(from, from + 50), runId)
    const back = await within(tx => documentsOf(tx, 'service', ilao.map(idOf), exact))
    expect(back).toHaveLength(429)
    for (const [nth, document] of back.entries()) expect(canonical(document)).toBe(canonical(ilao[nth]))
    for (let from = 0; from < ilao.length; from += 50) {
      expect(await keep('service', ilao.slice(from, from + 50))).toMatchObject({ created: 0, changed: 0, unread: [] })
    }
  })

  test('are told apart from what is kept, field by field', async () => {
    const [first = {}, ...others] = ilao.slice(0, 20)
    const set = flattenHsds('service', [{ ...first, name: 'Renamed', phones: [] }, ...others])
    const { created, changed, gone } = await within(tx => compareRecords(tx, set))
    expect(created).toEqual([])
    expect(changed).toMatchObject([
      {
        kind: 'service',
        id: idOf(first),
        fields: [
          { field: 'name', old: first['name'], new: 'Renamed' },
          { field: 'phones', new: [] },
        ],
      },
    ])
    expect(gone.map(({ kind }) => kind)).toEqual(
      z
        .array(Json)
        .parse(first['phones'])
        .map(() => 'phone'),
    )
  })

  test('are undone as one, but for what was changed since', async () => {
    const [first = {}] = ilao
    await keep('service', { ...first, name: 'Changed since' })
    const { refused } = await within(tx => restoreRun(tx, runId, by))
    expect(refused).toEqual([{ kind: 'service', id: idOf(first) }])
    expect(await within(tx => documentsOf(tx, 'service', ilao.map(idOf), exact))).toHaveLength(1)
    expect(await within(tx => serviceById({ tx }, idOf(ilao[7] ?? {})))).toMatchObject({ status: 'defunct' })
    expect(await within(tx => serviceById({ tx }, idOf(first)))).toMatchObject({ status: 'active' })
  })
})

const examples: readonly [string, HsdsKind][] = [
  ['organization_full', 'organization'],
  ['service_full', 'service'],
  ['service_at_location_full', 'service_at_location'],
  ['taxonomy_term', 'taxonomy_term'],
]
test.each(examples)('the example %s of the standard comes back from the store as it was', async (name, kind) => {
  const document = Json.parse(read(`hsds-examples/${name}.json`))
  await keep(kind, document)
  expect(canonical(await whole(kind, idOf(document)))).toBe(canonical(document))
})

const id = (nth: number) => `5e1f0001-0000-4000-8000-${String(nth).padStart(12, '0')}`
const least = { id: id(1), name: 'Food pantry', status: 'active' }

test('an undo puts back what was changed and what was taken out', async () => {
  const before = {
    ...least,
    organization: { id: id(2), name: 'Org', description: '' },
    phones: [{ id: id(3), number: '1', languages: [{ id: id(4), code: 'id' }] }],
  }
  await keep('service', before)
  const runId = newId()
  await keep('service', { ...before, name: 'Other', phones: [{ id: id(5), number: '2' }] }, runId)
  expect(await within(async tx => (await loadStored(tx, [{ kind: 'language', id: id(4) }])).size)).toBe(0)
  expect(await within(tx => restoreRun(tx, runId, by))).toMatchObject({ refused: [] })
  expect(canonical(await whole('service', id(1)))).toBe(canonical(before))
  expect(await within(tx => serviceById({ tx }, id(1)))).toMatchObject({ name: { en: 'Food pantry' }, phones: ['1'] })
})

test('what only this directory says outlives an import that is silent about it', async () => {
  await keep('service', {
    ...least,
    id: id(10),
    need_terms: ['food/emergency-food'],
    wait_days: 3,
    assured_date: '2026-11-20',
  })
  await keep('service', { ...least, id: id(10), name: 'New name', assured_date: '2025-01-01' })
  expect(await within(tx => serviceById({ tx }, id(10)))).toMatchObject({
    ...{ name: { en: 'New name' }, needs: ['food/emergency-food'], waitDays: 3, assuredOn: '2026-11-20' },
  })
})

test('an organisation that is told in part loses nothing, and its services show as much of it as before', async () => {
  const organization = { id: id(20), name: 'Org', description: 'Whole', email: 'a@example.org' }
  const service = { ...least, id: id(21), organization: { id: id(20), name: 'Org', description: 'Whole' } }
  await keep('organization', organization)
  await keep('service', service)
  expect(await whole('organization', id(20))).toEqual(organization)
  expect(await whole('service', id(21))).toEqual(service)
  await keep('organization', { ...organization, phones: [{ id: id(22), number: '3' }] })
  expect(await whole('service', id(21))).toEqual(service)
})

test('a record that is taken out is gone from where it stood; a service is no longer offered', async () => {
  const service = {
    ...least,
    id: id(30),
    phones: [
      { id: id(31), number: '1' },
      { id: id(32), number: '2' },
    ],
  }
  await keep('service', service)
  const runId = newId()
  await within(tx => forgetRecords(tx, [{ kind: 'phone', id: id(31) }], { by, runId }))
  expect(await within(tx => serviceById({ tx }, id(30)))).toMatchObject({ phones: ['2'] })
  await within(tx => forgetRecords(tx, [{ kind: 'service', id: id(30) }], { by, runId }))
  expect(await within(tx => serviceById({ tx }, id(30)))).toMatchObject({ status: 'defunct' })
  await within(tx => restoreRun(tx, runId, by))
  expect(await whole('service', id(30))).toEqual(service)
  expect(await within(tx => serviceById({ tx }, id(30)))).toMatchObject({ status: 'active', phones: ['1', '2'] })
})

test('one organisation renamed is renamed for all its services', async () => {
  const organization = { id: id(40), name: 'Before', description: '' }
  await keep('service', [
    { ...least, id: id(41), organization },
    { ...least, id: id(42), organization },
  ])
  await within(async tx => {
    const key = { kind: 'organization', id: id(40) } as const
    const old = (await loadStored(tx, [key])).get(keyOf(key))
    if (!old) throw new Error('not kept')
    const now = { record: { ...key, body: { ...old.record.body, name: 'After' } }, links: old.links }
    await reviseWhole(tx, { old, now }, { by, on: '2026-11-25', action: 'update' })
  })
  expect(await within(tx => serviceById({ tx }, id(42)))).toMatchObject({ organization: { name: 'After' } })
  expect(await whole('organization', id(40))).toMatchObject({
    metadata: [{ field_name: 'name', previous_value: 'Before', replacement_value: 'After', updated_by: by }],
  })
  expect(await whole('service', id(41))).toMatchObject({ organization: { id: id(40), name: 'After', description: '' } })
})

const TELLS = 'Rahasia|8\\.123456|52\\.02\\.01\\.1002'
const everything = () => tablesTelling(house, TELLS)
const place = {
  id: id(51),
  location_type: 'physical',
  name: 'Rumah',
  latitude: -8.123456,
  longitude: 116.654321,
  description: 'Belakang Pasar Rahasia',
  area_code: '52.02.01.1002',
  addresses: [
    {
      id: id(52),
      address_1: 'Jalan Rahasia 7',
      city: 'x',
      state_province: 'x',
      postal_code: '1',
      country: 'ID',
      address_type: 'physical',
    },
  ],
}
const service = (location: object) => ({ ...least, id: id(50), service_at_locations: [{ id: id(53), location }] })

test('a protected place never keeps its address, nor anything finer than its regency, by whatever door it comes', async () => {
  await keep('service', service({ ...place, is_protected: true }), newId())
  await within(tx => keepService(tx, shelter))
  expect(await everything()).toEqual([])
  await keep('service', service(place), newId())
  expect(await everything()).toEqual([])
  expect(await whole('location', id(51))).toMatchObject({ area_code: '52.02', is_protected: true, name: 'Rumah' })
})

test('a protected place that was open before leaves nothing behind of where it is', async () => {
  const open = { ...place, id: id(61), addresses: [{ ...place.addresses[0], id: id(62) }] }
  const before = { ...service(open), id: id(60) }
  await keep('service', before, newId())
  await keep(
    'service',
    { ...service({ ...open, addresses: [{ ...open.addresses[0], address_1: 'Jalan Rahasia 8' }] }), id: id(60) },
    newId(),
  )
  expect(await everything()).toEqual(expect.arrayContaining(['directory_journal', 'directory_record', 'location']))
  await keep('service', { ...service({ ...open, is_protected: true }), id: id(60) }, newId())
  expect(await everything()).toEqual([])
})

test('what a curator confirms stands in the records, with who says so', async () => {
  await within(tx => keepService(tx, foodParcel))
  const told = { id: foodParcel.id, status: 'temporarily closed', placesLeft: 2, waitDays: 14 }
  expect((await send(house, api.confirmService, told, { as: 'curator' })).status).toBe(200)
  const document = await whole('service', foodParcel.id)
  expect(document).toMatchObject({
    ...{
      status: 'temporarily closed',
      wait_days: 14,
      capacities: [{ available: 2, maximum: 60, unit: { name: 'paket' } }],
    },
  })
  const Notes = z.array(z.object({ field_name: z.string(), last_action_type: z.string(), updated_by: z.string() }))
  const notes = Notes.parse(document?.['metadata'])
  expect(notes.map(({ field_name: field }) => field).sort()).toEqual([
    'assured_date',
    'capacities',
    'status',
    'wait_days',
  ])
  expect(notes[0]?.last_action_type).toBe('confirm')
  expect(notes[0]?.updated_by).toMatch(/^curator, /)
})
