import { setTimeout } from 'node:timers/promises'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { LOTENG, MATARAM } from '#confidentiality/access/examples.ts'
import { newId } from '#platform/shared/id.ts'
import { openHouse, type House } from '../../../test/house.ts'
import { connect, inTransaction, refuseUnsafeRole } from './db.ts'

let house: House
beforeAll(async () => void (house = await openHouse()))
afterAll(() => house.close())

/** Raw SQL as the server's own role, in an agency or in none. */
const inAgency = (agencyId: string, text: string) =>
  inTransaction(house.db, async tx => {
    await sql`select set_config('simpul.agency', ${agencyId}, true)`.execute(tx)
    return { ok: true, value: (await sql.raw(text).execute(tx)).rows }
  })

test.each([
  ['postgres', 'superuser, bypasses, owns'],
  ['simpul_migrator', 'owns'],
  ['simpul_bypass', 'bypasses'],
])('the server refuses to start as %s', async (role, reasons) => {
  if (role === 'simpul_bypass') await house.askAs('postgres', 'create role simpul_bypass login bypassrls')
  const db = connect(house.urlOf(role))
  await expect(refuseUnsafeRole(db)).rejects.toThrow(reasons)
  await db.destroy()
})

test('it starts as simpul_app', async () => {
  await expect(refuseUnsafeRole(house.db)).resolves.toBeUndefined()
})

test('an agency sees its own teams; no agency sees none; the pool remembers nobody', async () => {
  const seen = async (agency: string) => (await inAgency(agency, 'select name from team order by name')).value
  expect(await seen(MATARAM.agencyId)).toEqual([{ name: 'Kota' }])
  expect(await seen('')).toEqual([])
  expect((await sql`select from team`.execute(house.db)).rows).toEqual([])
})

test('connections that the database ends are opened anew', async () => {
  await Promise.all(Array.from({ length: 4 }, () => sql`select pg_sleep(0.05)`.execute(house.db)))
  const ours = `usename = 'simpul_app' and datname = current_database()`
  await house.askAs('postgres', `select pg_terminate_backend(pid) from pg_stat_activity where ${ours}`)
  await setTimeout(50)
  expect((await sql`select 1 as one`.execute(house.db)).rows).toEqual([{ one: 1 }])
})

test('a row can be neither slipped into another agency nor hung on its team', async () => {
  const [theirTeam] = MATARAM.teams
  const member = (agency: string, team: string) =>
    `insert into membership (agency_id, id, account_id, name, email, role, team_id)
     values (${agency}, '${newId()}', '${newId()}', 'x', 'x', 'worker', '${team}')`
  const slipped = inAgency(LOTENG.agencyId, member(`'${MATARAM.agencyId}'`, theirTeam?.id ?? ''))
  await expect(slipped).rejects.toThrow('row-level security')
  const hung = inAgency(LOTENG.agencyId, member('current_agency()', theirTeam?.id ?? ''))
  await expect(hung).rejects.toThrow('foreign key')
  const [ourTeam] = LOTENG.teams
  await expect(inAgency(LOTENG.agencyId, member('current_agency()', ourTeam?.id ?? ''))).resolves.toBeTruthy()
})

test('every table of agency data is walled in, owner included, and no grant climbs over', async () => {
  const walled = await house.askAs(
    'postgres',
    `select c.relname, c.relrowsecurity and c.relforcerowsecurity and exists (select from pg_policy where polrelid = c.oid) as walled
     from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'agency_id' and not a.attisdropped
     where c.relkind in ('r', 'p') order by 1`,
  )
  expect(walled.length).toBeGreaterThan(5)
  expect(walled.filter(table => table['walled'] !== true)).toEqual([])
  const granted = await house.askAs(
    'postgres',
    `select distinct privilege_type as held from information_schema.role_table_grants
     where grantee = 'simpul_app' and table_schema = 'public' order by 1`,
  )
  const held = granted.map(grant => grant['held'])
  expect(held).not.toContain('TRUNCATE')
  expect(held).not.toContain('REFERENCES')
  expect(held).not.toContain('TRIGGER')
})

test('nothing runs with its maker’s rights, and no view shows what its reader may not see', async () => {
  const definers = await house.askAs(
    'postgres',
    `select proname from pg_proc where prosecdef and pronamespace = 'public'::regnamespace`,
  )
  expect(definers).toEqual([])
  const views = await house.askAs(
    'postgres',
    `select relname from pg_class where relkind in ('v', 'm') and relnamespace = 'public'::regnamespace`,
  )
  expect(views).toEqual([])
})
