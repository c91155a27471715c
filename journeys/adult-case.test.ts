import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { JOURNEY_MS, openSite, type Site } from '../test/journey.ts'
import { nameNeed, noteStrength, openCase } from '../test/steps/case.ts'
import { choose, fill, press, sees } from '../test/steps/form.ts'
import { register, searchInVain } from '../test/steps/person.ts'

const CLIENT = 'Wardatul Jannah'
const GOAL = 'Anak-anak saya makan tiga kali sehari.'
let site: Site
beforeAll(async () => {
  site = await openSite()
}, JOURNEY_MS)
afterAll(() => site.close())

test(
  'a case goes from first contact to aftercare, and comes back as a linked episode',
  { timeout: JOURNEY_MS },
  async () => {
    const worker = await site.signIn('worker@demo.example')
    await searchInVain(worker, CLIENT)
    await register(worker, { name: CLIENT, child: 'Lalu Fathan' })
    await openCase(worker, 'Suami saya pergi dan beras habis.')
    const casePath = new URL(worker.url()).pathname
    await answerTriage(worker)
    await noteStrength(worker, 'Saya bisa membuat jaje tujak.')
    await nameNeed(worker, 'Anak saya belum makan sejak pagi.')

    await assess(worker, casePath)
    await plan(worker, casePath)
    await visit(worker, casePath)
    await rate(worker, casePath)
    await closeIt(worker, casePath)
    await sign(await site.signIn('supervisor@demo.example'))
    await follow(worker, casePath)
    await takeUpAgain(worker, casePath)
    expect(site.faults).toEqual([])
  },
)

async function answerTriage(page: Page): Promise<void> {
  await press(page, 'Katakan apa yang sudah dilakukan')
  const dialog = page.getByRole('dialog')
  await fill(dialog, 'Apa yang sudah dilakukan, dan apa yang disepakati', 'Malam ini makan di rumah kakaknya.')
  await press(dialog, 'Catat jawaban ini')
  await page.getByRole('button', { name: 'Katakan apa yang sudah dilakukan' }).waitFor({ state: 'detached' })
  // What follows is written on a page that has come to rest: a list of choices closes when focus goes elsewhere.
  await page.reload()
}

/** One role is enough: how hard it is, as the client says and as the worker sees it, kept apart. */
async function assess(page: Page, casePath: string): Promise<void> {
  await page.goto(`${casePath}/assessment`)
  await page.getByText('Mulai asesmen').first().click()
  await page
    .getByRole('list', { name: 'Peran dalam kelompok ini' })
    .getByRole('button', { name: /^Orang tua/ })
    .click()
  await press(page, 'Pertanyaan berikutnya')
  await choose(page, 'Seberapa berat?', 'Klien: Mengganggu sebagian besar tugas')
  await choose(page, 'Seberapa berat?', 'Pekerja sosial: Mengganggu sebagian tugas')
  await press(page, 'Semua peran')
  await page
    .getByRole('navigation', { name: 'Bagian asesmen' })
    .getByRole('button', { name: 'Periksa dan selesaikan' })
    .click()
  await press(page, 'Selesaikan asesmen ini')
  await sees(page, 'Ringkasnya')
  await sees(page, 'Orang tua')
}

/** A goal in the client's words, a task, and the client's yes. */
async function plan(page: Page, casePath: string): Promise<void> {
  await page.goto(`${casePath}/plan/write`)
  await fill(page, /^Apa yang ingin dicapai klien/, GOAL)
  await fill(page, /^Apa tandanya/, 'Ada beras di rumah sampai akhir bulan.')
  await choose(page, 'Seberapa penting bagi klien?', /^Paling penting/)
  await choose(page, 'Di mana keadaan klien hari ini?', /^Jauh kurang/)
  await fill(page, /^Tugas/, 'Bersama-sama ke kantor desa.')
  await press(page, 'Simpan rencana ini')
  await page.waitForURL(`**${casePath}/plan`)
  await sees(page, GOAL)

  await press(page, 'Klien sudah setuju')
  const dialog = page.getByRole('dialog')
  await choose(dialog, 'Caranya', /^Diucapkan/)
  await press(dialog, /^Catat$/)
  await sees(page, 'Kesepakatan kerja berlaku')
}

async function visit(page: Page, casePath: string): Promise<void> {
  await page.goto(`${casePath}/work`)
  await press(page, 'Catat kontak')
  const dialog = page.getByRole('dialog')
  await choose(dialog, 'Kontak apa?', /^Kunjungan/)
  await fill(dialog, /^Apa yang terjadi/, 'Kartu keluarga sudah lengkap; besok ke desa.')
  await press(dialog, 'Simpan kontak ini')
  await dialog.waitFor({ state: 'detached' })
  await sees(page, 'Kartu keluarga sudah lengkap; besok ke desa.')
}

async function rate(page: Page, casePath: string): Promise<void> {
  await page.goto(`${casePath}/progress`)
  await press(page, 'Nilai tujuan ini')
  const dialog = page.getByRole('dialog')
  await choose(dialog, 'Sekarang sampai di mana?', /^Sesuai harapan/)
  await press(dialog, 'Simpan penilaian ini')
  await dialog.waitFor({ state: 'detached' })
  await sees(page, 'Sesuai harapan')
}

/** What is still open is said to be so; the client takes along what to do when it comes back. */
async function closeIt(page: Page, casePath: string): Promise<void> {
  await page.goto(`${casePath}/closing`)
  await choose(page, /^Apakah hasil setiap kebutuhan/, /dibiarkan/i)
  await fill(page, /^Mengapa dibiarkan/, 'Beras dari kakaknya cukup; klien tidak mau yang lain.')
  await choose(page, /^Apakah kesepakatan kerja/, /^(Ya|Sudah)/)
  await choose(page, 'Mengapa diakhiri?', /^Tujuan tercapai/)
  await fill(page, /^Bagaimana berakhir/, 'Beras sampai tiap bulan; ia tahu ke mana datang lagi.')
  await fill(page, /^Tanda awal/, 'Beras kurang untuk tiga hari')
  await fill(page, /^Apa yang dilakukan saat itu/, 'Bicara dengan kakak')
  await fill(page, 'Cara menghubunginya', '0370-555-0142')
  await press(page, 'Tutup kasus ini')
  await sees(page, 'Menunggu tanda tangan supervisor')
}

async function sign(supervisor: Page): Promise<void> {
  await supervisor.goto('/supervision')
  await supervisor.getByRole('list', { name: 'Perlu ditandatangani' }).getByRole('link', { name: CLIENT }).click()
  await press(supervisor, 'Tanda tangani atau kembalikan')
  const dialog = supervisor.getByRole('dialog')
  await choose(dialog, 'Keputusan Anda', /^Saya tanda tangani/)
  await press(dialog, /^Simpan$/)
  await sees(supervisor, 'Ditandatangani supervisor')
}

async function follow(page: Page, casePath: string): Promise<void> {
  await page.goto(`${casePath}/aftercare`)
  await press(page, 'Rencanakan bimbingan lanjut')
  const dialog = page.getByRole('dialog')
  await choose(dialog, 'Seberapa mungkin masalahnya muncul lagi?', /^Bisa saja muncul lagi/)
  await dialog.getByRole('group', { name: 'Berapa lama?' }).getByRole('radio').first().check()
  await press(dialog, 'Buat jadwal ini')
  await page.getByRole('list', { name: 'Kontak yang harus dilakukan' }).getByRole('listitem').first().waitFor()
}

/** What was known goes along: the same need stands again, and both episodes are one history. */
async function takeUpAgain(page: Page, casePath: string): Promise<void> {
  await page.getByRole('link', { name: 'Masalah muncul lagi: lanjutkan lagi' }).click()
  await choose(page, 'Bagaimana klien datang kepada kita?', 'Datang sendiri')
  await fill(page, 'Apa kata klien sekarang?', 'Beras habis lagi sejak minggu lalu.')
  await choose(page, 'Adakah yang dalam bahaya?', /^Tidak ada bahaya/)
  await choose(page, 'Bagaimana persetujuan diberikan?', 'Mengatakannya')
  await press(page, 'Buka episode baru')
  await page.getByRole('article', { name: 'Makanan untuk hari ini' }).waitFor()
  expect(new URL(page.url()).pathname).not.toBe(casePath)
  await page.goto(`${new URL(page.url()).pathname}/aftercare`)
  const episodes = page.getByRole('list', { name: 'Episode' })
  await sees(episodes, 'Episode 2: kasus ini')
  await episodes.getByRole('link', { name: 'Episode 1' }).waitFor()
}
