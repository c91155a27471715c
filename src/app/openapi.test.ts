import { Validator } from '@seriousme/openapi-schema-validator'
import { expect, test } from 'vitest'
import { openapiOf } from './openapi.ts'
import { routes } from './routes.ts'

const document = openapiOf(routes)
const operations = Object.values(document.paths).flatMap(path => Object.values(path))

test('the document is valid OpenAPI 3.1', async () => {
  expect(await new Validator().validate(structuredClone(document))).toEqual({ valid: true })
})

test('every act is in it once, under its own name, with its permission and its fact', () => {
  expect(operations.map(found => 'operationId' in found && found.operationId).sort()).toEqual(
    routes.map(({ row }) => row.name).sort(),
  )
  expect(new Set(routes.map(({ row }) => row.name)).size).toBe(routes.length)
  for (const { row } of routes) {
    expect(operations).toContainEqual(
      expect.objectContaining({ operationId: row.name, 'x-permission': row.permission, 'x-audit': row.audit }),
    )
  }
})

test('the acts of the walk are all there', () => {
  const names = routes.map(({ row }) => row.name)
  for (const act of [
    'registerPerson',
    'openCase',
    'recordNeed',
    'alternativesFor',
    'recordChoice',
    'sendReferral',
    'answerReferral',
    'recordOutcome',
  ])
    expect(names).toContain(act)
})

test('no two acts share an address, and no address carries a name, a number of identity or free words of a person', () => {
  const addresses = routes.map(({ row }) => `${row.method} ${row.path}`)
  expect(new Set(addresses).size).toBe(addresses.length)
  const personal = /name|nik|phone|words/i
  for (const { row } of routes.filter(({ row }) => row.method === 'GET')) {
    // Names of areas and words about services are about no person.
    if (['searchAreas', 'searchDirectory', 'findRecords', 'verificationQueue'].includes(row.name)) continue
    expect(Object.keys(row.input.shape).filter(key => personal.test(key))).toEqual([])
  }
})
