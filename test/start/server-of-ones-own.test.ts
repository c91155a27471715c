// SIMPUL_DATABASE_URL: a PostgreSQL that somebody else keeps, as production has it.
import { readFileSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test, onTestFinished } from 'vitest'
import { startPostgres } from '../postgres.ts'
import { addressIn, ask, copyOfProject, health, shell } from './support.ts'

/** Makes this role take for the server's settings what an older server would say. */
const OLDER = [
  'create schema old',
  'grant usage on schema old to simpul_app',
  `create view old.pg_settings as select name, case name
     when 'server_version_num' then '140011' when 'server_version' then '14.11' else setting end as setting
     from pg_catalog.pg_settings`,
  'grant select on old.pg_settings to simpul_app',
  'alter role simpul_app set search_path = old, pg_catalog, public',
]

/** A PostgreSQL that an administrator has prepared with roles.sql; its addresses as settings. */
async function preparedPostgres(settings: string[] = []) {
  const postgres = await startPostgres(settings)
  onTestFinished(postgres.remove)
  const roles = readFileSync('src/platform/server/roles.sql', 'utf8').split(/;\n/)
  for (const statement of roles.filter(text => text.trim()))
    await ask(postgres.urlOf('postgres', 'postgres'), statement)
  const as = (role: string) => postgres.urlOf(role, 'simpul')
  const env = { SIMPUL_DATABASE_URL: as('simpul_app'), SIMPUL_MIGRATOR_URL: as('simpul_migrator') }
  return { ...postgres, as, env }
}

test('it serves on that database, refuses what is unsafe, and outlives its restart', async () => {
  const folder = copyOfProject()
  const postgres = await preparedPostgres()
  const refusal = async (env: NodeJS.ProcessEnv) => {
    const server = shell(folder, 'node scripts/start.mjs', { env })
    expect(await server.ended).toBe(3)
    return server.printed()
  }
  const { SIMPUL_DATABASE_URL } = postgres.env
  expect(await refusal({ SIMPUL_DATABASE_URL })).toMatch(/lacks \d+ of \d+ steps\. Set SIMPUL_MIGRATOR_URL/)

  const server = shell(folder, 'node scripts/start.mjs', { env: postgres.env })
  await server.says(/Ctrl-C/)
  const address = addressIn(server.printed())
  expect(await health(address)).toEqual([200, { ready: true }])
  await postgres.stop()
  expect(await health(address)).toEqual([503, { ready: false, why: 'the database is out of reach' }])
  const signIn = await fetch(`${address}/api/auth/sign-in/email`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: address },
    body: JSON.stringify({ email: 'worker@demo.example', password: 'belajar-simpul-bersama' }),
  })
  expect([signIn.status, await signIn.json()]).toMatchObject([503, { code: 'unavailable' }])
  await postgres.startAgain()
  while ((await health(address))[0] !== 200) await sleep(20)
  server.child.kill('SIGTERM')
  expect(await server.ended).toBe(0)

  const asRole = (role: string) => refusal({ ...postgres.env, SIMPUL_DATABASE_URL: postgres.as(role) })
  expect(await asRole('postgres')).toMatch(
    /postgres is not walled in \(superuser, bypasses, owns\): connect as simpul_app/,
  )
  expect(await asRole('simpul_migrator')).toMatch(/simpul_migrator is not walled in \(owns\)/)
  const production = {
    SIMPUL_ENV: 'production',
    SIMPUL_SECRET: 'x'.repeat(32),
    SIMPUL_PUBLIC_URL: 'https://simpul.example',
  }
  expect(await refusal({ ...postgres.env, ...production })).toMatch(
    /holds the demonstration and its well-known accounts/,
  )
})

test('a server that may lose what it confirmed, is too old, or does not answer is refused in words', async () => {
  const folder = copyOfProject()
  const postgres = await preparedPostgres(['fsync=off'])
  const verify = async () => {
    const tool = shell(folder, 'node bin/simpul.mjs verify', { env: postgres.env })
    const code = await tool.ended
    return `${String(code)} ${tool.printed()}`
  }
  expect(await verify()).toMatch(/^1 [^]*because fsync is off: turn it on in postgresql\.conf/)
  await ask(postgres.as('postgres'), 'alter role simpul_app set synchronous_commit = off')
  expect(await verify()).toMatch(/^1 [^]*because fsync and synchronous_commit is off/)
  for (const statement of OLDER) await ask(postgres.as('postgres'), statement)
  expect(await verify()).toMatch(/^1 [^]*is PostgreSQL 14\.11: use PostgreSQL 15 or later/)
  await postgres.stop()
  expect(await verify()).toMatch(/^3 [^]*SIMPUL_DATABASE_URL cannot be used [^]*Is it running/)
})
