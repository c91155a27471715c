import type { Page } from 'playwright-core'
import { choose, fill, press, sees } from './form.ts'

/** On the page of a referral: what the client agreed to, recorded where it is missing. */
export async function recordConsent(page: Page, by: string): Promise<void> {
  await choose(page, 'Bagaimana persetujuan diberikan?', 'Mengatakannya')
  await fill(page, 'Siapa yang setuju?', by)
  await press(page, 'Catat persetujuan ini')
  await page.getByRole('heading', { name: 'Tanyakan kepada klien' }).waitFor({ state: 'detached' })
}

/** Press twice, as people do: it is one act. */
export async function sendReferral(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Kirim rujukan ini' }).dblclick()
  await page.waitForURL(/\/referrals\/[0-9a-f-]{36}$/)
  await page.getByRole('heading', { name: 'Apa yang dikirim' }).waitFor()
}

/** As the provider, from anywhere: open what was asked for someone. */
export async function openRequest(page: Page, about: string): Promise<void> {
  await page.goto('/inbox')
  await page.getByRole('link', { name: about }).click()
  await page.getByRole('heading', { name: 'Apa yang disetujui klien untuk dibagikan' }).waitFor()
}

/** As the provider, on a request: one answer, with what that answer asks for. */
export async function answer(page: Page, act: RegExp, more: () => Promise<unknown> = () => Promise.resolve()) {
  await choose(page, 'Apa yang dapat Anda lakukan?', act)
  await more()
  await press(page, 'Kirim jawaban ini')
  await page.getByRole('radio', { name: act }).waitFor({ state: 'detached' })
}

/** As the worker, on the referral: what came of it, as the client told. */
export async function recordOutcome(page: Page, words: string): Promise<void> {
  await choose(page, /^Apakah ini membantu/, /^Membantu; kebutuhannya terpenuhi/)
  await fill(page, 'Dengan kata-kata klien sendiri', words)
  await press(page, 'Catat hasilnya')
  await sees(page, 'Hasilnya, menurut klien')
}
