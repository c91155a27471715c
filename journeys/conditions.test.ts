import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { violations } from '../test/browser.ts'
import { JOURNEY_MS, openSite, PATIENCE_MS, type Site } from '../test/journey.ts'
import { sees } from '../test/steps/form.ts'
import { tabTo } from '../test/steps/keyboard.ts'

const PHONE = { width: 360 }
let site: Site
beforeAll(async () => {
  site = await openSite()
}, JOURNEY_MS)
afterAll(() => site.close())

/** To the form in which the conditions of the monthly rice are changed. */
async function openBuilder(page: Page): Promise<string> {
  await page.goto('/directory?words=beras%20dan%20lauk%20bulanan')
  await page.getByRole('link', { name: 'Beras dan lauk bulanan keluarga' }).first().click()
  await page.getByRole('link', { name: 'Ubah syarat' }).click()
  await page.getByRole('heading', { level: 1, name: /^Ubah syarat/ }).waitFor()
  return new URL(page.url()).pathname.replace('/change', '')
}

test(
  'a curator writes a condition by keyboard, sees whom it changes and publishes it',
  { timeout: JOURNEY_MS },
  async () => {
    const page = await site.signIn('curator@demo.example')
    const address = await openBuilder(page)

    // Pregnant, or someone at home of 0 to 6 years.
    await tabTo(page, '#add')
    await page.keyboard.type('Hamil')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await page
      .getByRole('status')
      .filter({ hasText: /mengubah hasil untuk \d+ orang contoh/ })
      .first()
      .waitFor()
    await page.getByRole('button', { name: 'atau …' }).focus()
    await page.keyboard.press('Enter')
    await tabTo(page, 'select[id$="-any"]')
    await page.keyboard.type('Umur')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await page
      .getByRole('checkbox', { name: /siapa saja di rumah/ })
      .nth(1)
      .focus()
    await page.keyboard.press('Space')
    await sees(page, 'Sedang hamil atau di rumah ada yang berumur 0 sampai 6 tahun')
    expect(await violations(page)).toEqual([])

    // A draft survives a reload.
    await page.reload()
    await sees(page, 'Sedang hamil atau di rumah ada yang berumur 0 sampai 6 tahun')
    await tabTo(page, 'main button[type=submit]')
    await page.keyboard.press('Enter')
    await page.waitForURL(`**${address}`)
    await sees(page, 'berlaku sekarang')
    await sees(page, /^Baru: Sedang hamil/)
    expect(site.faults).toEqual([])
  },
)

test(
  'conditions that nobody can meet are pointed out, and who reads them cannot change them',
  { timeout: JOURNEY_MS },
  async () => {
    const page = await site.signIn('curator@demo.example', PHONE)
    const address = await openBuilder(page)
    await page.locator('#add').selectOption('householdDecile')
    await page.getByRole('button', { name: 'Tambah', exact: true }).last().click()
    await page.locator('select[id$="-how"]').selectOption('at-least')
    await page.locator('input[id$="-first"]').fill('6')
    await sees(page, /^Tidak ada yang bisa memenuhi syarat ini dan “Desil/)
    await page.getByRole('button', { name: 'Terbitkan syarat ini' }).click()
    await sees(page, /^Tidak akan ada yang bisa memenuhi/)
    expect(await violations(page)).toEqual([])

    const worker = await site.signIn('worker@demo.example', PHONE)
    await worker.goto(address)
    await sees(worker, 'Siapa yang akan cocok')
    await expect.poll(() => worker.getByRole('link', { name: 'Ubah syarat' }).count(), { timeout: PATIENCE_MS }).toBe(0)
    expect(await violations(worker)).toEqual([])
    expect(site.faults).toEqual([])
  },
)
