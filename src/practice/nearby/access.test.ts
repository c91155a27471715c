import { afterAll, beforeAll, expect, test } from 'vitest'
import { idsOf, LOTENG, MATARAM, type ActorName } from '#confidentiality/access/examples.ts'
import { newId } from '#platform/shared/id.ts'
import type { Operation } from '#platform/shared/operation.ts'
import { registerPerson } from '#practice/people/api.ts'
import { rohaniRegistered } from '#practice/people/examples.ts'
import { openHouse, send, type House } from '../../../test/house.ts'
import * as api from './api.ts'
import { INAQ_SRI } from './examples.ts'

const caseId = newId()
const ofCase = newId()
const shared = newId()

let house: House
beforeAll(async () => {
  house = await openHouse()
  await send(house, registerPerson, rohaniRegistered)
  await house.askAs(
    'postgres',
    `insert into "case" (agency_id, id, client_kind, person_id, source, presenting_problem, phase, triage, respond_by,
       opened_on, version)
     values ('${LOTENG.agencyId}', '${caseId}', 'person', '${rohaniRegistered.id}', 'walk-in', 'Beras habis',
       'assessment', 'routine', now(), current_date - 1, 1);
     ${relation(LOTENG.agencyId, idsOf('worker').accountId)};
     ${relation(MATARAM.agencyId, idsOf('second').accountId)}`,
  )
  await send(house, api.recordInformalResource, { ...INAQ_SRI, id: ofCase, caseId })
  await send(house, api.recordSharedHelper, { ...INAQ_SRI, id: shared, audience: 'agency' })
})
afterAll(() => house.close())

const relation = (agencyId: string, accountId: string) =>
  `insert into relation (agency_id, id, record_id, kind, account_id, granted_by)
   values ('${agencyId}', '${newId()}', '${caseId}', 'assigned', '${accountId}', '${accountId}')`

const SEARCH = { words: '', need: null, kind: null, area: null, after: null }
const rest = { isResting: false, until: null, version: 99 }

/** Every act of the room. A revision on a version that is not there clashes, and so changes nothing. */
const ACTS: [Operation, () => Record<string, unknown>, number][] = [
  [api.informalResourcesOfCase, () => ({ caseId }), 200],
  [api.recordInformalResource, () => ({ ...INAQ_SRI, id: newId(), caseId }), 200],
  [api.reviseInformalResource, () => ({ ...INAQ_SRI, id: ofCase, caseId, version: 99 }), 409],
  [api.restInformalResource, () => ({ id: ofCase, caseId, ...rest }), 409],
  [api.withdrawInformalConsent, () => ({ id: newId(), caseId }), 404],
  [api.sharedHelpers, () => SEARCH, 200],
  [api.recordSharedHelper, () => ({ ...INAQ_SRI, id: newId(), audience: 'agency' }), 200],
  [api.reviseSharedHelper, () => ({ ...INAQ_SRI, id: shared, audience: 'agency', version: 99 }), 409],
  [api.restSharedHelper, () => ({ id: shared, ...rest }), 409],
  [api.withdrawSharedConsent, () => ({ id: newId() }), 404],
]
const OF_AGENCY = [
  'sharedHelpers',
  'recordSharedHelper',
  'reviseSharedHelper',
  'restSharedHelper',
  'withdrawSharedConsent',
]

const answers = async (as: ActorName | null) =>
  Object.fromEntries(
    await Promise.all(
      ACTS.map(async ([row, input]) => [row.name, (await send(house, row, input(), { as })).status] as const),
    ),
  )
/** What an act answers whoever may do it, and what it answers whoever may not. */
const expected = (mayOfCase: readonly string[] | 'all', mayOfAgency: readonly string[] | 'all', refused: number) =>
  Object.fromEntries(
    ACTS.map(([{ name }, , done]) => {
      const may = OF_AGENCY.includes(name) ? mayOfAgency : mayOfCase
      return [name, may === 'all' || may.includes(name) ? done : OF_AGENCY.includes(name) ? 403 : refused]
    }),
  )

test('whoever works on the case may do all of it', async () => {
  expect(await answers('worker')).toEqual(expected('all', 'all', 404))
})

test.each(['colleague', 'front'] as const)(
  'a %s does not learn that the case exists, and keeps the helpers of the agency',
  async as => {
    expect(await answers(as)).toEqual(expected([], 'all', 404))
  },
)

test('a supervisor of another team sees the helpers of the agency, and changes none', async () => {
  const { informalResourcesOfCase, sharedHelpers, ...rest } = await answers('supervisor')
  expect([informalResourcesOfCase, sharedHelpers]).toEqual([404, 200])
  expect(new Set(Object.values(rest))).toEqual(new Set([403]))
})

test.each(['curator', 'planner', 'officer', 'admin', 'provider'] as const)('a %s sees none of it', async as => {
  expect(new Set(Object.values(await answers(as)))).toEqual(new Set([403]))
})

test('nobody signed in sees anything', async () => {
  expect(new Set(Object.values(await answers(null)))).toEqual(new Set([401]))
})

test('another agency sees no helper, even if it knows the case’s number', async () => {
  const { body } = await send(house, api.informalResourcesOfCase, { caseId }, { as: 'second' })
  expect(body).toEqual([])
  expect((await send(house, api.sharedHelpers, SEARCH, { as: 'second' })).body).toEqual({ helpers: [], next: null })
  expect((await send(house, api.withdrawSharedConsent, { id: shared }, { as: 'second' })).status).toBe(404)
})
