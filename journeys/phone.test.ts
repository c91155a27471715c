import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { addressesFrom, countOf, enter, JOURNEY_MS, openSite, PATIENCE_MS, type Site } from '../test/journey.ts'
import { openCase } from '../test/steps/case.ts'
import { choose, fill, pick, press, sees } from '../test/steps/form.ts'
import { PARCEL } from '../test/steps/help.ts'
import { chooseByKey, sendByKey, tabTo, typeInto } from '../test/steps/keyboard.ts'
import { troubleAt } from '../test/steps/screen.ts'

const PHONE = { width: 360 }
const WORKER = 'worker@demo.example'
const NEED = 'Makanan untuk hari ini'
let site: Site
beforeAll(async () => {
  site = await openSite()
}, JOURNEY_MS)
afterAll(() => site.close())

test('someone is registered and a need is named with the keyboard alone', { timeout: JOURNEY_MS }, async () => {
  const page = await site.signIn(WORKER, PHONE)
  await registerByKey(page, 'Inaq Sumiati')
  await openCase(page, 'Beras habis sejak kemarin.')

  await typeInto(page, 'need.term', 'tidak ada beras')
  await page.getByRole('option', { name: NEED }).first().waitFor()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Pilih kebutuhan lain' }).waitFor()
  await chooseByKey(page, 'need.urgency', 'this-week')
  await typeInto(page, 'need.inOwnWords', 'Anak saya belum makan.')
  await sendByKey(page)
  await page.getByRole('article', { name: NEED }).waitFor()
  expect(site.faults).toEqual([])
})

test('a draft survives a reload and a sign-out', { timeout: JOURNEY_MS }, async () => {
  const page = await site.signIn(WORKER, PHONE)
  const name = page.getByRole('textbox', { name: 'Nama lengkap' })
  await page.goto('/people/new')
  await name.fill('Lalu Wirajaya')
  const isKept = () => page.evaluate(`Object.keys(localStorage).some(key => key.startsWith('draft:'))`)
  await expect.poll(isKept, { timeout: PATIENCE_MS }).toBe(true)

  await page.reload()
  await expect.poll(() => name.inputValue(), { timeout: PATIENCE_MS }).toBe('Lalu Wirajaya')

  await press(page, /^Akun /)
  await press(page, 'Keluar')
  await page.waitForURL('**/sign-in**')
  expect(await page.locator('body').innerText()).not.toContain('Wirajaya')
  await enter(page, WORKER)
  await page.goto('/')
  await page.getByRole('link', { name: 'Lanjutkan pendaftaran' }).click()
  await expect.poll(() => name.inputValue(), { timeout: PATIENCE_MS }).toBe('Lalu Wirajaya')
  await press(page, 'Buang draf ini')
  expect(site.faults).toEqual([])
})

test('a connection that is lost while sending loses nothing and doubles nothing', { timeout: JOURNEY_MS }, async () => {
  const page = await site.signIn(WORKER, PHONE)
  await registerByKey(page, 'Inaq Rumenah')
  await openCase(page, 'Beras habis sejak kemarin.')
  const before = await countOf(site, 'need')

  // What is sent arrives; its answer does not.
  await page.route('**/api/cases/*/needs', async route => {
    if (route.request().method() === 'POST' && route.request().headers()['idempotency-key']) await route.fetch()
    await route.abort('connectionfailed')
  })
  await pick(page, 'Apa yang dibutuhkan', 'tidak ada beras', new RegExp(NEED))
  await choose(page, 'Seberapa cepat bantuan harus datang?', 'Bantuan dibutuhkan hari ini')
  await fill(page, 'Dengan kata-kata klien sendiri', 'Anak saya belum makan.')
  await press(page, 'Simpan kebutuhan ini')
  await sees(page.getByRole('alert'), /^Tidak ada sambungan. Tulisan Anda tersimpan/)
  expect(await page.getByRole('textbox', { name: 'Dengan kata-kata klien sendiri' }).inputValue()).not.toBe('')

  await page.unroute('**/api/cases/*/needs')
  await page.getByRole('button', { name: 'Kirim lagi' }).dblclick()
  await page.getByRole('article', { name: NEED }).waitFor()
  expect(await countOf(site, 'need')).toBe(before + 1)
  expect(site.faults).toEqual([])
})

test.for(['id', 'en'] as const)(
  'no screen is too wide for a phone, and axe finds nothing (%s)',
  { timeout: JOURNEY_MS },
  async language => {
    const found: string[] = []
    for (const [email, addresses] of Object.entries(await screens())) {
      const page = await site.signIn(email, { ...PHONE, language })
      for (const address of addresses) found.push(...(await troubleAt(page, address)))
      await page.close()
    }
    expect(found).toEqual([])
    expect(site.faults).toEqual([])
  },
)

/** Register someone of whom only the name and the sex are known, without touching the screen. */
async function registerByKey(page: Page, name: string): Promise<void> {
  await page.goto('/people/new')
  await page.getByRole('textbox', { name: 'Nama lengkap' }).waitFor()
  await typeInto(page, 'fullName', name)
  await chooseByKey(page, 'sex', 'female')
  await tabTo(page, '[id="belongsTo.role"]')
  await sendByKey(page)
  await page.getByRole('heading', { level: 1, name }).waitFor()
}

/** The main screens, by who works with them. */
async function screens(): Promise<Record<string, string[]>> {
  const ofClient = await addressesFrom(
    site,
    `select '/people/' || person.id as person, '/people/' || person.id || '/household' as household,
       '/cases/' || need.case_id as case, '/directory/services/' || service.id as service,
       '/cases/' || need.case_id || '/entitlements' as entitlements,
       '/cases/' || need.case_id || '/entitlements/letter' as sheet,
       '/cases/' || need.case_id || '/needs/' || need.id || '/alternatives' as alternatives,
       '/cases/' || need.case_id || '/needs/' || need.id || '/refer?service=' || service.id as referral
     from person
     join "case" on "case".person_id = person.id
     join need on need.case_id = "case".id and need.term = 'food/emergency-food'
     join service on service.name->>'id' = '${PARCEL}'
     where person.full_name = 'Sahnim'`,
  )
  const choiceMode = await addressesFrom(
    site,
    `select '/cases/' || case_id || '/needs/' || need_id || '/choice?shown=' || presentation.id as choice
     from presentation
     join membership on presentation.shown_by in (membership.id, membership.account_id)
     where email = '${WORKER}' limit 1`,
  )
  const plain = ['/', '/people', '/people/new', '/cases', '/referrals', '/directory', '/settings']
  return {
    [WORKER]: [...plain, ...ofClient, ...choiceMode],
    'provider@demo.example': ['/inbox'],
    'supervisor@demo.example': ['/supervision'],
  }
}
