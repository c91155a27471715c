import { afterAll, beforeAll, expect, test } from 'vitest'
import * as z from 'zod'
import { contextOf, enter } from '#confidentiality/access/commands.ts'
import { idsOf, LOTENG } from '#confidentiality/access/examples.ts'
import { inTransaction } from '#platform/server/db.ts'
import { dayIn } from '#platform/shared/day.ts'
import { newId } from '#platform/shared/id.ts'
import { ok } from '#platform/shared/result.ts'
import { CaseId } from '#practice/cases/schema.ts'
import { NeedId } from '#practice/cases/2-assessment/schema.ts'
import { registerPerson } from '#practice/people/api.ts'
import { rohaniRegistered } from '#practice/people/examples.ts'
import { recordInformalResource } from '#practice/nearby/api.ts'
import { INAQ_SRI } from '#practice/nearby/examples.ts'
import { keepService } from '#practice/resources/commands.ts'
import { foodNextDoor, foodParcel } from '#practice/resources/examples.ts'
import { ServiceId, type Service } from '#practice/resources/schema/resource.ts'
import { openHouse, send, type House } from '../../../test/house.ts'
import * as api from './api.ts'
import { noteRefusal } from './commands.ts'
import { LINES } from './examples.ts'
import { Alternatives, type Alternative } from './schema/alternative.ts'
import { KeptChoice, Presentation } from './schema/choice.ts'

const today = dayIn('Asia/Makassar', new Date())
const caseId = CaseId.parse(newId())
const needId = NeedId.parse(newId())
const ofNeed = { caseId, needId }
const zakatId = ServiceId.parse('5e1f0000-0000-4000-8000-000000000004')
const parcel = `service:${foodParcel.id}`
const zakat = `service:${zakatId}`
const noWishes = { near: false, free: false, soon: false, system: null, language: null }

let house: House
beforeAll(async () => {
  house = await openHouse()
  const { status } = await send(house, registerPerson, rohaniRegistered)
  expect(status).toBe(200)
  await openCaseOf(caseId, needId)
  const conditions = [LINES.livesHere, LINES.poor, LINES.notHelpedYet, LINES.livesAlone]
  const name = { id: 'Zakat darurat', en: 'Emergency zakat' }
  await keep(foodParcel, foodNextDoor, { ...foodParcel, id: zakatId, name, conditions })
})
afterAll(() => house.close())

async function keep(...services: Service[]) {
  await inTransaction(house.db, async tx => {
    for (const service of services) await keepService(tx, service)
    return ok(null)
  })
}

/** A case with one need for food, assigned to the worker. */
async function openCaseOf(ofCase: string, ofNeed: string) {
  const { agencyId } = LOTENG
  const { accountId } = idsOf('worker')
  await house.askAs(
    'postgres',
    `insert into "case" (agency_id, id, client_kind, person_id, source, presenting_problem, phase, triage, respond_by,
       opened_on, version)
     values ('${agencyId}', '${ofCase}', 'person', '${rohaniRegistered.id}', 'walk-in', 'Beras habis', 'assessment',
       'routine', now(), '${today}', 1);
     insert into need (agency_id, id, case_id, term, urgency, in_own_words, state, recorded_on, version)
     values ('${agencyId}', '${ofNeed}', '${ofCase}', 'food/emergency-food', 'today', 'Beras habis', 'open', '${today}', 1);
     insert into relation (agency_id, id, record_id, kind, account_id, granted_by)
     values ('${agencyId}', '${newId()}', '${ofCase}', 'assigned', '${accountId}', '${accountId}')`,
  )
}

async function list(wishes: Record<string, unknown> = {}): Promise<Alternatives> {
  const { status, body } = await send(house, api.alternativesFor, { ...ofNeed, ...wishes })
  expect(status).toBe(200)
  return Alternatives.parse(body)
}
async function one(key: string): Promise<Alternative> {
  const found = (await list()).alternatives.find(alternative => alternative.key === key)
  if (!found) throw new Error(`${key} is not in the list`)
  return found
}
const keysOf = ({ alternatives }: Alternatives) => alternatives.map(({ key }) => key)

async function show(keys: string[]): Promise<Presentation> {
  const asked = { ...ofNeed, id: newId(), keys, wishes: noWishes }
  return Presentation.parse((await send(house, api.presentAlternatives, asked)).body)
}
const choiceOf = (presentationId: string, said: Record<string, unknown>) => ({
  ...ofNeed,
  id: newId(),
  presentationId,
  chosen: null,
  refused: [],
  inOwnWords: null,
  present: ['client', 'worker'],
  madeOn: today,
  ...said,
})
const because = (key: string, reason = 'client-too-far', words: string | null = null) => ({ key, reason, words })

test('alternatives fit, cannot be told yet or do not fit, and none is dropped', async () => {
  const { alternatives, urgency, weights } = await list()
  const verdicts = new Map(alternatives.map(({ key, verdict }) => [key, verdict]))
  expect(verdicts.get(parcel)).toBe('eligible')
  expect(verdicts.get(zakat)).toBe('not-known')
  expect(verdicts.get(`service:${foodNextDoor.id}`)).toBe('not-eligible')
  expect(urgency).toBe('today')
  expect(Object.values(weights).reduce((sum, weight) => sum + weight, 0)).toBe(100)
})

test('alternatives name the facts that are missing, and the papers that prove them', async () => {
  const { missing } = await one(zakat)
  expect(missing.map(({ fact }) => fact)).toEqual(['householdDecile', 'other:receivedZakatThisYear'])
  expect(missing[0]?.provedBy).toEqual([{ id: 'Kartu keluarga', en: 'Family card' }])
})

test('alternatives say how far it is from the middle of the client’s district', async () => {
  const { distanceMetres, reach } = await one(parcel)
  expect(reach).toBe('place')
  expect(distanceMetres).toBeGreaterThan(0)
  expect(distanceMetres).toBeLessThan(30_000)
})

test('alternatives hold people nearby and the client’s own strengths too', async () => {
  const helper = {
    ...INAQ_SRI,
    id: newId(),
    caseId,
    offers: 'Beras dua liter',
    needs: ['food/emergency-food'],
    areaCode: '52.02.01.2013',
    limits: 'Hanya sekali',
  }
  await send(house, recordInformalResource, helper)
  const strengthId = newId()
  await house.askAs(
    'postgres',
    `insert into strength (agency_id, id, case_id, in_own_words, helps_with, recorded_on)
     values ('${LOTENG.agencyId}', '${strengthId}', '${caseId}', 'Saya bisa berkebun', '{food/emergency-food}', '${today}')`,
  )
  expect(await one(`informal:${helper.id}`)).toMatchObject({ reach: 'neighbourhood', limits: 'Hanya sekali' })
  expect(await one(`strength:${strengthId}`)).toMatchObject({ resourceSystem: 'own-strength', isFree: true })
})

test('alternatives are moved by wishes, and none is hidden', async () => {
  const plain = keysOf(await list())
  const { alternatives, wishes } = await list({ system: 'informal' })
  expect(wishes).toMatchObject({ near: false, free: false, system: 'informal' })
  expect(alternatives[0]?.kind).toBe('informal')
  expect(alternatives.map(({ key }) => key).sort()).toEqual(plain.toSorted())
})

test('a need of another case is not found', async () => {
  expect((await send(house, api.alternativesFor, { ...ofNeed, needId: newId() })).status).toBe(404)
})

const answer = { caseId, knownOn: today, saidBy: 'client' }

test('an answer to a question changes the verdict at once, and stands in the timeline', async () => {
  expect((await one(zakat)).verdict).toBe('not-known')
  const decile = { ...answer, about: 'household', fact: 'householdDecile', value: 2 }
  expect((await send(house, api.answerFact, decile)).status).toBe(200)
  const helped = { ...answer, about: 'person', fact: 'other:receivedZakatThisYear', value: false }
  expect((await send(house, api.answerFact, helped)).status).toBe(200)
  expect(await one(zakat)).toMatchObject({ verdict: 'eligible', missing: [] })
  const events = await house.askAs(
    'postgres',
    `select details from case_event where case_id = '${caseId}' and kind = 'fact.recorded' order by id`,
  )
  expect(events).toMatchObject([{ details: { fact: 'householdDecile', value: '2' } }, {}])
})

test('an answer to a question can turn it into a no, and the reason says so', async () => {
  await send(house, api.answerFact, { ...answer, about: 'household', fact: 'householdDecile', value: 7 })
  const { verdict, reasons, missing } = await one(zakat)
  expect([verdict, missing]).toEqual(['not-eligible', []])
  expect(reasons.find(reason => reason.verdict === 'not-eligible')?.facts).toEqual(['householdDecile'])
  await send(house, api.answerFact, { ...answer, about: 'household', fact: 'householdDecile', value: 2 })
})

test('an answer to a question that cannot be right is refused', async () => {
  const wrong = { ...answer, about: 'household', fact: 'householdDecile', value: 11 }
  expect((await send(house, api.answerFact, wrong)).status).toBe(422)
})

test('what was shown is kept as it was, with weights, wishes and version, whatever changes later', async () => {
  const { id, shown } = await show([parcel, zakat])
  expect(shown.map(({ key }) => key).sort()).toEqual([parcel, zakat].sort())
  await keep({ ...foodParcel, name: { id: 'Nama lain', en: 'Another name' } })
  const kept = Presentation.parse((await send(house, api.presentationPage, { ...ofNeed, id })).body)
  expect(kept.shown.find(({ key }) => key === parcel)?.title).toEqual(foodParcel.name)
  expect(kept).toMatchObject({ rulesVersion: '2026-12-02', wishes: noWishes, shownByName: 'Baiq Rinjani' })
  expect(kept.order.length).toBeGreaterThan(kept.shown.length)
  await keep(foodParcel)
})

test('what was shown cannot be what is not in the list', async () => {
  const key = `service:${newId()}`
  const asked = { ...ofNeed, id: newId(), keys: [key], wishes: noWishes }
  const { status, body } = await send(house, api.presentAlternatives, asked)
  expect([status, body]).toMatchObject([409, { code: 'not-offered', keys: [key] }])
})

test('what was shown of another need is not found', async () => {
  const { id } = await show([parcel])
  expect((await send(house, api.presentationPage, { ...ofNeed, needId: newId(), id })).status).toBe(404)
})

test('a choice keeps what was chosen, what was refused and why, and tells it in the next list without counting it', async () => {
  const before = await list()
  const { id } = await show([parcel, zakat])
  const choice = choiceOf(id, { chosen: parcel, refused: [because(zakat, 'client-too-far', 'Kaki saya sakit')] })
  expect((await send(house, api.recordChoice, choice)).status).toBe(200)
  const after = await list()
  expect(keysOf(after)).toEqual(keysOf(before))
  expect((await one(zakat)).earlier).toEqual([
    { by: 'client', reason: 'client-too-far', words: 'Kaki saya sakit', on: today },
  ])
  const kept = z.array(KeptChoice).parse((await send(house, api.choicesOfNeed, ofNeed)).body)
  expect(kept[0]).toMatchObject({ choice: { chosen: parcel }, recordedByName: 'Baiq Rinjani' })
  expect(kept[0]?.shown.find(({ key }) => key === parcel)?.title).toEqual(foodParcel.name)
})

test('a choice of nothing is a choice too', async () => {
  const { id } = await show([parcel, zakat])
  const choice = choiceOf(id, {
    refused: [because(parcel, 'not-now'), because(zakat, 'not-now')],
    inOwnWords: 'Nanti saja',
  })
  expect((await send(house, api.recordChoice, choice)).status).toBe(200)
  expect((await one(parcel)).earlier).toHaveLength(1)
  const [need] = await house.askAs('postgres', `select state from need where id = '${needId}'`)
  expect(need).toEqual({ state: 'open' })
})

test('a choice sent twice is kept once', async () => {
  const { id } = await show([parcel])
  const choice = choiceOf(id, { chosen: parcel })
  const actId = newId()
  const first = await send(house, api.recordChoice, choice, { actId })
  const again = await send(house, api.recordChoice, choice, { actId })
  expect([first.status, again.status]).toEqual([200, 200])
  const rows = await house.askAs('postgres', `select 1 from choice where id = '${choice.id}'`)
  expect(rows).toHaveLength(1)
})

test.each([
  [{ chosen: zakat }, 'not-shown'],
  [{ refused: [because(parcel, 'whatever')] }, 'reason-not-known'],
  [{ chosen: parcel, refused: [because(parcel)] }, 'chosen-and-refused'],
  [{ madeOn: '2999-01-01' }, 'in-future'],
])('a choice that nobody could understand later is refused: %j', async (said, why) => {
  const { id } = await show([parcel])
  const { status, body } = await send(house, api.recordChoice, choiceOf(id, said))
  expect([status, body]).toMatchObject([422, { code: 'choice-unclear', why }])
})

test('a choice needs something that was shown', async () => {
  expect((await send(house, api.recordChoice, choiceOf(newId(), {}))).status).toBe(404)
})

test('a provider’s refusal is told on the card of the next list, and moves nothing', async () => {
  const before = keysOf(await list())
  await inTransaction(house.db, async tx => {
    const actor = await enter(tx, idsOf('worker').accountId, LOTENG.agencyId)
    if (!actor) throw new Error('no actor')
    const context = contextOf(tx, actor, { now: new Date(), purpose: 'help' })
    const refusal = { by: 'provider', reason: 'full-no-waiting-list', words: null, on: today } as const
    await noteRefusal(context, { ...refusal, caseId, needId, resourceKey: parcel })
    return ok(null)
  })
  expect(keysOf(await list())).toEqual(before)
  expect((await one(parcel)).earlier).toContainEqual({
    by: 'provider',
    reason: 'full-no-waiting-list',
    words: null,
    on: today,
  })
})
