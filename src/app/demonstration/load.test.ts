import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import * as z from 'zod'
import { auditOfAgency } from '#confidentiality/audit/api.ts'
import { dayIn } from '#platform/shared/day.ts'
import type { Operation } from '#platform/shared/operation.ts'
import { caseload, casePage } from '#practice/cases/api.ts'
import { Phase } from '#practice/cases/schema.ts'
import { personPage, searchPeople } from '#practice/people/api.ts'
import { servicePage } from '#practice/resources/api.ts'
import { ServicePage } from '#practice/resources/schema/directory.ts'
import { ReferralState } from '#practice/referrals/schema/referral.ts'
import { openHouse, type House } from '../../../test/house.ts'
import { handle } from '../handle.ts'
import { routes } from '../routes.ts'
import { changeRequest, changeRequests } from '#practice/stewardship/api/changes.ts'
import { organizationDuplicates } from '#practice/stewardship/api/merging.ts'
import { ChangeRequest, ChangesPage } from '#practice/stewardship/schema/change.ts'
import { Duplicates } from '#practice/stewardship/schema/merging.ts'
import { agencyIdOf } from './agencies.ts'
import { serviceIdOf } from './directory.ts'
import { loadDemonstration } from './load.ts'
import { readWorld } from './world.ts'

let house: House
const said: string[] = []
const load = (on: House) =>
  loadDemonstration({
    ...{ db: on.db, auth: on.auth, today: dayIn('Asia/Makassar', new Date()) },
    say: words => void said.push(words),
  })
beforeAll(async () => {
  house = await openHouse()
  await load(house)
})
afterAll(() => house.close())

const TABLES = [
  'agency',
  'membership',
  'person',
  'household',
  'case',
  'need',
  'referral',
  'choice',
  'change_request',
  'audit_fact',
  'service',
]
const counted = async (on: House) => {
  const all = TABLES.map(table => `(select count(*)::int from "${table}") as "${table}"`).join(', ')
  const [row] = await on.askAs('postgres', `select ${all}`)
  return z.record(z.string(), z.number()).parse(row)
}
const valuesOf = async (query: string) => {
  const rows = await house.askAs('postgres', `select distinct value from (${query}) as told (value) order by value`)
  return rows.map(row => String(row['value']))
}

/** What an account of the demonstration is answered. */
async function asked(email: string, row: Operation, input: Record<string, unknown>) {
  const [account] = await house.askAs('postgres', `select id from auth."user" where email = '${email}'`)
  const route = routes.find(one => one.row === row)
  if (!route) throw new Error(`no route for ${row.name}`)
  return handle(house.db, route, { input, accountId: String(account?.['id']), agencyId: null, actId: undefined })
}

test('the first start finds a whole agency: people, work in every phase, referrals in every state', async () => {
  const ofDemonstration = await house.askAs(
    'postgres',
    `select count(*)::int as agencies from agency where is_demonstration`,
  )
  expect(Number(ofDemonstration[0]?.['agencies'])).toBeGreaterThanOrEqual(3)
  const counts = await counted(house)
  expect(counts['person']).toBeGreaterThanOrEqual(40)
  expect(counts['household']).toBeGreaterThanOrEqual(15)
  expect(counts['case']).toBeGreaterThanOrEqual(15)
  expect(counts['service']).toBeGreaterThanOrEqual(80)
  expect(await valuesOf('select state from referral')).toEqual([...ReferralState.options].sort())
  expect(await valuesOf('select phase from "case"')).toEqual([...Phase.options].sort())
  expect(said).toHaveLength(1)
})

test('needs, phases and closings stand as the world tells them', async () => {
  const { cases } = readWorld()
  const rows = await house.askAs(
    'postgres',
    `select presenting_problem, phase, closed_on is not null as closed,
       (select string_agg(n.term || ' ' || n.state, ', ' order by n.term) from need n where n.case_id = c.id) as needs
     from "case" c`,
  )
  const kept = new Map(rows.map(({ presenting_problem, ...row }) => [presenting_problem, row]))
  for (const told of cases) {
    const needs = told.needs.map(({ term, state }) => `${term} ${state}`).sort()
    expect([told.key, kept.get(told.presentingProblem.spoken)]).toEqual([
      told.key,
      { phase: told.phase, closed: told.closed !== null, needs: needs.join(', ') },
    ])
  }
})

test('a second start changes nothing', async () => {
  const before = await counted(house)
  await load(house)
  expect(await counted(house)).toEqual(before)
  expect(said).toHaveLength(1)
})

test('a loading that was cut short goes on without doubles', async () => {
  const whole = await counted(house)
  const other = await openHouse()
  await other.askAs('postgres', `alter table referral add constraint broken check (false) not valid`)
  await expect(load(other)).rejects.toThrow()
  await other.askAs('postgres', `alter table referral drop constraint broken`)
  await load(other)
  expect(await counted(other)).toEqual(whole)
  await other.close()
})

test('a worker of the second agency sees nobody of the first', async () => {
  const Found = z.object({ value: z.array(z.object({ id: z.string(), fullName: z.string() })) })
  const mine = Found.parse(await asked('worker@demo.example', searchPeople, { words: 'Sahnim' })).value
  const theirs = Found.parse(await asked('worker@second.example', searchPeople, { words: 'Sahnim' })).value
  const sahnim = mine.find(({ fullName }) => fullName === 'Sahnim')
  expect(sahnim).toBeDefined()
  expect(theirs.filter(({ id }) => mine.some(one => one.id === id))).toEqual([])
  const page = await asked('worker@second.example', personPage, { id: sahnim?.id })
  expect(page).toEqual({ ok: false, failure: { code: 'not-found' } })
})

test('the worker finds the case of today, open and not yet answered', async () => {
  const list = await asked('worker@demo.example', caseload, { scope: 'mine', state: 'open' })
  const { cases } = z.object({ value: z.object({ cases: z.array(z.object({ id: z.string() })) }) }).parse(list).value
  expect(cases.length).toBeGreaterThanOrEqual(5)
  for (const { id } of cases) {
    expect(await asked('worker@demo.example', casePage, { caseId: id })).toMatchObject({ ok: true })
    expect(await asked('supervisor@demo.example', casePage, { caseId: id })).toMatchObject({ ok: true })
    expect(await asked('worker@second.example', casePage, { caseId: id })).toMatchObject({ ok: false })
  }
})

const curate = async <Shape>(shape: z.ZodType<Shape>, row: Operation, input: Record<string, unknown>) =>
  z.object({ value: shape }).parse(await asked('curator@demo.example', row, input)).value

test('the curator finds two records of one organisation, corrections that wait, and one that was decided', async () => {
  const { pairs } = await curate(Duplicates, organizationDuplicates, {})
  expect(pairs.map(({ one, other }) => [one, other].map(({ name, services }) => `${name} ${services}`).sort())).toEqual(
    [['Lemari Gumi Paer 1', 'Yayasan Lemari Gumi Paer 1']],
  )
  const { requests } = await curate(ChangesPage, changeRequests, {})
  expect(requests.map(({ source }) => source)).toEqual(['public', 'colleague', 'provider'])
  for (const { id } of requests) {
    for (const part of (await curate(ChangeRequest, changeRequest, { id })).parts) {
      expect(part).toMatchObject({ now: part.seen, isReadable: true })
    }
  }
  const decided = await curate(ChangesPage, changeRequests, { state: 'decided' })
  expect(decided.requests).toMatchObject([{ accepted: 1, refused: 1 }])
})

test('services tell of places by unit, a waiting list, a closure that ends, hours of one Monday, and holidays', async () => {
  const shown = async (key: string) => (await curate(ServicePage, servicePage, { id: serviceIdOf(key) })).service
  const waiting = await shown('perlengkapan-bayi')
  expect(waiting.capacities?.map(({ available, saidBy }) => [available, saidBy])).toEqual([
    [0, 'provider'],
    [5, 'provider'],
  ])
  expect(waiting).toMatchObject({ waitingPeople: 3, waitDays: 21 })
  const { closure, status } = await shown('latih-las')
  expect(status).toBe('temporarily closed')
  expect(closure?.reason?.id).not.toBe(closure?.reason?.en)
  expect(String(closure?.until) > dayIn('Asia/Makassar', new Date())).toBe(true)
  expect((await shown('posyandu-melati')).openings).toMatchObject([{ days: [], rule: { byDay: ['1MO'] } }])
  expect(await shown('akta-lahir')).toMatchObject({ closesOnHolidays: true })
  expect((await shown('benang-bale-nine')).organization.membership?.howToJoin).toBeTruthy()
  expect((await shown('air-bersih-rembitan')).phones).toEqual(['0370-555-0172', '0370-555-0192'])
})

test('what was done in a case is in the audit, in a chain that is whole, and in order of time', async () => {
  const [found] = await house.askAs(
    'postgres',
    `select id from "case" where agency_id = '${agencyIdOf('besiru')}' and closed_on is not null limit 1`,
  )
  const about = String(found?.['id'])
  const page = await asked('officer@demo.example', auditOfAgency, { about })
  expect(page).toMatchObject({ ok: true, value: { isChainWhole: true } })
  const facts = await house.askAs(
    'postgres',
    `select fact, at from audit_fact where about = '${about}' order by number`,
  )
  expect(facts.map(({ fact }) => fact)).toEqual(expect.arrayContaining(['case.opened', 'referral.sent', 'case.closed']))
  const instants = facts.map(({ at }) => String(at))
  expect(instants).toEqual(instants.toSorted())
})

test('nothing in it happened in the future', async () => {
  const [late] = await house.askAs('postgres', `select max(at) > now() as late from audit_fact`)
  expect(late).toEqual({ late: false })
})

test('the password that everybody knows signs in', async () => {
  const { auth } = house
  const body = { email: 'worker@demo.example', password: 'belajar-simpul-bersama' }
  await expect(auth.api.signInEmail({ body })).resolves.toMatchObject({ user: { email: body.email } })
  expect((await sql`select current_agency() as agency`.execute(house.db)).rows).toEqual([{ agency: null }])
})
