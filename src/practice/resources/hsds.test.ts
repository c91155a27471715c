import fc from 'fast-check'
import { expect, test } from 'vitest'
import { needTerms } from '#practice/knowledge/queries.ts'
import { needVocabulary } from './commands/definitions.ts'
import { leastHsds } from './examples.ts'
import { areaFromHsds, servesAnywhere } from './rules/areas.ts'
import { NOT_NAMED, readHsds } from './rules/hsds.ts'
import { recogniseNeeds } from './rules/needs.ts'
import { readSchedules } from './rules/schedule.ts'
import { timeZoneOfArea } from './rules/time-zone.ts'
import { HsdsService } from './schema/hsds.ts'
import { Service } from './schema/resource.ts'

test.each([
  [
    { name: 'Cook', extent: 'Cook, Illinois, US' },
    { code: null, text: 'Cook, Illinois, US', country: 'US' },
  ],
  [
    { name: 'Lombok Tengah', extent: '52.02' },
    { code: '52.02', text: 'Lombok Tengah', country: 'ID' },
  ],
  [{ name: 'San Mateo County' }, { code: null, text: 'San Mateo County', country: null }],
  [
    { name: 'Everywhere here', extent: '{"type":"Polygon"}', extent_type: 'geojson' },
    { code: null, text: 'Everywhere here', country: null },
  ],
  [{}, null],
])('an area of HSDS, %j', (area, expected) => {
  expect(areaFromHsds(area)).toEqual(expected)
})

test('a service rules nobody out by area unless it says so, or is given abroad alone', () => {
  const chicago = {
    id: 'c',
    name: 'Library',
    address: null,
    areaCode: null,
    latitude: 41.9,
    longitude: -87.6,
    isProtected: false,
    openings: [],
  }
  const area = (code: string | null, country: string | null) => ({ code, text: '', country })
  expect(servesAnywhere({ areas: [], locations: [] })).toBe(true)
  expect(servesAnywhere({ areas: [area(null, 'ID')], locations: [] })).toBe(true)
  expect(servesAnywhere({ areas: [area(null, null)], locations: [chicago] })).toBe(true)
  expect(servesAnywhere({ areas: [], locations: [chicago] })).toBe(false)
  expect(servesAnywhere({ areas: [area('52.02', 'ID')], locations: [] })).toBe(false)
  expect(servesAnywhere({ areas: [area(null, 'US')], locations: [] })).toBe(false)
})

test.each([
  ['31.71', 'Asia/Jakarta'],
  ['61.01', 'Asia/Jakarta'],
  ['52.02', 'Asia/Makassar'],
  ['82.71', 'Asia/Jayapura'],
  ['96.01', 'Asia/Jayapura'],
])('clocks in %s are those of %s', (code, timeZone) => {
  expect(timeZoneOfArea(code)).toBe(timeZone)
})

const recognise = (name: string, description = '', ...termNames: string[]) =>
  recogniseNeeds({ termNames, name, description }, needVocabulary())
test.each([
  ['North Lawndale legal clinic', '', ['Direct representation'], ['identity-and-law/legal-aid']],
  ['Legal Help for Domestic Abuse', '', [], ['identity-and-law/legal-aid', 'safety/domestic-violence-protection']],
  ['St. Mary', 'A food pantry, open to all.', [], ['food/emergency-food']],
  ['Bantuan hukum gratis', '', [], ['identity-and-law/legal-aid']],
  ['Help', '', ['Advocacy & Legal Aid'], ['identity-and-law/legal-aid']],
  ['Policy Services', '', ['Policy, impact litigation, support or other'], []],
  ['Main Library', 'Reading room, phone, guide, certificate.', [], []],
])('%s', (name, description, termNames, expected) => {
  expect(recognise(name, description, ...termNames)).toEqual(expected)
})
test('only needs of the taxonomy are named, whatever is said', () => {
  const ids = needTerms().map(({ id }) => id)
  fc.assert(
    fc.property(fc.string(), fc.string(), (name, description) => {
      for (const need of recognise(name, description)) expect(ids).toContain(need)
    }),
  )
})

test.each([
  [
    { byday: 'MO,WE', opens_at: '9:00', closes_at: '12:30:00' },
    [{ days: ['MO', 'WE'], opensAt: '09:00', closesAt: '12:30' }],
    0,
  ],
  [{ freq: 'YEARLY', byday: 'MO' }, [], 1],
  [{ byday: '1MO' }, [], 1],
  [{ byday: 'MO', interval: 2 }, [], 1],
  [{ byday: 'MO', valid_to: '2025-12-31' }, [], 0],
  [{ byday: 'SU' }, [{ days: ['SU'], opensAt: null, closesAt: null }], 0],
])('a schedule of HSDS, %j', (schedule, openings, warnings) => {
  const read = readSchedules([schedule], '2026-11-25')
  expect(read.openings).toEqual(openings)
  expect(read.warnings).toHaveLength(warnings)
})

const reading = { vocabulary: needVocabulary(), on: '2026-11-25', sourceName: 'here.json' }
const read = (more: object) => readHsds(HsdsService.parse({ ...leastHsds, ...more }), reading)

test('the least is enough: what is not said is not known', () => {
  const found = read({})
  expect(Service.safeParse(found?.service).success).toBe(true)
  expect(found?.service).toMatchObject({
    organization: { id: NOT_NAMED.id },
    needs: ['food/emergency-food'],
    cost: { isFree: null, text: null },
    capacity: null,
    timeZone: '',
  })
  expect(found?.warnings.map(({ reason }) => reason)).toEqual(['organization-not-named'])
})

test('a term that leads to no need is told by its own words, also where others do', () => {
  const term = (name: string) => ({ taxonomy_term: { id: `t-${name}`, name, description: '' } })
  const found = read({ attributes: [term('Bantuan pangan darurat'), term('Zzyzx'), term('Qwerty')] })
  expect(found?.service.needs).not.toEqual([])
  expect(found?.warnings.flatMap(({ field, term: of }) => (of ? [[field, of.text]] : []))).toEqual([
    ['attributes/1/taxonomy_term/name', 'Zzyzx'],
    ['attributes/2/taxonomy_term/name', 'Qwerty'],
  ])
})

test('hours of the service come before those of the house where it is given', () => {
  const house = [{ byday: 'MO,TU,WE,TH,FR,SA,SU', opens_at: '07:00', closes_at: '22:00' }]
  const own = [{ byday: 'TU', opens_at: '09:00', closes_at: '11:00' }]
  const spot = (schedules: object[]) => [{ schedules, location: { id: 'l', name: 'Hall', schedules: house } }]
  const openings = (more: object) => read(more)?.service
  expect(openings({ service_at_locations: spot([]) })?.locations[0]?.openings).toHaveLength(1)
  expect(openings({ schedules: own, service_at_locations: spot([]) })?.locations[0]?.openings).toEqual([])
  expect(openings({ service_at_locations: spot(own) })?.locations[0]?.openings[0]?.days).toEqual(['TU'])
})

test.each([
  [{ fees_description: 'Free to everyone' }, true],
  [{ fees_description: 'Free or low cost' }, null],
  [{ cost_options: [{ amount: 5, currency: 'USD' }] }, false],
  [{ cost_options: [{ amount: 0 }] }, true],
  [{}, null],
])('what it costs, %j', (more, isFree) => {
  expect(read(more)?.service.cost.isFree).toBe(isFree)
})

test('places left, papers, ages and languages are kept; what is no whole number is warned about', () => {
  const capacity = { available: 3, updated: '2026-11-01T00:00:00Z', unit: { name: 'bed' } }
  const more = {
    capacities: [capacity],
    required_documents: [{ document: 'ID card' }],
    minimum_age: 12,
    languages: [{ code: 'es-MX' }],
  }
  expect(read(more)?.service).toMatchObject({
    capacity: { available: 3, maximum: null, unit: 'bed', saidOn: '2026-11-01' },
    papers: [{ name: { en: 'ID card' } }],
    minimumAgeYears: 12,
    languages: ['es'],
  })
  const half = read({ capacities: [{ ...capacity, available: 2.5 }] })
  expect(half?.service.capacity).toBeNull()
  expect(half?.warnings.map(({ reason }) => reason)).toContain('not-a-whole-number')
})

test('an id that is no UUID is refused', () => {
  expect(read({ id: 'service-1' })).toBeNull()
  expect(read({ organization: { id: 'org-1', name: 'X', description: '' } })).toBeNull()
})
