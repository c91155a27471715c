import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { inTransaction, type Tx } from '#platform/server/db.ts'
import { ok } from '#platform/shared/result.ts'
import { openHouse, send, type House } from '../../../test/house.ts'
import * as api from './api.ts'
import { keepService } from './commands.ts'
import { loadProgrammes } from './commands/programmes.ts'
import { keepRecords } from './commands/records.ts'
import { foodNextDoor, foodParcel, leastHsds, shelter } from './examples.ts'
import { serviceById, servicesFor } from './queries.ts'
import { documentOf } from './queries/records.ts'
import { flattenHsds } from './rules/records.ts'
import { DirectoryPage, ServicePage } from './schema/directory.ts'

let house: House
beforeAll(async () => void (house = await openHouse()))
afterAll(() => house.close())

async function within<Value>(work: (tx: Tx) => Promise<Value>): Promise<Value> {
  const done = await inTransaction(house.db, async tx => ok(await work(tx)))
  return done.value
}
const bring = (documents: readonly Record<string, unknown>[]) =>
  within(tx => keepRecords(tx, flattenHsds('service', documents), { by: 'a test', runId: null }))

test('keeps the whole object, unknown properties too', async () => {
  const extra = { ...leastHsds, id: '5e1f0000-0000-4000-a000-000000000001', 'x-badge': { of: 'merit' } }
  await bring([extra])
  expect(await within(tx => documentOf(tx, 'service', extra.id, { full: true, asGiven: true }))).toEqual(extra)
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
