import cookie from '@fastify/cookie'
import fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify'
import * as z from 'zod'
import { accountIn, type Auth } from '#confidentiality/access/auth.ts'
import type { PublicRoute } from '#confidentiality/access/public-route.ts'
import type { Route } from '#confidentiality/access/route.ts'
import { isUnavailable, type Database } from '#platform/server/db.ts'
import { problemOf } from '#platform/server/problem.ts'
import { pathKeys, type Operation } from '#platform/shared/operation.ts'
import type { PublicRow } from '#platform/shared/public-row.ts'
import { answerPublic } from './answer-public.ts'
import { answerAuth } from './auth.ts'
import { handle } from './handle.ts'
import { openapiOf } from './openapi.ts'

declare module 'fastify' {
  interface FastifyContextConfig {
    row?: Operation
    publicRow?: PublicRow
  }
}

type Failure = { code: string; [fact: string]: unknown }
/** `onFault` is told of every bug, whole: for tests, never for a log, since a database's words may hold a person's. */
export type House = {
  db: Database
  auth: Auth
  publicUrl?: string | null
  log?: boolean
  onFault?: (error: Error) => void
}
type Answered = { routes: readonly Route[]; publicRoutes?: readonly PublicRoute[] }

/** What is no act of practice: signing in, whether the server is ready, and what it can do. */
const BESIDE = ['/api/auth/*', '/health', '/api/openapi.json']
const AGENCY_HEADER = 'simpul-agency'

/** The server for these routes and no others. */
export async function buildServer(house: House, { routes, publicRoutes = [] }: Answered): Promise<FastifyInstance> {
  const server: FastifyInstance = fastify({
    // Addresses are logged by their pattern: what stands in one may lead to a person.
    logger: house.log === true ? { level: 'warn', serializers: { req: patternOf } } : false,
    bodyLimit: 256 * 1024,
    exposeHeadRoutes: false,
    requestIdHeader: false,
    // A proxy on this machine says where a request comes from; nobody else is believed.
    trustProxy: 'loopback',
  })
  const rows = new Set<Operation>(routes.map(route => route.row))
  const publicRows = new Set(publicRoutes.map(route => route.row))
  server.addHook('onRoute', ({ config, method, url }) => {
    if (BESIDE.includes(url)) return
    if (config?.publicRow && publicRows.has(config.publicRow)) return
    if (!config?.row || !rows.has(config.row)) throw new Error(`${String(method)} ${url} is no row of an api.ts`)
  })
  server.addHook('onSend', async (_request, reply) => {
    secure(reply)
  })
  await server.register(cookie)
  answerAuth(server, house.auth)
  answerHealth(server, house.db)
  const document = openapiOf(routes)
  server.get('/api/openapi.json', () => document)
  for (const route of routes) answer(server, house, route)
  await answerPublic(server, { publicUrl: null, ...house }, publicRoutes)
  return server
}

function answer(server: FastifyInstance, { db, auth, onFault }: House, route: Route): void {
  const { row } = route
  server.route({
    method: row.method,
    url: `/api${row.path}`,
    config: { row },
    ...(row.maxBytes !== undefined && { bodyLimit: row.maxBytes }),
    // Answers are serialised from the schema: a key that it does not name cannot leave the house.
    schema: { response: { 200: z.toJSONSchema(row.output, { unrepresentable: 'any' }) } },
    handler: async (request, reply) => {
      if (isForeign(request)) return refuse(reply, row, { code: 'not-permitted' })
      const sent: object = Object.assign({}, row.method === 'GET' ? request.query : request.body)
      const twice = pathKeys(row).filter(key => key in sent)
      if (twice.length > 0) return refuse(reply, row, { code: 'input-invalid', fields: twice })
      const input: unknown = Object.assign(sent, request.params)
      const accountId = await accountIn(auth, headersOf(request))
      const agencyId = AgencyHeader.safeParse(request.headers[AGENCY_HEADER]).data ?? null
      const actId = request.headers['idempotency-key']?.toString()
      const result = await handle(db, route, { input, accountId, agencyId, actId })
      return result.ok ? result.value : refuse(reply, row, result.failure)
    },
    errorHandler: (error, request, reply) => {
      if ((error.statusCode ?? 500) < 500) return void refuse(reply, row, { code: 'input-invalid', fields: [] })
      if (isUnavailable(error)) return void refuse(reply, row, { code: 'unavailable' })
      onFault?.(error)
      request.log.error({
        reference: request.id,
        name: error.name,
        code: error.code,
        stack: error.stack?.split('\n').slice(1),
      })
      void refuse(reply, row, { code: 'fault', reference: request.id })
    },
  })
}

const AgencyHeader = z.uuid()

function refuse(reply: FastifyReply, row: Operation, failure: Failure): FastifyReply {
  const problem = problemOf(row, failure)
  return reply.code(problem.status).type('application/problem+json').send(JSON.stringify(problem))
}

function answerHealth(server: FastifyInstance, db: Database): void {
  server.get('/health', async (_request, reply) => {
    const why = await db
      .selectNoFrom(eb => eb.lit(1).as('one'))
      .execute()
      .then(() => null)
      .catch(() => 'the database is out of reach')
    return reply.code(why === null ? 200 : 503).send(why === null ? { ready: true } : { ready: false, why })
  })
}

/** A browser says where a request comes from; one that another site made is not the person's own act. */
function isForeign({ method, headers }: FastifyRequest): boolean {
  const site = headers['sec-fetch-site']
  return method !== 'GET' && site !== undefined && site !== 'same-origin' && site !== 'none'
}

function headersOf({ headers }: FastifyRequest): Headers {
  return new Headers({ cookie: headers.cookie ?? '' })
}

function secure(reply: FastifyReply): void {
  reply.header('x-content-type-options', 'nosniff')
  reply.header('referrer-policy', 'same-origin')
  reply.header('x-frame-options', 'DENY')
  if (!reply.hasHeader('cache-control')) reply.header('cache-control', 'no-store')
}

function patternOf(request: FastifyRequest) {
  return { method: request.method, url: request.routeOptions.url ?? 'no route' }
}
