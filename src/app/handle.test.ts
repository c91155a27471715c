import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { whoAmI } from '#confidentiality/access/api.ts'
import { ACTORS, idsOf, LOTENG, MATARAM } from '#confidentiality/access/examples.ts'
import { openHouse, send, type House } from '../../test/house.ts'

let house: House
beforeAll(async () => void (house = await openHouse()))
afterAll(() => house.close())

test('who signs in is told what they are and may do, and that reading is in the audit', async () => {
  const { status, body } = await send(house, whoAmI, {})
  expect(status).toBe(200)
  expect(body).toMatchObject({ name: ACTORS.worker.name, agency: { id: LOTENG.agencyId }, roles: ['worker'] })
  const facts = await house.askAs('postgres', `select fact, actor_id, about from audit_fact`)
  expect(facts).toEqual([{ fact: 'self.read', actor_id: idsOf('worker').accountId, about: idsOf('worker').accountId }])
})

test('nobody, a forged session and a session that was ended are signed out, at once', async () => {
  expect(await send(house, whoAmI, {}, { as: null })).toMatchObject({ status: 401, body: { code: 'signed-out' } })
  expect(await send(house, whoAmI, {}, { as: 'colleague' })).toMatchObject({ status: 200 })
  await house.askAs('postgres', `delete from auth."session" where "token" = 'token of colleague'`)
  expect(await send(house, whoAmI, {}, { as: 'colleague' })).toMatchObject({ status: 401 })
})

test('a membership that has ended opens nothing, at once', async () => {
  expect(await send(house, whoAmI, {}, { as: 'planner' })).toMatchObject({ status: 200 })
  await house.askAs('postgres', `update membership set ends_at = now() where id = '${idsOf('planner').membershipId}'`)
  expect(await send(house, whoAmI, {}, { as: 'planner' })).toMatchObject({ status: 401 })
})

test('no connection remembers an agency', async () => {
  expect(await send(house, whoAmI, {}, { as: 'second' })).toMatchObject({ body: { agency: { id: MATARAM.agencyId } } })
  expect((await sql`select current_agency() as agency`.execute(house.db)).rows).toEqual([{ agency: null }])
})

test('an act that the audit cannot keep does not happen', async () => {
  await house.askAs('postgres', 'revoke insert on audit_fact from simpul_app')
  const refused = await send(house, whoAmI, {})
  await house.askAs('postgres', 'grant insert on audit_fact to simpul_app')
  expect(refused).toMatchObject({ status: 500, body: { code: 'fault' } })
  expect(refused.text).not.toContain('audit_fact')
})

test('keys that no one asked for are refused by name', async () => {
  const reply = await house.server.inject({ method: 'GET', url: '/api/me?isAdmin=1' })
  expect(reply.statusCode).toBe(401)
  const refused = await send(house, whoAmI, { isAdmin: 1 })
  expect(refused).toMatchObject({ status: 422, body: { code: 'input-invalid', fields: ['isAdmin'] } })
})

test('what another site sends in a person’s name is refused', async () => {
  const headers = { 'sec-fetch-site': 'cross-site', 'content-type': 'application/json' }
  for (const url of ['/api/people/search']) {
    const reply = await house.server.inject({ method: 'POST', url, headers, payload: { words: 'Siti' } })
    expect([403, 404]).toContain(reply.statusCode)
  }
})
