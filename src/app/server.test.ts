import { afterAll, beforeAll, expect, test } from 'vitest'
import { whoAmI } from '#confidentiality/access/api.ts'
import { route } from '#confidentiality/access/route.ts'
import { ok } from '#platform/shared/result.ts'
import { openHouse, send, type House } from '../../test/house.ts'
import { buildServer } from './server.ts'
import { routes } from './routes.ts'

let house: House
beforeAll(async () => void (house = await openHouse()))
afterAll(() => house.close())

test('a route that is not a row cannot be registered', async () => {
  const server = await buildServer(house, { routes: [] })
  expect(() => server.get('/api/everything', () => 'all')).toThrow('is no row of an api.ts')
  expect(() => server.get('/api/elsewhere', { config: { row: whoAmI } }, () => 'all')).toThrow('is no row of an api.ts')
})

test('a key that the answer’s schema does not name cannot leave', async () => {
  const honest = await send(house, whoAmI, {})
  const careless = { ...whoAmI.output.parse(honest.body), shelterAddress: 'Jalan Rahasia 1' }
  const server = await buildServer(house, { routes: [route(whoAmI, () => Promise.resolve(ok(careless)))] })
  const answer = await send({ server }, whoAmI, {})
  expect(answer.status).toBe(200)
  expect(answer.text).not.toContain('Rahasia')
})

test.each([
  ['is no JSON', '{"id":'],
  ['is a list', '[]'],
  ['is a name alone', '"Siti"'],
  ['is empty', ''],
])('a body that %s is a problem in words, not a page', async (_, payload) => {
  const row = routes.map(one => one.row).find(one => one.method === 'POST')
  const reply = await house.server.inject({
    method: 'POST',
    url: `/api${row?.path.replace(/:\w+/g, '019ac000-0000-7000-8000-0000000000e1') ?? ''}`,
    headers: { 'content-type': 'application/json' },
    payload,
  })
  expect(reply.headers['content-type']).toMatch(/^application\/problem\+json/)
  expect([401, 422]).toContain(reply.statusCode)
  expect(reply.body).not.toContain('at ')
})

test('every answer forbids keeping, guessing and framing', async () => {
  const { headers } = await house.server.inject({ method: 'GET', url: '/api/me' })
  expect(headers).toMatchObject({
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
  })
})

test('the server says that it is ready', async () => {
  const reply = await house.server.inject({ method: 'GET', url: '/health' })
  expect([reply.statusCode, reply.json()]).toEqual([200, { ready: true }])
})

test('nobody who is signed out is answered by any act', async () => {
  for (const { row } of routes) {
    const input = Object.fromEntries(
      [...row.path.matchAll(/:(\w+)/g)].map(([, key = '']) => [key, '019ac000-0000-7000-8000-0000000000e1']),
    )
    expect([row.name, (await send(house, row, input, { as: null })).status]).toEqual([row.name, 401])
  }
})
