import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import { inTransaction } from '#platform/server/db.ts'
import { ok } from '#platform/shared/result.ts'
import { keepServices } from '#practice/resources/commands.ts'
import { foodBank, foodBankAgain } from '#practice/stewardship/examples.ts'
import { addressesFrom, countOf, JOURNEY_MS, openSite, type Site } from '../test/journey.ts'
import { fill, press, sees } from '../test/steps/form.ts'
import { troubleAt } from '../test/steps/screen.ts'
import { settled } from '../test/steps/settled.ts'

let site: Site
beforeAll(async () => {
  site = await openSite()
  const services = [foodBank, foodBankAgain].map(service => ({ service }))
  await inTransaction(site.house.db, async tx => {
    await keepServices(tx, services)
    return ok(null)
  })
}, JOURNEY_MS)
afterAll(() => site.close())

/** Someone without an account, on a small telephone that runs no scripts. */
async function withoutScripts(curator: Page): Promise<Page> {
  const browser = curator.context().browser()
  if (!browser) throw new Error('No browser')
  const baseURL = new URL(curator.url()).origin
  const context = await browser.newContext({
    ...{ baseURL, javaScriptEnabled: false, viewport: { width: 360, height: 740 }, locale: 'id-ID' },
  })
  return context.newPage()
}

/** From Today: the first in the queue was asked, and every field is true. */
async function confirmFirst(curator: Page): Promise<void> {
  await sees(curator, /layanan perlu diverifikasi sekarang/)
  await curator.getByRole('link', { name: 'Ke seluruh antrean' }).click()
  await settled(curator)
  const queue = curator.getByRole('list', { name: 'Layanan yang perlu diverifikasi' })
  const first = queue.getByRole('listitem').first()
  const name = await first.getByRole('link').first().innerText()
  await first.getByRole('button', { name: 'Masih benar' }).click()
  await sees(curator, 'Terima kasih: ini sudah dipastikan hari ini.')
  await queue.getByRole('link', { name, exact: true }).waitFor({ state: 'detached' })
}

/** Someone from the public: one thing is right to say, another is not. */
async function report(anyone: Page, service: string): Promise<void> {
  await anyone.goto(`/find/services/${service}/report`)
  await anyone.getByLabel('Apa yang salah?').fill('Nomornya sudah lama mati.')
  await anyone.locator('summary', { hasText: 'Telepon' }).click()
  await anyone.locator('[name="v.phones."]').fill('0370-555-0199')
  await anyone.locator('summary', { hasText: 'Gratis?' }).click()
  await anyone.locator('[name="v.isFree."]').selectOption('no')
  await anyone.getByRole('button', { name: 'Kirim laporan' }).click()
  await anyone.getByRole('heading', { name: 'Terima kasih' }).waitFor()
}

/** The number is put in, the price is refused. */
async function decideInParts(curator: Page): Promise<void> {
  await curator.goto('/directory/changes')
  await curator.getByRole('list', { name: 'Koreksi' }).getByRole('link', { name: 'Pelatihan las' }).click()
  await curator.waitForURL(/\/directory\/changes\/[0-9a-f-]{36}$/)
  await sees(curator, 'Nomornya sudah lama mati.')
  const decision = (nth: number) => curator.getByRole('group', { name: 'Apa keputusan Anda?' }).nth(nth)
  await decision(0).getByRole('radio', { name: 'Masukkan' }).check()
  await decision(1).getByRole('radio', { name: 'Tolak' }).check()
  await fill(curator, 'Mengapa Anda menolaknya?', 'Kami sudah bertanya: tetap gratis.')
  await press(curator, 'Putuskan')
  await curator.getByRole('heading', { name: 'Sudah diputuskan' }).waitFor()
}

async function makeLink(curator: Page, service: string): Promise<string> {
  await curator.goto(`/directory/services/${service}`)
  await curator.getByRole('link', { name: 'Biarkan penyedia memastikan lewat tautan' }).click()
  await press(curator, 'Buat tautan')
  await curator.getByRole('img', { name: 'Kode yang membuka tautan' }).waitFor()
  return curator.getByText(/\/o\/[\w-]{43}$/).innerText()
}

/** The provider says that it is true, takes it back, and says it again. */
async function answerByLink(provider: Page, link: string): Promise<void> {
  await provider.goto(link)
  const card = provider.getByRole('listitem').filter({ hasText: 'Pelatihan las' })
  const said = card.getByText('Anda baru saja mengatakan semua ini benar.')
  await card.getByRole('button', { name: 'Semua masih benar' }).click()
  await said.waitFor()
  await card.getByRole('button', { name: 'Batalkan' }).click()
  await said.waitFor({ state: 'detached' })
  await card.getByRole('button', { name: 'Semua masih benar' }).click()
  await said.waitFor()
}

async function merge(curator: Page): Promise<void> {
  await curator.goto('/directory/duplicates')
  await curator.getByRole('link', { name: /Lumbung Warga — / }).click()
  await curator.getByRole('heading', { name: 'Apakah ini satu organisasi?' }).waitFor()
  await press(curator, 'Ini satu organisasi: gabungkan')
  await press(curator.getByRole('dialog'), 'Gabungkan')
  await curator.getByRole('heading', { name: 'Yang sudah digabungkan' }).waitFor()
}

test(
  'a day of a curator: what a referral found otherwise, what the public says, what a provider says, and a double record',
  async () => {
    const curator = await site.signIn('curator@demo.example')
    await confirmFirst(curator)
    expect(await countOf(site, 'service_confirmation')).toBe(1)

    const [service = ''] = await addressesFrom(
      site,
      `select id::text as id from service where name ->> 'id' = 'Pelatihan las'`,
    )
    await report(await withoutScripts(curator), service)
    await decideInParts(curator)
    expect(await countOf(site, 'phone', `service_id = '${service}' and number = '0370-555-0199'`)).toBe(1)

    const link = await makeLink(curator, service)
    await answerByLink(await withoutScripts(curator), link)
    expect(await countOf(site, 'service_confirmation', `by_source = 'link' and undone_at is null`)).toBe(1)

    await merge(curator)
    expect(await countOf(site, 'organization', 'merged_into is not null')).toBe(1)
    await press(curator, 'Pisahkan')
    await sees(curator, /^dipisahkan/)
    expect(await countOf(site, 'organization', 'merged_into is not null')).toBe(0)
    expect(site.faults).toEqual([])
  },
  JOURNEY_MS,
)

test(
  'every screen of it stands on a telephone and on a desk, in both languages',
  async () => {
    const [change = '', service = '', one = '', other = ''] = await addressesFrom(
      site,
      `select (select id::text from change_request limit 1) as a, '${foodBank.id}' as b,
        '${foodBank.organization.id}' as c, '${foodBankAgain.organization.id}' as d`,
    )
    const places = [
      ...['/directory/queue', '/directory/changes', `/directory/changes/${change}`, '/directory/changes/mine'],
      ...[`/directory/services/${service}/correct`, `/directory/organizations/${one}/links`, '/directory/letters'],
      ...['/directory/quality', '/directory/quality/no-hours', '/directory/gaps?area=52', '/directory/duplicates'],
      ...[`/directory/duplicates/${one}/${other}`, `/find/services/${service}/report`],
    ]
    const found = []
    for (const surroundings of [
      { width: 360, language: 'en' },
      { width: 1280, language: 'id' },
    ] as const) {
      const curator = await site.signIn('curator@demo.example', surroundings)
      for (const place of places) found.push(...(await troubleAt(curator, place)))
    }
    expect(found).toEqual([])
    expect(site.faults).toEqual([])
  },
  JOURNEY_MS,
)
