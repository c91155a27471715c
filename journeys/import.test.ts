import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { violations } from '../test/browser.ts'
import { countOf, JOURNEY_MS, openSite, type Site } from '../test/journey.ts'
import { press, sees } from '../test/steps/form.ts'

let site: Site
beforeAll(async () => {
  site = await openSite()
}, JOURNEY_MS)
afterAll(() => site.close())

const LIST = [
  'Lembaga;Nama kegiatan;Kelompok;Alamat;Kab/Kota;Provinsi;Koordinat;Telepon;Jam layanan;Tanggal verifikasi',
  'Yayasan Bintang Timur;Sekolah lansia;Lanjut usia;Jalan Melati 4;Mataram;NTB;-8.58, 116.10;0370-555-0401;Senin–Jumat 08.00–15.00;2026-10-01',
  'Yayasan Bintang Timur;Antar obat;Kesehatan;Jalan Melati 4;Mataram;NTB;0, 0;0370-555-0402;;2026-02-30',
  'Kelompok Sinar;Tabungan bersama;Ekonomi;Jalan Kenanga 9;Praya;NTB;;=1+1;;',
]
const choose = (page: Page, name: string, text: string) =>
  page.getByLabel(/^Pilih berkas/).setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(text) })
const isThere = (name: string) => countOf(site, 'service', `name ->> 'id' = '${name}' and status = 'active'`)

test('a curator brings in a table, takes part of it in, and undoes it', { timeout: JOURNEY_MS }, async () => {
  const curator = await site.signIn('curator@demo.example', { width: 360 })
  await curator.goto('/directory')
  await curator.getByRole('link', { name: 'Impor' }).click()
  await refuseMap(curator)
  await explainColumns(curator)
  await takePart(curator)
  await lookAtNext(curator)
  await undo(curator)
  expect(site.faults).toEqual([])
})

/** A file of another kind is refused by its name. */
async function refuseMap(curator: Page): Promise<void> {
  await choose(curator, 'peta.json', '{"type": "FeatureCollection", "features": []}')
  await press(curator, 'Lihat apa yang akan berubah')
  await sees(curator, /Ini peta/)
}

/** What the heads say is filled in already; one of them says nothing, and a person explains it. */
async function explainColumns(curator: Page): Promise<void> {
  await choose(curator, 'Daftar LKS 2026-11.csv', `\uFEFF${LIST.join('\n')}\n`)
  expect(await curator.getByLabel('Asal berkas').inputValue()).toBe('Daftar LKS')
  await press(curator, 'Lihat apa yang akan berubah')
  await curator.getByRole('heading', { name: 'Apa isi setiap kolom?' }).waitFor()
  await sees(curator, '“Sekolah lansia”')
  expect(await curator.getByLabel(/^Nama kegiatan/).inputValue()).toBe('service.name')
  expect(await curator.getByLabel(/^Kelompok/).inputValue()).toBe('')
  await curator.getByLabel(/^Kelompok/).selectOption({ label: 'Jenis layanan atau kebutuhan' })
  await press(curator, 'Lihat apa yang akan berubah')
}

/** Nothing is changed yet; what is wrong is named with its row. Then all but one thing goes in, and everyone finds it. */
async function takePart(curator: Page): Promise<void> {
  await curator.getByRole('heading', { name: 'Yang akan berubah' }).waitFor()
  expect(await isThere('Sekolah lansia')).toBe(0)
  await curator.getByText(/hal perlu dilihat/).click()
  await sees(curator, /0, 0 ada di laut dekat Afrika/)
  await sees(curator, /Tanggal atau jam itu tidak ada/)
  await curator.getByText('Lihat satu per satu').first().click()
  await curator.getByRole('checkbox', { name: /^Tabungan bersama/ }).uncheck()
  expect(await violations(curator)).toEqual([])
  await press(curator, 'Masukkan yang dicentang')
  await sees(curator, 'Impor selesai')
  const there = [await isThere('Sekolah lansia'), await isThere('Antar obat'), await isThere('Tabungan bersama')]
  expect(there).toEqual([1, 1, 0])
  await curator.goto('/directory?words=sekolah+lansia')
  await sees(curator, 'Yayasan Bintang Timur')
}

/** The next list of the source is explained as it was before, and tells what is new in it and what is gone. */
async function lookAtNext(curator: Page): Promise<void> {
  await curator.goto('/directory/imports')
  await choose(curator, 'Daftar LKS 2026-12.csv', [LIST[0], LIST[1]?.replace('0401', '0409')].join('\n'))
  await press(curator, 'Lihat apa yang akan berubah')
  await sees(curator, 'Diisi seperti penjelasan terakhir kali.')
  await press(curator, 'Lihat apa yang akan berubah')
  await sees(curator, /Berubah: 1/)
  await sees(curator, /Hilang: 2/)
  await press(curator, 'Singkirkan')
  await curator.getByRole('dialog').getByRole('button', { name: 'Singkirkan' }).click()
  await sees(curator, 'Tidak ada lagi isinya di direktori')
}

async function undo(curator: Page): Promise<void> {
  await curator.goto('/directory/imports')
  await curator.getByRole('link', { name: 'Daftar LKS 2026-11.csv' }).click()
  await press(curator, 'Batalkan impor ini')
  await curator.getByRole('dialog').getByRole('button', { name: 'Batalkan impor ini' }).click()
  await sees(curator, 'Tidak ada lagi isinya di direktori')
  expect([await isThere('Sekolah lansia'), await isThere('Antar obat')]).toEqual([0, 0])
}
