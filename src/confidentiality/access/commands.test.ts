import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { newId } from '#platform/shared/id.ts'
import { openHouse, send, type House } from '../../../test/house.ts'
import * as api from './api.ts'
import { ACTORS, idsOf, LOTENG } from './examples.ts'

let house: House
beforeAll(async () => void (house = await openHouse()))
afterAll(() => house.close())

const password = 'empat kata yang panjang'
const post = (path: string, payload: object, cookie = '') =>
  house.server.inject({
    method: 'POST',
    url: `/api/auth${path}`,
    payload,
    headers: { cookie, origin: 'http://localhost:80', host: 'localhost:80' },
  })
const invitation = (email: string, token: string) => {
  return { id: newId(), email, name: 'Sari', role: 'worker', teamId: LOTENG.teams[0]?.id ?? null, token }
}
const newToken = () => randomBytes(32).toString('base64url')

test('who is invited chooses a password once, signs in, and is what the invitation says', async () => {
  const token = newToken()
  expect(await send(house, api.inviteMember, invitation('sari@example.test', token), { as: 'admin' })).toMatchObject({
    status: 200,
    body: { name: 'Sari', role: 'worker', teamName: 'Utara' },
  })
  const kept = await house.askAs('postgres', `select "identifier" from auth."verification"`)
  expect(JSON.stringify(kept)).not.toContain(token)
  expect((await post('/reset-password', { token, newPassword: 'pendek' })).statusCode).toBe(400)
  expect((await post('/reset-password', { token, newPassword: password })).statusCode).toBe(200)
  expect((await post('/reset-password', { token, newPassword: `${password} lagi` })).statusCode).toBe(400)
  expect((await post('/sign-in/email', { email: 'sari@example.test', password: 'salah salah salah' })).statusCode).toBe(
    401,
  )
  const signedIn = await post('/sign-in/email', { email: 'sari@example.test', password })
  expect(signedIn.statusCode).toBe(200)
  const [session] = signedIn.cookies
  const cookie = `${session?.name}=${encodeURIComponent(session?.value ?? '')}`
  const me = await house.server.inject({ method: 'GET', url: '/api/me', headers: { cookie } })
  expect(me.json()).toMatchObject({ name: 'Sari', roles: ['worker'], agency: { name: LOTENG.name } })
})

test('an invitation to another agency does not touch the password that an account has', async () => {
  const token = newToken()
  await send(house, api.inviteMember, invitation('sari@example.test', token), { as: 'admin' })
  expect((await post('/reset-password', { token, newPassword: 'diambil alih orang lain' })).statusCode).toBe(400)
  expect((await post('/sign-in/email', { email: 'sari@example.test', password })).statusCode).toBe(200)
})

test('nobody signs up', async () => {
  const answer = await post('/sign-up/email', { email: 'asing@example.test', name: 'x', password })
  expect(answer.statusCode).toBe(400)
})

test('a membership that is ended opens nothing from that moment', async () => {
  const { membershipId: id } = idsOf('colleague')
  expect(await send(house, api.whoAmI, {}, { as: 'colleague' })).toMatchObject({ status: 200 })
  const ended = await send(house, api.endMembership, { id, version: 1 }, { as: 'admin' })
  expect(ended).toMatchObject({ status: 200, body: { name: ACTORS.colleague.name, version: 2 } })
  expect(await send(house, api.whoAmI, {}, { as: 'colleague' })).toMatchObject({ status: 401 })
  const again = await send(house, api.endMembership, { id, version: 1 }, { as: 'admin' })
  expect(again).toMatchObject({ status: 409, body: { code: 'version-clash' } })
})

test.each([
  ['worker', 403],
  ['supervisor', 403],
  ['officer', 200],
  ['admin', 200],
  ['provider', 403],
] as const)('a %s who asks for the people of the agency is answered %i', async (as, status) => {
  expect(await send(house, api.membersOfAgency, {}, { as })).toMatchObject({ status })
})

test('two administrators who end each other at the same moment leave one of them', async () => {
  const [first, second] = [idsOf('admin').membershipId, idsOf('officer').membershipId]
  const pair = `id in ('${first}', '${second}')`
  await house.askAs('postgres', `update membership set role = 'administrator', ends_at = null where ${pair}`)
  const rows = await house.askAs('postgres', `select id, version from membership where ${pair}`)
  const versionOf = (id: string) => rows.find(row => row['id'] === id)?.['version']
  // Someone else holds both rows until both acts wait: neither has seen what the other is about to do.
  const holder = new pg.Client(house.urlOf('postgres'))
  await holder.connect()
  await holder.query(`begin; select id from membership where ${pair} for update`)
  const acts = Promise.all([
    send(house, api.endMembership, { id: second, version: versionOf(second) }, { as: 'admin' }),
    send(house, api.endMembership, { id: first, version: versionOf(first) }, { as: 'officer' }),
  ])
  const waiting = `select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`
  await expect.poll(async () => (await house.askAs('postgres', waiting)).length, { timeout: 20_000 }).toBe(2)
  await holder.query('commit')
  await holder.end()
  const answers = await acts
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(1)
  expect(await house.askAs('postgres', `select id from membership where ${pair} and ends_at is null`)).toHaveLength(1)
})
