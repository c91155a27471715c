import { afterAll, beforeAll, expect, test } from 'vitest'
import * as z from 'zod'
import { ACTORS, idsOf } from '#confidentiality/access/examples.ts'
import { newId } from '#platform/shared/id.ts'
import { closeOf, closing, openOf, TODAY } from '../../../test/cases.ts'
import { openHouse, send, type House } from '../../../test/house.ts'
import * as intake from './1-intake/api.ts'
import * as assessment from './2-assessment/api.ts'
import { closeCase } from './6-termination/api.ts'
import * as api from './api.ts'
import { Case, CaseEvent, CaseSummary } from './schema.ts'

let house: House
beforeAll(async () => void (house = await openHouse()))
afterAll(() => house.close())

const caseOf = async (caseId: string) => {
  const { body } = await send(house, api.casePage, { caseId })
  return z.object({ case: Case }).parse(body).case
}
const timeline = async (caseId: string) => {
  const { body } = await send(house, api.timelineOfCase, { caseId })
  return z.object({ events: z.array(CaseEvent) }).parse(body).events
}
const note = (caseId: string) => {
  return { id: newId(), caseId, kind: 'incident', words: 'Pintu terkunci.', happenedOn: TODAY }
}
const assign = (caseId: string, accountId: string) =>
  send(house, api.assignCase, { caseId, accountId, words: 'Ia tinggal lebih dekat.' })

test('the safety clock is stopped once; the second answer is told when the first came', async () => {
  const caseId = await openOf(house)
  const answer = { caseId, words: 'Tidur di rumah kakaknya malam ini.' }
  const first = await send(house, api.answerTriage, answer)
  expect(first).toMatchObject({ status: 200, body: { version: 2 } })
  const { respondedAt } = Case.parse(first.body)
  expect(respondedAt).not.toBeNull()
  expect(await send(house, api.answerTriage, answer)).toMatchObject({
    status: 409,
    body: { code: 'already-answered', respondedAt },
  })
})

test('of two who answer for safety at once one does, and the other is told', async () => {
  const caseId = await openOf(house)
  const replies = await Promise.all(['a', 'b'].map(words => send(house, api.answerTriage, { caseId, words })))
  expect(replies.map(({ status }) => status).sort()).toEqual([200, 409])
  expect((await timeline(caseId)).filter(({ kind }) => kind === 'triage.answered')).toHaveLength(1)
})

test('a case that is handed over is the new worker’s at once, and the old one finds nothing there any more', async () => {
  const caseId = await openOf(house)
  expect(await send(house, api.casePage, { caseId }, { as: 'colleague' })).toMatchObject({ status: 404 })
  expect(await assign(caseId, idsOf('colleague').accountId)).toMatchObject({
    status: 200,
    body: { name: ACTORS.colleague.name },
  })
  expect(await send(house, api.casePage, { caseId })).toMatchObject({ status: 404, body: { code: 'not-found' } })
  expect(await send(house, api.writeNote, note(caseId))).toMatchObject({ status: 404 })
  expect(await send(house, api.casePage, { caseId }, { as: 'colleague' })).toMatchObject({
    status: 200,
    body: { workers: [{ accountId: idsOf('colleague').accountId, name: ACTORS.colleague.name }] },
  })
})

test('of two who hand a case over at once the later is obeyed: one worker has it', async () => {
  const caseId = await openOf(house)
  const to = ['colleague', 'worker'] as const
  const as = 'supervisor'
  const replies = await Promise.all(
    to.map(name => send(house, api.assignCase, { caseId, accountId: idsOf(name).accountId, words: null }, { as })),
  )
  expect(replies.map(({ status }) => status)).toEqual([200, 200])
  const { body } = await send(house, api.casePage, { caseId }, { as })
  expect(z.object({ workers: z.array(z.unknown()) }).parse(body).workers).toHaveLength(1)
})

test('a case is handed to nobody who is not a worker of the agency', async () => {
  const caseId = await openOf(house)
  for (const name of ['front', 'second', 'provider'] as const) {
    expect(await assign(caseId, idsOf(name).accountId)).toMatchObject({ status: 422, body: { code: 'not-a-worker' } })
  }
  expect(await send(house, api.casePage, { caseId })).toMatchObject({ status: 200 })
})

test('a case moves where its phase leads, on the version that was seen', async () => {
  const caseId = await openOf(house)
  const move = (to: string, version: number) =>
    send(house, api.moveCase, { caseId, version, to, words: 'Kebutuhan akan dibicarakan besok.' })
  expect(await move('intake', 1)).toMatchObject({
    status: 409,
    body: { code: 'move-not-allowed', from: 'intake', to: 'intake' },
  })
  expect(await move('assessment', 1)).toMatchObject({ status: 200, body: { phase: 'assessment', version: 2 } })
  expect(await move('intake', 1)).toMatchObject({
    status: 409,
    body: { code: 'version-clash', kept: { phase: 'assessment', version: 2 }, sent: { caseId, version: 1 } },
  })
})

test('of two who move a case at once one does, and the other is shown what it has become', async () => {
  const caseId = await openOf(house)
  const replies = await Promise.all(
    ['assessment', 'termination'].map(to => send(house, api.moveCase, { caseId, version: 1, to, words: null })),
  )
  expect(replies.map(({ status }) => status).sort()).toEqual([200, 409])
  expect(replies.find(({ status }) => status === 409)?.body).toMatchObject({
    code: 'version-clash',
    kept: { version: 2 },
  })
  expect((await caseOf(caseId)).version).toBe(2)
})

test('a closed case answers every act with its day, and stays to be read', async () => {
  const caseId = await openOf(house)
  const need = { id: newId(), caseId, term: 'food/emergency-food', urgency: 'today', inOwnWords: 'Beras habis.' }
  await send(house, assessment.recordNeed, need)
  await send(house, api.answerTriage, { caseId, words: 'Aman.' })
  expect(await send(house, closeCase, closing(caseId))).toMatchObject({
    status: 200,
    body: { closedOn: TODAY, closeReason: 'moved-away', version: 3 },
  })
  const { id } = need
  const strength = { id: newId(), caseId, inOwnWords: 'Bisa menjahit.', helpsWith: [] }
  const revision = { id, caseId, urgency: 'later', inOwnWords: 'Sudah ada.', version: 1 }
  const outcome = { id, caseId, version: 1, state: 'met', barrier: null, words: null }
  const refusal = { caseId, purpose: 'casework', recipientOrganizationId: null, saidBy: 'Inaq Marni', words: null }
  const replies = [
    await send(house, closeCase, closing(caseId, { version: 3 })),
    await send(house, api.moveCase, { caseId, version: 2, to: 'assessment', words: null }),
    await send(house, api.writeNote, note(caseId)),
    await send(house, api.answerTriage, { caseId, words: 'Aman.' }),
    await assign(caseId, idsOf('colleague').accountId),
    await send(house, assessment.recordNeed, { ...need, id: newId() }),
    await send(house, assessment.reviseNeed, revision),
    await send(house, assessment.recordNeedOutcome, outcome),
    await send(house, assessment.recordStrength, strength),
    await send(house, intake.refuseConsent, refusal),
  ]
  for (const reply of replies)
    expect(reply).toMatchObject({ status: 409, body: { code: 'case-closed', closedOn: TODAY } })
  expect(await send(house, assessment.needsOfCase, { caseId })).toMatchObject({
    status: 200,
    body: [{ id, version: 1 }],
  })
})

test('a note that is sent twice stands once, and its id cannot be given to another', async () => {
  const caseId = await openOf(house)
  const actId = newId()
  const written = note(caseId)
  const first = await send(house, api.writeNote, written, { actId })
  expect(first).toMatchObject({
    status: 200,
    body: { byName: ACTORS.worker.name, details: { note: 'incident' } },
  })
  expect(await send(house, api.writeNote, written, { actId })).toEqual(first)
  const again = await send(house, api.writeNote, { ...written, words: 'Lain.' })
  expect(again).toMatchObject({ status: 409, body: { code: 'act-id-reused' } })
  expect((await timeline(caseId)).filter(({ kind }) => kind === 'note.written')).toHaveLength(1)
})

test('a long timeline is read a page at a time, newest first, none twice and none left out', async () => {
  const caseId = await openOf(house)
  for (let number = 1; number <= 35; number += 1)
    await send(house, api.writeNote, { ...note(caseId), words: `${number}` })
  const Page = z.object({ events: z.array(CaseEvent), next: z.string().nullable() })
  const first = Page.parse((await send(house, api.timelineOfCase, { caseId })).body)
  const second = Page.parse((await send(house, api.timelineOfCase, { caseId, before: first.next })).body)
  expect([first.events.length, second.next]).toEqual([30, null])
  const all = [...first.events, ...second.events]
  expect(new Set(all.map(({ id }) => id)).size).toBe(38)
  expect(all.map(({ at }) => at)).toEqual(
    all
      .map(({ at }) => at)
      .toSorted()
      .toReversed(),
  )
  expect(all[0]?.details['words']).toBe('35')
})

test('a list holds my cases, or those of the teams that I supervise, open or closed, and of nobody else', async () => {
  const [mine, closed] = [await openOf(house), await openOf(house)]
  const theirs = await openOf(house, 'colleague')
  await closeOf(house, closed, { reason: 'no-contact', strengthening: null })
  const list = async (input: object, as: 'worker' | 'colleague' | 'supervisor' | 'elsewhere' | 'second') => {
    const { body } = await send(house, api.caseload, { ...input }, { as })
    const { cases } = z.object({ cases: z.array(CaseSummary) }).parse(body)
    return [mine, closed, theirs].map(id => cases.some(one => one.id === id))
  }
  expect(await list({}, 'worker')).toEqual([true, false, false])
  expect(await list({ state: 'all' }, 'worker')).toEqual([true, true, false])
  expect(await list({ state: 'closed' }, 'worker')).toEqual([false, true, false])
  expect(await list({ scope: 'team' }, 'supervisor')).toEqual([true, false, true])
  expect(await list({ scope: 'team' }, 'colleague')).toEqual([false, false, false])
  expect(await list({ scope: 'team', state: 'all' }, 'elsewhere')).toEqual([false, false, false])
  expect(await list({ scope: 'team', state: 'all' }, 'second')).toEqual([false, false, false])
})
