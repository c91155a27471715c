import { setTimeout as sleep } from 'node:timers/promises'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import * as z from 'zod'
import { contextOf, enter } from '#confidentiality/access/commands.ts'
import { idsOf } from '#confidentiality/access/examples.ts'
import { inTransaction } from '#platform/server/db.ts'
import { newId } from '#platform/shared/id.ts'
import { openOf, TODAY } from '../../../../test/cases.ts'
import { openHouse, send, type House } from '../../../../test/house.ts'
import { casePage, timelineOfCase } from '../api.ts'
import { CaseEvent, CaseId } from '../schema.ts'
import * as api from './api.ts'
import { setNeedOutcome } from './commands.ts'
import { foodToday, papers, sewing } from './examples.ts'
import { Need, NeedId } from './schema.ts'

let house: House
let caseId: string
beforeAll(async () => void (house = await openHouse()))
beforeAll(async () => void (caseId = await openOf(house)))
afterAll(() => house.close())

async function name(told: object = {}) {
  const input = { ...foodToday, ...told, caseId, id: newId() }
  expect(await send(house, api.recordNeed, input)).toMatchObject({ status: 200 })
  return input.id
}
const needs = async (of = caseId) => z.array(Need).parse((await send(house, api.needsOfCase, { caseId: of })).body)
const needOf = async (id: string) => (await needs()).find(need => need.id === id)
const lastEvent = async () => {
  const { body } = await send(house, timelineOfCase, { caseId })
  return z.object({ events: z.array(CaseEvent) }).parse(body).events[0]
}
const revision = (id: string, told: object = {}) => {
  return { id, caseId, urgency: 'this-week', inOwnWords: 'Ada beras sampai Jumat.', version: 1, ...told }
}
const outcome = (id: string, told: object = {}) => {
  return { id, caseId, version: 1, state: 'unmet', barrier: 'system-missing', words: 'Dapur umum tutup.', ...told }
}

test('needs are recorded one after the other and stand with the most urgent first', async () => {
  const of = await openOf(house)
  for (const input of [papers, { ...foodToday, urgency: 'later' }, foodToday]) {
    await send(house, api.recordNeed, { ...input, caseId: of, id: newId() })
  }
  expect((await needs(of)).map(({ urgency }) => urgency)).toEqual(['today', 'not-known', 'later'])
  expect(await send(house, casePage, { caseId: of })).toMatchObject({ body: { openNeeds: 3 } })
})

test('a need that is recorded while the case is being closed waits, and then the case is closed', async () => {
  const of = await openOf(house)
  const closing = await house.db.startTransaction().execute()
  await enter(closing, idsOf('worker').accountId, null)
  await sql`update "case" set closed_on = ${TODAY}, close_reason = 'goals-reached' where id = ${of}`.execute(closing)
  const recording = send(house, api.recordNeed, { ...foodToday, caseId: of, id: newId() })
  const first = await Promise.race([recording, sleep(300).then(() => 'still waiting')])
  await closing.commit().execute()
  expect(first).toBe('still waiting')
  expect(await recording).toMatchObject({ status: 409, body: { code: 'case-closed' } })
})

test('the same need that arrives five times at once is recorded once, and all five are told the same', async () => {
  const input = { ...foodToday, caseId, id: newId() }
  const actId = newId()
  const replies = await Promise.all(Array.from({ length: 5 }, () => send(house, api.recordNeed, input, { actId })))
  expect(new Set(replies.map(({ status, text }) => `${status} ${text}`)).size).toBe(1)
  expect(replies[0]).toMatchObject({
    status: 200,
    body: { id: input.id, state: 'open', recordedOn: TODAY, version: 1 },
  })
  expect((await needs()).filter(({ id }) => id === input.id)).toHaveLength(1)
  const told = await house.askAs(
    'postgres',
    `select fact from audit_fact where about = '${caseId}' and fact = 'need.recorded'`,
  )
  expect(told).toHaveLength(1)
})

test('an id that a need or a strength has is given to no other', async () => {
  const id = await name()
  const another = { ...papers, caseId, id }
  expect(await send(house, api.recordNeed, another)).toMatchObject({ status: 409, body: { code: 'act-id-reused' } })
  expect(await needOf(id)).toMatchObject({ term: foodToday.term })
  const strength = { ...sewing, caseId, id: newId() }
  await send(house, api.recordStrength, strength)
  expect(await send(house, api.recordStrength, strength)).toMatchObject({
    status: 409,
    body: { code: 'act-id-reused' },
  })
})

test('of two who revise one need one wins, and the other is shown both values and can send theirs again', async () => {
  const id = await name()
  const words = ['Sampai Jumat.', 'Sampai Sabtu.']
  const replies = await Promise.all(words.map(inOwnWords => send(house, api.reviseNeed, revision(id, { inOwnWords }))))
  expect(replies.map(({ status }) => status).sort()).toEqual([200, 409])
  const won = Need.parse(replies.find(({ status }) => status === 200)?.body)
  const lost = words.find(inOwnWords => inOwnWords !== won.inOwnWords)
  expect(replies.find(({ status }) => status === 409)?.body).toMatchObject({
    code: 'version-clash',
    kept: won,
    sent: revision(id, { inOwnWords: lost }),
  })
  expect(await needOf(id)).toEqual(won)
  const again = await send(house, api.reviseNeed, revision(id, { inOwnWords: lost, version: won.version }))
  expect(again).toMatchObject({ status: 200, body: { inOwnWords: lost, version: 3 } })
})

test('what came of a need is kept with what stood in the way, and told in the timeline', async () => {
  const id = await name()
  const kept = { state: 'unmet', barrier: 'system-missing', outcomeOn: TODAY, version: 2 }
  expect(await send(house, api.recordNeedOutcome, outcome(id))).toMatchObject({ status: 200, body: kept })
  expect(await lastEvent()).toMatchObject({
    kind: 'need.outcome',
    details: { term: foodToday.term, state: 'unmet', reason: 'system-missing', words: 'Dapur umum tutup.' },
  })
  const late = await send(house, api.recordNeedOutcome, outcome(id, { state: 'met' }))
  expect(late).toMatchObject({ status: 409, body: { code: 'version-clash', kept } })
  const met = await send(house, api.recordNeedOutcome, outcome(id, { state: 'met', version: 2, words: null }))
  expect(met).toMatchObject({ status: 200, body: { state: 'met', barrier: null, version: 3 } })
})

test('a word that the taxonomy does not know is refused, whether a need or a barrier', async () => {
  const id = await name()
  const term = 'food/moon-cheese'
  const unknown = { status: 422, body: { code: 'term-unknown', term } }
  expect(await send(house, api.recordNeed, { ...foodToday, caseId, id: newId(), term })).toMatchObject(unknown)
  const strength = { ...sewing, caseId, id: newId(), helpsWith: [term] }
  expect(await send(house, api.recordStrength, strength)).toMatchObject(unknown)
  expect(await send(house, api.recordNeedOutcome, outcome(id, { barrier: term }))).toMatchObject(unknown)
})

test('a need is open until an outcome is told: it cannot be opened again, nor concluded with no word', async () => {
  const id = await name()
  for (const state of ['open', '']) {
    const refused = { status: 422, body: { code: 'input-invalid', fields: ['state'] } }
    expect(await send(house, api.recordNeedOutcome, outcome(id, { state }))).toMatchObject(refused)
  }
})

test('a need is found only within its own case', async () => {
  const id = await name()
  const other = await openOf(house)
  expect(await send(house, api.reviseNeed, revision(id, { caseId: other }))).toMatchObject({ status: 404 })
  expect(await send(house, api.recordNeedOutcome, outcome(id, { caseId: other }))).toMatchObject({ status: 404 })
  expect(await needs(other)).toEqual([])
})

test('strengths stand in the order in which they were told', async () => {
  const of = await openOf(house)
  const strengths = [sewing, { ...sewing, inOwnWords: 'Kakak saya menjaga anak-anak.', helpsWith: [] }]
  for (const strength of strengths) {
    const reply = await send(house, api.recordStrength, { ...strength, caseId: of, id: newId() })
    expect(reply).toMatchObject({ status: 200, body: { recordedOn: TODAY } })
  }
  const { body } = await send(house, api.strengthsOfCase, { caseId: of })
  expect(body).toMatchObject(strengths.map(({ inOwnWords, helpsWith }) => ({ inOwnWords, helpsWith })))
})

test('a later room tells what came of a need on the version that stands, but never in another case', async () => {
  const needId = NeedId.parse(await name())
  const tell = (of: string) =>
    inTransaction(house.db, async tx => {
      const actor = await enter(tx, idsOf('worker').accountId, null)
      if (!actor) throw new Error('The worker belongs nowhere')
      const context = contextOf(tx, actor, { now: new Date(), purpose: 'help' })
      return setNeedOutcome(context, { caseId: CaseId.parse(of), needId, state: 'partly-met', barrier: null })
    })
  expect(await tell(await openOf(house))).toEqual({ ok: false, failure: { code: 'not-found' } })
  expect(await tell(caseId)).toMatchObject({ ok: true, value: { state: 'partly-met', version: 2 } })
  expect(await needOf(needId)).toMatchObject({ state: 'partly-met', outcomeOn: TODAY })
})
