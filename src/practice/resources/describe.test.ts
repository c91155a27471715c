import { afterAll, beforeAll, expect, test } from 'vitest'
import * as z from 'zod'
import type { ActorName } from '#confidentiality/access/examples.ts'
import { inTransaction } from '#platform/server/db.ts'
import { ok } from '#platform/shared/result.ts'
import { needTerms } from '#practice/knowledge/queries.ts'
import { openHouse, send, type House } from '../../../test/house.ts'
import * as api from './api.ts'
import { keepService } from './commands.ts'
import { foodNextDoor, foodParcel, shelter } from './examples.ts'
import { accessWords, wheelchairAccess } from './rules/access.ts'
import { readHsds } from './rules/hsds.ts'
import { hsdsOf } from './rules/hsds-write.ts'
import { vocabularyOf } from './rules/needs.ts'
import { PsksKind } from './schema/actor.ts'
import { DirectoryPage, ServicePage } from './schema/directory.ts'
import { HsdsService } from './schema/hsds.ts'
import { ServiceId, type Service } from './schema/resource.ts'

const two = (id: string, en: string) => ({ id, en })
const membership = {
  howToJoin: two('Datang pada rapat hari Sabtu', 'Come to the Saturday meeting'),
  cost: two('Rp10.000 sebulan', 'IDR 10,000 a month'),
  waitDays: 90,
  conditions: [],
}
const [leneng] = foodParcel.locations
/** A co-operative’s store: prices one by one, interpreting, a step-free door, and the boat that goes there. */
const store: Service = {
  ...foodParcel,
  organization: { ...foodParcel.organization, psks: ['community-welfare-network', 'woman-welfare-leader'], membership },
  costOptions: [
    {
      ...{ option: two('desil 1 sampai 4', 'decile 1 to 4'), amountMinor: 0, currency: 'IDR', words: null },
      ...{ validFrom: '2026-01-01', validTo: '2026-12-31' },
    },
    {
      ...{ option: two('lainnya', 'others'), amountMinor: 2_000_000, currency: 'IDR' },
      ...{ words: two('sekali datang', 'a visit'), validFrom: null, validTo: null },
    },
  ],
  interpretation: two('Bahasa isyarat bila diminta', 'Sign language on request'),
  locations: (leneng ? [leneng] : []).map(place => ({
    ...place,
    accessibility: [two('Pintu tanpa anak tangga', 'No steps at the door')],
    transportation: two('Bemo sampai pukul tiga', 'Minibus until three'),
    travelNotes: [{ from: '52.02.04', words: two('Perahu dua kali seminggu', 'A boat twice a week') }],
  })),
}

test('what is told of actors, prices and ways is the same when it comes back from HSDS', () => {
  const reading = { vocabulary: vocabularyOf(needTerms(), {}), on: '2026-11-25', sourceName: null }
  const read = readHsds(HsdsService.parse(hsdsOf(store)), reading)
  const { organization, costOptions, interpretation } = store
  expect(read?.service).toMatchObject({ organization, costOptions, interpretation })
  expect(read?.service.locations[0]).toMatchObject({
    accessibility: store.locations[0]?.accessibility,
    transportation: store.locations[0]?.transportation,
    travelNotes: store.locations[0]?.travelNotes,
  })
})

let house: House
beforeAll(async () => {
  house = await openHouse()
  await inTransaction(house.db, async tx => {
    for (const service of [store, foodNextDoor, { ...shelter, locations: withWays(shelter) }])
      await keepService(tx, service)
    return ok(null)
  })
})
afterAll(() => house.close())

const withWays = ({ locations }: Service) =>
  locations.map(place => ({
    ...place,
    accessibility: [two('Di belakang pasar', 'Behind the market')],
    transportation: two('Turun di pasar', 'Get off at the market'),
    travelNotes: [{ from: null, words: two('Belakang pasar', 'Behind the market') }],
  }))
const read = async ({ id }: Pick<Service, 'id'>) =>
  ServicePage.parse((await send(house, api.servicePage, { id })).body).service

test('what is told of actors, prices and ways is kept and read as it was', async () => {
  const kept = await read(store)
  expect(kept.costOptions).toEqual(store.costOptions)
  expect(kept.interpretation).toEqual(store.interpretation)
  expect(kept.locations).toEqual(store.locations)
  expect(kept.organization).toEqual(store.organization)
})

test('of a protected place neither a door nor a way is told', async () => {
  const { text } = await send(house, api.servicePage, { id: shelter.id })
  expect(text).not.toMatch(/pasar|market/i)
  const way = { id: shelter.id, locationId: 'rumah-aman', seen: [], told: [{ from: null, words: two('a', 'b') }] }
  expect((await send(house, api.describeWay, way, { as: 'curator' })).status).toBe(404)
})

const search = async (asked: object) =>
  DirectoryPage.parse((await send(house, api.searchDirectory, { words: 'besiru', ...asked })).body).entries.map(
    ({ id }) => id,
  )

test.each([
  [{ actor: 'charity' }, true],
  [{ actor: 'state' }, false],
  [{ psks: 'woman-welfare-leader' }, true],
  [{ psks: 'business' }, false],
  [{ actor: 'charity', psks: 'community-welfare-network', system: 'societal' }, true],
])('the directory narrowed by %j', async (asked, isThere) => {
  expect((await search(asked)).includes(store.id)).toBe(isThere)
})

const seen = {
  actorKind: foodParcel.organization.actorKind,
  psks: store.organization.psks ?? [],
  membership,
}

test('a curator describes an organisation for all its services; who saw another state gets both', async () => {
  const told = { actorKind: 'social-enterprise', psks: ['business'], membership: null }
  const { status, body } = await send(house, api.describeActor, { id: store.id, seen, told }, { as: 'curator' })
  expect(status).toBe(200)
  const { service } = ServicePage.parse(body)
  expect(service.organization).toMatchObject({ actorKind: 'social-enterprise', psks: ['business'] })
  expect(service.organization.membership).toBeUndefined()
  expect((await read(foodNextDoor)).organization.psks).toEqual(['business'])
  const late = await send(
    house,
    api.describeActor,
    { id: store.id, seen, told: { ...told, psks: [] } },
    { as: 'curator' },
  )
  expect(late).toMatchObject({ status: 409, body: { code: 'version-clash', kept: told, sent: { psks: [] } } })
  const history = await house.askAs(
    'postgres',
    `select body->>'field_name' as field, body->>'updated_by' as by from directory_record where kind = 'metadata'`,
  )
  expect(history.map(({ field }) => field)).toEqual(expect.arrayContaining(['actor_kind', 'psks', 'membership']))
})

test('a curator tells how one gets to a place, and from where', async () => {
  const [place] = (await read(store)).locations
  const told = [{ from: null, words: two('Jalan kaki dari terminal', 'On foot from the terminal') }]
  const way = { id: store.id, locationId: place?.id, seen: place?.travelNotes, told }
  expect((await send(house, api.describeWay, way, { as: 'curator' })).status).toBe(200)
  expect((await read(store)).locations[0]?.travelNotes).toEqual(told)
  expect((await send(house, api.describeWay, way, { as: 'curator' })).status).toBe(409)
  const none = { ...way, seen: told, told: [] }
  expect((await send(house, api.describeWay, none, { as: 'curator' })).status).toBe(200)
  expect((await read(store)).locations[0]?.travelNotes).toBeUndefined()
})

test('the twelve kinds of PSKS are told in their order', async () => {
  const { status, body } = await send(house, api.psksKinds, {})
  expect(status).toBe(200)
  expect(
    z
      .array(PsksKind)
      .parse(body)
      .map(({ number }) => number),
  ).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12])
})

test.each<[ActorName, number, number]>([
  ['worker', 200, 403],
  ['front', 200, 403],
  ['supervisor', 200, 403],
  ['curator', 200, 404],
  ['planner', 200, 403],
  ['officer', 403, 403],
  ['admin', 200, 403],
  ['provider', 200, 403],
])('a %s who asks for kinds of PSKS gets %i, and who describes gets %i', async (as, kinds, describes) => {
  const id = crypto.randomUUID()
  expect((await send(house, api.psksKinds, {}, { as })).status).toBe(kinds)
  expect((await send(house, api.describeActor, { id, seen, told: seen }, { as })).status).toBe(describes)
  expect((await send(house, api.describeWay, { id, locationId: 'x', seen: [], told: [] }, { as })).status).toBe(
    describes,
  )
})

test('what a note on accessibility means is kept as a code, edited as a choice, and said in words', async () => {
  const coded = {
    ...store,
    id: ServiceId.parse('5e1f0009-0000-4000-8000-000000000001'),
    locations: store.locations.map(place => ({
      ...place,
      id: '5e1f0009-0000-4000-8000-000000000002',
      accessibility: [{ id: '', en: '', meaning: 'wheelchair-with-help' as const }],
    })),
  }
  await inTransaction(house.db, async tx => {
    await keepService(tx, coded)
    return ok(null)
  })
  const [kept] = (await read(coded)).locations
  expect(kept?.accessibility).toEqual([{ id: '', en: '', meaning: 'wheelchair-with-help' }])
  expect(wheelchairAccess(kept?.accessibility ?? [])).toBe('with-help')
  expect((kept?.accessibility ?? []).map(accessWords)).toEqual([
    { id: 'Kursi roda bisa masuk bila dibantu', en: 'A wheelchair can get in with help' },
  ])
})

test.each([
  [[], 'not-known'],
  [[two('Toilet duduk', 'Sitting toilet')], 'not-known'],
  [[two('Kursi roda bisa masuk', 'A wheelchair can get in')], 'yes'],
  [[two('Pintu tanpa anak tangga, kursi roda bisa masuk', 'No steps at the door; a wheelchair can get in')], 'yes'],
  [[two('Kursi roda tidak bisa masuk', 'No wheelchair')], 'not-known'],
  [[{ ...two('Tiga anak tangga', 'Three steps'), meaning: 'wheelchair-no' as const }], 'no'],
  [
    [
      { ...two('', ''), meaning: 'wheelchair-no' as const },
      { ...two('Pintu samping', 'Side door'), meaning: 'wheelchair-yes' as const },
    ],
    'yes',
  ],
  [[{ ...two('', ''), meaning: 'toilet-no' as const }], 'not-known'],
])('of %j a wheelchair gets in: %s', (notes, is) => {
  expect(wheelchairAccess(notes)).toBe(is)
})
