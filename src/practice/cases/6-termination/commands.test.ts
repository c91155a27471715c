import { afterAll, beforeAll, expect, test } from 'vitest'
import * as z from 'zod'
import { ACTORS, idsOf } from '#confidentiality/access/examples.ts'
import { newId } from '#platform/shared/id.ts'
import { closing, openOf, TODAY } from '../../../../test/cases.ts'
import { openHouse, send, type House } from '../../../../test/house.ts'
import { recordNeed } from '../2-assessment/api.ts'
import { foodToday } from '../2-assessment/examples.ts'
import { openSafety } from '../api/safety.ts'
import { answerTriage, casePage, timelineOfCase } from '../api.ts'
import { CaseEvent } from '../schema.ts'
import * as api from './api.ts'
import { ClosingView, Ending } from './schema.ts'

let house: House
beforeAll(async () => void (house = await openHouse()))
afterAll(() => house.close())

const Answer = z.object({ ending: Ending, closing: ClosingView.nullable() })
const endingOf = async (caseId: string) => Answer.parse((await send(house, api.endingOfCase, { caseId })).body)
const safe = (caseId: string) => send(house, answerTriage, { caseId, words: 'Sudah aman.' })
/** A closed case, with the closing as it was sent. */
async function closed() {
  const caseId = await openOf(house)
  await safe(caseId)
  const sent = closing(caseId)
  expect(await send(house, api.closeCase, sent)).toMatchObject({ status: 200 })
  return { caseId, id: sent.id }
}
const signing = (of: object, told: object = {}) => ({ ...of, version: 1, answer: 'signed', words: null, ...told })

test('a case is not closed while its safety clock runs; once someone says what was done, it is', async () => {
  const caseId = await openOf(house)
  const sent = closing(caseId, { version: 1 })
  expect(await send(house, api.closeCase, sent)).toMatchObject({
    status: 409,
    body: { code: 'safety-clock-running' },
  })
  expect(await send(house, casePage, { caseId })).toMatchObject({ body: { case: { closedOn: null, version: 1 } } })
  await safe(caseId)
  expect(await send(house, api.closeCase, { ...sent, version: 2 })).toMatchObject({
    status: 200,
    body: { closedOn: TODAY, phase: 'termination', version: 3 },
  })
})

test('while a safety protocol is open nothing is closed, though its clock was answered', async () => {
  const caseId = await openOf(house)
  await safe(caseId)
  expect(await send(house, openSafety, { caseId, words: 'Suaminya kembali.' })).toMatchObject({ status: 200 })
  await safe(caseId)
  expect((await endingOf(caseId)).ending.safety).toBe('open')
  expect(await send(house, api.closeCase, closing(caseId, { version: 4 }))).toMatchObject({
    status: 409,
    body: { code: 'safety-protocol-open' },
  })
})

test('how it ended is kept whole, with who wrote it, and the record’s own facts stood beside it', async () => {
  const caseId = await openOf(house)
  await send(house, recordNeed, { ...foodToday, id: newId(), caseId })
  expect((await endingOf(caseId)).ending).toEqual({
    goals: { all: 0, reached: 0, ended: 0 },
    needs: { all: 1, open: 1 },
    referrals: { sent: 0, withoutOutcome: 0 },
    safety: 'running',
    skipped: ['assessment', 'plan', 'intervention', 'evaluation'],
  })
  await safe(caseId)
  const onward = { kind: 'transfer', to: 'Dinas Sosial Mataram', words: null }
  const { version: _, ...sent } = closing(caseId, { onward })
  await send(house, api.closeCase, { ...sent, version: 2 })
  expect((await endingOf(caseId)).closing).toEqual({
    ...sent,
    ...{ closedOn: TODAY, signState: 'to-sign', signWords: null, signedOn: null, version: 1 },
    ...{ closedByName: ACTORS.worker.name, signedByName: null },
  })
  const { body } = await send(house, timelineOfCase, { caseId })
  expect(z.object({ events: z.array(CaseEvent) }).parse(body).events[0]).toMatchObject({
    kind: 'case.closed',
    details: { reason: 'moved-away', to: 'Dinas Sosial Mataram' },
  })
})

test('whoever can be reached is left with a plan; what is left undone says why', async () => {
  const caseId = await openOf(house)
  await safe(caseId)
  expect(await send(house, api.closeCase, closing(caseId, { strengthening: null }))).toMatchObject({
    status: 422,
    body: { code: 'strengthening-missing' },
  })
  const { criteria } = closing(caseId)
  const left = { ...criteria, goals: { answer: 'left', words: null } }
  expect(await send(house, api.closeCase, closing(caseId, { criteria: left }))).toMatchObject({
    status: 422,
    body: { code: 'input-invalid', fields: ['criteria.goals.words'] },
  })
  const died = closing(caseId, { reason: 'died', strengthening: null, summary: 'x'.repeat(50_000) })
  expect(await send(house, api.closeCase, died)).toMatchObject({ status: 200 })
})

test('of two who close a case at once one does', async () => {
  const caseId = await openOf(house)
  await safe(caseId)
  const replies = await Promise.all([1, 2].map(() => send(house, api.closeCase, closing(caseId))))
  expect(replies.map(({ status }) => status).sort()).toEqual([200, 409])
})

test('a supervisor returns a closing with words, the worker writes it anew, and then it is signed for good', async () => {
  const of = await closed()
  const as = 'supervisor'
  const returning = signing(of, { answer: 'returned' })
  expect(await send(house, api.signClosing, returning, { as })).toMatchObject({ body: { code: 'words-missing' } })
  const words = 'Tulis tanda bahayanya dengan kata klien.'
  expect(await send(house, api.signClosing, { ...returning, words }, { as })).toMatchObject({
    body: { signState: 'returned', version: 2 },
  })
  expect((await endingOf(of.caseId)).closing).toMatchObject({ signWords: words, signedByName: ACTORS.supervisor.name })
  const { strengthening } = closing(of.caseId)
  const revision = { ...of, version: 2, summary: 'Lebih lengkap.', strengthening }
  expect(await send(house, api.reviseClosing, revision)).toMatchObject({ body: { signState: 'to-sign', version: 3 } })
  expect(await send(house, api.reviseClosing, revision)).toMatchObject({ body: { code: 'version-clash' } })
  expect(await send(house, api.signClosing, signing(of, { version: 3 }), { as })).toMatchObject({
    body: { signState: 'signed', signedOn: TODAY },
  })
  const late = { status: 409, body: { code: 'already-signed', signedOn: TODAY } }
  expect(await send(house, api.reviseClosing, { ...revision, version: 4 })).toMatchObject(late)
  expect(await send(house, api.signClosing, signing(of, { version: 4 }), { as })).toMatchObject(late)
})

test('nobody signs what they wrote anew themselves', async () => {
  const of = await closed()
  const { strengthening } = closing(of.caseId)
  await send(house, api.reviseClosing, { ...of, version: 1, summary: 'Lebih lengkap.', strengthening })
  // As of someone who is a worker and a supervisor.
  await house.askAs(
    'postgres',
    `update case_event set by_id = '${idsOf('supervisor').accountId}' where kind = 'closing.revised'`,
  )
  expect(await send(house, api.signClosing, signing(of, { version: 2 }), { as: 'supervisor' })).toMatchObject({
    body: { code: 'own-closing' },
  })
})

test('a closing is found only within its own case, and a case that ended before this was kept has none', async () => {
  const { id } = await closed()
  const other = await openOf(house)
  expect(await send(house, api.signClosing, signing({ caseId: other, id }), { as: 'supervisor' })).toMatchObject({
    status: 404,
  })
  await house.askAs(
    'postgres',
    `update "case" set closed_on = '${TODAY}', close_reason = 'died', phase = 'intervention' where id = '${other}'`,
  )
  expect((await endingOf(other)).closing).toBeNull()
  expect(await send(house, casePage, { caseId: other })).toMatchObject({ status: 200 })
})
