import { queryOptions } from '@tanstack/react-query'
import * as z from 'zod'
import {
  failureKind,
  placed,
  type FailureOf,
  type Operation,
  type OutputOf,
  type SentOf,
} from '#platform/shared/operation.ts'
import { fail, ok, type Result } from '#platform/shared/result.ts'
import { reportReached } from './connection.ts'

export type Answer<Row extends Operation> = Result<OutputOf<Row>, FailureOf<Row>>
/** What only reads: a GET, or a POST whose terms must not stand in an address. */
export type Reading = Operation & ({ method: 'GET' } | { method: 'POST'; reads: true })

/** Told of every answer that says `signed-out`, with the name of the act. */
let whenSignedOut: (name: string) => void = () => undefined
export function onSignedOut(tell: (name: string) => void): void {
  whenSignedOut = tell
}

/**
 * Do one act; input, answer and failures are typed by its row.
 *
 * @param actId - the id under which it happens once, however often it is sent
 * @returns the answer, a failure that the row names, or unreachable; never throws for want of a connection
 */
export function act<Row extends Operation & { method: 'POST' }>(
  row: Row,
  input: SentOf<Row>,
  actId: string,
): Promise<Answer<Row>> {
  const { path, rest } = placed(row, input)
  const headers = { 'content-type': 'application/json', 'idempotency-key': actId }
  return exchange(row, path, { method: 'POST', headers, body: JSON.stringify(rest) })
}

/** Ask for what an act reads, for `useQuery`; kept under the act's name, so that a change can make it stale. */
export function asking<Row extends Reading>(row: Row, input: SentOf<Row>) {
  // Terms that travel in a body may be a name: they are forgotten soon, and never written to the device.
  const memory = row.reads ? { gcTime: 60_000, meta: { isPrivate: true } } : {}
  return queryOptions({ queryKey: [row.name, input], queryFn: () => read(row, input), ...memory })
}

/** Read once, outside a query: for a search that a press of a button begins. */
export function read<Row extends Reading>(row: Row, input: SentOf<Row>): Promise<Answer<Row>> {
  const { path, rest } = placed(row, input)
  if (row.method === 'POST') {
    const headers = { 'content-type': 'application/json' }
    return exchange(row, path, { method: 'POST', headers, body: JSON.stringify(rest) })
  }
  const terms = Object.entries(rest).filter(([, value]) => value !== undefined)
  const query = terms.map(([key, value]) => `${key}=${encodeURIComponent(String(value))}`)
  return exchange(row, query.length > 0 ? `${path}?${query.join('&')}` : path, {})
}

async function exchange<Row extends Operation>(row: Row, url: string, request: RequestInit): Promise<Answer<Row>> {
  const reply = await fetch(`/api${url}`, request).catch(() => null)
  reportReached(reply !== null)
  if (!reply) return fail({ code: 'unreachable' })
  const answer: unknown = await reply.json().catch(() => null)
  if (reply.ok) return ok(z.parse<Row['output']>(row.output, answer))
  const failure = failureFrom(row, answer, reply.status)
  if (reply.status === 401) whenSignedOut(row.name)
  return fail(failure)
}

/** What the row names; anything else, such as a gateway's own page, is a fault. */
function failureFrom<Row extends Operation>(row: Row, problem: unknown, status: number): FailureOf<Row> {
  const code = z.object({ code: z.string() }).safeParse(problem).data?.code ?? `HTTP ${status}`
  const facts = failureKind(row, code)?.schema.safeParse(problem).data ?? { code: 'fault', reference: code }
  // eslint-disable-next-line @typescript-eslint/consistent-type-assertions -- a parsed boundary: the kind is the row's
  return facts as FailureOf<Row>
}
