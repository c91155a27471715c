import { expect, test } from 'vitest'
import { id, judged, service } from './examples.ts'
import { dayCodes } from './rules/days.ts'
import { documentsIn } from './rules/documents.ts'
import { Directory } from './rules/duplicates.ts'
import { guessedMapping } from './rules/guess.ts'
import { namedTable } from './rules/head.ts'
import { readHours } from './rules/hours.ts'
import { itemsOf } from './rules/items.ts'
import { Problems } from './rules/problems.ts'
import { sniffJson } from './rules/sniff.ts'
import { sourceOf } from './rules/source.ts'
import { tableNamed } from './rules/table-names.ts'

test.each([
  [{ type: 'FeatureCollection', features: [] }, 'geojson'],
  [{ resourceType: 'Bundle' }, 'fhir'],
  [{ $schema: 'https://json-schema.org/x' }, 'json-schema'],
  [{ survey: [], choices: [] }, 'xlsform'],
  [{ hello: 'world' }, 'no-services'],
  [[1, 2], 'no-services'],
])('what a file is, %j is told by its own name', (whole, why) => {
  expect(documentsIn(whole)).toBeNull()
  expect(sniffJson(whole)).toBe(why)
})
test.each([
  [[service()], ['service']],
  [{ contents: [service()] }, ['service']],
  [service(), ['service']],
  [{ services: [service()], organizations: [{ id: id(2), name: 'x', description: 'x' }] }, ['service', 'organization']],
  [[{ id: id(2), name: 'x', description: 'x', website: 'https://x.id' }], ['organization']],
  [{ id: id(2), name: 'x', description: 'x', services: [service()], website: 'https://x.id' }, ['organization']],
  [[{ id: id(2), name: 'x', description: 'x', parent_id: id(3) }], ['taxonomy_term']],
  [[{ id: id(2), service: service(), location: {} }], ['service_at_location']],
])('what a file is, objects in each of their wrappings are found', (whole, kinds) => {
  expect(documentsIn(whole)?.map(({ kind }) => kind)).toEqual(kinds)
})
test.each([
  ['services.csv', 'service'],
  ['data/physical_addresses.csv', 'physical_address'],
  ['services_taxonomy.csv', 'service_taxonomy'],
  ['Regular Schedules', 'regular_schedule'],
  ['taxonomy_terms', 'taxonomy_term'],
  ['service_at_location.csv', 'service_at_location'],
  ['Panti asuhan 2026', null],
])('what a file is, the table %s is known by its name', (name, table) => {
  expect(tableNamed(name)).toBe(table)
})
test.each([
  ['LKS NTB 2026-11-25.xlsx', 'LKS NTB'],
  ['services_20261125T0800.json', 'services'],
  ['data (3).csv', 'data'],
  ['2026.csv', '2026'],
])('what a file is, the source of %s is %s each time', (name, source) => {
  expect(sourceOf(name)).toBe(source)
})

const read = (...rows: string[][]) => {
  const problems = new Problems()
  return { table: namedTable('x', rows, problems), told: problems.list.map(({ row, reason }) => [row, reason]) }
}
test('a table, begins at its heads, below titles; empty rows are passed by and still counted', () => {
  const { table } = read(['Daftar LKS', '', ''], [''], ['Nama', 'Alamat', 'Telepon'], [], ['A', 'B', 'C'])
  expect(table).toMatchObject({ columns: ['Nama', 'Alamat', 'Telepon'], rows: [{ row: 5, cells: { Nama: 'A' } }] })
})
test('a table, names heads that stand twice or not at all, and rows that are too long or too short', () => {
  const { table, told } = read(['Nama', 'nama', '', 'X'], ['a', 'b', 'c', 'd', 'e'], ['a'], ['1', '2', '3', '4'])
  expect(table.columns).toEqual(['Nama', 'nama (2)', '#3', 'X'])
  expect(told).toEqual([
    [1, 'header-twice'],
    [1, 'header-missing'],
    [2, 'row-too-long'],
    [3, 'row-too-short'],
  ])
  expect(table.rows.map(({ row }) => row)).toEqual([3, 4])
})
test.each([
  [['Jam buka'], [], 'schedule.hours'],
  [['Jam'], ['Senin–Jumat 08.00–15.00'], 'schedule.hours'],
  [['Jam buka'], ['08.00', '9:00'], 'schedule.opens_at'],
  [['Jam buka', 'Jam tutup'], ['setiap hari'], 'schedule.opens_at'],
])('a table, %j over %j holds what stands under it', (heads, told, field) => {
  const rows = told.map((text, nth) => ({ row: nth + 2, cells: { [heads[0] ?? '']: text } }))
  expect(guessedMapping(heads, rows)[0]?.field).toBe(field)
})
test('a table, heads are known in Indonesian and English; no field is given twice', () => {
  const fields = (...heads: string[]) => guessedMapping(heads).map(({ field }) => field)
  expect(fields('No', 'Nama Lembaga', 'Jenis Layanan', 'Alamat', 'Kab/Kota', 'No. HP', 'Lintang')).toEqual([
    ...[null, 'organization.name', 'service.need', 'address.address_1', 'address.city', 'phone.number'],
    'location.latitude',
  ])
  expect(fields('Name', 'Address')).toEqual(['organization.name', 'address.address_1'])
  expect(fields('Organization', 'Name', 'Website', 'URL')).toEqual([
    'organization.name',
    'service.name',
    'service.url',
    null,
  ])
})
test.each([
  ['Senin–Jumat', 'MO,TU,WE,TH,FR'],
  ['Sabtu dan Minggu', 'SA,SU'],
  ['Mon, Wed & Fri', 'MO,WE,FR'],
  ["Jum'at s/d Senin", 'MO,FR,SA,SU'],
  ['setiap hari', 'MO,TU,WE,TH,FR,SA,SU'],
  ['kapan saja', undefined],
])('a table, days that are written %s', (text, codes) => {
  expect(dayCodes(text)?.join(',')).toBe(codes)
})
test('a table, hours that are written as a sentence are read, or left as words', () => {
  expect(readHours('Senin - Jumat 08.00 - 15.00; Sabtu pukul 8-12')).toEqual([
    { freq: 'WEEKLY', byday: 'MO,TU,WE,TH,FR', opens_at: '08:00', closes_at: '15:00' },
    { freq: 'WEEKLY', byday: 'SA', opens_at: '08:00', closes_at: '12:00' },
  ])
  expect(readHours('sesuai janji')).toBeNull()
})

test('whole things of a file, a service goes with its places and phones, its organisation stands for itself', () => {
  const spot = (nth: number) => ({ id: id(nth), location: { id: id(30), location_type: 'physical', name: 'Balai' } })
  const { set } = judged(
    service({ organization: { id: id(20), name: 'Lentera', description: 'x' }, service_at_locations: [spot(31)] }),
    service({ id: id(2), name: 'Rumah', service_at_locations: [spot(32)], phones: [{ id: id(33), number: '1' }] }),
  )
  const items = itemsOf(set)
  expect(items.map(({ kind, name }) => [kind, name])).toEqual([
    ['organization', 'Lentera'],
    ['service', 'Rumah'],
    ['service', 'Dapur'],
  ])
  // Of two services at one place, each has the place.
  expect(items.map(({ records }) => records.some(record => record.id === id(30)))).toEqual([false, true, true])
  expect(items.map(({ needs }) => needs.map(record => record.id))).toEqual([[], [], [id(20)]])
})
test('whole things of a file, nothing is lost: each record stands in some whole thing', () => {
  const { set } = judged(
    service({ attributes: [{ id: id(40), taxonomy_term: { id: id(41), name: 'makan', description: 'x' } }] }),
    { id: id(42), location_type: 'physical', name: 'Balai', phones: [{ id: id(43), number: '1' }] },
  )
  const covered = new Set(itemsOf(set).flatMap(({ records }) => records.map(record => record.id)))
  expect(set.records.filter(record => !covered.has(record.id))).toEqual([])
})
test('whole things of a file, that have the name and a phone, link or place of something else are doubtful', () => {
  const known = {
    id: id(50),
    name: 'DAPUR!',
    organization: 'Lentera',
    phones: ['+62 370 555'],
    links: [],
    places: [],
  }
  const directory = new Directory([
    { ...known, kind: 'service' },
    { ...known, kind: 'organization', id: id(51), name: 'lentera' },
  ])
  const alike = (...given: Parameters<typeof judged>) =>
    itemsOf(judged(...given).set).flatMap(item =>
      directory.alikeTo({ ...item, organizationName: item.organization?.name ?? null }),
    )
  expect(alike(service({ phones: [{ id: id(2), number: '0370-555' }] }))).toMatchObject([
    { id: id(50), by: ['name', 'phone'] },
  ])
  expect(alike(service())).toEqual([])
  expect(alike(service({ id: id(50), phones: [{ id: id(2), number: '0370-555' }] }))).toEqual([])
  const house = { id: id(20), name: 'Lentera', description: 'x' }
  expect(alike(service({ organization: house }))).toMatchObject([
    { id: id(51), by: ['name'] },
    { id: id(50), by: ['name', 'place'] },
  ])
})
