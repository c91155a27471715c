import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import * as z from 'zod'
import { nestHsds } from '#practice/resources/rules/records.ts'
import { all, records, refusal, rowsOf } from '../../../test/files.ts'
import { workbookOf, zipOf } from '../../../test/zip.ts'
import { id } from './examples.ts'

const examples = new URL('../resources/definitions/hsds-examples/', import.meta.url)
const example = (name: string) => readFileSync(new URL(name, examples))

test.each([
  ['', 'empty'],
  ['   \n', 'empty'],
  ['%PDF-1.7 …', 'pdf'],
  [Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 1]), 'old-excel'],
  [Buffer.from([0x89, 0x50, 0x4e, 0x47]), 'picture'],
  ['SQLite format 3', 'database'],
  ['<!DOCTYPE html><html>', 'web-page'],
  ['<?xml version="1.0"?><kml/>', 'xml'],
  ['BEGIN:VCALENDAR\n', 'calendar'],
  ['{"type": "FeatureCollection", "features": []}', 'geojson'],
  ['{"resourceType": "Bundle"}', 'fhir'],
  ['[{"id": "', 'not-json'],
  ['[]', 'no-services'],
  ['name,address', 'no-rows'],
  ['name,address\n"Dapur,Jalan\nx,y', 'quote-not-closed'],
  [Buffer.from(Array.from({ length: 400 }, (_, nth) => nth % 7)), 'not-text'],
])('a file of another kind is refused by its name, %j', async (content, why) => {
  expect(await refusal(content)).toBe(why)
})
test('a file of another kind is refused by its name, a zip of text documents, of a map, of nothing; the form of a survey', async () => {
  expect(await refusal(await zipOf({ 'word/document.xml': '<x/>' }))).toBe('word')
  expect(await refusal(await zipOf({ 'a.shp': 'x', 'a.dbf': 'x' }))).toBe('geojson')
  expect(await refusal(await zipOf({ 'read.me': 'x' }))).toBe('zip-without-tables')
  const notes = { 'a.txt': 'Catatan rapat\nKami bertemu, lalu pulang.\n', 'b.txt': 'Halo, dunia\nSampai jumpa\n' }
  expect(await refusal(await zipOf(notes))).toBe('zip-without-tables')
  expect(await refusal(await zipOf({ ...notes, 'c.txt': 'Nama,Alamat\nDapur,Jalan A\n' }))).toBeNull()
  expect(
    await refusal(
      await workbookOf({
        survey: [
          ['type', 'name'],
          ['text', 'x'],
        ],
        choices: [
          ['list', 'name'],
          ['a', 'b'],
        ],
      }),
    ),
  ).toBe('xlsform')
})
test('a file of another kind is refused by its name, half a zip, a zip that bursts, one of too many files', async () => {
  const zip = await zipOf({ 'services.csv': 'id,name\n1,x\n'.repeat(1000) })
  expect(await refusal(zip.subarray(0, zip.length / 2))).toBe('half-a-zip')
  expect(await refusal(zip.subarray(0, 60))).toBe('half-a-zip')
  expect(await refusal(await zipOf({ 'services.csv': Buffer.alloc(30_000_000) }))).toBe('zip-bomb')
  const many = Object.fromEntries(Array.from({ length: 400 }, (_, nth) => [`${nth}.csv`, 'x']))
  expect(await refusal(await zipOf(many))).toBe('zip-too-many')
})
test('a file of another kind is refused by its name, a zip that lies about the size of what is in it', async () => {
  const zip = await zipOf({ 'services.csv': 'id,name\n1,x\n'.repeat(100_000) })
  const at = zip.lastIndexOf(Buffer.from([0x50, 0x4b, 0x01, 0x02]))
  zip.writeUInt32LE(100, at + 24)
  expect(await refusal(zip)).toBe('half-a-zip')
})
test('a file of another kind is refused by its name, a workbook that is none inside', async () => {
  expect(await refusal(await zipOf({ 'xl/workbook.xml': 'nonsense' }))).toBe('broken-workbook')
})

const lines = [
  ['Nama', 'Alamat'],
  ['Rumah Étoile', 'Jalan “Pejanggik”; 12'],
]
const csv = (sign: string) => lines.map(line => line.map(cell => `"${cell}"`).join(sign)).join('\r\n')
const utf16be = (text: string) => Buffer.concat([Buffer.from([0xfe, 0xff]), Buffer.from(text, 'utf16le').swap16()])
test.each([
  ['UTF-8', Buffer.from(csv(','))],
  ['UTF-8 with a mark', Buffer.from(`\uFEFF${csv(',')}`)],
  ['UTF-16 with a mark', Buffer.from(`\uFEFF${csv(',')}`, 'utf16le')],
  ['UTF-16 of the other order', utf16be(csv(','))],
  ['UTF-16 without a mark', Buffer.from(csv(','), 'utf16le')],
  ['Windows-1252', Buffer.from(csv(',').replace('“', '\u0093').replace('”', '\u0094'), 'latin1')],
  ['semicolons', Buffer.from(csv(';'))],
  ['tabs', Buffer.from(csv('\t'))],
  ['its own word for the sign', Buffer.from(`sep=|\r\n${csv('|')}`)],
])('a table in any writing, %s', async (_kind, bytes) => {
  expect(await rowsOf(bytes)).toEqual([lines[1]])
})
test('a table in any writing, a workbook, with days of the calendar of 1900 and of 1904', async () => {
  const sheet = {
    LKS: [
      ['Nama', 'Diperiksa'],
      ['Lentera', { serial: 46351 }],
    ],
  }
  expect(await rowsOf(await workbookOf(sheet))).toEqual([['Lentera', '2026-11-25']])
  const old = {
    LKS: [
      ['Nama', 'Diperiksa'],
      ['Lentera', { serial: 46351 - 1462 }],
    ],
  }
  expect(await rowsOf(await workbookOf(old, true))).toEqual([['Lentera', '2026-11-25']])
})
test('a table in any writing, the only file of a zip is opened', async () => {
  expect(
    await rowsOf(
      await zipOf({
        'daftar.xlsx': await workbookOf({
          A: [
            ['Nama', 'X'],
            ['a', 'b'],
          ],
        }),
      }),
    ),
  ).toEqual([['a', 'b']])
})

test.each([
  'service_full.json',
  'organization_full.json',
  'service_list.json',
  'organization_list.json',
  'taxonomy_term_list.json',
])('files of the standard, the official example %s is read and put together again as it was', async name => {
  const whole: unknown = JSON.parse(example(name).toString())
  const Page = z.object({ contents: z.array(z.record(z.string(), z.unknown())) })
  const given = Page.safeParse(whole).data?.contents ?? [z.record(z.string(), z.unknown()).parse(whole)]
  const { set, format } = await records(example(name), name)
  expect(format).toBe('hsds-json')
  const kind = name.startsWith('service')
    ? 'service'
    : name.startsWith('organization')
      ? 'organization'
      : 'taxonomy_term'
  for (const one of given) expect(nestHsds(set, kind, String(one['id']), { full: true, asGiven: true })).toEqual(one)
})
test('files of the standard, one object a line', async () => {
  const line = (nth: number) => JSON.stringify({ id: id(nth), name: `s${nth}`, status: 'active' })
  expect(all((await records(`${line(1)}\n${line(2)}\n`, 'x.ndjson')).set, 'service')).toHaveLength(2)
})
test('files of the standard, the tables of the official example, in a zip and in JSON', async () => {
  const { set, format } = await records(example('tabular.json'), 'tabular.json')
  expect(format).toBe('hsds-tables')
  expect(all(set, 'service')[0]).toMatchObject({ name: 'Community Counselling', status: 'active', minimum_age: 12 })
  const tables = z
    .record(z.string(), z.array(z.record(z.string(), z.unknown())))
    .parse(JSON.parse(example('tabular.json').toString()))
  const csv = (rows: Record<string, unknown>[]) => {
    const heads = Object.keys(rows[0] ?? {})
    const cell = (value: unknown = '') =>
      `"${(typeof value === 'string' ? value : JSON.stringify(value)).replaceAll('"', '""')}"`
    return [heads.join(','), ...rows.map(row => heads.map(head => cell(row[head])).join(','))].join('\n')
  }
  const files = Object.fromEntries(Object.entries(tables).map(([name, rows]) => [`data/${name}`, csv(rows)]))
  expect(all((await records(await zipOf({ 'datapackage.json': '{}', ...files }), 'x.zip')).set, 'service')).toEqual(
    all(set, 'service'),
  )
})
test('files of the standard, foreign keys that lead nowhere are named, with what stood in nothing else', async () => {
  const { set, told } = await records(
    await zipOf({
      'organizations.csv': `id,name,description\n${id(1)},Lentera,x\n`,
      'services.csv': `id,organization_id,name,status\n${id(2)},${id(9)},Dapur,active\n${id(3)},${id(1)},Rumah,active\n`,
      'phones.csv': `id,service_id,number\n${id(4)},${id(8)},0370\n${id(5)},${id(3)},0371\n`,
      'strange.csv': 'a,b\n1,2\n',
    }),
  )
  expect(told).toEqual(['strange.csv  table-unknown', 'services.csv 2 points-nowhere', 'phones.csv 2 points-nowhere'])
  expect(all(set, 'service')).toHaveLength(2)
  expect(all(set, 'phone')).toEqual([{ number: '0371' }])
})
