import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { idsOf, LOTENG, MATARAM } from '#confidentiality/access/examples.ts'
import type { Context } from '#platform/server/context.ts'
import { openHouse, send, type House } from '../../../test/house.ts'
import * as api from './api.ts'
import { amin, fitri, rohaniRegistered, sitiRohani } from './examples.ts'
import { householdOf, personById, subjectOf, summariesOf } from './queries.ts'

let house: House
beforeAll(async () => {
  house = await openHouse()
  await send(house, api.registerPerson, rohaniRegistered)
  await send(house, api.registerPerson, { ...amin, belongsTo: { kind: 'not-known' } })
  const told = { personId: sitiRohani.id, saidBy: 'client', knownOn: '2026-11-01' }
  await send(house, api.recordFact, { ...told, about: 'household', fact: 'householdDecile', value: 2 })
  await send(house, api.recordFact, { ...told, personId: fitri.id, about: 'person', fact: 'schoolLevel', value: 'sd' })
})
afterAll(() => house.close())

/** What a query answers to the worker of an agency. */
function within<Answer>(agencyId: string, ask: (context: Context) => Promise<Answer>): Promise<Answer> {
  return house.db.transaction().execute(async tx => {
    await sql`select set_config('simpul.agency', ${agencyId}, true)`.execute(tx)
    return ask({
      tx,
      agencyId,
      actorId: idsOf('worker').accountId,
      teamIds: [],
      organizationId: null,
      at: '2026-11-25T01:00:00.000Z',
      today: '2026-11-25',
      timeZone: 'Asia/Makassar',
      purpose: 'help',
    })
  })
}

test('a rule reads the person, the household, its members and the areas they live in', async () => {
  const subject = await within(LOTENG.agencyId, context => subjectOf(context, sitiRohani.id))
  const mother = { ageYears: 34, sex: 'female', hasNik: true }
  const daughter = { ageYears: 9, sex: 'female', schoolLevel: 'sd' }
  expect(subject).toMatchObject({
    person: mother,
    household: { householdDecile: 2 },
    membersAreAll: true,
    areas: ['52.02.01.2013', '52.02.01', '52.02', '52'],
  })
  expect(new Set(subject?.members)).toEqual(new Set([mother, daughter]))
})

test('of whom nothing more is known, nothing more is told, and nowhere is said to be where they live', async () => {
  const subject = await within(LOTENG.agencyId, context => subjectOf(context, amin.id))
  const person = { sex: 'male' }
  expect(subject).toEqual({ person, household: {}, members: [person], membersAreAll: false, areas: null })
})

test('another agency finds nobody: not by id, not in a household, not as a summary', async () => {
  const found = await within(MATARAM.agencyId, async context => [
    await personById(context, sitiRohani.id),
    await subjectOf(context, sitiRohani.id),
    await householdOf(context, sitiRohani.id),
    (await summariesOf(context, [sitiRohani.id])).size,
  ])
  expect(found).toEqual([null, null, null, 0])
})
