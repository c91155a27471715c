import * as z from 'zod'
import type { Route } from '#confidentiality/access/route.ts'
import { COMMON_FAILURES } from '#platform/shared/failure.ts'
import { isReading, pathKeys, type Operation } from '#platform/shared/operation.ts'
import { routes } from './routes.ts'

/** The OpenAPI 3.1 document of these routes: each row told once more, in the words of other systems. */
export function openapiOf(routes: readonly Route[]) {
  const paths: Record<string, Record<string, object>> = {}
  for (const { row } of routes) {
    const path = row.path.replace(/:(\w+)/g, '{$1}')
    paths[path] = { ...paths[path], [row.method.toLowerCase()]: operationOf(row) }
  }
  return referred({
    openapi: '3.1.1',
    info: { title: 'Simpul', version: '0.1.0' },
    servers: [{ url: '/api' }],
    paths,
    components: {
      schemas: {
        ...namedSchemas(routes.map(({ row }) => row)),
        Problem: schemaOf(z.object({ type: z.string(), title: z.string(), status: z.int() })),
      },
      securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: 'simpul.session_token' } },
    },
    security: [{ session: [] }],
  })
}

function operationOf(row: Operation) {
  const keys = pathKeys(row)
  const { properties = {}, required = [], ...rest } = schemaOf(row.input)
  const entries = Object.entries(properties)
  const parameter =
    (place: string) =>
    ([name, schema]: [string, unknown]) => {
      return { name, in: place, required: required.includes(name), schema }
    }
  const inPath = entries.filter(([name]) => keys.includes(name)).map(parameter('path'))
  const left = entries.filter(([name]) => !keys.includes(name))
  const body = {
    ...rest,
    properties: Object.fromEntries(left),
    required: required.filter(name => !keys.includes(name)),
  }
  const actId = parameter('header')(['Idempotency-Key', { type: 'string', format: 'uuid' }])
  return {
    operationId: row.name,
    summary: row.summary,
    'x-permission': row.permission,
    'x-purpose': row.purpose,
    'x-audit': row.audit,
    'x-offline': row.offline,
    ...(row.method === 'GET'
      ? { parameters: [...inPath, ...left.map(parameter('query'))] }
      : {
          parameters: isReading(row) ? inPath : [...inPath, { ...actId, required: true }],
          requestBody: { required: true, ...json(body) },
        }),
    responses: { 200: { description: row.summary, ...json(schemaOf(row.output)) }, ...problems(row) },
  }
}

/** One response a status; what the failures of that status add to the problem stands beside it. */
function problems(row: Operation) {
  const answered = [...row.failures, ...COMMON_FAILURES].filter(kind => kind.status > 0)
  return Object.fromEntries(
    [...Map.groupBy(answered, kind => kind.status)].map(([status, kinds]) => {
      const schema = {
        allOf: [{ $ref: '#/components/schemas/Problem' }, { oneOf: kinds.map(kind => schemaOf(kind.schema)) }],
      }
      const description = kinds.map(kind => kind.code).join(', ')
      return [status, { description, content: { 'application/problem+json': { schema } } }]
    }),
  )
}

/** Described in place; what it names, such as a tree that holds itself, stands under components and is referred to. */
function schemaOf(schema: z.ZodType) {
  const { $schema, $defs, ...described } = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' })
  return described
}

/** The schemas that some row refers to by name. */
function namedSchemas(rows: readonly Operation[]) {
  const all = rows.flatMap(row => [row.input, row.output, ...row.failures.map(kind => kind.schema)])
  const described = all.map(schema => z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }))
  return Object.fromEntries(described.flatMap(({ $defs }) => Object.entries($defs ?? {})))
}

/** References as OpenAPI wants them. */
function referred<Part>(part: Part): Part {
  const isReference = (key: string, value: unknown): value is string => key === '$ref' && typeof value === 'string'
  const walk = (key: string, value: unknown): unknown => {
    if (isReference(key, value)) return value.replace('#/$defs/', '#/components/schemas/')
    if (Array.isArray(value)) return value.map(one => walk('', one))
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, walk(name, inner)]))
  }
  // eslint-disable-next-line @typescript-eslint/consistent-type-assertions -- the same shape; only texts are changed
  return walk('', part) as Part
}

function json(schema: object) {
  return { content: { 'application/json': { schema } } }
}

if (import.meta.main) console.log(JSON.stringify(openapiOf(routes), null, 2))
