import type { PublicAnswer } from '#confidentiality/access/public-route.ts'
import type { Wrong } from '../rules/hsds-asked.ts'

// Open data: a page of any site may read it, and for a minute nobody need ask again.
const OPEN = { 'access-control-allow-origin': '*', 'cache-control': 'public, max-age=60' }

export function json(value: unknown): PublicAnswer {
  return { type: 'application/json; charset=utf-8', body: JSON.stringify(value), headers: OPEN }
}

/** One object a line. */
export function ndjson(values: readonly unknown[]): PublicAnswer {
  const body = values.map(value => `${JSON.stringify(value)}\n`).join('')
  return { type: 'application/x-ndjson; charset=utf-8', body, headers: OPEN }
}

/** What is wrong, parameter by parameter: RFC 9457. */
export function wrongParameters(wrong: readonly Wrong[]): PublicAnswer {
  const detail = wrong.map(one => `${one.parameter} ${one.detail}`).join('; ')
  return problem(400, {
    code: 'wrong-parameters',
    title: 'The request has parameters that cannot be read',
    detail,
    errors: wrong,
  })
}

/** @param what - what was looked for, such as `service` */
export function notFound(what: string): PublicAnswer {
  const detail = `There is no ${what} with this id, or it is not open to everyone.`
  return problem(404, {
    code: 'not-found',
    title: 'Not found',
    detail,
    errors: [{ parameter: 'id', detail: 'leads nowhere' }],
  })
}

/** Someone else is being given all of a list; a page of it can be had at any time. */
export function busy(): PublicAnswer {
  const detail = 'All of a list is given to one at a time. Ask again in a moment, or page by page.'
  const answer = problem(503, { code: 'busy', title: 'Ask again in a moment', detail, errors: [] })
  return { ...answer, headers: { ...answer.headers, 'retry-after': '5' } }
}

export function noSuchPath(): PublicAnswer {
  const detail = 'The paths are told by /hsds/openapi.json.'
  return problem(404, { code: 'not-found', title: 'There is nothing at this path', detail, errors: [] })
}

function problem(
  status: number,
  { code, ...said }: { code: string; title: string; detail: string; errors: readonly Wrong[] },
): PublicAnswer {
  const body = JSON.stringify({ type: `urn:simpul:problem:${code}`, status, ...said })
  return { status, type: 'application/problem+json', body, headers: { ...OPEN, 'cache-control': 'no-store' } }
}
