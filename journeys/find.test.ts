import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { inTransaction } from '#platform/server/db.ts'
import { ok } from '#platform/shared/result.ts'
import { PUBLIC_EXAMPLES, SECRETS, SHELTER } from '#practice/finding/examples.ts'
import { keepServices } from '#practice/resources/commands.ts'
import { openBrowser, violations } from '../test/browser.ts'
import { openHouse, type House } from '../test/house.ts'

const PATIENCE_MS = 180_000
const PRAYA = { latitude: -8.7049, longitude: 116.2705 }
let house: House
let base = ''
let browser: Awaited<ReturnType<typeof openBrowser>>
const faults: string[] = []
beforeAll(async () => {
  house = await openHouse()
  await inTransaction(house.db, async tx => {
    await keepServices(
      tx,
      PUBLIC_EXAMPLES.map(service => ({ service })),
    )
    return ok(null)
  })
  base = await house.server.listen({ port: 0, host: '127.0.0.1' })
  browser = await openBrowser()
}, PATIENCE_MS)
afterAll(async () => {
  await browser.close()
  await house.close()
})

type Device = { width?: number; language?: 'id' | 'en'; scripts?: boolean }

/** Someone who comes without an account. */
async function visit(path: string, { width = 360, language = 'id', scripts = true }: Device = {}): Promise<Page> {
  const context = await browser.newContext({
    baseURL: base,
    viewport: { width, height: 740 },
    locale: language === 'id' ? 'id-ID' : 'en-GB',
    timezoneId: 'Asia/Makassar',
    javaScriptEnabled: scripts,
    geolocation: PRAYA,
    permissions: ['geolocation'],
  })
  context.setDefaultTimeout(40_000)
  const page = await context.newPage()
  page.on('pageerror', error => faults.push(error.message))
  page.on('console', said => {
    if (said.type() === 'error' && !said.text().startsWith('Failed to load resource')) faults.push(said.text())
  })
  await page.goto(path)
  return page
}
async function look(page: Page, need: string, near: string): Promise<void> {
  await page.getByLabel('Saya butuh …').fill(need)
  await page.getByLabel('di dekat …').fill(near)
  await page.getByRole('button', { name: 'Cari bantuan' }).click()
  await page.waitForLoadState()
}

test(
  'on a phone without scripts, help is found by a need with a slip, and the page tells how to get it',
  { timeout: PATIENCE_MS },
  async () => {
    const page = await visit('/find', { scripts: false })
    await look(page, 'kusri roda', '83511')
    expect(page.url()).toBe(`${base}/find`)
    expect(await page.title()).toBe('Simpul')
    await page.getByRole('link', { name: 'Kursi roda dan perbaikannya' }).click()
    await page.getByRole('heading', { name: 'Bawa surat-surat ini' }).waitFor()
    expect(await page.locator('main').innerText()).toContain('buka siang dan malam')
    expect(await page.locator('#questions').isVisible()).toBe(false)
    expect(await page.getByRole('img', { name: /QR/ }).isVisible()).toBe(true)
    await page.goBack()
    await page.getByRole('link', { name: 'Kursi roda dan perbaikannya' }).waitFor()
    await page.context().close()
  },
)

test('quick exit is the first thing that the keyboard reaches', { timeout: PATIENCE_MS }, async () => {
  const page = await visit('/find')
  await page.keyboard.press('Tab')
  expect(await page.evaluate('document.activeElement.textContent')).toBe('Keluar cepat')
  await page.context().close()
})

test(
  'words of danger bring the telephone before the list, and the shelter keeps its address',
  { timeout: PATIENCE_MS },
  async () => {
    const page = await visit('/find')
    await look(page, 'suamiku suka mukul, butuh tempat aman', 'lombok tengah')
    const call = page.getByRole('link', { name: 'Telepon 129' })
    const first = page
      .getByRole('list')
      .filter({ has: page.locator('.entry') })
      .first()
    const [callAt, listAt] = [await call.boundingBox(), await first.boundingBox()]
    expect(callAt && listAt && callAt.y < listAt.y).toBe(true)
    expect(await page.title()).toBe('Simpul')
    await page.getByRole('link', { name: SHELTER.name.id }).click()
    await page.getByText('Alamatnya dirahasiakan').waitFor()
    const told = await page.content()
    for (const secret of SECRETS) expect(told).not.toContain(secret)
    await page.context().close()
  },
)

test(
  'the device finds its own district, and no answer and no position is ever sent',
  { timeout: PATIENCE_MS },
  async () => {
    const page = await visit('/find')
    const sent: string[] = []
    page.on('request', request => sent.push(`${request.url()} ${request.postData() ?? ''}`))
    await page.getByLabel('Saya butuh …').fill('beras')
    await page.getByRole('button', { name: 'Pakai posisi saya' }).click()
    await page.getByText('di sekitar Praya').waitFor()
    expect(sent.join('\n')).not.toMatch(/8\.70|116\.27/)

    await page.getByText('Mana yang cocok untuk saya?').click()
    const decile = page.getByLabel(/Desil kesejahteraan/)
    await decile.fill('9')
    await decile.blur()
    const entry = page.getByRole('listitem').filter({ hasText: 'Program Sembako' })
    await entry.getByText('Tampaknya tidak cocok').waitFor()
    await decile.fill('1')
    await decile.blur()
    await entry.getByText(/Tampaknya cocok|Belum bisa dipastikan/).waitFor()
    expect(sent.filter(one => one.includes('desil') || one.includes('householdDecile'))).toEqual([])

    // The answer goes with the person to the service's own page, and no further than this tab.
    await entry.getByRole('link').click()
    await page.getByText('Apakah ini cocok untuk saya?').click()
    expect(await page.getByLabel(/Desil kesejahteraan/).inputValue()).toBe('1')
    await page.route('https://www.bmkg.go.id/**', route => route.fulfill({ body: 'cuaca' }))
    await page.getByRole('link', { name: 'Keluar cepat' }).click()
    await page.waitForURL('https://www.bmkg.go.id/**')
    for (let pressed = 0; pressed < 2; pressed += 1) {
      await page.goBack()
      await page.waitForURL('https://www.bmkg.go.id/**')
    }
    await page.goto(`${base}/find`)
    expect(await page.evaluate('sessionStorage.length')).toBe(0)
    expect(await page.getByRole('heading', { level: 1 }).isVisible()).toBe(true)
    await page.context().close()
  },
)

test.each([
  ['id', 320],
  ['id', 1280],
  ['en', 320],
  ['en', 1280],
] as const)('axe finds nothing, and nothing overflows: %s at %i', { timeout: PATIENCE_MS }, async (language, width) => {
  const page = await visit('/find', { language, width })
  const [food] = PUBLIC_EXAMPLES
  const paths = [
    '/find',
    '/find?q=kursi roda&near=83511&open=yes',
    '/find?q=bunuh diri&near=praya',
    '/find?q=qqqqww&near=praya',
    '/find?q=beras&near=sukamaju',
    `/find/services/${food?.id ?? ''}?area=52.02.01`,
    `/find/services/${SHELTER.id}`,
    '/find/about',
    '/find/services/019ac200-0000-7000-8000-000000000000',
  ]
  for (const path of paths) {
    await page.goto(path)
    await page.evaluate(`for (const one of document.querySelectorAll('details')) one.open = true`)
    expect(await violations(page), path).toEqual([])
    expect(await page.evaluate('document.documentElement.scrollWidth'), path).toBeLessThanOrEqual(width)
  }
  await page.context().close()
})

test('nothing broke in any page', () => {
  expect(faults).toEqual([])
})
