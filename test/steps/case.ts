import type { Page } from 'playwright-core'
import { choose, fill, pick, press } from './form.ts'

/** From a person's page: the first contact, in the client's own words, as safe as they are, with their consent. */
export async function openCase(page: Page, inOwnWords: string): Promise<void> {
  await press(page, 'Buka kasus')
  await choose(page, 'Bagaimana klien datang kepada kita?', 'Datang sendiri')
  await fill(page, 'Masalah apa yang mereka sampaikan?', inOwnWords)
  await choose(page, 'Adakah yang dalam bahaya?', /^Mendesak/)
  await choose(page, 'Bagaimana persetujuan diberikan?', 'Mengatakannya')
  await press(page, 'Buka kasus ini')
  await page.waitForURL(/\/cases\/[0-9a-f-]{36}$/)
  await page.getByRole('heading', { name: 'Masalah yang disampaikan klien' }).waitFor()
}

export async function noteStrength(page: Page, words: string): Promise<void> {
  await press(page, 'Catat kekuatan')
  await fill(page, 'Apa yang bisa dilakukan, dimiliki, atau dikuasai klien', words)
  await press(page, 'Simpan kekuatan ini')
  await page.getByRole('list', { name: 'Kekuatan' }).getByText(words).waitFor()
}

/** Food for today, in the client's own words. */
export async function nameNeed(page: Page, inOwnWords: string): Promise<void> {
  await pick(page, 'Apa yang dibutuhkan', 'tidak ada beras', /Makanan untuk hari ini/)
  await choose(page, 'Seberapa cepat bantuan harus datang?', 'Bantuan dibutuhkan hari ini')
  await fill(page, 'Dengan kata-kata klien sendiri', inOwnWords)
  await press(page, 'Simpan kebutuhan ini')
  await page.getByRole('article', { name: 'Makanan untuk hari ini' }).waitFor()
}
