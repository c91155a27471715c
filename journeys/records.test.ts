import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { violations } from '../test/browser.ts'
import { JOURNEY_MS, openSite, type Site } from '../test/journey.ts'
import { sees } from '../test/steps/form.ts'

let site: Site
beforeAll(async () => {
  site = await openSite()
}, JOURNEY_MS)
afterAll(() => site.close())

const field = (page: Page, name: string): Locator => page.locator(`[id="fields.${name}"]`)

test(
  'a curator walks a service through its parts: changes, adds, takes out, and everyone sees who said so',
  { timeout: JOURNEY_MS },
  async () => {
    const page = await site.signIn('curator@demo.example')
    await page.goto('/directory?words=beras%20dan%20lauk%20bulanan')
    await page.getByRole('link', { name: 'Beras dan lauk bulanan keluarga' }).first().click()
    await page.getByRole('link', { name: 'Ubah semua keterangan di direktori' }).click()

    await field(page, 'maximum_age').fill('lima puluh')
    await page.getByRole('button', { name: 'Simpan perubahan' }).click()
    await sees(page, 'Tulis angka seperti 12 atau 3,5.')
    await field(page, 'maximum_age').fill('59')
    await field(page, 'url').fill('pangan.example.org')
    await page.getByRole('button', { name: 'Simpan perubahan' }).click()
    await sees(page, 'Ditambahkan: 59')
    expect(await field(page, 'url').inputValue()).toBe('https://pangan.example.org')
    expect(await violations(page)).toEqual([])

    await page.getByRole('link', { name: 'Tambah: telepon' }).click()
    await field(page, 'number').fill('0370-555-0999')
    await page.getByRole('button', { name: 'Tambahkan', exact: true }).click()
    await page.getByRole('link', { name: '0370-555-0999' }).click()
    await page.getByRole('button', { name: /^Dari “/ }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Keluarkan', exact: true }).click()
    await sees(page, 'Dikeluarkan: 0370-555-0999')
    expect(await page.locator('main').textContent()).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}-/)
  },
)

test('a new place with its coordinates swapped is told so in words', { timeout: JOURNEY_MS }, async () => {
  const page = await site.signIn('curator@demo.example', { width: 360 })
  await page.goto('/directory?words=beras%20dan%20lauk%20bulanan')
  await page.getByRole('link', { name: 'Beras dan lauk bulanan keluarga' }).first().click()
  await page.getByRole('link', { name: 'Ubah semua keterangan di direktori' }).click()
  await page.getByRole('link', { name: 'Tambah: layanan di satu tempat' }).click()
  await field(page, 'location/name').fill('Balai baru')
  await field(page, 'location/latitude').fill('116,2')
  await page.getByRole('button', { name: 'Tambahkan', exact: true }).click()
  await sees(page, 'Garis lintang dan bujur tampaknya tertukar: di Indonesia angka yang kecil adalah lintang.')
  expect(await violations(page)).toEqual([])
  await field(page, 'location/latitude').fill('-8,6')
  await field(page, 'location/longitude').fill('116,2')
  await page.getByRole('button', { name: 'Tambahkan', exact: true }).click()
  await page.getByRole('link', { name: 'Balai baru' }).waitFor()
})

test('the whole directory is fetched as a file', { timeout: JOURNEY_MS }, async () => {
  const page = await site.signIn('planner@demo.example')
  await page.goto('/directory')
  await page.getByRole('link', { name: 'Ekspor', exact: true }).click()
  const coming = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Tabel untuk lembar kerja (zip berisi CSV)' }).click()
  expect((await coming).suggestedFilename()).toMatch(/^simpul-directory-\d{4}-\d{2}-\d{2}\.zip$/)
  expect(site.faults).toEqual([])
})
