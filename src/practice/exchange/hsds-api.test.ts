import { readFileSync } from 'node:fs'
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import * as z from 'zod'
import { inTransaction } from '#platform/server/db.ts'
import { ok } from '#platform/shared/result.ts'
import { placesOf } from '#practice/areas/queries.ts'
import { needTerms } from '#practice/knowledge/queries.ts'
import { keepService } from '#practice/resources/commands.ts'
import { keepRecords } from '#practice/resources/commands/records.ts'
import { foodNextDoor, foodParcel, shelter } from '#practice/resources/examples.ts'
import { distanceMetres } from '#practice/resources/rules/distance.ts'
import { flattenHsds } from '#practice/resources/rules/records.ts'
import { HSDS_KINDS } from '#practice/resources/schema/record.ts'
import { ServiceId } from '#practice/resources/schema/resource.ts'
import { openHouse, type House } from '../../../test/house.ts'
import { mergedOf } from './public/profile.ts'
import { LISTS, type ListName } from './rules/hsds-asked.ts'
import { NEEDS_TAXONOMY, needTermUuid } from './rules/needs-taxonomy.ts'

const Json = z.record(z.string(), z.unknown())
type Json = z.infer<typeof Json>
const resources = new URL('../resources/definitions/', import.meta.url)
const read = (name: string, folder = resources): unknown => JSON.parse(readFileSync(new URL(name, folder), 'utf8'))
const ilao = z.array(Json).parse(read('hsds-sample/ilao-services-all.json'))
const example = Json.parse(read('hsds-examples/service_full.json'))

const id = (tail: string) => ServiceId.parse(`5e1f0000-0000-4000-8000-${tail.padStart(12, '0')}`)
const hidden = {
  ...foodParcel,
  id: id('71'),
  name: { id: 'Hanya untuk pekerja', en: 'For workers only' },
  isHiddenFromPublic: true,
}
const gone = { ...foodParcel, id: id('72'), name: { id: 'Sudah tutup', en: 'Gone' }, status: 'defunct' as const }

let house: House
beforeAll(async () => {
  house = await openHouse()
  await inTransaction(house.db, async tx => {
    for (const one of [foodParcel, foodNextDoor, shelter, hidden, gone]) await keepService(tx, one)
    for (let from = 0; from < ilao.length; from += 50) {
      await keepRecords(tx, flattenHsds('service', ilao.slice(from, from + 50)), { by: 'test', runId: null })
    }
    await keepRecords(tx, flattenHsds('service', example), { by: 'test', runId: null })
    return ok(null)
  })
})
afterAll(() => house.close())

const Page = z.strictObject({
  total_items: z.int(),
  total_pages: z.int(),
  page_number: z.int(),
  size: z.int(),
  first_page: z.boolean(),
  last_page: z.boolean(),
  empty: z.boolean(),
  contents: z.array(Json),
})
const ask = async (path: string, query: Record<string, string> = {}) => {
  const reply = await house.server.inject(`/hsds${path}?${new URLSearchParams(query).toString()}`)
  return { status: reply.statusCode, type: reply.headers['content-type'], text: reply.body }
}
const list = async (name: ListName, query: Record<string, string> = {}) => {
  const { status, text } = await ask(`/${name}`, query)
  expect([status, status === 200 ? '' : text]).toEqual([200, ''])
  return Page.parse(JSON.parse(text))
}
const one = async (name: ListName, which: string, query = {}) =>
  Json.parse(JSON.parse((await ask(`/${name}/${which}`, query)).text))
const idsIn = ({ contents }: { contents: Json[] }) => contents.map(item => String(item['id']))
const all = async (name: ListName, query: Record<string, string> = {}) => {
  const { text } = await ask(`/${name}`, { ...query, format: 'ndjson' })
  return text
    .split('\n')
    .filter(line => line !== '')
    .map(line => Json.parse(JSON.parse(line)))
}

const ajv = new Ajv2020({ strict: false, allErrors: true })
addFormats.default(ajv)
for (const kind of HSDS_KINDS) ajv.addSchema(mergedOf(kind, 'hsds:'))
const SCHEMAS = {
  services: 'service',
  organizations: 'organization',
  service_at_locations: 'service_at_location',
  taxonomies: 'taxonomy',
  taxonomy_terms: 'taxonomy_term',
} as const satisfies Record<ListName, string>
const validators = new Map<ListName, ValidateFunction>(
  LISTS.map(name => [name, ajv.compile({ $ref: `hsds:/hsds/profile/merged/${SCHEMAS[name]}.json` })]),
)
function expectValid(name: ListName, objects: readonly Json[]): void {
  const validate = validators.get(name)
  expect(objects.length).toBeGreaterThan(0)
  for (const object of objects) {
    const isValid = validate?.(object)
    expect([object['id'], isValid === true ? [] : validate?.errors?.slice(0, 3)]).toEqual([object['id'], []])
  }
}

describe('every answer is valid by the merged schemas', () => {
  test.each(LISTS)('%s: flat, whole, line by line, and one by one', async name => {
    expectValid(name, await all(name))
    if (name === 'taxonomies' || name === 'taxonomy_terms') return
    const whole = await all(name, { full: 'true' })
    expectValid(name, whole)
    for (const { id: which } of whole.slice(0, 20)) expectValid(name, [await one(name, String(which))])
  })
  test('organisations with their services whole', async () => {
    const found = await all('organizations', { full: 'true', full_service: 'true' })
    expectValid('organizations', found)
    const bank = found.find(({ name }) => name === foodParcel.organization.name)
    expectValid('services', z.array(Json).parse(bank?.['services']))
  })
  test('a taxonomy and a term', async () => {
    expectValid('taxonomies', [await one('taxonomies', NEEDS_TAXONOMY)])
    expectValid('taxonomy_terms', [await one('taxonomy_terms', needTermUuid('food/emergency-food'))])
  })
})

test('pages walk through all, none twice and none left out', async () => {
  for (const name of LISTS) {
    const whole = (await all(name)).map(item => String(item['id']))
    const perPage = Math.max(1, Math.ceil(whole.length / 7))
    const walked: string[] = []
    for (let page = 1; ; page += 1) {
      const found = await list(name, { page: String(page), per_page: String(perPage) })
      expect(found).toMatchObject({ total_items: whole.length, page_number: page, size: found.contents.length })
      expect([found.first_page, found.empty]).toEqual([page === 1, false])
      walked.push(...idsIn(found))
      if (found.last_page) break
    }
    expect(walked).toEqual(whole)
    expect(new Set(walked).size).toBe(walked.length)
    expect(await list(name, { page: '99', per_page: '1000' })).toMatchObject({ empty: true, size: 0, last_page: true })
  }
})

test('asked for in a body, a list is the same', async () => {
  const query = { search: 'legal', per_page: '7', full: 'true' }
  const expected = (await ask('/services', query)).text
  const post = (payload: object | string, type: string) =>
    house.server.inject({ method: 'POST', url: '/hsds/services', headers: { 'content-type': type }, payload })
  expect((await post({ search: 'legal', per_page: 7, full: true }, 'application/json')).body).toBe(expected)
  const form = await post(new URLSearchParams(query).toString(), 'application/x-www-form-urlencoded')
  expect(form.body).toBe(expected)
})

test('filters hold together: what fits all of them is what fits each of them', async () => {
  const legal = needTermUuid('identity-and-law/legal-aid')
  const organization = z
    .looseObject({ id: z.string() })
    .parse(ilao.find(one => 'organization' in one)?.['organization']).id
  const filters: Record<string, string>[] = [
    { search: 'legal' },
    { search: 'family law' },
    { taxonomy_term_id: legal },
    { taxonomy_term_id: needTermUuid('food') },
    { taxonomy_id: NEEDS_TAXONOMY },
    { organization_id: organization },
    { postcode: '52.02.01.1002' },
    { postcode: '52.71' },
    { postcode: '52.02', proximity: '30000' },
  ]
  const since = { modified_after: '2020-01-01' }
  const found = async (name: ListName, query: Record<string, string>) =>
    (await all(name, query)).map(item => String(item['id'])).toSorted()
  for (const name of ['services', 'service_at_locations'] as const) {
    // Whoever asks what has changed is told of what is gone too, so the parts are asked in the same way.
    const single: string[][][] = []
    // One after the other: all of a list is given to one at a time.
    for (const filter of filters) single.push([await found(name, filter), await found(name, { ...filter, ...since })])
    expect(single.every(([one = []]) => one.length > 0)).toBe(true)
    const some = fc.subarray(
      filters.map((_, nth) => nth),
      { minLength: 2, maxLength: 4 },
    )
    await fc.assert(
      fc.asyncProperty(some, fc.boolean(), async (chosen, isSince) => {
        const parts = filters.filter((_, nth) => chosen.includes(nth))
        const keys = parts.flatMap(part => Object.keys(part))
        fc.pre(new Set(keys).size === keys.length)
        const together = Object.fromEntries(
          [...parts, ...(isSince ? [since] : [])].flatMap(part => Object.entries(part)),
        )
        const sets = chosen.map(nth => single[nth]?.[isSince ? 1 : 0] ?? [])
        const expected = (sets[0] ?? []).filter(which => sets.every(set => set.includes(which)))
        expect(await found(name, together)).toEqual(expected)
      }),
      { numRuns: 25 },
    )
  }
})

test('near a postcode is what lies within so many metres, as the crow flies', async () => {
  const points = await inTransaction(house.db, async tx => ok(await placesOf({ tx }, ['52.02.01.1002', '52.71'])))
  const centre = points.value.get('52.02.01.1002')
  if (!centre) throw new Error('no such village')
  const Spot = z.looseObject({
    id: z.string(),
    location: z.looseObject({ latitude: z.number().optional(), longitude: z.number().optional() }),
  })
  const served = (await all('service_at_locations', { postcode: '52.02.01.1002' })).map(item => Spot.parse(item))
  const farAway = served.filter(({ location }) => Math.abs(location.latitude ?? 100) <= 90)
  expect(farAway.length).toBeGreaterThan(0)
  for (const metres of [1000, 5000, 30_000, 16_000_000, 20_000_000]) {
    const near = farAway.filter(
      ({ location: { latitude = 0, longitude = 0 } }) => distanceMetres(centre, { latitude, longitude }) <= metres,
    )
    const found = await all('service_at_locations', { postcode: '52.02.01.1002', proximity: String(metres) })
    expect(found.map(item => String(item['id'])).toSorted()).toEqual(near.map(spot => spot.id).toSorted())
  }
})

test('what was changed is found by when it was changed, what is gone too', async () => {
  const before = await list('services', { minimal: 'true' })
  expect(before.size).toBe(before.total_items)
  const last =
    before.contents
      .map(item => String(item['modified_date']))
      .toSorted()
      .at(-1) ?? ''
  await inTransaction(house.db, async tx => {
    await keepService(tx, { ...foodNextDoor, phones: ['0370-555-0222'] })
    return ok(null)
  })
  const changed = await list('services', {
    modified_after: new Date(Date.parse(last) + 1).toISOString(),
    minimal: 'true',
  })
  expect(idsIn(changed)).toEqual([foodNextDoor.id])
  const printed = String(changed.contents[0]?.['modified_date'])
  expect(idsIn(await list('services', { modified_after: printed }))).toEqual([foodNextDoor.id])
  expect(await one('services', foodNextDoor.id)).toMatchObject({ last_modified: printed })
  expect(idsIn(await list('services', { modified_after: '2020-01-01', minimal: 'true' }))).toContain(gone.id)
})

test('what is gone is told to whoever names it, what is hidden to nobody', async () => {
  const lists = await Promise.all(
    (['services', 'service_at_locations', 'organizations'] as const).map(async name =>
      JSON.stringify(await all(name, { full: 'true' })),
    ),
  )
  for (const text of lists) expect(text).not.toContain(gone.id)
  expect(await one('services', gone.id)).toMatchObject({ status: 'defunct' })
  for (const text of [...lists, JSON.stringify(await all('services', { modified_after: '2020-01-01' }))])
    expect(text).not.toContain(hidden.id)
  expect((await ask(`/services/${hidden.id}`)).status).toBe(404)
})

test('a protected place is told on no path', async () => {
  const whole: string[] = []
  for (const name of LISTS) {
    const query: Record<string, string> = name.startsWith('tax') ? {} : { full: 'true' }
    whole.push((await ask(`/${name}`, { format: 'ndjson', ...query })).text)
  }
  const safe = await one('services', shelter.id)
  expect(safe).toMatchObject({ name: 'Rumah aman', phones: [{ number: '0370-555-0111' }] })
  expect(safe['service_at_locations'] ?? []).toEqual([])
  for (const text of whole) expect(text).not.toMatch(/is_protected|rumah-aman/)
  const rows = await house.askAs(
    'postgres',
    `select child_id as id from directory_link where parent_id = '${shelter.id}' and field = 'service_at_locations'`,
  )
  expect((await ask(`/service_at_locations/${String(rows[0]?.['id'])}`)).status).toBe(404)
})

test('the history of a record and its hiding are nobody else’s', async () => {
  const text = (await ask('/services', { format: 'ndjson', full: 'true' })).text
  expect(text).not.toMatch(/"metadata"|hidden_from_public|"updated_by"/)
})

describe('needs are a taxonomy', () => {
  test('ours is offered whole, with references to the names of another and none of its text', async () => {
    const taxonomies = await list('taxonomies')
    expect(taxonomies.contents.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['Kebutuhan', 'Open Eligibility']),
    )
    const terms = await all('taxonomy_terms', { taxonomy_id: NEEDS_TAXONOMY })
    expect(terms).toHaveLength(needTerms().length)
    const top = await all('taxonomy_terms', { taxonomy_id: NEEDS_TAXONOMY, top_only: 'true' })
    expect(top).toHaveLength(needTerms().filter(({ parent }) => parent === null).length)
    const below = await all('taxonomy_terms', { parent_id: needTermUuid('food') })
    expect(below.every(term => String(term['code']).startsWith('food/'))).toBe(true)
    expect(below.length).toBeGreaterThan(0)
  })
  test('a group finds what is filed under its terms, and each service tells its needs', async () => {
    expect(idsIn(await list('services', { taxonomy_term_id: needTermUuid('food'), per_page: '1000' }))).toContain(
      foodParcel.id,
    )
    const { attributes } = await one('services', foodParcel.id)
    expect(attributes).toMatchObject([{ value: 'food/emergency-food', taxonomy_term: { code: 'food/emergency-food' } }])
  })
})
