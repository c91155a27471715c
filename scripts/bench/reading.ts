import fastify from 'fastify'
import { sql } from 'kysely'
import { routes } from '#app/routes.ts'
import { buildServer } from '#app/server.ts'
import { openAuth } from '#confidentiality/access/auth.ts'
import { connect } from '#platform/server/db.ts'
import { SECRET, sessionOf } from '../../test/seed.ts'
import { race, type Race } from './race.ts'

/**
 * One reading act over HTTP, with session, wall, permit and audit; the rival is a bare route with one select and one
 * insert. Here the rival is the faster one: the ratio tells what safety costs.
 */
export async function readingAct(url: string): Promise<Race> {
  const db = connect(url)
  const auth = openAuth(db, { secret: SECRET, publicUrl: null, triesAMinute: 1000 })
  const server = await buildServer({ db, auth }, { routes })
  const bare = fastify()
  bare.get('/', async () => {
    await sql`select name from agency`.execute(db)
    await sql`insert into kept_answer (agency_id, act_id, digest) select null, null, null where false`.execute(db)
    return {}
  })
  const [ours, rivals] = [await server.listen({ port: 0 }), await bare.listen({ port: 0 })]
  const headers = { cookie: `simpul.session_token=${sessionOf('worker')}` }
  const ask = async (address: string) => (await fetch(address, { headers })).status
  const questions = Array.from({ length: 1100 }, (_, place) => place)
  const designs = { ours: () => ask(`${ours}/api/me`), rival: () => ask(rivals) }
  const result = await race(
    'a reading act over HTTP, beside a bare route',
    questions,
    designs,
    (a, b) => a === 200 && b === 200,
  )
  await server.close()
  await bare.close()
  await db.destroy()
  return result
}
