import type { FastifyInstance } from 'fastify'
import type { Auth } from '#confidentiality/access/auth.ts'
import { isUnavailable } from '#platform/server/db.ts'

/** Hand everything under /api/auth to the sign-in, as a web request, and give its answer back unchanged. */
export function answerAuth(server: FastifyInstance, auth: Auth): void {
  server.route({
    method: ['GET', 'POST'],
    url: '/api/auth/*',
    errorHandler: (error, request, reply) => {
      const away = isUnavailable(error)
      if (!away)
        request.log.error({ reference: request.id, name: error.name, stack: error.stack?.split('\n').slice(1) })
      const problem = away
        ? { title: 'unavailable', status: 503, code: 'unavailable' }
        : { title: 'fault', status: 500, code: 'fault', reference: request.id }
      const body = JSON.stringify({ type: `urn:simpul:problem:${problem.code}`, ...problem })
      void reply.code(problem.status).type('application/problem+json').send(body)
    },
    handler: async (request, reply) => {
      const headers = new Headers()
      for (const [name, value] of Object.entries(request.headers)) {
        if (value !== undefined && name !== 'content-length') headers.set(name, value.toString())
      }
      headers.set('x-simpul-peer', request.ip)
      const body = request.method === 'POST' ? JSON.stringify(request.body ?? {}) : null
      const url = new URL(request.url, `http://${request.headers.host ?? 'localhost'}`)
      const answer = await auth.handler(new Request(url, { method: request.method, headers, body }))
      answer.headers.forEach((value, name) => {
        if (name !== 'set-cookie') reply.header(name, value)
      })
      for (const one of answer.headers.getSetCookie()) reply.header('set-cookie', one)
      return reply.code(answer.status).send(answer.body === null ? null : await answer.text())
    },
  })
}
