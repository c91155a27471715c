import { createHash } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { inTransaction, type Tx } from '#platform/server/db.ts'
import { newId } from '#platform/shared/id.ts'
import { ok } from '#platform/shared/result.ts'
import { keepServices } from '#practice/resources/commands.ts'
import { serviceById } from '#practice/resources/queries.ts'
import { openHouse, send, type House } from '../../../test/house.ts'
import * as links from './api/links.ts'
import { foodBank } from './examples.ts'

let house: House
beforeAll(async () => {
  house = await openHouse()
  await within(tx => keepServices(tx, [{ service: foodBank }]))
})
afterAll(() => house.close())

async function within<Value>(work: (tx: Tx) => Promise<Value>): Promise<Value> {
  const done = await inTransaction(house.db, async tx => ok(await work(tx)))
  return done.value
}
const service = (id: string) => within(tx => serviceById({ tx }, id))
let addresses = 0
/** Each from an address of its own, so that one does not use up the other's measure. */
const asker = () => ({ remoteAddress: `10.2.0.${++addresses}` })
const get = (url: string) => house.server.inject({ url, ...asker(), headers: { 'accept-language': 'id' } })
const post = (url: string, form: Record<string, string>) =>
  house.server.inject({
    ...{ method: 'POST', url, ...asker(), payload: new URLSearchParams(form).toString() },
    headers: { 'content-type': 'application/x-www-form-urlencoded', 'accept-language': 'id' },
  })
const make = async (name: string) => {
  const token = createHash('sha256').update(name).digest('base64url')
  const made = { id: newId(), organizationId: foodBank.organization.id, token }
  await send(house, links.sendProviderLink, { way: 'message', links: [made] }, { as: 'curator' })
  return { url: `/o/${token}` }
}

test('how many wait is told beside the places, and a form that does not ask it leaves it as it was', async () => {
  const { url } = await make('waiting people')
  const at = `${url}/${foodBank.id}`
  const say = (told: Record<string, string>, id = newId()) =>
    post(at, { act: 'say', id, status: 'active', placesLeft: '0', waitDays: '5', ...told })
  expect((await get(`${at}?lang=en`)).body).toContain('Number of people waiting')
  expect((await say({ waitingPeople: 'banyak' })).statusCode).toBe(422)
  const id = newId()
  expect((await say({ waitingPeople: '12' }, id)).statusCode).toBe(303)
  expect((await service(foodBank.id))?.waitingPeople).toBe(12)
  expect((await get(url)).body).toMatch(/Jumlah orang yang menunggu<\/dt>\s*<dd class="now">12</)
  const later = newId()
  await say({}, later)
  expect((await service(foodBank.id))?.waitingPeople).toBe(12)
  for (const one of [later, id]) expect((await post(url, { act: 'undo', id: one })).statusCode).toBe(303)
  expect(await service(foodBank.id)).not.toHaveProperty('waitingPeople')
})

test('not shown to the public it is found by workers alone, stays on the page of the link, and can be shown again', async () => {
  const { url } = await make('hidden')
  const at = `${url}/${foodBank.id}`
  const say = async (isPublic: Record<string, string>, id = newId()) =>
    (await post(at, { act: 'say', id, status: 'active', placesLeft: '6', waitDays: '0', ...isPublic })).statusCode
  const found = async () => (await get(`/find/services/${foodBank.id}/report`)).statusCode
  expect((await get(at)).body).toContain('Pekerja sosial tetap melihatnya')
  expect((await get(`${at}?lang=en`)).body).toContain('Social workers still see it')
  const id = newId()
  expect(await say({ isPublic: 'no' }, id)).toBe(303)
  expect(await found()).toBe(404)
  const recorded = `select body ->> 'hidden_from_public' as hidden from directory_record where kind = 'service' and id = '${foodBank.id}'`
  expect(await house.askAs('postgres', recorded)).toEqual([{ hidden: 'true' }])
  expect((await get(url)).body).toContain('Hanya pekerja sosial')
  expect((await post(url, { act: 'undo', id })).statusCode).toBe(303)
  expect([await found(), (await service(foodBank.id))?.isHiddenFromPublic]).toEqual([200, undefined])
  await say({ isPublic: 'no' })
  await say({})
  expect(await found()).toBe(404)
  await post(url, { act: 'confirm', service: foodBank.id, id: newId() })
  expect(await found()).toBe(404)
  await say({ isPublic: 'yes' })
  expect(await found()).toBe(200)
})
