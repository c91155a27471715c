import { afterAll, beforeAll, expect, test } from 'vitest'
import * as z from 'zod'
import type { ActorName } from '#confidentiality/access/examples.ts'
import { newId } from '#platform/shared/id.ts'
import { agreed, opening, openOf, register, TODAY } from '../../../../../test/cases.ts'
import { openHouse, send, type House } from '../../../../../test/house.ts'
import { casePage, timelineOfCase } from '../../api.ts'
import * as parties from '../../api/parties.ts'
import { safetyOfCase } from '../../api/safety.ts'
import { CaseEvent, CaseView } from '../../schema.ts'
import { SafetyView } from '../../schema/safety.ts'
import * as intake from '../api.ts'
import * as categories from '../api/categories.ts'
import * as danger from '../api/danger.ts'
import * as api from '../api/inquiries.ts'
import { CaseCategory } from '../schema/categories.ts'
import { DangerSign } from '../schema/danger.ts'
import { InquiryView } from '../schema/inquiries.ts'

let house: House
beforeAll(async () => void (house = await openHouse()))
afterAll(() => house.close())

const teller = { kind: 'neighbour', name: 'Pak Sahdi', reachedAt: '0812 0000 0000, malam' }
const call = (told: Record<string, unknown> = {}) => ({
  ...{ id: newId(), source: 'hotline', teller: { kind: 'not-known', name: null, reachedAt: null } },
  ...{ about: null, words: 'Kakek sebelah dua hari tidak makan.', triage: 'urgent' },
  ...told,
})
const listed = async (state: 'open' | 'ended', as: ActorName = 'worker') => {
  const { body } = await send(house, api.inquiries, { state }, { as })
  return z.object({ inquiries: z.array(InquiryView) }).parse(body).inquiries
}
const viewOf = async (caseId: string) => CaseView.parse((await send(house, casePage, { caseId })).body)
const timeline = async (caseId: string) => {
  const { body } = await send(house, timelineOfCase, { caseId })
  return z.object({ events: z.array(CaseEvent) }).parse(body).events
}
const answers = (told: Record<string, string> = {}) => ({
  ...Object.fromEntries(DangerSign.options.map(sign => [sign, 'not-known'])),
  ...told,
})

test('whoever calls need not say who they are, and a clock runs for them all the same', async () => {
  const input = call()
  const { status, body } = await send(house, api.recordInquiry, input, { as: 'front' })
  expect([status, body]).toMatchObject([200, { state: 'open', teller: { name: null }, version: 1 }])
  const [waiting] = (await listed('open')).filter(({ id }) => id === input.id)
  const hours = (Date.parse(waiting?.respondBy ?? '') - Date.parse(waiting?.receivedAt ?? '')) / 3_600_000
  expect(hours).toBe(72)
})

test('the most pressing call stands first', async () => {
  const [calm, pressing] = [call({ triage: 'routine' }), call({ triage: 'immediate-danger' })]
  await send(house, api.recordInquiry, calm)
  await send(house, api.recordInquiry, pressing)
  const ids = (await listed('open')).map(({ id }): string => id)
  expect(ids.indexOf(pressing.id)).toBeLessThan(ids.indexOf(calm.id))
})

test('an inquiry ends with advice once; whoever comes later is told', async () => {
  const input = call()
  await send(house, api.recordInquiry, input)
  const ending = { id: input.id, version: 1, advice: 'Surat dibuat di kantor desa; boleh menelepon lagi.' }
  expect(await send(house, api.endInquiry, { ...ending, version: 7 })).toMatchObject({
    status: 409,
    body: { code: 'version-clash' },
  })
  expect(await send(house, api.endInquiry, ending)).toMatchObject({ status: 200, body: { state: 'advised' } })
  expect(await send(house, api.endInquiry, ending)).toMatchObject({
    status: 409,
    body: { code: 'inquiry-ended', state: 'advised' },
  })
  expect((await listed('ended')).map(({ id }): string => id)).toContain(input.id)
})

test('an inquiry becomes a case in the act that opens it, and who told of it goes along, apart', async () => {
  const input = call({ teller, about: 'Amaq Darwis, dekat musala' })
  await send(house, api.recordInquiry, input)
  const opened = { ...opening(await register(house, 'Amaq Darwis')), source: 'hotline', inquiryId: input.id }
  expect(await send(house, intake.openCase, opened)).toMatchObject({ status: 200 })
  const seen = await send(house, api.inquiryPage, { id: input.id })
  expect(seen.body).toMatchObject({ state: 'case', caseId: opened.id })
  const all = await send(house, api.inquiries, { state: 'ended' }, { as: 'colleague' })
  expect(`${seen.text} ${all.text}`).not.toMatch(/Sahdi|0812/)
  const page = await send(house, casePage, { caseId: opened.id })
  const { text } = await send(house, timelineOfCase, { caseId: opened.id })
  expect(`${page.text} ${text}`).not.toMatch(/Sahdi|0812/)
  expect(await send(house, api.originOfCase, { caseId: opened.id })).toMatchObject({ status: 200, body: teller })
  const facts = await house.askAs('postgres', `select 1 from audit_fact where fact = 'origin.read'`)
  expect(facts.length).toBeGreaterThan(0)
  const again = { ...opening(await register(house)), inquiryId: input.id }
  expect(await send(house, intake.openCase, again)).toMatchObject({ status: 409, body: { code: 'inquiry-ended' } })
  expect(await house.askAs('postgres', `select 1 from "case" where id = '${again.id}'`)).toEqual([])
})

test('whoever reports someone is kept apart from what stands in the case', async () => {
  const opened = { ...opening(await register(house)), source: 'report', origin: teller }
  await send(house, intake.openCase, opened)
  expect((await send(house, casePage, { caseId: opened.id })).text).not.toContain('Sahdi')
  expect(await send(house, api.originOfCase, { caseId: opened.id })).toMatchObject({ body: teller })
  expect(await send(house, api.originOfCase, { caseId: opened.id }, { as: 'colleague' })).toMatchObject({ status: 404 })
})

test.each<[ActorName, number, number]>([
  ['worker', 200, 200],
  ['front', 200, 200],
  ['supervisor', 200, 403],
  ['curator', 403, 403],
  ['planner', 403, 403],
  ['officer', 403, 403],
  ['admin', 403, 403],
  ['provider', 403, 403],
])('a %s who asks for inquiries gets %i, and who writes one down %i', async (as, reads, writes) => {
  expect((await send(house, api.inquiries, {}, { as })).status).toBe(reads)
  expect((await send(house, api.recordInquiry, call(), { as })).status).toBe(writes)
  expect((await send(house, api.inquiryPage, { id: newId() }, { as })).status).toBe(reads === 200 ? 404 : 403)
  const ending = { id: newId(), version: 1, advice: 'Sudah.' }
  expect((await send(house, api.endInquiry, ending, { as })).status).toBe(writes === 200 ? 404 : 403)
})

test('another agency sees no inquiry of this one', async () => {
  const input = call()
  await send(house, api.recordInquiry, input)
  expect((await listed('open', 'second')).map(({ id }): string => id)).not.toContain(input.id)
  expect(await send(house, api.inquiryPage, { id: input.id }, { as: 'second' })).toMatchObject({ status: 404 })
})

test('a yes to a question about danger opens the safety protocol and the clock of immediate danger at once', async () => {
  const caseId = await openOf(house)
  const calm = { id: newId(), caseId, answers: answers({ 'hurt-now': 'no' }) }
  expect(await send(house, danger.screenDanger, calm)).toMatchObject({ status: 200 })
  expect((await viewOf(caseId)).safety).toBeNull()
  const told = { id: newId(), caseId, answers: answers({ 'afraid-home': 'yes' }) }
  expect(await send(house, danger.screenDanger, told)).toMatchObject({ status: 200 })
  expect(await viewOf(caseId)).toMatchObject({
    case: { triage: 'immediate-danger', respondedAt: null },
    safety: { checkOn: null },
  })
  const [first] = z.array(SafetyView).parse((await send(house, safetyOfCase, { caseId })).body)
  expect(first).toMatchObject({ why: 'screening', closedAt: null })
  expect((await timeline(caseId)).slice(0, 2).map(({ kind }) => kind)).toEqual(['safety.alarmed', 'danger.asked'])
})

test('of two who ask at once both answers stand, and one protocol is open', async () => {
  const caseId = await openOf(house)
  const ask = () => send(house, danger.screenDanger, { id: newId(), caseId, answers: answers({ 'self-harm': 'yes' }) })
  expect((await Promise.all([ask(), ask()])).map(({ status }) => status)).toEqual([200, 200])
  expect(z.array(z.unknown()).parse((await send(house, danger.screeningsOfCase, { caseId })).body)).toHaveLength(2)
  expect(z.array(SafetyView).parse((await send(house, safetyOfCase, { caseId })).body)).toHaveLength(1)
})

test('danger that is told when a case opens begins its protocol in the same act', async () => {
  const asked = { ...opening(await register(house)), triage: 'routine', danger: answers({ 'child-unsafe': 'yes' }) }
  expect(await send(house, intake.openCase, asked)).toMatchObject({
    status: 200,
    body: { triage: 'immediate-danger', version: 2 },
  })
  expect((await viewOf(asked.id)).safety).not.toBeNull()
  const judged = { ...opening(await register(house)), triage: 'immediate-danger' }
  await send(house, intake.openCase, judged)
  expect((await viewOf(judged.id)).safety).not.toBeNull()
})

test('a category is chosen by the worker; one that can wound with a reason, and the timeline does not name it', async () => {
  const caseId = await openOf(house)
  const choose = (told: object, as: ActorName = 'worker') =>
    send(house, categories.chooseCategory, { id: newId(), caseId, code: 'street-child', reason: null, ...told }, { as })
  expect(await choose({})).toMatchObject({ status: 200 })
  expect(await choose({})).toMatchObject({ status: 409, body: { code: 'category-held' } })
  expect(await choose({ code: 'bad-people' })).toMatchObject({ status: 422, body: { code: 'category-unknown' } })
  const wounding = { code: 'violence-survivor' }
  expect(await choose(wounding)).toMatchObject({ status: 422, body: { code: 'reason-missing' } })
  expect(await choose({ ...wounding, reason: 'Diminta program perlindungan; ia setuju.' })).toMatchObject({
    status: 200,
  })
  expect(JSON.stringify(await timeline(caseId))).not.toContain('violence-survivor')
  expect(await choose({}, 'front')).toMatchObject({ status: 403 })
})

test('a category that no longer holds stays, with why, and may be chosen again', async () => {
  const caseId = await openOf(house)
  const id = newId()
  const chosen = { id, caseId, code: 'street-child', reason: null }
  await send(house, categories.chooseCategory, chosen)
  const ending = { caseId, id, words: 'Sudah tinggal dengan bibinya.' }
  expect(await send(house, categories.endCategory, ending)).toMatchObject({ status: 200 })
  expect(await send(house, categories.endCategory, ending)).toMatchObject({ body: { code: 'category-ended' } })
  expect(await send(house, categories.chooseCategory, { ...chosen, id: newId() })).toMatchObject({ status: 200 })
  const { body } = await send(house, categories.categoriesOfCase, { caseId })
  expect(z.array(CaseCategory).parse(body)).toMatchObject([
    { endedOn: TODAY, endWords: ending.words },
    { endedOn: null },
  ])
})

test('whoever may have harmed a child consents to nothing for them, however the name is written', async () => {
  const caseId = await openOf(house)
  const position = { id: newId(), system: 'target', role: 'paman', goal: null, fromOn: TODAY }
  const marks = { speaks: false, consents: false, isSuspected: true }
  const uncle = { id: newId(), caseId, who: { kind: 'named', name: 'Amaq Sahar' }, position, marks }
  expect(await send(house, parties.recordParty, uncle)).toMatchObject({ status: 200 })
  const consent = { ...agreed(), purpose: 'casework', recipientOrganizationId: null, howGiven: 'by-guardian' }
  expect(await send(house, intake.recordConsent, { ...consent, caseId, givenBy: 'amaq  sahar' })).toMatchObject({
    status: 422,
    body: { code: 'guardian-suspected', name: 'Amaq Sahar' },
  })
  expect(await send(house, intake.recordConsent, { ...consent, caseId, givenBy: 'Inaq Sahar' })).toMatchObject({
    status: 200,
  })
})
