import { randomBytes } from 'node:crypto'
import formbody from '@fastify/formbody'
import rateLimit from '@fastify/rate-limit'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { sql } from 'kysely'
import type { PublicAnswer, PublicContext, PublicRoute } from '#confidentiality/access/public-route.ts'
import { inTransaction, isUnavailable, type Database } from '#platform/server/db.ts'
import { plainPage } from '#platform/server/public-page.ts'
import { dayIn } from '#platform/shared/day.ts'
import type { PublicRow } from '#platform/shared/public-row.ts'
import { fail, ok, type Result } from '#platform/shared/result.ts'

/** `publicUrl`: what people type; null when nobody said, and then the request tells. */
export type PublicHouse = { db: Database; publicUrl: string | null; onFault?: (error: Error) => void }
type Refused = Parameters<typeof plainPage>[1]

const MOST_BYTES = 64 * 1024
const LANGUAGE_COOKIE = 'simpul.language'
const YEAR_SECONDS = 31_536_000

/** Answer these rows and no others, each within its own transaction and its own measure of questions a minute. */
export async function answerPublic(
  server: FastifyInstance,
  house: PublicHouse,
  routes: readonly PublicRoute[],
): Promise<void> {
  await server.register(formbody)
  await server.register(rateLimit, { global: false })
  for (const route of routes) answer(server, house, route)
}

function answer(server: FastifyInstance, house: PublicHouse, route: PublicRoute): void {
  const { row } = route
  server.route({
    method: row.method,
    url: row.path,
    bodyLimit: row.maxBytes ?? MOST_BYTES,
    config: {
      publicRow: row,
      rateLimit: {
        max: row.askedPerMinute,
        timeWindow: '1 minute',
        errorResponseBuilder: () => Object.assign(new Error('too often'), { statusCode: 429 }),
      },
    },
    handler: async (request, reply) => {
      if (isForeignForm(request)) return refuse(row, { request, reply, house }, 'foreign')
      const sent: object = Object.assign({}, request.query, row.method === 'GET' ? null : request.body, request.params)
      const input = row.input.safeParse(sent)
      if (!input.success) return refuse(row, { request, reply, house }, 'unclear')
      const about = contextFor(request, house)
      const result = await answered(house.db, row, tx => route.act({ ...about, tx }, input.data))
      return give(reply, about, result)
    },
    errorHandler: (error, request, reply) => {
      const status = error.statusCode ?? 500
      const asked = { request, reply, house }
      if (status === 429) return void refuse(row, asked, 'too-often')
      if (status < 500) return void refuse(row, asked, 'unclear')
      if (isUnavailable(error)) return void refuse(row, asked, 'unavailable')
      house.onFault?.(error)
      request.log.error({ reference: request.id, name: error.name, code: error.code })
      void refuse(row, asked, 'fault')
    },
  })
}

/** A GET cannot write; what a POST did is kept when it says that it succeeded. */
async function answered(
  db: Database,
  row: PublicRow,
  act: (tx: PublicContext['tx']) => Promise<PublicAnswer>,
): Promise<PublicAnswer> {
  const result = await inTransaction<Result<PublicAnswer, { code: 'refused'; answer: PublicAnswer }>>(db, async tx => {
    if (row.method === 'GET') await sql`set transaction read only`.execute(tx)
    const given = await act(tx)
    return (given.status ?? 200) < 400 ? ok(given) : fail({ code: 'refused', answer: given })
  })
  return result.ok ? result.value : result.failure.answer
}

type About = Omit<PublicContext, 'tx'>

function contextFor(request: FastifyRequest, { publicUrl }: PublicHouse): About {
  const now = new Date()
  return {
    at: now.toISOString(),
    today: dayIn('Asia/Jakarta', now),
    language: languageOf(request),
    base: publicUrl?.replace(/\/$/, '') ?? `${request.protocol}://${hostOf(request)}`,
    path: request.url,
    nonce: randomBytes(16).toString('base64'),
  }
}

/** What the request calls this place, where that is a name at all; production knows its own. */
function hostOf({ host }: FastifyRequest): string {
  return /^[\w.-]+(:\d+)?$/.test(host) ? host : 'localhost'
}

/** What was asked for in the address, or the time before, or what the device prefers; Indonesian otherwise. */
function languageOf({ query, cookies, headers }: FastifyRequest): 'id' | 'en' {
  const asked = typeof query === 'object' && query !== null && 'lang' in query ? query.lang : undefined
  const said = [asked, cookies[LANGUAGE_COOKIE], headers['accept-language']?.slice(0, 2).toLowerCase()]
  return said.find(one => one === 'id' || one === 'en') === 'en' ? 'en' : 'id'
}

function give(reply: FastifyReply, about: About, { status = 200, type, body, headers }: PublicAnswer): FastifyReply {
  const policy = `default-src 'none'; img-src 'self' data:; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; style-src 'nonce-${about.nonce}'; script-src 'nonce-${about.nonce}'`
  if (type.startsWith('text/html')) {
    reply.header('content-security-policy', policy).header('content-language', about.language)
    reply.setCookie(LANGUAGE_COOKIE, about.language, {
      path: '/',
      maxAge: YEAR_SECONDS,
      sameSite: 'lax',
      httpOnly: true,
    })
  }
  return reply
    .code(status)
    .headers(headers ?? {})
    .type(type)
    .send(body)
}

const STATUS = { foreign: 403, unclear: 400, 'too-often': 429, unavailable: 503, fault: 500 } as const satisfies Record<
  Refused,
  number
>
type Asked = { request: FastifyRequest; reply: FastifyReply; house: PublicHouse }

function refuse(row: PublicRow, { request, reply, house }: Asked, why: Refused): FastifyReply {
  const about = contextFor(request, house)
  const status = STATUS[why]
  if (row.answers === 'page') return give(reply, about, { status, ...plainPage(about, why, request.id) })
  const problem = { type: `urn:simpul:problem:${why}`, title: why, status }
  return give(reply, about, { status, type: 'application/problem+json', body: JSON.stringify(problem) })
}

/** A form that another site's page sends is not the person's own act. */
function isForeignForm({ method, headers }: FastifyRequest): boolean {
  const site = headers['sec-fetch-site']
  const isForm = headers['content-type']?.startsWith('application/x-www-form-urlencoded') === true
  return method === 'POST' && isForm && site === 'cross-site'
}
