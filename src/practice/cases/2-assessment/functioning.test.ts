import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import * as z from 'zod'
import { contextOf, enter } from '#confidentiality/access/commands.ts'
import { idsOf, MATARAM, type ActorName } from '#confidentiality/access/examples.ts'
import { inTransaction } from '#platform/server/db.ts'
import { addDays } from '#platform/shared/day.ts'
import { newId } from '#platform/shared/id.ts'
import { ok } from '#platform/shared/result.ts'
import { registerPerson } from '#practice/people/api.ts'
import { fitri, ROHANI_HOME, rohaniRegistered, sitiRohani } from '#practice/people/examples.ts'
import { opening, register, TODAY } from '../../../../test/cases.ts'
import { openHouse, send, type House } from '../../../../test/house.ts'
import { openCase, refuseConsent } from '../1-intake/api.ts'
import { timelineOfCase } from '../api.ts'
import { CaseEvent, CaseId } from '../schema.ts'
import * as ethics from './api/ethics.ts'
import * as api from './api/functioning.ts'
import { rohaniAssessed, rohaniWeighed } from './examples.ts'
import { functioningOf } from './queries/functioning.ts'
import { CaseEthics } from './schema/ethics.ts'
import { CaseFunctioning } from './schema/functioning.ts'

let house: House
let caseId: string
beforeAll(async () => {
  house = await openHouse()
  await send(house, registerPerson, rohaniRegistered)
  caseId = await openFamily()
})
afterAll(() => house.close())

async function openFamily(): Promise<string> {
  const client = { kind: 'family', personId: sitiRohani.id, householdId: ROHANI_HOME }
  const input = { ...opening(sitiRohani.id), client }
  expect(await send(house, openCase, input)).toMatchObject({ status: 200 })
  return input.id
}
/** A case of a person who lives with nobody that is known. */
async function openAlone(as: ActorName = 'worker') {
  const input = opening(await register(house, 'Inaq Marni', as), as)
  expect(await send(house, openCase, input, { as })).toMatchObject({ status: 200 })
  return { caseId: input.id, personId: input.client.personId }
}
const assessed = (told: object = {}) => ({ ...rohaniAssessed, caseId, id: newId(), assessedOn: TODAY, ...told })
const of = async (id = caseId) => CaseFunctioning.parse((await send(house, api.functioningOfCase, { caseId: id })).body)
const ethicsIn = async (id = caseId) => CaseEthics.parse((await send(house, ethics.ethicsOfCase, { caseId: id })).body)
const events = async (id = caseId) => {
  const { body } = await send(house, timelineOfCase, { caseId: id })
  return z.object({ events: z.array(CaseEvent) }).parse(body).events
}
const refused = (status: number, code: string) => ({ status, body: { code } })

test('a draft is written on, finished, and told in the timeline once, without what was said', async () => {
  const draft = assessed()
  expect(await send(house, api.recordFunctioning, draft)).toMatchObject({
    status: 200,
    body: { state: 'draft', version: 1, byName: 'Baiq Rinjani' },
  })
  expect((await events())[0]?.kind).not.toBe('functioning.recorded')
  const next = { ...draft, version: 1, health: 'a'.repeat(50_000), isFinished: true }
  expect(await send(house, api.recordFunctioning, next)).toMatchObject({
    status: 200,
    body: { state: 'finished', version: 2 },
  })
  const [told] = await events()
  expect(told).toMatchObject({
    kind: 'functioning.recorded',
    details: { person: sitiRohani.fullName, on: TODAY },
  })
  expect(JSON.stringify(told)).not.toContain('midnight')
  expect(await send(house, api.recordFunctioning, { ...next, version: 2 })).toMatchObject(
    refused(409, 'functioning-finished'),
  )
  const { people, assessments } = await of()
  expect(people.map(({ id }) => id)).toEqual([sitiRohani.id, fitri.id])
  expect(assessments[0]).toMatchObject({ id: draft.id, roles: rohaniAssessed.roles, clientView: draft.clientView })
})

test('two who edit one assessment are shown both, whether it was there or each began it', async () => {
  const mine = assessed({ personId: fitri.id })
  const theirs = assessed({ personId: fitri.id, clientView: 'Aku mau sekolah.' })
  const replies = await Promise.all([mine, theirs].map(one => send(house, api.recordFunctioning, one)))
  expect(replies.map(({ status }) => status).sort()).toEqual([200, 409])
  const [won, lost] = replies[0]?.status === 200 ? [mine, theirs] : [theirs, mine]
  const clash = replies.find(({ status }) => status === 409)?.body
  expect(clash).toMatchObject({ code: 'version-clash', kept: { id: won.id, version: 1 }, sent: { id: lost.id } })
  const over = { ...lost, id: won.id, version: 1 }
  expect(await send(house, api.recordFunctioning, over)).toMatchObject({
    status: 200,
    body: { id: won.id, version: 2, clientView: lost.clientView },
  })
  expect(await send(house, api.recordFunctioning, { ...won, version: 1 })).toMatchObject({
    status: 409,
    body: { code: 'version-clash', kept: { version: 2, byName: 'Baiq Rinjani' } },
  })
})

test('an assessment is of the client or of someone who lives with them, on a day that has come, in known words', async () => {
  const stranger = await register(house)
  const cases: [object, number, string][] = [
    [{ personId: stranger }, 422, 'not-of-case'],
    [{ assessedOn: addDays(TODAY, 1) }, 422, 'day-to-come'],
    [{ roles: [{ ...rohaniAssessed.roles[0], role: 'family/king' }] }, 422, 'term-unknown'],
    [{ roles: [rohaniAssessed.roles[0], rohaniAssessed.roles[0]] }, 422, 'named-twice'],
    [{ roles: [{ ...rohaniAssessed.roles[0], duration: 7 }] }, 422, 'input-invalid'],
    [{ version: 3 }, 404, 'not-found'],
  ]
  for (const [told, status, code] of cases) {
    expect(await send(house, api.recordFunctioning, assessed(told))).toMatchObject(refused(status, code))
  }
  const { id } = (await of()).assessments[0] ?? {}
  const moved = assessed({ ...(await openAlone()), id })
  expect(await send(house, api.recordFunctioning, moved)).toMatchObject(refused(409, 'act-id-reused'))
})

test('a danger that is newly named starts the clock of immediate danger at once, and once', async () => {
  const alone = await openAlone()
  const clock = () =>
    house.askAs('postgres', `select triage, responded_at as answered from "case" where id = '${alone.caseId}'`)
  const danger = { ...rohaniAssessed.roles[0], severity: { client: 2, worker: 6 } }
  const draft = assessed({ ...alone, roles: [danger] })
  expect(await clock()).toMatchObject([{ triage: 'urgent' }])
  expect(await send(house, api.recordFunctioning, draft)).toMatchObject({ status: 200 })
  expect(await clock()).toEqual([{ triage: 'immediate-danger', answered: null }])
  await send(house, api.recordFunctioning, { ...draft, version: 1 })
  expect((await events(alone.caseId)).filter(({ kind }) => kind === 'safety.alarmed')).toHaveLength(1)
})

test('later rooms are given what is finished, the latest first', async () => {
  const found = await inTransaction(house.db, async tx => {
    const actor = await enter(tx, idsOf('worker').accountId, null)
    if (!actor) throw new Error('The worker belongs nowhere')
    const context = contextOf(tx, actor, { now: new Date(), purpose: 'help' })
    return ok(await functioningOf(context, CaseId.parse(caseId)))
  })
  expect(found).toMatchObject({ ok: true, value: [{ state: 'finished', personId: sitiRohani.id }] })
})

test('what is likely in a case follows from its record: a child at home, a refusal, a danger', async () => {
  const before = await ethicsIn()
  expect(before.likely.map(({ situation }) => situation)).toEqual(['consent-of-a-child', 'group-confidentiality'])
  const no = { purpose: 'casework', recipientOrganizationId: null, saidBy: 'Siti Rohani', words: null }
  expect(await send(house, refuseConsent, { ...no, caseId })).toMatchObject({ status: 200 })
  expect((await ethicsIn()).likely).toContainEqual({ situation: 'refusing-service', why: ['consent-refused'] })
})

test('what was decided is kept with the questions as they were asked; the timeline tells only which situation', async () => {
  const weighed = { ...rohaniWeighed, caseId, id: newId(), decidedOn: TODAY }
  const reply = await send(house, ethics.recordEthics, weighed)
  expect(reply).toMatchObject({
    status: 200,
    body: {
      title: { en: 'Gifts from clients' },
      answers: [{ words: weighed.answers[0]?.words }],
      byName: 'Baiq Rinjani',
    },
  })
  const [told] = await events()
  expect(told).toMatchObject({ kind: 'ethics.recorded', details: { situationEn: 'Gifts from clients' } })
  expect(JSON.stringify(told)).not.toMatch(/cassava|shamed|thanks/)
  expect((await ethicsIn()).records).toHaveLength(1)
  expect(await send(house, ethics.recordEthics, weighed)).toMatchObject(refused(409, 'act-id-reused'))
  for (const [told, code] of [
    [{ situation: 'weather' }, 'situation-unknown'],
    [{ answers: [{ question: 99, words: 'Ya.' }] }, 'situation-unknown'],
    [{ decidedOn: addDays(TODAY, 1) }, 'day-to-come'],
    [{ decision: ' ' }, 'input-invalid'],
  ] as const) {
    expect(await send(house, ethics.recordEthics, { ...weighed, id: newId(), ...told })).toMatchObject(
      refused(422, code),
    )
  }
})

test.each<[ActorName, number[]]>([
  ['worker', [200, 200, 200, 200]],
  ['colleague', [404, 404, 404, 404]],
  ['supervisor', [200, 403, 200, 200]],
  ['elsewhere', [404, 403, 404, 404]],
  ['front', [404, 404, 404, 404]],
  ['curator', [403, 403, 403, 403]],
  ['planner', [403, 403, 403, 403]],
  ['officer', [403, 403, 403, 403]],
  ['admin', [403, 403, 403, 403]],
  ['provider', [403, 403, 403, 403]],
  ['second', [404, 404, 404, 404]],
])('what a %s may do: read and record functioning, read and record ethics: %j', async (as, expected) => {
  const asked: [Parameters<typeof send>[1], Record<string, unknown>][] = [
    [api.functioningOfCase, { caseId }],
    [api.recordFunctioning, assessed({ isFinished: true })],
    [ethics.ethicsOfCase, { caseId }],
    [ethics.recordEthics, { ...rohaniWeighed, caseId, id: newId(), decidedOn: TODAY }],
  ]
  const statuses = []
  for (const [row, input] of asked) statuses.push((await send(house, row, input, { as })).status)
  expect(statuses).toEqual(expected)
})

test('the wall stands in the database too, and nothing can be taken out', async () => {
  const foreign = await openAlone('second')
  await send(house, api.recordFunctioning, assessed(foreign), { as: 'second' })
  const weighed = { ...rohaniWeighed, caseId: foreign.caseId, id: newId(), decidedOn: TODAY }
  await send(house, ethics.recordEthics, weighed, { as: 'second' })
  for (const table of ['functioning', 'ethics_record']) {
    const agencies = `select distinct agency_id from ${table}`
    expect([table, (await house.askAs('postgres', agencies)).length]).toEqual([table, 2])
    expect([table, await house.askAs('simpul_app', agencies)]).toEqual([table, []])
    const seen = await inTransaction(house.db, async tx => {
      await enter(tx, idsOf('second').accountId, null)
      return ok((await sql.raw(agencies).execute(tx)).rows)
    })
    expect([table, seen]).toEqual([table, ok([{ agencyId: MATARAM.agencyId }])])
    await expect(house.askAs('simpul_app', `delete from ${table}`)).rejects.toThrow('permission denied')
  }
  await expect(house.askAs('simpul_app', `update ethics_record set decision = 'x'`)).rejects.toThrow(
    'permission denied',
  )
})
