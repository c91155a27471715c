import type { Locator, Page } from 'playwright-core'
import { choose, press } from './form.ts'

export const PARCEL = 'Paket pangan darurat tiga hari'
export const RICE = 'Beras dan lauk bulanan keluarga'

/** From a case: the ways to get help for its need. */
export async function findAlternatives(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Cari alternatif' }).click()
  await page.getByRole('heading', { name: /^Cocok/ }).waitFor()
}

export function alternative(of: Page, name: string): Locator {
  return of.getByRole('article', { name })
}

/** Which group a way to get help stands in; as its heading says, without the count. */
export function groupHolding(page: Page, name: string): Locator {
  return page
    .getByRole('region')
    .filter({ has: page.getByRole('article', { name }) })
    .locator('h3')
    .first()
}

/** Show some ways to the client, write down which was taken and why the other was not, and go on to the referral. */
export async function decide(page: Page, { chosen, refused, why }: { chosen: string; refused?: string; why?: string }) {
  for (const name of [chosen, refused]) {
    if (name !== undefined)
      await alternative(page, name)
        .getByRole('checkbox', { name: /^Tunjukkan kepada klien/ })
        .check()
  }
  await press(page, 'Tunjukkan kepada klien')
  await page.getByRole('heading', { level: 1, name: 'Anda mau yang mana?' }).waitFor()
  await choose(page, 'Klien memilih', new RegExp(chosen))
  if (why !== undefined) {
    await page.getByRole('combobox', { name: /^Apakah klien menyebut sebabnya/ }).selectOption({ label: why })
  }
  await press(page, 'Simpan keputusan ini')
  await page.getByRole('heading', { level: 1, name: 'Kirim rujukan' }).waitFor()
}
