import { afterAll, beforeAll, expect, test } from 'vitest'
import * as z from 'zod'
import { newId } from '#platform/shared/id.ts'
import { openOf } from '../../../../test/cases.ts'
import { openHouse, send, type House } from '../../../../test/house.ts'
import { answerTriage, casePage, timelineOfCase } from '../api.ts'
import * as api from './api.ts'
import { CaseInstrument } from './schema.ts'

let house: House
let caseId: string
beforeAll(async () => void (house = await openHouse()))
beforeAll(async () => void (caseId = await openOf(house)))
afterAll(() => house.close())

const phq = (codes: string) =>
  Object.fromEntries(Array.from(codes, code => code).map((code, index) => [`phq-${index + 1}`, code]))
const answering = (answers: object, more: object = {}) => {
  return { id: newId(), caseId, url: 'urn:simpul:form:phq-9', version: '1', answers, saidBy: 'client', ...more }
}
const answer = (answers: object, more: object = {}) => send(house, api.answerInstrument, answering(answers, more))
const answered = async () => z.array(CaseInstrument).parse((await send(house, api.instrumentsOfCase, { caseId })).body)

test('what was answered is kept with its score, beside the time before', async () => {
  expect(await answer(phq('222222220'))).toMatchObject({
    status: 200,
    body: { score: { is: 'scored', total: 16, band: { code: 'moderately-severe' }, alerts: [] }, change: null },
  })
  expect(await answer(phq('011111000'))).toMatchObject({
    body: { score: { total: 5 }, change: { difference: -11, isBetter: true, isReliable: true } },
  })
  expect(await answer(phq('111111000'))).toMatchObject({
    body: { score: { total: 6 }, change: { difference: 1, isBetter: false, isReliable: false } },
  })
  expect((await answered()).map(({ score }) => score?.is === 'scored' && score.total)).toEqual([6, 5, 16])
  const { text } = await send(house, timelineOfCase, { caseId })
  expect(text).toContain('"total":"16"')
})

test('thoughts of self-harm start the clock of immediate danger, whatever the total, and what was answered before', async () => {
  await send(house, answerTriage, { caseId, words: 'Sudah ditemui.' })
  const before = await send(house, casePage, { caseId })
  expect(before.text).not.toContain('"respondedAt":null')
  expect(await answer({ 'phq-9': '1' })).toMatchObject({
    status: 200,
    body: { score: { is: 'not-scored', alerts: ['self-harm'] } },
  })
  const after = await send(house, casePage, { caseId })
  expect(after).toMatchObject({ body: { case: { triage: 'immediate-danger', respondedAt: null } } })
})

test('answers that the form does not know are refused with their question, and nothing is kept', async () => {
  const count = (await answered()).length
  expect(await answer({ ...phq('000000000'), 'phq-2': '7' })).toMatchObject({
    status: 422,
    body: { code: 'answers-unclear', problems: [{ path: 'phq-2', reason: 'not-an-option' }] },
  })
  expect(await answer(phq('0'), { version: '99' })).toMatchObject({ status: 404 })
  expect(await answered()).toHaveLength(count)
})

test('answers recorded wrongly are taken back once, stay readable, and are no longer compared with', async () => {
  const [latest] = await answered()
  const input = { caseId, id: latest?.id, words: 'Jawaban orang lain.' }
  expect(await send(house, api.takeBackInstrument, input)).toMatchObject({
    body: { takenBackFor: 'Jawaban orang lain.' },
  })
  expect(await send(house, api.takeBackInstrument, input)).toMatchObject({ status: 409, body: { code: 'taken-back' } })
  expect(await answer(phq('111111000'))).toMatchObject({ body: { change: { difference: 0, isBetter: null } } })
})

test('the same answers sent twice are kept once', async () => {
  const input = answering(phq('000000000'))
  const actId = newId()
  await send(house, api.answerInstrument, input, { actId })
  await send(house, api.answerInstrument, input, { actId })
  expect((await answered()).filter(({ id }) => id === input.id)).toHaveLength(1)
  expect(await send(house, api.answerInstrument, input)).toMatchObject({ status: 409, body: { code: 'act-id-reused' } })
})

test('what was answered can be taken along for another system, and names nobody', async () => {
  const [latest] = await answered()
  const { body } = await send(house, api.instrumentFile, { caseId, id: latest?.id })
  const { base64 } = api.instrumentFile.output.parse(body)
  const response: unknown = JSON.parse(Buffer.from(base64, 'base64').toString())
  expect(response).toMatchObject({ resourceType: 'QuestionnaireResponse', questionnaire: 'urn:simpul:form:phq-9|1' })
  expect(JSON.stringify(response)).not.toContain('subject')
  expect((await send(house, api.instrumentFile, { caseId, id: newId() })).status).toBe(404)
})

test('who has nothing to do with the case sees no answers and keeps none', async () => {
  for (const as of ['colleague', 'second', 'curator', 'provider'] as const) {
    expect((await send(house, api.instrumentsOfCase, { caseId }, { as })).status).not.toBe(200)
    expect((await send(house, api.answerInstrument, answering(phq('0')), { as })).status).not.toBe(200)
  }
  expect((await send(house, api.instrumentsOfCase, { caseId }, { as: 'supervisor' })).status).toBe(200)
  expect((await send(house, api.answerInstrument, answering(phq('0')), { as: 'supervisor' })).status).toBe(403)
})
