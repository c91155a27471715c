import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { countOf, JOURNEY_MS, openSite, type Site } from '../test/journey.ts'
import { choose, fill, press, sees } from '../test/steps/form.ts'

const CHILD = 'Lalu Fathan'
const MOTHER = 'Baiq Nurhayati'
const PHONE = { width: 360 }
let site: Site
beforeAll(async () => {
  site = await openSite()
}, JOURNEY_MS)
afterAll(() => site.close())

test('a child is helped with a guardian’s consent, and danger is met at once', { timeout: JOURNEY_MS }, async () => {
  const worker = await site.signIn('worker@demo.example', PHONE)
  await registerChild(worker)
  await openWithGuardian(worker)
  const casePath = new URL(worker.url()).pathname

  await nameGuardian(worker, casePath)
  await weigh(worker, casePath)
  await suspect(worker)
  await meetDanger(worker, casePath)
  expect(site.faults).toEqual([])
})

async function registerChild(page: Page): Promise<void> {
  await page.goto('/people/new')
  await fill(page, 'Nama lengkap', CHILD)
  await choose(page, 'Jenis kelamin', 'Laki-laki')
  await fill(page, /^Kelahiran/, '17-8-2018')
  await page.getByRole('combobox', { name: 'Hubungan dengan kepala rumah tangga' }).selectOption('Anak')
  await press(page, 'Tambah orang yang tinggal serumah')
  const member = page.getByRole('group', { name: 'Anggota 1' })
  await fill(member, 'Nama lengkap', MOTHER)
  await member
    .getByRole('combobox', { name: 'Hubungan dengan kepala rumah tangga' })
    .selectOption('Kepala rumah tangga')
  await fill(member, /umurnya/, '34')
  await press(page, 'Daftarkan orang ini')
  await page.getByRole('heading', { level: 1, name: CHILD }).waitFor()
}

/** It is the guardian who agrees, and whose name stands there. */
async function openWithGuardian(page: Page): Promise<void> {
  await press(page, 'Buka kasus')
  await choose(page, 'Bagaimana klien datang kepada kita?', 'Datang sendiri')
  await fill(page, 'Masalah apa yang mereka sampaikan?', 'Ia tidak mau masuk sekolah lagi.')
  await choose(page, 'Adakah yang dalam bahaya?', /^Tidak ada bahaya/)
  await choose(page, 'Bagaimana persetujuan diberikan?', 'Wali setuju')
  await fill(page, 'Siapa yang setuju?', MOTHER)
  await press(page, 'Buka kasus ini')
  await page.waitForURL(/\/cases\/[0-9a-f-]{36}$/)
  await page.getByRole('heading', { name: 'Masalah yang disampaikan klien' }).waitFor()
  expect(await countOf(site, 'consent', `how_given = 'by-guardian' and given_by = '${MOTHER}'`)).toBe(1)
}

/** While nobody is named who speaks for the child, the page says so. */
async function nameGuardian(page: Page, casePath: string): Promise<void> {
  await page.goto(`${casePath}/parties`)
  await sees(page, 'Belum disebut siapa yang memberi persetujuan untuk anak ini')
  await press(page, 'Tambah pihak')
  await choose(page, 'Siapa orangnya?', 'Orang yang tinggal bersama klien')
  await page.getByRole('combobox', { name: 'Siapa dari rumah tangga ini?' }).selectOption({ label: MOTHER })
  await choose(page, 'Apa kedudukannya dalam kerja ini?', /^Sistem klien/)
  await fill(page, 'Sebagai apa?', 'ibu')
  await page.getByRole('checkbox', { name: /^Bicara untuk klien/ }).check()
  await page.getByRole('checkbox', { name: /^Memberi persetujuan untuk klien/ }).check()
  await press(page, 'Simpan pihak ini')
  await page.getByText('Belum disebut siapa yang memberi persetujuan').waitFor({ state: 'detached' })
  const row = page.getByRole('listitem').filter({ hasText: MOTHER })
  await sees(row, 'bicara untuk klien')
  await sees(row, 'memberi persetujuan untuk klien')
}

/** The questions about a child's consent are seen where consent is, and what was decided stays in the case. */
async function weigh(page: Page, casePath: string): Promise<void> {
  await page.goto(`${casePath}/consents`)
  await sees(page, /Persetujuan anak/)
  await page.getByRole('link', { name: 'Pertanyaan yang perlu diajukan, dan apa yang dicatat' }).click()
  const situation = page.getByRole('article').filter({ has: page.getByRole('button', { name: 'Persetujuan anak' }) })
  const head = situation.getByRole('button', { name: 'Persetujuan anak' })
  await head.waitFor()
  if ((await head.getAttribute('aria-expanded')) === 'false') await head.click()
  await sees(situation, 'Apakah anak memahami dengan bahasa dan usianya?')
  await press(situation, 'Catat keputusannya')
  await fill(situation, 'Apa keputusannya?', 'Fathan ditanya sendiri dan mau dibantu.')
  await fill(situation, 'Mengapa?', 'Ia mengerti dan boleh berhenti kapan saja.')
  await press(situation, 'Simpan keputusan ini')
  await sees(page, 'Yang diputuskan')
  await sees(page, 'Fathan ditanya sendiri dan mau dibantu.')
  await page.goto(`${casePath}/consents`)
  await page.getByRole('list', { name: 'Siapa boleh mengetahui apa' }).waitFor()
  expect(await page.getByText(/Persetujuan anak/).count()).toBe(0)
  await page.goto(`${casePath}/parties`)
}

/** Who may have harmed a child does not speak for it; that is said in words, with where to go. */
async function suspect(page: Page): Promise<void> {
  await press(page, `Untuk klien: apa peran ${MOTHER}`)
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('checkbox', { name: /^Mungkin menyakiti klien/ }).check()
  await fill(dialog, /^Dari mana ini diketahui/, 'Fathan mengatakannya ketika sendirian.')
  await press(dialog, /^Simpan$/)
  await sees(dialog, `${MOTHER} tidak dapat menjadi keduanya`)
  await sees(dialog, /^Orang yang mungkin menyakiti klien tidak dapat bicara/)
  expect(await countOf(site, 'party', `is_suspected and consents`)).toBe(0)
  await dialog.getByRole('link', { name: 'Periksa keselamatan' }).first().click()
}

/** One yes opens the protocol, with the emergency numbers and the steps. */
async function meetDanger(page: Page, casePath: string): Promise<void> {
  await page.waitForURL(`**${casePath}/safety`)
  await sees(page, 'Tidak ada protokol keselamatan yang terbuka')
  await press(page, 'Ajukan pertanyaan ini')
  await choose(page, 'Apakah Anda takut pulang, atau takut pada seseorang di rumah?', /^Ya$/)
  await press(page, 'Simpan jawaban ini')
  await page.getByRole('list', { name: 'Langkah protokol keselamatan' }).waitFor()
  await page.goto(casePath)
  await sees(page, 'Protokol keselamatan terbuka')
}
