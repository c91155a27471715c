import { expect, test } from 'vitest'
import { tellingsIn, withoutTelling } from './rules/telling.ts'

test.each([
  ['Rumahnya di Jl. Melati 5.', 'street'],
  ['Datang ke jln melati no 5', 'street'],
  ['Masuk lewat Jalan Kenanga 17', 'street'],
  ['Gang Mawar, pagar hijau', 'street'],
  ['Gg. 3, rumah ketiga', 'street'],
  ['Warga RT 05/RW 02', 'street'],
  ['RT.05 / RW.02', 'street'],
  ['Rumah bercat biru No. 12A', 'street'],
  ['Perumahan Griya Asri, Blok C', 'street'],
  ['The house is in Kenanga Street', 'street'],
  ['Di belakang pasar, pintu besi', 'landmark'],
  ['seberang SDN 2', 'landmark'],
  ['Behind the market, blue gate', 'landmark'],
  ['next to the old mosque', 'landmark'],
  ['Dusun Tengaq, rumah terakhir', 'village'],
  ['dekat kantor Desa Leneng', 'village'],
  ['Letaknya -8.6781, 116.2704', 'coordinates'],
  ['8°40′ LS', 'coordinates'],
  ['6P3Q+2V Praya', 'coordinates'],
  ['https://maps.app.goo.gl/abc123', 'map-link'],
  ['WA ke 0812-3456-7890', 'telephone'],
  ['+62 370 555 0199', 'telephone'],
] as const)('“%s” could tell where a place is: %s', (text, telling) => {
  expect(tellingsIn(text)).toContain(telling)
})

test.each([
  'Tempat tinggal tertutup sampai tiga bulan bagi perempuan dan anak, dengan pendamping siang dan malam.',
  'Telepon kapan saja. Penjemputan diatur di tempat yang dipilih ibu.',
  'Jangan kirim pesan ke ponsel yang bisa dibaca orang lain.',
  'Anak jalanan dan keluarganya',
  'Kami mencari jalan keluar bersama',
  'Jalan Sehat tiap Minggu pagi',
  'Layanan tetap berjalan 24 jam',
  'Minta surat dari ketua RT',
  'Berdasarkan UU No. 12 Tahun 2022',
  'Permensos No. 8 tentang PSKS',
  'Peraturan Menteri Sosial No. 7 Tahun 2021',
  'Hubungi 129 atau 112',
  'Biaya Rp1.500.000 sebulan',
  'Buka Senin–Jumat 08.00–16.00',
  'Berumur 18 sampai 59 tahun',
  'Datang lewat desa atau Dinas Sosial',
  'Dibawa: KTP, KK, dan 2 pasfoto 3x4',
  'Mohon ambil nomor antrean',
  'Open from 8:00 to 16:00, 5 days a week',
  'There is no fee',
  'No one is sent away',
  'Women and children from all of Lombok',
  'Masjid dan gereja ikut membantu',
])('“%s” tells nothing', text => {
  expect(tellingsIn(text)).toEqual([])
})

test('a number that everyone may ring anyway tells nothing, whichever way it is written', () => {
  expect(tellingsIn('Telepon 0370 555-0131', [], ['0370-555-0131 (kantor)'])).toEqual([])
  expect(tellingsIn('Telepon +62 370 5550131', [], ['0370-555-0131'])).toEqual([])
  expect(tellingsIn('Telepon 0370-555-0199', [], ['0370-555-0131'])).toEqual(['telephone'])
})

test('the words of an address that is known are found, however they are written; the name of a town alone is not', () => {
  expect(tellingsIn('Kami ada di Griya Melati, 17', ['Griya Melati 17'])).toEqual(['known'])
  expect(tellingsIn('Kami melayani Praya', ['Praya'])).toEqual([])
})

test('the sentences that tell are left out, and no other', () => {
  const text =
    'Kami menerima siang dan malam. Rumahnya di Jl. Melati No. 5, pagar hijau. Telepon dulu.\nDi belakang pasar.'
  expect(withoutTelling(text)).toBe('Kami menerima siang dan malam. Telepon dulu.')
  expect(withoutTelling('Semua aman. Telepon dulu.')).toBe('Semua aman. Telepon dulu.')
  expect(withoutTelling('Jl. Melati 5')).toBe('')
})
