import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import * as z from 'zod'
import { inTransaction, type Tx } from '#platform/server/db.ts'
import { ok } from '#platform/shared/result.ts'
import { openHouse, send, type House } from '../../../test/house.ts'
import * as api from './api.ts'
import { keepService } from './commands.ts'
import { importHsds } from './commands/import.ts'
import { loadProgrammes } from './commands/programmes.ts'
import { foodNextDoor, foodParcel, leastHsds, shelter } from './examples.ts'
import { serviceById, servicesFor } from './queries.ts'
import { DirectoryPage, ImportRun, ServicePage } from './schema/directory.ts'

const sample = readFileSync(new URL('definitions/hsds-sample/ilao-services.json', import.meta.url), 'utf8')
const services = z.array(z.record(z.string(), z.unknown())).parse(JSON.parse(sample))

let house: House
beforeAll(async () => void (house = await openHouse()))
afterAll(() => house.close())

async function within<Value>(work: (tx: Tx) => Promise<Value>): Promise<Value> {
  const done = await inTransaction(house.db, async tx => ok(await work(tx)))
  return done.value
}
const bring = (content: unknown, ...more: [((done: number, total: number) => void)?, AbortSignal?]) =>
  importHsds(
    house.db,
    { name: 'file.json', text: typeof content === 'string' ? content : JSON.stringify(content) },
    ...more,
  )
const counts = { created: 0, changed: 0, unchanged: 0, left: 0, wasStopped: false }
const many = (count: number) =>
  Array.from({ length: count }, (_, nth) => ({
    ...leastHsds,
    id: `5e1f0000-0000-4000-9000-${String(nth).padStart(12, '0')}`,
  }))

test('takes a file in once; again it changes nothing, and then only what has changed', async () => {
  expect(await bring(sample)).toMatchObject({ ok: true, value: { ...counts, total: 12, created: 12, skipped: [] } })
  expect(await bring({ contents: services })).toMatchObject({ ok: true, value: { ...counts, unchanged: 12 } })
  const [first, ...others] = services
  const renamed = { services: [{ ...first, name: 'Renamed legal help' }, ...others] }
  expect(await bring(renamed)).toMatchObject({ ok: true, value: { ...counts, changed: 1, unchanged: 11 } })
  expect(await within(tx => serviceById({ tx }, String(first?.['id'])))).toMatchObject({
    name: { en: 'Renamed legal help' },
  })
})

test('keeps the whole object, unknown properties too', async () => {
  const extra = { ...leastHsds, id: '5e1f0000-0000-4000-a000-000000000001', 'x-badge': { of: 'merit' } }
  await bring([extra])
  const [row] = await house.askAs('simpul_app', `select source_document from service where id = '${extra.id}'`)
  expect(row).toEqual({ source_document: extra })
})

test.each([
  ['', 'empty'],
  [sample.slice(0, sample.length / 2), 'not-json'],
  ['id,name\n1,Help', 'not-json'],
  ['{"hello": "world"}', 'no-services'],
  ['[]', 'no-services'],
  ['[{"rows": 1}]', 'no-services'],
  ['null', 'no-services'],
])('refuses what is no HSDS at all, and changes nothing', async (text, why) => {
  expect(await bring(text)).toEqual({ ok: false, failure: { code: 'not-hsds', why } })
})

test.each([
  [{ name: undefined }, [['name', 'required-missing', null]]],
  [{ name: '  ' }, [['name', 'required-missing', null]]],
  [
    { status: undefined, name: undefined },
    [
      ['name', 'required-missing', null],
      ['status', 'required-missing', null],
    ],
  ],
  [{ status: 'open' }, [['status', 'not-allowed', 'active,inactive,defunct,temporarily closed']]],
  [{ name: 7 }, [['name', 'wrong-type', 'string']]],
  [{ phones: [{ id: leastHsds.id, number: 117 }] }, [['phones/0/number', 'wrong-type', 'string']]],
  [{ email: 'nobody' }, [['email', 'wrong-format', 'email']]],
  [{ id: 'seven' }, [['id', 'wrong-format', 'uuid']]],
  [{ description: 'half \u0000 text' }, [['', 'could-not-keep', 'text']]],
  [{ description: 'half \ud83d' }, [['', 'could-not-keep', 'text']]],
  [
    {
      capacities: [
        {
          id: leastHsds.id,
          available: 1e12,
          updated: '2026-11-01T00:00:00Z',
          unit: { id: leastHsds.id, name: 'bed' },
        },
      ],
    },
    [['', 'could-not-keep', null]],
  ],
  [{ service_at_locations: {} }, [['service_at_locations', 'wrong-type', 'array']]],
])('leaves out a service that is wrong, says why, and takes the others: %j', async (wrong, reasons) => {
  const answer = await bring([
    { ...leastHsds, ...wrong },
    { ...leastHsds, id: '5e1f0000-0000-4000-a000-000000000002' },
  ])
  const report = answer.ok ? answer.value : null
  expect(report?.skipped.map(({ row, field, reason, expected }) => [row, field, reason, expected])).toEqual(
    reasons.map(reason => [1, ...reason]),
  )
  expect(Number(report?.created) + Number(report?.unchanged)).toBe(1)
})

test('what is no service, or has an id that came before, is left out', async () => {
  const again = { ...leastHsds, id: '5e1f0000-0000-4000-a000-000000000003' }
  const answer = await bring([again, again, 'text', null, 3])
  expect(answer).toMatchObject({ ok: true, value: { created: 1 } })
  expect(answer.ok && answer.value.skipped.map(({ row, reason }) => [row, reason])).toEqual([
    [2, 'id-twice'],
    [3, 'not-an-object'],
    [4, 'not-an-object'],
    [5, 'not-an-object'],
  ])
})

test('stopped, it leaves whole batches behind, and can be run to its end later', async () => {
  const stop = new AbortController()
  const told: [number, number][] = []
  const answer = await bring(
    many(120),
    (done, total) => {
      told.push([done, total])
      stop.abort()
    },
    stop.signal,
  )
  expect(told).toEqual([[50, 120]])
  expect(answer).toMatchObject({ ok: true, value: { created: 50, left: 70, wasStopped: true } })
  const rest = await bring(many(120))
  expect(rest).toMatchObject({ ok: true, value: { created: 70, unchanged: 50, left: 0, wasStopped: false } })
})

test('curators read what imports did, nobody else does', async () => {
  const { status, body } = await send(house, api.directoryImports, {}, { as: 'curator' })
  const runs = z.array(ImportRun).parse(body)
  expect(status).toBe(200)
  expect(runs[0]).toMatchObject({ fileName: 'file.json', report: { created: 70, unchanged: 50 } })
  expect(runs[0]?.finishedAt).not.toBeNull()
  expect((await send(house, api.directoryImports, {}, { as: 'worker' })).status).toBe(403)
})

test('national programmes are there from the start, and loading them again changes nothing', async () => {
  const pages = DirectoryPage.parse((await send(house, api.searchDirectory, { words: 'keluarga harapan PKH' })).body)
  expect(pages.entries.map(({ name }) => name.en)).toContain('Family Hope Programme (PKH)')
  expect(await loadProgrammes(house.db)).toBe(0)
})

describe('services for a need', () => {
  const praya = ['52.02.01.1002', '52.02.01', '52.02', '52']
  const terms = ['food/emergency-food']
  beforeAll(() =>
    within(async tx => {
      await keepService(tx, foodParcel)
      await keepService(tx, foodNextDoor)
      await keepService(tx, shelter)
    }),
  )
  const found = async (areas: string[] | null) => {
    const { inArea, elsewhere, ...rest } = await within(tx => servicesFor({ tx }, { terms, areas }))
    return { near: inArea.map(({ id }) => id), far: elsewhere.map(({ id }) => id), ...rest }
  }

  test('those that serve the client’s area come first, those of other areas are counted apart', async () => {
    const { near, far, elsewhereCount } = await found(praya)
    expect(near[0]).toBe(foodParcel.id)
    expect(near).not.toContain(foodNextDoor.id)
    expect(far).toContain(foodNextDoor.id)
    expect(elsewhereCount).toBe(far.length)
  })

  test('where it is not known where the client lives, nothing is elsewhere', async () => {
    const { near, elsewhereCount } = await found(null)
    expect(near).toEqual(expect.arrayContaining([foodParcel.id, foodNextDoor.id]))
    expect(elsewhereCount).toBe(0)
  })

  test('a service within the area that is all that is known may still serve', async () => {
    expect((await found(['52'])).near).toEqual(expect.arrayContaining([foodParcel.id, foodNextDoor.id]))
  })

  test('one that has ended is no longer offered, one that is closed for a while is', async () => {
    await within(tx => keepService(tx, { ...foodParcel, status: 'inactive' }))
    expect((await found(praya)).near).not.toContain(foodParcel.id)
    await within(tx => keepService(tx, { ...foodParcel, status: 'temporarily closed' }))
    expect((await found(praya)).near).toContain(foodParcel.id)
    await within(tx => keepService(tx, foodParcel))
  })

  test('what was kept is read as it was, but for a protected address, which is nowhere', async () => {
    expect(await within(tx => serviceById({ tx }, foodParcel.id))).toEqual({ ...foodParcel, amounts: [] })
    const kept = await within(tx => serviceById({ tx }, shelter.id))
    expect(kept?.locations[0]).toMatchObject({ address: null, latitude: null, longitude: null, areaCode: '52.02' })
    const { text } = await send(house, api.servicePage, { id: shelter.id })
    expect(text).not.toContain('Lumbung Padi')
  })
})

describe('the directory', () => {
  const search = async (asked: Record<string, unknown>) =>
    DirectoryPage.parse((await send(house, api.searchDirectory, asked)).body)

  test.each([
    [{ words: 'pangan darurat' }, true],
    [{ words: 'PANGÁN besiru' }, true],
    [{ words: 'rice' }, true],
    [{ words: 'pangan mars' }, false],
    [{ words: '%' }, true],
    [{ words: 'darurat', need: 'food/emergency-food' }, true],
    [{ words: 'darurat', need: 'food' }, true],
    [{ words: 'darurat', need: 'work' }, false],
    [{ words: 'darurat', area: '52.02.04.2001' }, true],
    [{ words: 'darurat', area: '52' }, true],
    [{ words: 'darurat', area: '32' }, false],
    [{ words: 'darurat', system: 'formal' }, false],
  ])('looked through by %j', async (asked, isThere) => {
    let page = await search(asked)
    const ids = page.entries.map(({ id }) => id)
    while (page.next !== null) {
      page = await search({ ...asked, after: page.next })
      ids.push(...page.entries.map(({ id }) => id))
    }
    expect(ids.includes(foodParcel.id)).toBe(isThere)
    expect(new Set(ids).size).toBe(ids.length)
  })

  test('a curator confirms a service, and that outlives the next import of it', async () => {
    const said = { id: leastHsds.id, status: 'temporarily closed', placesLeft: 2, waitDays: 14 }
    await bring([leastHsds])
    const { status, body } = await send(house, api.confirmService, said, { as: 'curator' })
    expect(status).toBe(200)
    const { service } = ServicePage.parse(body)
    expect(service).toMatchObject({ status: 'temporarily closed', waitDays: 14, capacity: { available: 2 } })
    expect(service.assuredOn).toMatch(/^\d{4}-\d{2}-\d{2}$/)
    await bring([{ ...leastHsds, name: 'Food pantry of St. Mary' }])
    const kept = await within(tx => serviceById({ tx }, leastHsds.id))
    expect(kept).toMatchObject({ waitDays: 14, capacity: { available: 2 }, assuredOn: service.assuredOn })
  })

  test('a service that does not exist is not found', async () => {
    expect((await send(house, api.servicePage, { id: crypto.randomUUID() })).status).toBe(404)
  })
})
