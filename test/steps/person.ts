import type { Page } from 'playwright-core'
import { choose, fill, pick, press, sees } from './form.ts'

/** From Today: search for someone, find nobody, and go on to register them. */
export async function searchInVain(page: Page, name: string): Promise<void> {
  await page.goto('/')
  await page.getByRole('link', { name: 'Ada yang datang: cari atau daftarkan' }).click()
  await page.getByRole('searchbox', { name: 'Nama, NIK, atau telepon' }).fill(name)
  await sees(page, 'Tidak ada yang ditemukan')
  await press(page, `Daftarkan “${name}”`)
  await page.waitForURL('**/people/new')
}

type Someone = { name: string; child: string }

/** Fill in who it is, where they live and with which child, and send. */
export async function register(page: Page, { name, child }: Someone): Promise<void> {
  await fill(page, 'Nama lengkap', name)
  await choose(page, 'Jenis kelamin', 'Perempuan')
  await fill(page, /^Kelahiran/, '17-8-1990')
  await pick(page, /^Desa atau kelurahan/, 'leneng', /Leneng/)
  await page.getByRole('combobox', { name: 'Hubungan dengan kepala rumah tangga' }).selectOption('Kepala rumah tangga')
  await page.getByRole('checkbox', { name: 'Semua yang tinggal di sini sudah tercatat' }).check()
  await press(page, 'Tambah orang yang tinggal serumah')
  const member = page.getByRole('group', { name: 'Anggota 1' })
  await fill(member, 'Nama lengkap', child)
  await member.getByRole('combobox', { name: 'Hubungan dengan kepala rumah tangga' }).selectOption('Anak')
  await fill(member, /umurnya/, '6')
  await press(page, 'Daftarkan orang ini')
  await page.getByRole('heading', { level: 1, name }).waitFor()
}
