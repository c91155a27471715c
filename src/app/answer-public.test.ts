import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import * as z from 'zod'
import { publicRoute, type PublicRoute } from '#confidentiality/access/public-route.ts'
import { html } from '#platform/server/html.ts'
import { publicPage } from '#platform/server/public-page.ts'
import { publicRow } from '#platform/shared/public-row.ts'
import { openHouse, type House } from '../../test/house.ts'
import { buildServer } from './server.ts'

let house: House
beforeAll(async () => void (house = await openHouse()))
afterAll(() => house.close())

const shape = { summary: 'For a test', answers: 'page', askedPerMinute: 1000 } as const
const Name = z.object({ name: z.string().max(20).default('') })
const greeting = publicRow({ ...shape, name: 'greeting', method: 'GET', path: '/hello', input: Name })
const greet = publicRoute(greeting, (context, { name }) =>
  Promise.resolve(
    publicPage(context, { title: context.language === 'id' ? 'Halo' : 'Hello', body: html`<p>${name}</p>` }),
  ),
)
const serve = (...publicRoutes: PublicRoute[]) => buildServer(house, { routes: [], publicRoutes })

test('a page stands in the language that was asked for, and what was typed is text', async () => {
  const server = await serve(greet)
  const reply = await server.inject('/hello?name=<script>&lang=en')
  expect(reply.body).toContain('<h1>Hello</h1>')
  expect(reply.body).toContain('&lt;script&gt;')
  expect(reply.headers['content-security-policy']).toContain("default-src 'none'")
  const again = await server.inject({ url: '/hello', cookies: { 'simpul.language': 'en' } })
  expect(again.body).toContain('<h1>Hello</h1>')
  expect((await server.inject('/hello')).body).toContain('<h1>Halo</h1>')
})

test('opening a link changes nothing, whatever the act behind it tries', async () => {
  const careless = publicRow({ ...shape, name: 'careless', method: 'GET', path: '/careless', input: z.object({}) })
  const faults: string[] = []
  const watched = { ...house, onFault: (error: Error) => void faults.push(error.message) }
  const server = await buildServer(watched, {
    routes: [],
    publicRoutes: [
      publicRoute(careless, async ({ tx }) => {
        await sql`delete from service_need`.execute(tx)
        return { type: 'text/plain', body: 'gone' }
      }),
    ],
  })
  const reply = await server.inject('/careless')
  expect(reply.statusCode).toBe(500)
  expect(reply.body).toContain('Tidak ada yang berubah')
  expect(faults.join()).toContain('read-only transaction')
})

test('nobody without an account sees what an agency keeps', async () => {
  const looking = publicRow({ ...shape, name: 'looking', method: 'GET', path: '/looking', input: z.object({}) })
  const server = await serve(
    publicRoute(looking, async ({ tx }) => {
      const { rows } = await sql<{ count: number }>`select count(*)::int as count from membership`.execute(tx)
      return { type: 'text/plain', body: String(rows[0]?.count) }
    }),
  )
  expect((await server.inject('/looking')).body).toBe('0')
})

test('who asks too often is told to wait, and an address too long is told so', async () => {
  const server = await serve(
    publicRoute({ ...greeting, askedPerMinute: 2 }, (context, { name }) => greet.act(context, { name })),
  )
  const statuses = []
  for (let asked = 0; asked < 3; asked += 1) statuses.push((await server.inject('/hello')).statusCode)
  expect(statuses).toEqual([200, 200, 429])
  const other = await serve(greet)
  const long = await other.inject(`/hello?name=${'x'.repeat(30)}`)
  expect([long.statusCode, long.body.includes('tidak dapat dibaca')]).toEqual([400, true])
})

test('a form from another site is no act of the person', async () => {
  const sending = publicRow({ ...shape, name: 'sending', method: 'POST', path: '/send', input: Name })
  const server = await serve(publicRoute(sending, (_, { name }) => Promise.resolve({ type: 'text/plain', body: name })))
  const form = { 'content-type': 'application/x-www-form-urlencoded' }
  const own = await server.inject({ method: 'POST', url: '/send', headers: form, payload: 'name=Ani' })
  expect(own.body).toBe('Ani')
  const foreign = { ...form, 'sec-fetch-site': 'cross-site' }
  expect(
    (await server.inject({ method: 'POST', url: '/send', headers: foreign, payload: 'name=Ani' })).statusCode,
  ).toBe(403)
})

/** Tells under which address a page believes that it stands. */
const whereabouts = publicRoute(
  publicRow({ ...shape, name: 'whereabouts', method: 'GET', path: '/whereabouts', input: z.object({}) }),
  ({ base }) => Promise.resolve({ type: 'text/plain', body: base }),
)
const NAMES = [
  { host: 'elsewhere.example' },
  { host: 'simpul.example.evil.example' },
  { host: 'elsewhere.example:8443' },
  { host: 'simpul.example', 'x-forwarded-host': 'elsewhere.example' },
  { host: 'simpul.example', 'x-forwarded-proto': 'javascript' },
  { host: 'simpul.example', forwarded: 'host=elsewhere.example' },
]

test('where the own address is known, no name that a request brings is ever told', async () => {
  const known = { ...house, publicUrl: 'https://simpul.example/' }
  const server = await buildServer(known, { routes: [], publicRoutes: [whereabouts, greet] })
  for (const headers of NAMES) {
    const reply = await server.inject({ url: '/whereabouts', headers })
    expect(reply.body, JSON.stringify(headers)).toBe('https://simpul.example')
    const page = await server.inject({ url: '/hello', headers })
    expect(`${page.body} ${JSON.stringify(page.headers)}`).not.toMatch(/elsewhere|evil|javascript:/)
  }
})

test.each([
  ['simpul.desa.id', 'http://simpul.desa.id'],
  ['192.168.1.20:3000', 'http://192.168.1.20:3000'],
  ['user@elsewhere.example', 'http://localhost'],
  ['elsewhere.example/path', 'http://localhost'],
  ['"><script>', 'http://localhost'],
])('where nobody said the own address, “%s” is told as %s', async (host, base) => {
  const server = await serve(whereabouts)
  expect((await server.inject({ url: '/whereabouts', headers: { host } })).body).toBe(base)
})
