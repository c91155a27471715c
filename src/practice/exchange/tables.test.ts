import { expect, test } from 'vitest'
import { nestHsds } from '#practice/resources/rules/records.ts'
import type { RecordSet } from '#practice/resources/schema/record.ts'
import { all, good, records } from '../../../test/files.ts'
import { zipOf } from '../../../test/zip.ts'
import { readTable } from './commands/open.ts'
import { cleaned } from './commands/read.ts'
import { guessedMapping } from './rules/guess.ts'
import { inOwnHeads } from './rules/own-heads.ts'

const older = {
  'organizations.csv': 'id,name,description,url\n1,Lentera,Yayasan,lentera.contoh.id\n',
  'services.csv':
    'id,organization_id,name,description,status,taxonomy_ids\n10,1,Dapur,Makan siang,active,\n11,1,Rumah,Singgah,,7\n',
  'locations.csv': 'id,organization_id,name,latitude,longitude\n20,1,Balai,-8.58,116.1\n',
  'services_at_location.csv': 'id,service_id,location_id\n30,10,20\n',
  'physical_addresses.csv':
    'id,location_id,address_1,address_3,city,state_province,postal_code,country\n40,20,Jalan A,Gang B,Mataram,NTB,83121,ID\n',
  'postal_addresses.csv':
    'id,location_id,address_1,city,state_province,postal_code,country\n40,20,PO 7,Mataram,NTB,83121,ID\n',
  'regular_schedules.csv':
    'id,service_id,location_id,weekday,opens_at,closes_at\n,10,,Monday,9:00,17:00\n,10,,Tuesday,,\n,10,,2,8:00,12:00\n',
  'holiday_schedules.csv': 'id,service_id,closed,start_date,end_date\n60,10,TRUE,2026-12-25,2026-12-26\n',
  'eligibility.csv': 'id,service_id,eligibility\n1,10,Warga Mataram\n2,10,Lansia\n3,99,nobody\n',
  'taxonomy.csv': 'id,name,parent_id,parent_name,vocabulary\n7,Makanan,,,OE\n8,Makan siang,7,Makanan,OE\n',
  'services_taxonomy.csv': 'id,service_id,taxonomy_id,taxonomy_detail\n,10,8,\n',
  'accessibility_for_disabilities.csv': 'id,location_id,accessibility\n1,20,Ramp\n',
  'phones.csv': 'id,location_id,service_id,organization_id,number,department\n70,,10,,0370,Loket\n',
  'languages.csv': 'id,service_id,language\n1,10,id\n',
}
test('a package of version 1, is read in words of version 3', async () => {
  const { set, format, told } = await records(await zipOf(older), 'old.zip')
  expect(format).toBe('hsds-older')
  const [dapur, rumah] = set.records.filter(({ kind }) => kind === 'service')
  expect(dapur?.body).toMatchObject({ name: 'Dapur', eligibility_description: 'Warga Mataram\nLansia' })
  expect(rumah?.body).toMatchObject({ name: 'Rumah', status: 'active' })
  const document = nestHsds(set, 'service', dapur?.id ?? '', { full: true })
  expect(document).toMatchObject({
    organization: { name: 'Lentera' },
    phones: [{ number: '0370', description: 'Loket' }],
    languages: [{ name: 'id' }],
    schedules: [
      { freq: 'WEEKLY', byday: 'MO', opens_at: '09:00', closes_at: '17:00' },
      { freq: 'WEEKLY', byday: 'TU', opens_at: '08:00', closes_at: '12:00' },
      { valid_from: '2026-12-25', valid_to: '2026-12-26' },
    ],
    attributes: [{ link_entity: 'service', taxonomy_term: { name: 'Makan siang', taxonomy: 'OE' } }],
    service_at_locations: [
      {
        location: {
          location_type: 'physical',
          accessibility: [{ description: 'Ramp' }],
          addresses: [
            { address_type: 'physical', address_1: 'Jalan A', address_2: 'Gang B' },
            { address_type: 'postal', address_1: 'PO 7' },
          ],
        },
      },
    ],
  })
  expect(all(set, 'organization')[0]).toMatchObject({ website: 'https://lentera.contoh.id' })
  expect(told).toContain('eligibility.csv 4 points-nowhere')
})
test('a package of version 1, keeps its ids the next time', async () => {
  const ids = async () =>
    (await records(await zipOf(older), 'old.zip')).set.records.map(record => `${record.kind} ${record.id}`)
  expect(await ids()).toEqual(await ids())
})

const mapped = async (text: string) => {
  const { content, problems } = await good(text)
  if (content.format !== 'table') throw new Error('not a table')
  const [table] = content.tables
  const columns = guessedMapping(table?.columns ?? [], table?.rows)
  const read = readTable(content.tables, { sheet: table?.name ?? '', columns }, 'source', problems)
  if (!read) throw new Error('nothing usable')
  return { set: cleaned(read, problems), problems: problems.list }
}
const whole = (set: RecordSet) =>
  set.records.filter(({ kind }) => kind === 'service').map(({ id: of }) => nestHsds(set, 'service', of, { full: true }))

test('a table of someone’s own, is read by what its columns are said to hold; rows of one service are one service at several places', async () => {
  const { set, problems } = await mapped(
    'Lembaga;Nama Layanan;Jenis;Alamat;Kecamatan;Kab/Kota;Provinsi;Koordinat;Telepon;Jam layanan;Gratis\n' +
      'Lentera;Dapur;makanan, gizi;Jl. A;Praya;Lombok Tengah;NTB;-8.7, 116.2;81234567890 / 0370-555;Senin–Jumat 08.00–15.00;ya\n' +
      'LENTERA;Dapur;makanan, gizi;Jl. B;Pujut;Lombok Tengah;NTB;;;sesuai janji;ya\n' +
      ';;;;;;;;0370;;\n',
  )
  const [dapur, ...others] = whole(set)
  expect(others).toEqual([])
  expect(dapur).toMatchObject({
    ...{ name: 'Dapur', status: 'active', is_free: true, organization: { name: 'Lentera' } },
    phones: [{ number: '081234567890' }, { number: '0370-555' }],
    schedules: [{ byday: 'MO,TU,WE,TH,FR', opens_at: '08:00', closes_at: '15:00' }, { description: 'sesuai janji' }],
    attributes: [{ taxonomy_term: { name: 'makanan' } }, { taxonomy_term: { name: 'gizi' } }],
    service_at_locations: [
      { location: { latitude: -8.7, longitude: 116.2, addresses: [{ address_1: 'Jl. A', region: 'Praya' }] } },
      { location: { addresses: [{ address_1: 'Jl. B', region: 'Pujut', country: 'ID' }] } },
    ],
  })
  expect(problems.map(({ row, reason }) => [row, reason])).toEqual(
    expect.arrayContaining([
      [2, 'wrong-type'],
      [3, 'schedule-not-weekly'],
      [4, 'required-missing'],
    ]),
  )
})
test('a table of someone’s own, a protected place keeps no address, no position and no sign of either, in no problem either', async () => {
  const { set, problems } = await mapped(
    'Lembaga,Nama Layanan,Alamat,Desa,Lintang,Bujur,Kode wilayah,Rahasia\nLentera,Rumah Aman,Jalan Rahasia 9,Desa R,116.123,-8.456,52.02.01.1002,ya\n',
  )
  const told = JSON.stringify([set, problems])
  for (const secret of ['Jalan Rahasia', 'Desa R', '8.456', '116.123', '52.02.01']) expect(told).not.toContain(secret)
  expect(all(set, 'location')).toEqual([expect.objectContaining({ is_protected: true, area_code: '52.02' })])
  expect(problems.map(({ reason }) => reason)).toContain('protected-address')
})
const NEED = 'attributes/1/taxonomy_term/name'
test('a table of someone’s own, what is wrong is told by the heads that stand above it', () => {
  const columns = guessedMapping(['Lembaga', 'Nama', 'Situs', 'Titik koordinat', 'Jam layanan', 'Umur', 'Jenis'])
  const problem = {
    sheet: '',
    row: 2,
    value: '',
    reason: 'not-a-link',
    effect: 'kept',
    expected: null,
    name: null,
  } as const
  const told = [
    'url',
    'service_at_locations/0/location/latitude, longitude',
    'schedule',
    'organization/name',
    'fees',
    NEED,
  ]
  expect(
    inOwnHeads(
      told.map(column => ({ ...problem, column })),
      columns,
    ).map(({ column }) => column),
  ).toEqual([...['Situs', 'Titik koordinat', 'Jam layanan', 'Lembaga', 'fees', 'Jenis']])
})
test('a table of someone’s own, a list of organisations alone is a list of organisations', async () => {
  const { set } = await mapped('Nama,Alamat,No. Telp\nPanti A,Jalan A,0370\n')
  expect(set.records.map(({ kind }) => kind).sort()).toEqual(['address', 'location', 'organization', 'phone'])
})
test('a table of someone’s own, a row of a service without a name is left out and told, and is no organisation', async () => {
  const { set, problems } = await mapped(
    'Nama Layanan,Lembaga,Deskripsi,Jenis\nDapur,Lentera,Makan siang,makanan\n,Yayasan Kosong,Bagi beras tiap Jumat,beras\n',
  )
  expect(all(set, 'organization').map(({ name }) => name)).toEqual(['Lentera'])
  expect(problems).toContainEqual({
    ...{ sheet: 'file.csv', row: 3, column: 'Nama Layanan', value: 'Bagi beras tiap Jumat | beras' },
    ...{ reason: 'required-missing', effect: 'row-left-out', expected: 'text', name: 'Yayasan Kosong' },
  })
})
test('a table of someone’s own, hours that stand as a sentence under “Jam buka”, or where it opens, are read', async () => {
  const hours = (rows: string) => mapped(rows).then(({ set }) => all(set, 'schedule'))
  const weekly = { byday: 'MO,TU,WE,TH,FR', opens_at: '08:00', closes_at: '15:00' }
  expect(await hours('Layanan,Jam buka\nDapur,Senin-Jumat 08.00-15.00\n')).toMatchObject([weekly])
  expect(await hours('Layanan,Jam buka,Jam tutup\nDapur,Senin-Jumat 08.00-15.00,\n')).toMatchObject([weekly])
  expect(await hours('Layanan,Hari,Jam buka,Jam tutup\nDapur,Senin-Jumat,08.00,15.00\n')).toMatchObject([weekly])
})
test('a table of someone’s own, a position that cannot be names the row and the service that say it', async () => {
  const { problems } = await mapped(
    'Lembaga,Layanan,Alamat,Lintang,Bujur\nLentera,Dapur,Jalan A,-8.5,116.1\nLentera,Dapur,Jalan B,0,0\n',
  )
  expect(problems).toContainEqual(expect.objectContaining({ row: 3, reason: 'coordinates-zero', name: 'Dapur' }))
})
