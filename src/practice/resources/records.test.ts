import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import * as z from 'zod'
import { hsdsSchema, needVocabulary, readProgrammes } from './commands/definitions.ts'
import { foodNextDoor, foodParcel, shelter } from './examples.ts'
import { hsdsOf } from './rules/hsds-write.ts'
import { readHsds } from './rules/hsds.ts'
import { programmeService } from './rules/programmes.ts'
import { canonical, flattenHsds, nester, nestHsds, recordId } from './rules/records.ts'
import { recordsOfTables, tablesOf } from './rules/record-tables.ts'
import { defuse, undefuse } from './rules/record-cells.ts'
import { HsdsService } from './schema/hsds.ts'
import { modelOf } from './schema/record-model.ts'
import { HSDS_KINDS, type HsdsKind, type RecordSet } from './schema/record.ts'

const Json = z.record(z.string(), z.unknown())
const folder = new URL('definitions/', import.meta.url)
const read = (name: string): unknown => JSON.parse(readFileSync(new URL(name, folder), 'utf8'))
const exact = { full: true, asGiven: true } as const

test.each(HSDS_KINDS)('our model of %s is that of the schema of HSDS', kind => {
  const Property = z.looseObject({ type: z.string().optional(), enum: z.array(z.string()).optional() })
  const schema = z
    .object({ properties: z.record(z.string(), Property), required: z.array(z.string()) })
    .parse(hsdsSchema(kind))
  const { own, nested, columns } = modelOf(kind)
  // Columns of the polymorphic links, which no kind of object stands behind.
  const loose = ['id', 'link_id', 'resource_id']
  const modelled = [...own.map(({ name }) => name), ...nested.map(({ name }) => name), ...Object.keys(columns)]
  const said = Object.keys(schema.properties)
  expect(said.filter(name => !modelled.includes(name) && !loose.includes(name))).toEqual([])
  expect(modelled.filter(name => !said.includes(name))).toEqual(kind === 'service_at_location' ? ['service'] : [])
  for (const { name, type, choices, isRequired } of own) {
    expect([name, schema.properties[name]?.type]).toEqual([name, type === 'number' ? 'number' : 'string'])
    expect(schema.properties[name]?.enum ?? []).toEqual(choices)
    expect([name, isRequired]).toEqual([name, schema.required.includes(name)])
  }
})

const examples: readonly [string, HsdsKind][] = [
  ['service_full', 'service'],
  ['service_list', 'service'],
  ['organization_full', 'organization'],
  ['organization_list', 'organization'],
  ['service_at_location_full', 'service_at_location'],
  ['service_at_location_list', 'service_at_location'],
  ['location', 'location'],
  ['taxonomy', 'taxonomy'],
  ['taxonomy_list', 'taxonomy'],
  ['taxonomy_term', 'taxonomy_term'],
  ['taxonomy_term_list', 'taxonomy_term'],
]
test.each(examples)('the example %s of the standard comes back as it was', (name, kind) => {
  const whole = Json.parse(read(`hsds-examples/${name}.json`))
  const documents = z.array(Json).catch([whole]).parse(whole['contents'])
  for (const document of documents) {
    const set = flattenHsds(kind, document)
    expect(set.conflicts).toEqual([])
    expect(canonical(nestHsds(set, kind, String(document['id']), exact))).toBe(canonical(document))
  }
})

test('429 services of one directory come back as they were, each object kept once', () => {
  const services = z.array(Json).parse(read('hsds-sample/ilao-services-all.json'))
  const set = flattenHsds('service', services)
  const nest = nester(set)
  for (const service of services) {
    expect(canonical(nest('service', String(service['id']), exact))).toBe(canonical(service))
  }
  expect(set.conflicts).toEqual([])
  expect(set.records.filter(({ kind }) => kind === 'organization')).toHaveLength(27)
  expect(set.records.filter(({ kind }) => kind === 'location')).toHaveLength(335)
  const { tables, rest, links } = tablesOf(set)
  expect(sorted(recordsOfTables(Object.fromEntries(tables), { rest, links }))).toEqual(sorted(set))
})

const sorted = ({ records, links }: RecordSet) => ({
  records: records.map(({ kind, id, body }) => canonical({ kind, id, body })).sort(),
  links: links.map(link => canonical(link)).sort(),
})

const id = (nth: number) => `5e1f0000-0000-4000-b000-${String(nth).padStart(12, '0')}`
const back = (kind: HsdsKind, document: Record<string, unknown>) =>
  nestHsds(flattenHsds(kind, document), kind, recordId(document['id']) ?? '', exact)
const service = { id: id(1), name: 'Help', status: 'active' }

test.each([
  ['null is not absent', { ...service, phones: null, organization: null, alert: null }],
  ['an empty list is not absent', { ...service, phones: [], service_at_locations: [] }],
  ['properties that nobody knows', { ...service, 'x-badge': { of: ['merit'] }, phones: [{ id: id(2), sip: true }] }],
  ['the order of lists', { ...service, phones: [{ id: id(9) }, { id: id(2) }, { id: id(5) }] }],
  ['the same object twice in a list', { ...service, phones: [{ id: id(9) }, { id: id(9) }] }],
  ['objects without an id', { ...service, phones: [{ number: '117' }, { id: id(2) }], organization: { name: 'X' } }],
  ['what is no object', { ...service, phones: 'none', schedules: [7] }],
  ['ids in capitals', { ...service, id: id(171).toUpperCase(), phones: [{ id: id(2).replace('5e1f', '5E1F') }] }],
  ['a foreign key alone', { ...service, organization_id: id(3), program_id: null }],
  ['a foreign key beside the object', { ...service, organization_id: id(3), organization: { id: id(3), name: 'O' } }],
  ['foreign keys back to where it stands', { ...service, phones: [{ id: id(2), number: '1', service_id: id(1) }] }],
  [
    'fewer keys elsewhere',
    {
      ...service,
      organization: { id: id(3), name: 'O', locations: [{ id: id(4), name: 'L', phones: [{ id: id(2) }] }] },
      service_at_locations: [
        { id: id(5), location: { id: id(4), name: 'L' } },
        { id: id(6), location: { id: id(4) }, service: { id: id(1), name: 'Help' } },
      ],
    },
  ],
])('%s', (_, document) => {
  expect(canonical(back('service', document))).toBe(canonical(document))
})

test('whatever a document is made of', () => {
  const ids = fc.uuid()
  const flat = fc.dictionary(fc.constantFrom('name', 'note', 'x', 'alert'), fc.jsonValue({ maxDepth: 1 }))
  const object = (more: Record<string, fc.Arbitrary<unknown>> = {}) =>
    fc
      .tuple(flat, fc.record({ id: ids, ...more }, { requiredKeys: ['id'] }))
      .map(([own, rest]): Record<string, unknown> => ({ ...own, ...rest }))
  const phones = fc.array(object({ languages: fc.array(object(), { maxLength: 2 }) }), { maxLength: 3 })
  const place = object({ phones, addresses: fc.oneof(fc.array(object(), { maxLength: 2 }), fc.constant(null)) })
  const spots = fc.array(object({ location: place, phones }), { maxLength: 3 })
  const made = object({ phones, organization: object({ phones }), service_at_locations: spots, attributes: phones })
  fc.assert(
    fc.property(made, document => {
      expect(canonical(back('service', document))).toBe(canonical(document))
      const set = flattenHsds('service', document)
      const { tables, rest, links } = tablesOf(set)
      expect(sorted(recordsOfTables(Object.fromEntries(tables), { rest, links }))).toEqual(sorted(set))
    }),
  )
})

test('a formula is defused in a table, and comes back as it was', () => {
  expect(defuse('=HYPERLINK("http://x")')).toBe('\'=HYPERLINK("http://x")')
  expect(defuse('@SUM(1)')).toBe("'@SUM(1)")
  for (const text of ['+62 370 555 0111', '-8.6', 'Help = hope', '']) expect(defuse(text)).toBe(text)
  fc.assert(
    fc.property(fc.tuple(fc.stringMatching(/^[=+@'\t-]{0,4}$/), fc.string()), ([start, text]) => {
      expect(undefuse(defuse(start + text))).toBe(start + text)
    }),
  )
})

test('two values for one field of one object are told, and the first is kept', () => {
  const set = flattenHsds('service', [
    { ...service, organization: { id: id(3), name: 'One' } },
    { ...service, id: id(7), organization: { id: id(3), name: 'Two' } },
  ])
  expect(set.conflicts).toEqual([{ kind: 'organization', id: id(3), field: 'name', kept: 'One', other: 'Two' }])
})

describe('a service of ours as HSDS', () => {
  const reading = { vocabulary: needVocabulary(), on: '2026-11-25', sourceName: null }
  const unsaid = { ...foodParcel, capacity: { available: null, maximum: 60, unit: 'paket', saidOn: '2026-11-20' } }
  const ours = [...readProgrammes().map(programmeService), foodParcel, foodNextDoor, unsaid].map(service => {
    const { amounts = [], ...rest } = service
    return amounts.length > 0 ? service : rest
  })

  test.each(ours.map(service => [service.name.en, service] as const))('%s is read as it was', (_, service) => {
    const document = HsdsService.parse(hsdsOf(service))
    expect(readHsds(document, reading)?.service).toEqual(service)
  })

  test('a protected place is written without its address', () => {
    expect(JSON.stringify(hsdsOf(shelter))).not.toMatch(/Lumbung|116.27|52.02.01/)
    expect(readHsds(HsdsService.parse(hsdsOf(shelter)), reading)?.service.locations[0]).toMatchObject({
      ...{ isProtected: true, areaCode: '52.02', address: null, latitude: null },
    })
  })
})
