import { afterAll, beforeAll, expect, test } from 'vitest'
import { idsOf, LOTENG, MATARAM, type ActorName } from '#confidentiality/access/examples.ts'
import { newId } from '#platform/shared/id.ts'
import type { Operation } from '#platform/shared/operation.ts'
import { registerPerson } from '#practice/people/api.ts'
import { rohaniRegistered } from '#practice/people/examples.ts'
import { openHouse, send, type House } from '../../../test/house.ts'
import * as api from './api.ts'

const caseId = newId()
const needId = newId()
const ofNeed = { caseId, needId }
const today = new Date(Date.now() - 86_400_000).toISOString().slice(0, 10)
const wishes = { near: false, free: false, soon: false, system: null, language: null }

let house: House
beforeAll(async () => {
  house = await openHouse()
  await send(house, registerPerson, rohaniRegistered)
  const { agencyId, teams } = LOTENG
  const { accountId } = idsOf('worker')
  await house.askAs(
    'postgres',
    `insert into "case" (agency_id, id, client_kind, person_id, source, presenting_problem, phase, triage, respond_by,
       opened_on, version)
     values ('${agencyId}', '${caseId}', 'person', '${rohaniRegistered.id}', 'walk-in', 'Beras habis', 'assessment',
       'routine', now(), '${today}', 1);
     insert into need (agency_id, id, case_id, term, urgency, in_own_words, state, recorded_on, version)
     values ('${agencyId}', '${needId}', '${caseId}', 'food/emergency-food', 'today', 'Beras habis', 'open', '${today}', 1);
     insert into relation (agency_id, id, record_id, kind, account_id, granted_by)
     values ('${agencyId}', '${newId()}', '${caseId}', 'assigned', '${accountId}', '${accountId}');
     insert into relation (agency_id, id, record_id, kind, team_id, granted_by)
     values ('${agencyId}', '${newId()}', '${caseId}', 'team', '${teams[0]?.id ?? ''}', '${accountId}')`,
  )
  // Another agency's worker who somehow knows the case's number, and has a relation to that number there.
  const second = idsOf('second').accountId
  await house.askAs(
    'postgres',
    `insert into relation (agency_id, id, record_id, kind, account_id, granted_by)
     values ('${MATARAM.agencyId}', '${newId()}', '${caseId}', 'assigned', '${second}', '${second}')`,
  )
})
afterAll(() => house.close())

const present = { ...ofNeed, keys: [], wishes }
const answer = { caseId, about: 'person', fact: 'isWorking', value: true, knownOn: today, saidBy: 'client' }
const statusOf = async (row: Operation, input: Record<string, unknown>, as: ActorName | null) =>
  (await send(house, row, input, { as })).status

/** In this order: the list, showing it, what was shown, choosing, the choices, answering a question. */
async function all(as: ActorName | null): Promise<number[]> {
  const shown = newId()
  await send(house, api.presentAlternatives, { ...present, id: shown })
  const choice = {
    ...ofNeed,
    id: newId(),
    presentationId: shown,
    chosen: null,
    refused: [],
    inOwnWords: null,
    present: ['client'],
    madeOn: today,
  }
  return [
    await statusOf(api.alternativesFor, ofNeed, as),
    await statusOf(api.presentAlternatives, { ...present, id: newId() }, as),
    await statusOf(api.presentationPage, { ...ofNeed, id: shown }, as),
    await statusOf(api.recordChoice, choice, as),
    await statusOf(api.choicesOfNeed, ofNeed, as),
    await statusOf(api.answerFact, answer, as),
  ]
}

test.each<[ActorName, number[]]>([
  ['worker', [200, 200, 200, 200, 200, 200]],
  ['supervisor', [200, 403, 200, 403, 200, 403]],
  ['curator', [403, 403, 403, 403, 403, 403]],
  ['planner', [403, 403, 403, 403, 403, 403]],
  ['officer', [403, 403, 403, 403, 403, 403]],
  ['admin', [403, 403, 403, 403, 403, 403]],
  ['provider', [403, 403, 403, 403, 403, 403]],
])('what a %s may do with alternatives and choices of a case', async (as, expected) => {
  expect(await all(as)).toEqual(expected)
})

test('a colleague without the case is not told that it exists', async () => {
  const [list, show, shown, choose, choices] = await all('colleague')
  expect([list, show, shown, choose, choices]).toEqual([404, 404, 404, 404, 404])
})

test('a supervisor of another team is not told either', async () => {
  const [list, , shown, , choices] = await all('elsewhere')
  expect([list, shown, choices]).toEqual([404, 404, 404])
})

test('another agency finds nothing, even with the case’s number', async () => {
  expect(await all('second')).toEqual([404, 404, 404, 404, 404, 404])
})

test('nobody signed in sees nothing', async () => {
  expect(await all(null)).toEqual([401, 401, 401, 401, 401, 401])
})

test('the wall stands in the database too: no row of another agency is seen', async () => {
  for (const table of ['presentation', 'choice', 'need_refusal']) {
    const rows = await house.askAs(
      'simpul_app',
      `select set_config('simpul.agency', '${MATARAM.agencyId}', false), (select count(*) from ${table}) as seen`,
    )
    expect(rows[0]?.['seen']).toBe('0')
  }
})

test('in a case that is closed nothing is shown, chosen or answered any more, and all stays to be read', async () => {
  await house.askAs(
    'postgres',
    `update "case" set closed_on = '${today}', close_reason = 'moved-away' where id = '${caseId}'`,
  )
  expect(await all('worker')).toEqual([200, 409, 404, 409, 200, 409])
})
