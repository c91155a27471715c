import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { JOURNEY_MS, openSite, type Site } from '../test/journey.ts'
import { choose, fill, press, sees } from '../test/steps/form.ts'
import { chooseByKey, tabTo, typeInto } from '../test/steps/keyboard.ts'
import { register, searchInVain } from '../test/steps/person.ts'

const MOTHER = 'Wardatul Jannah'
const CHILD = 'Lalu Fathan'
const TASK = 'Tanyakan tunggakan sekolah kepada wali kelas'
let site: Site
beforeAll(async () => {
  site = await openSite()
}, JOURNEY_MS)
afterAll(() => site.close())

test(
  'a family is seen whole: who belongs to it, who stands around it, and who does what',
  { timeout: JOURNEY_MS },
  async () => {
    const worker = await site.signIn('worker@demo.example')
    await searchInVain(worker, MOTHER)
    await register(worker, { name: MOTHER, child: CHILD })
    await openForFamily(worker)
    const casePath = new URL(worker.url()).pathname

    // What was said of the household is drawn, without anybody drawing it.
    await worker.goto(`${casePath}/map`)
    const family = worker.locator('svg[role=group]')
    for (const name of [MOTHER, CHILD]) await family.getByRole('button', { name, exact: true }).waitFor()

    await addTieByKey(worker)
    await confer(worker, casePath)
    expect(site.faults).toEqual([])
  },
)

async function openForFamily(page: Page): Promise<void> {
  await press(page, 'Buka kasus')
  await choose(page, 'Dengan siapa kita bekerja?', /^Dengan seluruh keluarga/)
  await choose(page, 'Bagaimana klien datang kepada kita?', 'Datang sendiri')
  await fill(page, 'Masalah apa yang mereka sampaikan?', 'Beras habis dan uang sekolah menunggak.')
  await choose(page, 'Adakah yang dalam bahaya?', /^Tidak ada bahaya/)
  await choose(page, 'Bagaimana persetujuan diberikan?', 'Mengatakannya')
  await press(page, 'Buka kasus ini')
  await page.waitForURL(/\/cases\/[0-9a-f-]{36}$/)
  await sees(page, `Keluarga ${MOTHER}`)
}

/** The list says and does all that the picture does. */
async function addTieByKey(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Hubungan sekitar' }).click()
  await page.getByRole('button', { name: 'Tambah hubungan' }).first().focus()
  await page.keyboard.press('Enter')
  await page.getByRole('dialog').waitFor()
  await typeInto(page, 'with.name', 'Inaq Rumenah, rumah sebelah')
  await tabTo(page, '[id="with.system"]')
  await page.keyboard.type('Tetangga')
  await chooseByKey(page, 'strength', 'strong')
  await tabTo(page, '[role=dialog] button[type=submit]')
  await page.keyboard.press('Enter')
  await sees(page.getByRole('list', { name: 'Hubungan dalam daftar' }), 'Inaq Rumenah, rumah sebelah')
  await page
    .locator('svg[role=group]')
    .getByRole('button', { name: /^Inaq Rumenah/ })
    .waitFor()
}

/** The conference and what each took on stand in the work. */
async function confer(page: Page, casePath: string): Promise<void> {
  await page.goto(`${casePath}/work`)
  await press(page, 'Catat yang lain')
  await press(page, 'Catat konferensi')
  const dialog = page.getByRole('dialog')
  await fill(dialog, 'Tentang apa', 'Tunggakan sekolah dan makan sehari-hari')
  await choose(dialog, 'Bagaimana dengan klien?', 'Klien hadir')
  await fill(dialog, 'Yang diputuskan', 'Sekolah dimintai keringanan.')
  await press(dialog, 'Tambah tugas')
  await fill(dialog, 'Apa yang harus dikerjakan', TASK)
  await fill(dialog, 'Siapa yang mengerjakan', 'Inaq Rumenah')
  await press(dialog, 'Simpan konferensi ini')
  await dialog.waitFor({ state: 'detached' })
  await sees(page, TASK)
  await sees(page, 'Sekolah dimintai keringanan.')
}
