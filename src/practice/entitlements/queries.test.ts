import { afterAll, beforeAll, expect, test } from 'vitest'
import type { ActorName } from '#confidentiality/access/examples.ts'
import { inTransaction } from '#platform/server/db.ts'
import { newId } from '#platform/shared/id.ts'
import { ok } from '#platform/shared/result.ts'
import { openCase } from '#practice/cases/1-intake/api.ts'
import { recordNeed } from '#practice/cases/2-assessment/api.ts'
import { foodToday } from '#practice/cases/2-assessment/examples.ts'
import { answerFact } from '#practice/matching/api.ts'
import { recordFact, registerPerson } from '#practice/people/api.ts'
import { someone } from '#practice/people/examples.ts'
import { keepService } from '#practice/resources/commands.ts'
import { loadProgrammes } from '#practice/resources/commands/programmes.ts'
import { foodNextDoor, foodParcel } from '#practice/resources/examples.ts'
import { ServiceId } from '#practice/resources/schema/resource.ts'
import { opening, openOf, TODAY } from '../../../test/cases.ts'
import { openHouse, send, type House } from '../../../test/house.ts'
import * as api from './api.ts'
import { Screening } from './schema/screening.ts'

const client = {
  ...someone('0', 'Inaq Sahnim'),
  id: newId(),
  sex: 'female',
  birth: { precision: 'day', on: '1958-07-01' },
}
const pupil = {
  ...someone('0', 'Baiq Nurul'),
  id: newId(),
  sex: 'female',
  birth: { precision: 'day', on: '2018-05-01' },
}
const riceId = ServiceId.parse('5e1f0000-0000-4000-8000-000000000004')
const farId = ServiceId.parse('5e1f0000-0000-4000-8000-000000000005')
const tree = { fact: 'ageYears', compare: { is: 'at-least', value: 60 } } as const

let house: House
let caseId: string
beforeAll(async () => {
  house = await openHouse()
  await loadProgrammes(house.db)
  const line = {
    id: 'old',
    text: { id: '60 tahun ke atas', en: 'Aged 60 or over' },
    isHard: true,
    provedBy: [],
    source: null,
  }
  const conditions = [{ ...line, tree, checkedOn: '2026-11-01' }]
  await inTransaction(house.db, async tx => {
    for (const service of [
      foodParcel,
      { ...foodParcel, id: riceId, conditions },
      { ...foodNextDoor, id: farId, conditions },
    ]) {
      await keepService(tx, service)
    }
    return ok(null)
  })
  const home = { id: newId(), villageCode: '52.02.01.2013', rt: null, rw: null, addressLine: null, membersAreAll: true }
  const belongsTo = { kind: 'new', household: home, role: 'head', members: [{ ...pupil, role: 'grandchild' }] }
  expect((await send(house, registerPerson, { ...client, belongsTo })).status).toBe(200)
  const input = opening(client.id)
  expect((await send(house, openCase, input)).status).toBe(200)
  caseId = input.id
})
afterAll(() => house.close())

async function screening(of = caseId): Promise<Screening> {
  const { status, body } = await send(house, api.screenEntitlements, { caseId: of })
  expect(status).toBe(200)
  return Screening.parse(body)
}
const told = (fact: string, value: unknown) => ({ fact, value, knownOn: TODAY, saidBy: 'client' })
const verdictOf = ({ results }: Screening, programme: string) =>
  results.find(one => one.programme === programme)?.verdict

test('all national programmes stand in a screening, and the local services that say whom they are for', async () => {
  const { results, members } = await screening()
  expect(results.filter(({ programme }) => programme !== null)).toHaveLength(45)
  const local = results.filter(({ programme }) => programme === null).map(({ serviceId }) => serviceId)
  expect(local).toEqual([riceId])
  expect(members.map(({ name, isClient }) => [name, isClient])).toEqual([
    ['Inaq Sahnim', true],
    ['Baiq Nurul', false],
  ])
})

test('a local service for older people is there for everyone, and is for the grandmother once its need is recorded', async () => {
  const rice = async () => (await screening()).results.find(({ serviceId }) => serviceId === riceId)
  expect(await rice()).toMatchObject({ verdict: 'eligible', group: 'open' })
  expect((await send(house, recordNeed, { ...foodToday, caseId, id: newId() })).status).toBe(200)
  expect(await rice()).toMatchObject({ verdict: 'eligible', group: 'may', isPersonal: true, holdsFor: [client.id] })
})

test('an answer about the household counts at once, and its question is gone', async () => {
  const before = await screening()
  expect(before.questions[0]?.fact).toBe('householdDecile')
  expect(verdictOf(before, 'pkh')).toBe('not-known')
  const answer = { caseId, about: 'household', ...told('householdDecile', 2) }
  expect((await send(house, answerFact, answer)).status).toBe(200)
  const after = await screening()
  expect(verdictOf(after, 'pkh')).toBe('eligible')
  expect(after.questions.map(({ fact }) => fact)).not.toContain('householdDecile')
  expect(after.total.yearMinor.known).toBeGreaterThan(0)
})

test('a fact about another person at home counts too: the grandchild goes to school', async () => {
  const school = { personId: pupil.id, about: 'person', ...told('schoolLevel', 'sd') }
  expect((await send(house, recordFact, school)).status).toBe(200)
  const pkh = (await screening()).results.find(({ programme }) => programme === 'pkh')
  expect(pkh?.holdsFor).toEqual([client.id, pupil.id])
})

test('a paper that the grandchild lacks is named, with who it is and who helps to get it', async () => {
  const lacks = { personId: pupil.id, about: 'person', ...told('hasBirthCertificate', false) }
  expect((await send(house, recordFact, lacks)).status).toBe(200)
  const { papers } = await screening()
  const certificate = papers.find(({ guide }) => guide.id === 'akta-lahir')
  expect(certificate).toMatchObject({ state: 'lacks', lackedBy: [pupil.id] })
  expect(certificate?.helpId).not.toBeNull()
})

test('a client of whom no household is known is judged alone, and that is said', async () => {
  const { householdId, members, isPlaceKnown, results } = await screening(await openOf(house))
  expect([householdId, members.length, isPlaceKnown]).toEqual([null, 1, false])
  expect(results.filter(({ programme }) => programme !== null)).toHaveLength(45)
})

test.each<[ActorName, number]>([
  ['worker', 200],
  ['front', 404],
  ['colleague', 404],
  ['elsewhere', 404],
  ['second', 404],
  ['curator', 403],
  ['planner', 403],
  ['officer', 403],
  ['admin', 403],
  ['provider', 403],
])('what a %s is told when asking for the screening of the worker’s case: %i', async (as, status) => {
  expect((await send(house, api.screenEntitlements, { caseId }, { as })).status).toBe(status)
})

test('the supervisor of the team may see it, and nobody who has not signed in', async () => {
  expect((await send(house, api.screenEntitlements, { caseId }, { as: 'supervisor' })).status).toBe(200)
  expect((await send(house, api.screenEntitlements, { caseId }, { as: null })).status).toBe(401)
})

test('each screening leaves its trace, and no answer in it', async () => {
  const rows = await house.askAs('postgres', `select * from audit_fact where fact = 'entitlements.screened'`)
  expect(rows.length).toBeGreaterThan(0)
  expect(JSON.stringify(rows)).not.toMatch(/Sahnim|householdDecile/)
})
