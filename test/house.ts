import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { inject } from 'vitest'
import { publicRoutes } from '#app/public.ts'
import { routes } from '#app/routes.ts'
import { buildServer } from '#app/server.ts'
import { openAuth } from '#confidentiality/access/auth.ts'
import type { ActorName } from '#confidentiality/access/examples.ts'
import { connect } from '#platform/server/db.ts'
import { newId } from '#platform/shared/id.ts'
import { isReading, placed, type Operation } from '#platform/shared/operation.ts'
import { SECRET, seed, sessionOf } from './seed.ts'

/** A house of its own: a copy of the migrated database with the example agencies, and the server over it. */
export async function openHouse() {
  const name = `house_${randomUUID()}`
  const urlOf = (role: string) => inject('databaseUrl').replace('ROLE', role).replace('NAME', name)
  const admin = inject('databaseUrl').replace('ROLE', 'postgres').replace('NAME', 'postgres')
  await ask(admin, `create database "${name}" template simpul owner simpul_owner`)
  await seed(urlOf('postgres'))
  const db = connect(urlOf('simpul_app'))
  const auth = openAuth(db, { secret: SECRET, publicUrl: null, triesAMinute: 1000 })
  const server = await buildServer(
    { db, auth, ...(process.env['SIMPUL_LOG'] === 'yes' && { onFault: console.error }) },
    { routes, publicRoutes },
  )
  const close = async () => {
    await server.close()
    await db.destroy()
  }
  return { urlOf, db, auth, server, close, askAs: (role: string, text: string) => ask(urlOf(role), text) }
}
export type House = Awaited<ReturnType<typeof openHouse>>

/** Send an act as someone of the examples: the worker of the first agency, unless told otherwise; null is nobody. */
export async function send(
  { server }: Pick<House, 'server'>,
  row: Operation,
  input: Record<string, unknown>,
  { actId = newId(), as = 'worker' }: { actId?: string; as?: ActorName | null } = {},
) {
  const { path, rest } = placed(row, input)
  const query = row.method === 'GET' ? new URLSearchParams(definedIn(rest)).toString() : ''
  const reply = await server.inject({
    method: row.method,
    url: `/api${path}${query === '' ? '' : `?${query}`}`,
    headers: {
      ...(as !== null && { cookie: `simpul.session_token=${sessionOf(as)}` }),
      ...(!isReading(row) && { 'idempotency-key': actId }),
    },
    ...(row.method === 'POST' && { payload: rest }),
  })
  return {
    status: reply.statusCode,
    type: reply.headers['content-type'],
    text: reply.body,
    body: reply.json<unknown>(),
  }
}

function definedIn(values: Record<string, unknown>): Record<string, string> {
  const defined = Object.entries(values).filter(([, value]) => value !== undefined && value !== null)
  return Object.fromEntries(defined.map(([key, value]) => [key, String(value)]))
}

export async function ask(url: string, text: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client(url)
  await client.connect()
  try {
    return (await client.query<Record<string, unknown>>(text)).rows
  } finally {
    await client.end()
  }
}
