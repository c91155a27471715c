import { createHash } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { inTransaction, type Tx } from '#platform/server/db.ts'
import { newId } from '#platform/shared/id.ts'
import { ok } from '#platform/shared/result.ts'
import { keepServices } from '#practice/resources/commands.ts'
import { serviceById } from '#practice/resources/queries.ts'
import { openHouse, send, type House } from '../../../test/house.ts'
import * as changes from './api/changes.ts'
import * as links from './api/links.ts'
import { foodBank, foodParcel, shelter } from './examples.ts'
import { ChangeRequest, ChangesPage } from './schema/change.ts'

let house: House
beforeAll(async () => {
  house = await openHouse()
  await within(tx =>
    keepServices(
      tx,
      [foodParcel, foodBank, shelter].map(service => ({ service })),
    ),
  )
})
afterAll(() => house.close())

async function within<Value>(work: (tx: Tx) => Promise<Value>): Promise<Value> {
  const done = await inTransaction(house.db, async tx => ok(await work(tx)))
  return done.value
}
const service = (id: string) => within(tx => serviceById({ tx }, id))
const curator = { as: 'curator' } as const
let addresses = 0
/** Each test asks from an address of its own, so that one does not use up the other's measure. */
const here = () => `10.0.${Math.floor(addresses / 250)}.${(addresses++ % 250) + 1}`
const get = (url: string, remoteAddress = here()) =>
  house.server.inject({ url, remoteAddress, headers: { 'accept-language': 'id' } })
const post = (url: string, form: Record<string, string>, remoteAddress = here()) =>
  house.server.inject({
    ...{ method: 'POST', url, remoteAddress, payload: new URLSearchParams(form).toString() },
    headers: { 'content-type': 'application/x-www-form-urlencoded', 'accept-language': 'id' },
  })
const waiting = async (asked: Record<string, unknown> = {}) =>
  ChangesPage.parse((await send(house, changes.changeRequests, asked, curator)).body).requests
const change = async (id: string) =>
  ChangeRequest.parse((await send(house, changes.changeRequest, { id }, curator)).body)

const at = `/find/services/${foodParcel.id}/report`

test('on a page that needs no scripts and no name, and shows what stands there', async () => {
  const { body, statusCode } = await get(at)
  expect(statusCode).toBe(200)
  expect(body).toContain('0370-555-0111')
  expect(body).toContain('Senin–Jumat 08.00–16.00')
  expect(body).toContain('dihapus setelah laporan ini diputuskan')
  expect(body).toContain(`<a class="back" href="/find/services/${foodParcel.id}">`)
  expect(body).toMatch(/\.back \{[^}]*min-height: 2\.75rem/)
  expect(body).not.toContain('<script src')
  expect((await get(`${at}?lang=en`)).body).toContain('Monday–Friday 08:00–16:00')
})

test('what differs becomes a request; nothing changes until a curator decides, who then forgets whom to ask back', async () => {
  const before = await service(foodParcel.id)
  const form = { words: 'Nomornya tidak aktif.', contact: '0812-0000-0000', request: newId() }
  const fields = {
    's.phones.': '0370-555-0111',
    'v.phones.': '0370-555-0222',
    's.isFree.': 'yes',
    'v.isFree.': 'yes',
  }
  expect((await post(at, { ...form, ...fields })).body).toContain('Terima kasih')
  expect((await post(at, { ...form, ...fields })).body).toContain('Terima kasih')
  const lines = await waiting({ service: foodParcel.id })
  expect(lines).toHaveLength(1)
  expect(lines[0]).toMatchObject({ source: 'public', byRole: null, byAgency: null, parts: 1 })
  expect(await service(foodParcel.id)).toEqual(before)
  const request = await change(lines[0]?.id ?? '')
  expect(request).toMatchObject({
    contact: '0812-0000-0000',
    parts: [{ field: 'phones', proposed: '0370-555-0222' }],
  })
  const accepted = { place: 0, decision: 'accepted', value: '0370-555-0222', now: '0370-555-0111' }
  await send(
    house,
    changes.decideChange,
    { id: request.id, version: 1, parts: [accepted], reason: null, closes: true },
    curator,
  )
  expect((await service(foodParcel.id))?.phones).toEqual(['0370-555-0222'])
  expect((await change(request.id)).contact).toBeNull()
  expect(await house.askAs('postgres', `select * from change_request where contact is not null`)).toEqual([])
})

test('hours may be told in English, and are kept one way', async () => {
  const english = await house.server.inject({ url: `${at}?lang=en`, remoteAddress: here() })
  expect(english.statusCode).toBe(200)
  const key = 'hours.gudang-leneng'
  const form = {
    [`s.${key}`]: 'Monday–Friday 08:00–16:00',
    [`v.${key}`]: 'Mon-Fri 08:00-12:00',
    words: '',
    contact: '',
  }
  await post(`${at}?lang=en`, form)
  expect((await waiting({ service: foodParcel.id }))[0]).toBeDefined()
  const [line] = await waiting({ service: foodParcel.id })
  expect((await change(line?.id ?? '')).parts[0]).toMatchObject({
    proposed: 'Senin–Jumat 08.00–12.00',
    seen: 'Senin–Jumat 08.00–16.00',
  })
})

test('nothing said asks again; what a robot fills in is kept nowhere; advertising is laid aside', async () => {
  const count = async () => (await house.askAs('postgres', 'select count(*)::int as n from change_request'))[0]?.['n']
  const before = await count()
  const empty = await post(at, { words: '  ' })
  expect([empty.statusCode, empty.body.includes('atau perbaiki satu baris')]).toEqual([422, true])
  expect((await post(at, { words: 'Beli sekarang', website: 'https://x.example' })).body).toContain('Terima kasih')
  expect(await count()).toBe(before)
  const advertising = 'http://a.example http://b.example http://c.example'
  await post(at, { words: advertising, contact: '0812-0000-0009' })
  const [laidAside, ...others] = await waiting({ state: 'spam' })
  expect(others).toEqual([])
  expect(await change(laidAside?.id ?? '')).toMatchObject({ words: advertising, contact: null })
})

test('what is typed is text, and a field that is none of this form is left out', async () => {
  const { body } = await post(at, { words: '', contact: '"><script>alert(1)</script>' })
  expect(body).toContain('&lt;script&gt;')
  await post(at, {
    words: 'x',
    'v.organizationName.': 'Milik Saya',
    'v.nonsense.': '1',
    'v.address.nowhere': 'Jalan 1',
  })
  const lines = await waiting({ service: foodParcel.id })
  expect((await change(lines.at(-1)?.id ?? '')).parts.map(({ field }) => field)).toEqual(['other'])
})

test('too many from one address have to wait; a service that is not there has no form', async () => {
  const from = here()
  const statuses = []
  for (let nth = 0; nth < 7; nth++) statuses.push((await post(at, { words: '' }, from)).statusCode)
  expect(statuses.at(-1)).toBe(429)
  expect((await get(`/find/services/${newId()}/report`)).statusCode).toBe(404)
  expect((await get('/find/services/nonsense/report')).statusCode).toBe(404)
})

test('of a protected place the form shows nothing and takes nothing', async () => {
  const { body } = await get(`/find/services/${shelter.id}/report`)
  expect(body).not.toContain('Lumbung Padi')
  expect(body).not.toContain('v.address')
})

const tokenOf = (text: string) => createHash('sha256').update(text).digest('base64url')
const make = async (token: string, organizationId: string = foodParcel.organization.id) => {
  const id = newId()
  const { status, text } = await send(
    house,
    links.sendProviderLink,
    { way: 'message', links: [{ id, organizationId, token }] },
    curator,
  )
  if (status !== 200) throw new Error(text)
  return { id, text, url: `/o/${token}` }
}

test('is kept as a digest, and no answer and no log of acts holds it', async () => {
  const token = tokenOf('one')
  const { text } = await make(token)
  expect(text).not.toContain(token)
  for (const table of ['provider_link', 'kept_answer', 'audit_fact']) {
    const rows = await house.askAs('postgres', `select * from ${table}`)
    expect(JSON.stringify(rows)).not.toContain(token)
  }
})

test('opening it shows the services of that organisation alone, and changes nothing', async () => {
  const { url } = await make(tokenOf('two'))
  const before = await house.askAs('postgres', 'select * from provider_link order by id')
  const { body, headers, statusCode } = await get(url)
  expect(statusCode).toBe(200)
  expect(body).toContain('Paket pangan darurat')
  expect(body).not.toContain('Beras untuk lansia')
  expect(headers['cache-control']).toBe('no-store')
  expect(await house.askAs('postgres', 'select * from provider_link order by id')).toEqual(before)
  expect((await get(`${url}/${foodBank.id}`)).statusCode).toBe(404)
  expect(
    (await post(`${url}/${foodBank.id}`, { act: 'say', status: 'inactive', placesLeft: '0', waitDays: '0' }))
      .statusCode,
  ).toBe(404)
  expect((await service(foodBank.id))?.status).toBe('active')
})

test('one press confirms, one press takes it back, for ten minutes', async () => {
  const { url } = await make(tokenOf('three'), foodBank.organization.id)
  const id = newId()
  const reply = await post(url, { act: 'confirm', service: foodBank.id, id })
  expect([reply.statusCode, reply.headers.location]).toEqual([303, url])
  const assured = (await service(foodBank.id))?.assuredOn ?? ''
  expect(assured > (foodBank.assuredOn ?? '')).toBe(true)
  expect((await get(url)).body).toContain('Batalkan')
  expect((await post(url, { act: 'undo', id })).statusCode).toBe(303)
  expect((await service(foodBank.id))?.assuredOn).toBe(foodBank.assuredOn)
  const late = newId()
  await post(url, { act: 'confirm', service: foodBank.id, id: late })
  await house.askAs('postgres', `update service_confirmation set at = at - interval '11 minutes' where id = '${late}'`)
  expect((await post(url, { act: 'undo', id: late })).statusCode).toBe(409)
  const other = await make(tokenOf('four'))
  const own = newId()
  await post(url, { act: 'confirm', service: foodBank.id, id: own })
  expect((await post(other.url, { act: 'undo', id: own })).statusCode).toBe(409)
})

test('places, wait and closure hold at once, and what is no number is asked again', async () => {
  const { url } = await make(tokenOf('five'), foodBank.organization.id)
  const said = {
    act: 'say',
    status: 'temporarily closed',
    placesLeft: '3',
    waitDays: '5',
    until: '2027-01-04',
    id: newId(),
  }
  expect((await post(`${url}/${foodBank.id}`, { ...said, placesLeft: 'tiga' })).statusCode).toBe(422)
  expect((await post(`${url}/${foodBank.id}`, said)).statusCode).toBe(303)
  expect(await service(foodBank.id)).toMatchObject({
    status: 'temporarily closed',
    waitDays: 5,
    capacity: { available: 3 },
  })
  expect((await post(url, { act: 'undo', id: said.id })).statusCode).toBe(303)
  expect(await service(foodBank.id)).toMatchObject({ status: 'active', waitDays: 0, capacity: { available: 6 } })
})

test('other corrections wait for a curator, unless the organisation is trusted; both can be taken back', async () => {
  const { url } = await make(tokenOf('six'), foodBank.organization.id)
  const correct = (id: string, email: string) =>
    post(`${url}/${foodBank.id}`, {
      act: 'correct',
      id,
      words: '',
      's.email.': 'lumbung@warga.example',
      'v.email.': email,
    })
  const [first, second] = [newId(), newId()]
  await correct(first, 'baru@warga.example')
  expect((await service(foodBank.id))?.email).toBe('lumbung@warga.example')
  expect(await change(first)).toMatchObject({ source: 'link', state: 'waiting', byAgency: 'Yayasan Lumbung Warga' })
  expect((await post(url, { act: 'withdraw', id: first })).statusCode).toBe(303)
  expect((await change(first)).state).toBe('taken-back')
  const organizationId = foodBank.organization.id
  await send(house, links.trustProvider, { organizationId, isTrusted: true }, curator)
  await correct(second, 'baru@warga.example')
  expect((await service(foodBank.id))?.email).toBe('baru@warga.example')
  expect(await change(second)).toMatchObject({ state: 'decided', parts: [{ decision: 'accepted' }] })
  expect((await post(url, { act: 'withdraw', id: second })).statusCode).toBe(303)
  expect((await service(foodBank.id))?.email).toBe('lumbung@warga.example')
  await send(house, links.trustProvider, { organizationId, isTrusted: false }, curator)
})

test('ended or expired it answers as one that never was, and five hundred guesses learn nothing', async () => {
  const ended = await make(tokenOf('seven'))
  await send(house, links.revokeProviderLink, { id: ended.id }, curator)
  const expired = await make(tokenOf('eight'))
  await house.askAs(
    'postgres',
    `update provider_link set expires_at = now() - interval '1 minute' where id = '${expired.id}'`,
  )
  // The language links repeat the address that was asked for; nothing else may differ.
  const plain = (text: string) => text.replace(/\/o\/[^"?]*/g, '/o/…').replace(/nonce="[^"]*"/g, '')
  const seen = new Set<string>()
  const urls = [
    ended.url,
    expired.url,
    ...Array.from({ length: 500 }, (_, nth) => `/o/${nth === 0 ? 'short' : tokenOf(`guess ${nth}`)}`),
  ]
  for (const url of urls) {
    const { statusCode, body } = await get(url)
    seen.add(`${statusCode} ${plain(body)}`)
  }
  expect(seen.size).toBe(1)
  expect([...seen][0]).toMatch(/^404 .*Tautan ini tidak berlaku/s)
  expect((await post(ended.url, { act: 'confirm', service: foodParcel.id })).statusCode).toBe(404)
  const from = here()
  const many = []
  for (let nth = 0; nth < 45; nth++) many.push((await get(`/o/${tokenOf(`more ${nth}`)}`, from)).statusCode)
  expect(new Set(many)).toEqual(new Set([404, 429]))
})
