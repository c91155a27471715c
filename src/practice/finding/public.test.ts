import { afterAll, beforeAll, expect, test } from 'vitest'
import * as z from 'zod'
import { inTransaction } from '#platform/server/db.ts'
import { ok } from '#platform/shared/result.ts'
import { keepServices } from '#practice/resources/commands.ts'
import type { Service } from '#practice/resources/schema/resource.ts'
import { openHouse, type House } from '../../../test/house.ts'
import { ENDED, HIDDEN, PARCEL, PUBLIC_EXAMPLES, SECRETS, SHELTER, WHEELCHAIRS } from './examples.ts'

let house: House
beforeAll(async () => {
  house = await openHouse()
  await keep(PUBLIC_EXAMPLES)
})
afterAll(() => house.close())

async function keep(services: readonly Service[]): Promise<void> {
  await inTransaction(house.db, async tx => {
    await keepServices(
      tx,
      services.map(service => ({ service })),
    )
    return ok(null)
  })
}
const get = async (url: string) => (await house.server.inject({ url, headers: { host: 'simpul.example.org' } })).body
/** As the form sends it. */
async function search(fields: Record<string, string>): Promise<string> {
  const payload = new URLSearchParams(fields).toString()
  const headers = { 'content-type': 'application/x-www-form-urlencoded' }
  return (await house.server.inject({ method: 'POST', url: '/find', headers, payload })).body
}
const pageOf = ({ id }: Service) => `/find/services/${id}`

test('the first page is small, works without scripts, and may be found by search engines', async () => {
  const page = await get('/find')
  expect(Buffer.byteLength(page)).toBeLessThan(100_000)
  expect(page).toContain('<form')
  expect(page).toContain('method="post"')
  expect(page).not.toContain('noindex')
  expect(page).toContain('<link rel="canonical" href="http://simpul.example.org/find"')
})

test('a need in own words with a slip finds the service near the place, with its distance and a map', async () => {
  const page = await search({ q: 'kusri roda', near: 'praya, lombok tengah' })
  expect(page).toContain('Kursi roda dan perbaikannya')
  expect(page).toContain('garis lurus')
  expect(page).toContain('<svg class="map"')
  expect(page).toContain('buka siang dan malam')
  expect(page).toContain('noindex')
  expect(page).toContain('<title>Simpul</title>')
})

test('a link with parameters finds the same as the form, in the other language too', async () => {
  const page = await get('/find?q=wheelchair&near=83511&lang=en')
  expect(page).toContain('Wheelchairs and repairs')
  expect(page).toContain('in a straight line')
  expect(await get('/find?need=food&near=Praya&open=yes&page=x&actor=nobody')).toContain('<h1>')
})

test('of several places of one name the person chooses', async () => {
  const page = await search({ q: 'makan', near: 'sukamaju' })
  expect(page).toContain('Tempat mana yang Anda maksud?')
  expect(page).toMatch(/name="area"\s+value="\d\d\.\d\d/)
  expect(await search({ q: 'makan', near: 'Xyzzyq' })).toContain('tidak ditemukan')
})

test('a chosen area counts until another place is typed', async () => {
  expect(await search({ q: 'kursi roda', area: '52.02.01' })).toContain('di sekitar Praya')
  expect(await search({ q: 'kursi roda', area: '52.02.01', near: 'Kota Bandung' })).toContain('di sekitar Kota Bandung')
})

test('wishes narrow the list, and nothing found leads on', async () => {
  expect(await search({ q: 'kursi roda', free: 'yes', near: 'praya' })).not.toContain('Kursi roda dan perbaikannya')
  expect(await search({ q: 'kursi roda', language: 'sas', actor: 'social-enterprise' })).toContain('Kursi roda dan')
  const none = await search({ q: 'qqqqq wwwww', near: 'praya' })
  for (const next of ['Cari di seluruh Kabupaten Lombok Tengah', 'program nasional', 'Puskesos', 'tel:']) {
    expect(none).toContain(next)
  }
})

test('words of danger bring the telephone first, and the title tells nothing', async () => {
  const page = await search({ q: 'suami saya suka mukul', near: 'praya' })
  expect(page.indexOf('tel:129')).toBeGreaterThan(0)
  expect(page.indexOf('tel:129')).toBeLessThan(page.indexOf('<ol'))
  expect(page).toContain('belum kami coba telepon')
  expect(page).toContain('<title>Simpul</title>')
  expect((await search({ q: 'pengen bunuh diri' })).indexOf('tel:119,8')).toBeGreaterThan(0)
  expect(await search({ q: 'beras' })).not.toContain('tel:129"')
})

test('no page, no map, no data for the public tells where a shelter is', async () => {
  const listed = await search({ q: 'tempat aman perempuan', near: 'praya' })
  expect(listed).toContain('Tempat aman bagi perempuan dan anak')
  const answers = [
    listed,
    await search({ q: 'rumah melati tersembunyi' }),
    await search({ q: 'jalan kenanga' }),
    await search({ need: 'safety', area: '52.02.01.1002' }),
    await get(pageOf(SHELTER)),
    await get(`${pageOf(SHELTER)}?area=52.02.01&lang=en`),
    await get(pageOf(PARCEL)),
    await get('/sitemap.xml'),
    ...(await Promise.all(
      ['', `/${SHELTER.id}`, '?full=true'].flatMap(end => [
        get(`/hsds/services${end}`),
        get(`/hsds/organizations${end}`),
      ]),
    )),
    await get('/hsds/service_at_locations?full=true'),
  ]
  const told = answers.join('').replaceAll(/value="[^"]*"/g, '')
  for (const secret of SECRETS.filter(one => one !== 'Leneng' && one !== '52.02.01.1002'))
    expect(told, secret).not.toContain(secret)
  const page = await get(pageOf(SHELTER))
  for (const secret of SECRETS) expect(page, secret).not.toContain(secret)
  expect(page).toContain('Alamatnya dirahasiakan')
  expect(page).toContain('Kabupaten Lombok Tengah')
  expect(page).toContain('<title>Simpul</title>')
  expect(page).not.toContain('name="description"')
})

test('where a shelter is cannot be found out by asking for one village after another, nor by name', async () => {
  const card = (page: string) =>
    page
      .split('<li')
      .find(one => one.includes(SHELTER.name.id))
      ?.replaceAll(/area=[\d.]+/g, '')
  const places = ['52.02.01.1002', '52.02.01.1003', '52.02.01', '52.02.02', '52.02']
  const cards = await Promise.all(places.map(async area => card(await search({ need: 'safety', area }))))
  expect(cards[0]).toContain('Tempat aman')
  expect(new Set(cards).size).toBe(1)
  const counts = await Promise.all(
    ['52.71', '52.71.01'].map(async area => /\d+ layanan melayani/.exec(await search({ need: 'safety', area }))?.[0]),
  )
  expect(new Set(counts).size).toBe(1)
  const Listed = z.object({ contents: z.array(z.object({ id: z.string() })) })
  const has = async (query: string) =>
    Listed.parse(JSON.parse(await get(`/hsds/services?${query}`))).contents.some(({ id }) => id === SHELTER.id)
  expect(await Promise.all(places.map(place => has(`postcode=${place}`)))).toEqual(places.map(() => true))
  expect(await has('postcode=52.71')).toBe(false)
  for (const words of ['leneng', 'tiwugalih', 'melati', 'kenanga']) {
    expect([words, await has(`search=${words}`)]).toEqual([words, false])
    expect([words, card(await search({ q: words }))]).toEqual([words, undefined])
  }
  expect(await has('search=lombok tengah')).toBe(true)
})

test('what the provider hides, and what has ended, is on no path', async () => {
  const [hidden, ended] = await Promise.all(
    [HIDDEN, ENDED].map(service => house.server.inject({ url: pageOf(service) })),
  )
  expect([hidden?.statusCode, ended?.statusCode]).toEqual([404, 410])
  expect(await search({ q: 'beras khusus rahasia kurator' })).not.toContain('Beras khusus')
  const map = await get('/sitemap.xml')
  expect(map).toContain(PARCEL.id)
  for (const { id } of [HIDDEN, ENDED]) expect(map).not.toContain(id)
  for (const path of ['/hsds/services', `/hsds/services/${HIDDEN.id}`])
    expect(await get(path)).not.toContain('Beras khusus')
})

test('a service page says who it is for, what to bring, when, where, and how to hand it on without the need', async () => {
  const page = await get(`${pageOf(PARCEL)}?area=52.02.01`)
  for (const told of [
    'Kartu keluarga',
    'Senin sampai Jumat 08.00–16.00',
    'WITA',
    'Jalan Lumbung Padi 4',
    'geo:-8.6781,116.2704',
  ]) {
    expect(page).toContain(told)
  }
  expect(page).toContain(`${pageOf(PARCEL)}/report`)
  const [shared = ''] = /<textarea id="share-neutral"[^>]*>([^<]*)/.exec(page)?.slice(1) ?? []
  expect(shared).toContain(`http://simpul.example.org${pageOf(PARCEL)}`)
  expect(shared).not.toMatch(/pangan|beras/i)
  expect(page).toContain('og:description')
  const data: unknown = JSON.parse(/<script type="application\/ld\+json"[^>]*>([^<]*)/.exec(page)?.[1] ?? 'null')
  expect(data).toMatchObject({
    '@type': 'Service',
    provider: { '@type': 'NGO' },
    availableChannel: { serviceLocation: [{ geo: {} }] },
  })
})

test('a change in the directory is found at once, and what becomes hidden is gone at once', async () => {
  const name = { id: 'Dapur Umum Bintang Kejora', en: 'Morning Star kitchen' }
  expect(await search({ q: 'bintang kejora' })).not.toContain(name.id)
  await keep([{ ...PARCEL, name }])
  expect(await search({ q: 'bintang kejora' })).toContain(name.id)
  await keep([{ ...PARCEL, name, isHiddenFromPublic: true }])
  expect(await search({ q: 'bintang kejora' })).not.toContain(name.id)
  expect((await house.server.inject({ url: pageOf(PARCEL) })).statusCode).toBe(404)
})

test('search engines are told what they may read', async () => {
  expect(await get('/robots.txt')).toMatch(
    /Allow: \/find[\s\S]*Disallow: \/\n[\s\S]*Sitemap: http:\/\/simpul.example.org\/sitemap.xml/,
  )
  expect(await get('/sitemap.xml')).toContain(`<loc>http://simpul.example.org${pageOf(WHEELCHAIRS)}</loc>`)
})

test('a device gets all districts, so that it need not say where it is', async () => {
  const text = await get('/find/districts.json')
  const points = z.record(z.string(), z.array(z.number())).parse(JSON.parse(text))
  expect(text.length).toBeLessThan(150_000)
  expect(points['52.02']?.length).toBeGreaterThan(30)
  expect(points['52.02']?.slice(0, 3)).toEqual([1, -868, 11628])
})
