import { afterAll, beforeAll, expect, test } from 'vitest'
import type { ActorName } from '#confidentiality/access/examples.ts'
import { newId } from '#platform/shared/id.ts'
import { openHouse, send, type House } from '../../../test/house.ts'
import * as api from './api.ts'
import { fitri, ROHANI_HOME, rohaniRegistered, sitiRohani, someone } from './examples.ts'

let house: House
beforeAll(async () => {
  house = await openHouse()
  await send(house, api.registerPerson, rohaniRegistered)
})
afterAll(() => house.close())

const home = { id: ROHANI_HOME, villageCode: null, rt: null, rw: null, addressLine: null, membersAreAll: true }
const inputs = (): Record<keyof typeof api, Record<string, unknown>> => ({
  searchPeople: { words: 'rohani' },
  possibleDuplicates: { ...sitiRohani, id: undefined, contactWishes: undefined, villageCode: null, exceptId: null },
  personPage: { id: sitiRohani.id },
  householdPage: { id: ROHANI_HOME },
  registerPerson: { ...someone('0', 'Orang Baru'), id: newId(), belongsTo: { kind: 'not-known' } },
  revisePerson: { ...sitiRohani, version: 1 },
  recordFact: {
    personId: sitiRohani.id,
    about: 'person',
    fact: 'hasJkn',
    value: true,
    knownOn: '2026-11-01',
    saidBy: 'paper',
  },
  foundHousehold: { ...home, id: newId(), personId: sitiRohani.id, role: 'head' },
  reviseHousehold: { ...home, version: 1 },
  addMember: { householdId: ROHANI_HOME, role: 'child', who: { kind: 'known', personId: fitri.id } },
  leaveHousehold: { householdId: ROHANI_HOME, personId: fitri.id },
})
const READS = ['searchPeople', 'possibleDuplicates', 'personPage', 'householdPage']

test.each<[ActorName, 'all' | 'reads' | 'none']>([
  ['worker', 'all'],
  ['front', 'all'],
  ['supervisor', 'reads'],
  ['curator', 'none'],
  ['planner', 'none'],
  ['officer', 'none'],
  ['admin', 'none'],
  ['provider', 'none'],
])('what a %s may do with people: %s', async (as, may) => {
  for (const row of Object.values(api)) {
    const { status } = await send(house, row, inputs()[row.name], { as })
    const isAllowed = may === 'all' || (may === 'reads' && READS.includes(row.name))
    expect([row.name, status !== 403]).toEqual([row.name, isAllowed])
  }
})

test('a second agency sees and changes nobody: what it asks for is not found, and its search is empty', async () => {
  const as = 'second'
  for (const row of [
    api.personPage,
    api.householdPage,
    api.revisePerson,
    api.reviseHousehold,
    api.recordFact,
    api.addMember,
    api.leaveHousehold,
  ]) {
    expect([row.name, (await send(house, row, inputs()[row.name], { as })).status]).toEqual([row.name, 404])
  }
  for (const row of [api.searchPeople, api.possibleDuplicates]) {
    expect(await send(house, row, inputs()[row.name], { as })).toMatchObject({ status: 200, body: [] })
  }
  const joins = {
    ...someone('401', 'Orang Lain'),
    belongsTo: { kind: 'join', householdId: ROHANI_HOME, role: 'child' },
  }
  expect(await send(house, api.registerPerson, joins, { as })).toMatchObject({ status: 404 })
})

test('every reading of a person leaves who read whom, and no name stands in the audit', async () => {
  await send(house, api.personPage, { id: fitri.id }, { as: 'supervisor' })
  const facts = await house.askAs(
    'postgres',
    `select * from audit_fact where about = '${fitri.id}' and fact = 'person.read'`,
  )
  expect(facts).toHaveLength(1)
  const all = await house.askAs('postgres', 'select * from audit_fact')
  expect(JSON.stringify(all)).not.toMatch(/rohani/i)
})
