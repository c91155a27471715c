import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { JOURNEY_MS, openSite, PATIENCE_MS, type Site } from '../test/journey.ts'
import { choose, fill, press } from '../test/steps/form.ts'
import { decide, findAlternatives, PARCEL } from '../test/steps/help.ts'
import { searchInVain } from '../test/steps/person.ts'
import { sendReferral } from '../test/steps/referral.ts'
import { asked, countKeys } from '../test/steps/typing.ts'

const CLIENT = 'Wardatul Jannah'
/** Of names and own words nothing is counted. */
const MOST_KEYS = 40
/** Every consent is asked for anew: it is for others, and what was agreed before does not answer it. */
const ASKED_ANEW = 'Bagaimana persetujuan diberikan?'
let site: Site
beforeAll(async () => {
  site = await openSite()
}, JOURNEY_MS)
afterAll(() => site.close())

test(
  'from first contact to referral few keys are pressed, and nothing known is asked again',
  { timeout: JOURNEY_MS },
  async () => {
    const worker = await site.signIn('worker@demo.example')
    const keys = await countKeys(worker)
    await searchInVain(worker, CLIENT)
    const questions = [...(await register(worker)), ...(await open(worker)), ...(await need(worker))]
    await findAlternatives(worker)
    await decide(worker, { chosen: PARCEL })
    questions.push(...(await refer(worker)))

    expect(questions.length).toBeGreaterThan(5)
    const twice = questions.filter((label, at) => label !== ASKED_ANEW && questions.indexOf(label) < at)
    expect(twice).toEqual([])
    expect(keys()).toBeGreaterThan(0)
    expect(keys()).toBeLessThanOrEqual(MOST_KEYS)
    expect(site.faults).toEqual([])
  },
)

async function type(page: Page, label: string | RegExp, words: string): Promise<void> {
  await page
    .getByRole('textbox', { name: label })
    .or(page.getByRole('combobox', { name: label }))
    .first()
    .pressSequentially(words)
}

/** The name that was searched for stands there already. */
async function register(page: Page): Promise<string[]> {
  await expect
    .poll(() => page.getByRole('textbox', { name: 'Nama lengkap' }).first().inputValue(), { timeout: PATIENCE_MS })
    .toBe(CLIENT)
  const questions = await asked(page)
  await choose(page, 'Jenis kelamin', 'Perempuan')
  await type(page, /^Kelahiran/, '17-8-1990')
  await type(page, /^Desa atau kelurahan/, 'leneng')
  await page
    .getByRole('option', { name: /Leneng/ })
    .first()
    .click()
  await page.getByRole('combobox', { name: 'Hubungan dengan kepala rumah tangga' }).selectOption('Kepala rumah tangga')
  await press(page, 'Daftarkan orang ini')
  await page.getByRole('heading', { level: 1, name: CLIENT }).waitFor()
  return questions
}

async function open(page: Page): Promise<string[]> {
  await press(page, 'Buka kasus')
  await page.getByRole('textbox', { name: 'Masalah apa yang mereka sampaikan?' }).waitFor()
  const questions = await asked(page)
  await choose(page, 'Bagaimana klien datang kepada kita?', 'Datang sendiri')
  await fill(page, 'Masalah apa yang mereka sampaikan?', 'Suami saya pergi dan beras habis.')
  await choose(page, 'Adakah yang dalam bahaya?', /^Mendesak/)
  await choose(page, 'Bagaimana persetujuan diberikan?', 'Mengatakannya')
  await press(page, 'Buka kasus ini')
  await page.getByRole('heading', { name: 'Masalah yang disampaikan klien' }).waitFor()
  return questions
}

async function need(page: Page): Promise<string[]> {
  await page.getByRole('combobox', { name: 'Apa yang dibutuhkan' }).waitFor()
  const questions = await asked(page)
  await type(page, 'Apa yang dibutuhkan', 'beras')
  await page
    .getByRole('option', { name: /Makanan untuk hari ini/ })
    .first()
    .click()
  await choose(page, 'Seberapa cepat bantuan harus datang?', 'Bantuan dibutuhkan hari ini')
  await fill(page, 'Dengan kata-kata klien sendiri', 'Anak saya belum makan sejak pagi.')
  await press(page, 'Simpan kebutuhan ini')
  await page.getByRole('article', { name: 'Makanan untuk hari ini' }).waitFor()
  return questions
}

/** The client's name stands in the consent already. */
async function refer(page: Page): Promise<string[]> {
  const by = page.getByRole('textbox', { name: 'Siapa yang setuju?' })
  await expect.poll(() => by.inputValue(), { timeout: PATIENCE_MS }).toBe(CLIENT)
  const questions = await asked(page)
  await choose(page, ASKED_ANEW, 'Mengatakannya')
  await press(page, 'Catat persetujuan ini')
  await page.getByRole('heading', { name: 'Tanyakan kepada klien' }).waitFor({ state: 'detached' })
  await sendReferral(page)
  return questions
}
