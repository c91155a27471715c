import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import * as z from 'zod'
import { inTransaction } from '#platform/server/db.ts'
import { ok } from '#platform/shared/result.ts'
import { keepService } from '#practice/resources/commands.ts'
import { foodParcel } from '#practice/resources/examples.ts'
import { PROFILE } from '#practice/resources/schema/record-profile.ts'
import { openHouse, type House } from '../../../test/house.ts'
import { LISTS, PARAMETERS } from './rules/hsds-asked.ts'
import { mergePatch } from './rules/merge-patch.ts'

const Json = z.record(z.string(), z.unknown())
const nowhere = '5e1f0000-0000-4000-8000-000000000999'

let house: House
beforeAll(async () => {
  house = await openHouse()
  await inTransaction(house.db, async tx => {
    await keepService(tx, foodParcel)
    return ok(null)
  })
})
afterAll(() => house.close())

const ask = async (path: string, query: Record<string, string> = {}) => {
  const reply = await house.server.inject(`/hsds${path}?${new URLSearchParams(query).toString()}`)
  return { status: reply.statusCode, type: reply.headers['content-type'], text: reply.body }
}

test.each([
  [{ a: 'b' }, { a: 'c' }, { a: 'c' }],
  [{ a: 'b' }, { b: 'c' }, { a: 'b', b: 'c' }],
  [{ a: 'b' }, { a: null }, {}],
  [{ a: 'b', b: 'c' }, { a: null }, { b: 'c' }],
  [{ a: ['b'] }, { a: 'c' }, { a: 'c' }],
  [{ a: { b: 'c' } }, { a: { b: 'd', c: null } }, { a: { b: 'd' } }],
  [{ a: [{ b: 'c' }] }, { a: [1] }, { a: [1] }],
  [
    ['a', 'b'],
    ['c', 'd'],
    ['c', 'd'],
  ],
  [{ e: null }, { a: 1 }, { e: null, a: 1 }],
  [[1, 2], { a: 'b', c: null }, { a: 'b' }],
  [{}, { a: { bb: { ccc: null } } }, { a: { bb: {} } }],
])('%j patched with %j is %j', (target, patch, expected) => {
  expect(mergePatch(target, patch)).toEqual(expected)
})

test.each([
  ['/services', { page: '0' }, 'page'],
  ['/services', { per_page: 'ten' }, 'per_page'],
  ['/services', { per_page: '1001' }, 'per_page'],
  ['/services', { per_page: '101', full: 'true' }, 'per_page'],
  ['/services', { page: '2', format: 'ndjson' }, 'page'],
  ['/services', { format: 'xml' }, 'format'],
  ['/services', { full: 'yes' }, 'full'],
  ['/services', { minimal: 'true', full: 'true' }, 'minimal'],
  ['/services', { taxonomy_term_id: '7' }, 'taxonomy_term_id'],
  ['/services', { organization_id: "'; drop table service" }, 'organization_id'],
  ['/services', { modified_after: 'yesterday' }, 'modified_after'],
  ['/services', { modified_after: '2026-02-31' }, 'modified_after'],
  ['/services', { proximity: '500' }, 'postcode'],
  ['/services', { postcode: '99999' }, 'postcode'],
  ['/services', { postcode: 'Praya' }, 'postcode'],
  ['/service_at_locations', { postcode: '83511', proximity: '-3' }, 'proximity'],
  ['/services', { search: 'x'.repeat(201) }, 'search'],
  ['/services', { serach: 'food' }, 'serach'],
  ['/organizations', { minimal: 'true' }, 'minimal'],
  ['/taxonomies', { top_only: 'true' }, 'top_only'],
  ['/services/7', {}, 'id'],
  [`/services/${nowhere}`, {}, 'id'],
  [`/taxonomies/${nowhere}`, {}, 'id'],
])('%s with %j is refused by name', async (path, query, parameter) => {
  const { status, type, text } = await ask(path, query)
  expect([400, 404]).toContain(status)
  expect(type).toContain('application/problem+json')
  const Problem = z.looseObject({
    type: z.string(),
    title: z.string(),
    status: z.literal(status),
    errors: z.array(z.object({ parameter: z.string(), detail: z.string() })),
  })
  expect(Problem.parse(JSON.parse(text)).errors.map(error => error.parameter)).toContain(parameter)
})

test('a parameter given twice is refused, and everything that is wrong is told at once', async () => {
  const { status, text } = await ask('/services?page=1&page=2&full=maybe')
  expect([
    status,
    text.includes('page is given more than once'),
    text.includes('full should be true or false'),
  ]).toEqual([400, true, true])
})

test('whatever is asked is answered or refused, and never a fault', async () => {
  const value = fc.oneof(
    fc.string(),
    fc.constantFrom('true', '1', '-1', '1e9', '52.02', '83511', '2026-01-01', foodParcel.id, '%', '\\', '\0'),
  )
  const query = fc.dictionary(fc.constantFrom(...PARAMETERS.services, 'lang', '__proto__'), value, { maxKeys: 3 })
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...LISTS), query, async (name, asked) => {
      expect([200, 400]).toContain((await ask(`/${name}`, asked)).status)
    }),
    { numRuns: 150 },
  )
})

test('version, profile and description, with and without the stroke', async () => {
  for (const path of ['', '/']) {
    const about = Json.parse(JSON.parse((await ask(path)).text))
    expect(about).toMatchObject({ version: '3.1', publisher: { website: about['publisher'] && 'http://localhost:80' } })
    expect(String(about['profile'])).toMatch(/^http.*\/hsds\/profile\/$/)
    expect(String(about['openapi_url'])).toMatch(/\/hsds\/openapi\.json$/)
  }
})

test('the OpenAPI document is valid and names the parameters that are read', async () => {
  const { Validator } = await import('@seriousme/openapi-schema-validator')
  const { text } = await ask('/openapi.json')
  const document = Json.parse(JSON.parse(text))
  expect((await new Validator().validate(document)).errors ?? []).toEqual([])
  const Operation = z.looseObject({
    parameters: z.array(z.object({ $ref: z.string() })).optional(),
    operationId: z.string(),
  })
  const paths = z
    .record(z.string(), z.looseObject({ get: Operation, post: Operation.optional() }))
    .parse(document['paths'])
  for (const name of LISTS) {
    const said = paths[`/${name}`]?.get.parameters?.map(({ $ref }) => $ref.split('/').at(-1))
    expect(said?.toSorted()).toEqual([...PARAMETERS[name]].toSorted())
    expect(paths[`/${name}`]?.post).toBeDefined()
  }
  const names = Object.values(paths).flatMap(({ get, post }) => [get.operationId, ...(post ? [post.operationId] : [])])
  expect(new Set(names).size).toBe(names.length)
  expect(text).not.toContain('raw.githubusercontent.com')
  expect([...text.matchAll(/"\$ref":"([^#][^"]*)"/g)].map(([, ref]) => ref)).toEqual([])
})

test('the profile is a page in both languages, with every patch, merged schema and the data package', async () => {
  expect((await ask('/profile/', { lang: 'id' })).text).toContain('Profil HSDS Indonesia')
  const page = (await ask('/profile', { lang: 'en' })).text
  expect(page).toContain('The Indonesian profile of HSDS')
  const links = [...page.matchAll(/href="\/hsds(\/[^"]+\.json)"/g)].map(([, path]) => path ?? '')
  expect(links.length).toBeGreaterThan(30)
  for (const link of links) expect([link, (await ask(link)).status]).toEqual([link, 200])
  expect((await ask('/profile/../../package.json')).status).toBe(404)
  for (const path of ['/profile/secrets.json', '/nowhere', '/services/x/y']) {
    const { status, type } = await ask(path)
    expect([path, status, type?.toString().includes('problem+json')]).toEqual([path, 404, true])
  }
})

test('the patches describe exactly the properties that are kept', () => {
  const folder = new URL('definitions/profile/', import.meta.url)
  for (const [kind, properties] of Object.entries(PROFILE)) {
    const patch = z
      .object({ properties: Json })
      .parse(JSON.parse(readFileSync(new URL(`${kind}.json`, folder), 'utf8')))
    const told = Object.keys(patch.properties).filter(name => !(kind === 'organization' && name === 'services'))
    expect([kind, told.toSorted()]).toEqual([kind, Object.keys(properties).toSorted()])
  }
})

test('all of a list is given to one at a time; whoever comes meanwhile is asked to come again', async () => {
  const asked = await Promise.all([1, 2, 3].map(() => ask('/services', { format: 'ndjson' })))
  const statuses = asked.map(({ status }) => status).sort()
  expect([statuses[0], statuses[2]]).toEqual([200, 503])
  expect((await ask('/services', { format: 'ndjson' })).status).toBe(200)
})
