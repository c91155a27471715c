import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { violations } from '../test/browser.ts'
import { countOf, JOURNEY_MS, openSite, PATIENCE_MS, type Site } from '../test/journey.ts'
import { press, sees } from '../test/steps/form.ts'

let site: Site
beforeAll(async () => {
  site = await openSite()
}, JOURNEY_MS)
afterAll(() => site.close())

test(
  'a worker asks a family one question at a time, and a sheet tells them what to ask for',
  { timeout: JOURNEY_MS },
  async () => {
    const worker = await site.signIn('worker@demo.example', { width: 360 })
    await openEntitlements(worker)
    await askFirst(worker)
    await makeNeed(worker)
    expect(site.faults).toEqual([])
  },
)

/** From the case, by its own tab: the whole list stands there, and the decile is asked first. */
async function openEntitlements(worker: Page): Promise<void> {
  await worker.goto('/')
  await worker
    .locator('main')
    .getByRole('link', { name: /Sahnim/ })
    .first()
    .click()
  await worker.waitForURL(/\/cases\//)
  await worker.getByText('Halaman kasus ini').filter({ visible: true }).click()
  await worker.getByRole('link', { name: 'Hak atas bantuan' }).click()
  await worker.getByRole('heading', { name: /desil kesejahteraan/ }).waitFor()
  expect(await violations(worker)).toEqual([])
}

/** One touch answers; what it settles is said, and the next question comes. */
async function askFirst(worker: Page): Promise<void> {
  const facts = await countOf(site, 'recorded_fact')
  const panel = worker.getByRole('region', { name: /desil kesejahteraan/ })
  await press(panel, '2')
  await sees(worker.getByRole('status'), /^Sekarang boleh diminta: Program Keluarga Harapan/)
  await expect.poll(() => countOf(site, 'recorded_fact'), { timeout: PATIENCE_MS }).toBe(facts + 1)
  await panel.waitFor({ state: 'detached' })
  await press(worker, 'Belum diketahui: lewati')
  await sees(worker, /bila 2 program menyetujui/)
}

/** The sheet names the paper that is missing and for whom; what could harm is not on it. */
async function readSheet(worker: Page): Promise<void> {
  await worker.getByRole('link', { name: 'Lembar untuk keluarga' }).click()
  const sheet = worker.getByRole('article').filter({ hasText: 'bukan keputusan dan bukan janji' })
  await sheet.getByRole('heading', { name: 'Program Keluarga Harapan (PKH)' }).waitFor()
  const words = await sheet.innerText()
  expect(words).toContain('Nurul Hidayati')
  expect(words).not.toMatch(/kekerasan|narkoba/i)
  expect(await violations(worker)).toEqual([])
  await worker.goBack()
}

/** A programme is one way: the need itself is written down, and all ways to meet it are looked at. */
async function makeNeed(worker: Page): Promise<void> {
  await readSheet(worker)
  const card = worker.getByRole('article', { name: 'Program Keluarga Harapan (PKH)' })
  await press(card, 'Jadikan kebutuhan')
  const dialog = worker.getByRole('dialog')
  await dialog.getByRole('radio', { name: /minggu ini/ }).check()
  await dialog.getByRole('textbox').fill('Uang sekolah cucu saya belum ada.')
  await press(dialog, 'Simpan kebutuhan ini')
  await worker.waitForURL(/\/needs\/[^/]+\/alternatives/)
}
