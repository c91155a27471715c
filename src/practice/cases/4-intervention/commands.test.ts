import { afterAll, beforeAll, expect, test } from 'vitest'
import { ACTORS } from '#confidentiality/access/examples.ts'
import { addDays } from '#platform/shared/day.ts'
import { newId } from '#platform/shared/id.ts'
import { closeOf, openOf, TODAY } from '../../../../test/cases.ts'
import { openHouse, send, type House } from '../../../../test/house.ts'
import { coloured, workIn } from '../../../../test/work.ts'
import { timelineOfCase, writeNote } from '../api.ts'
import * as aidRows from './api/aid.ts'
import * as conferenceRows from './api/conferences.ts'
import * as contactRows from './api/contacts.ts'
import * as paperRows from './api/papers.ts'
import { CaseWork } from './schema/work.ts'

let house: House
let caseId: string
beforeAll(async () => void (house = await openHouse()))
beforeAll(async () => void (caseId = await openOf(house)))
afterAll(() => house.close())

const { planned, told, ending, money, asked, meeting, held, paper } = workIn(() => caseId)
const work = async (of = caseId, most = 25) => {
  return CaseWork.parse((await send(house, contactRows.workOfCase, { caseId: of, most })).body)
}
const kinds = async () => {
  const { body } = await send(house, timelineOfCase, { caseId })
  return JSON.stringify(body)
}

test('a visit is planned, moved to another day, and told; the timeline tells all three', async () => {
  const visit = planned()
  expect(await send(house, contactRows.planContact, visit)).toMatchObject({ status: 200, body: { state: 'planned' } })
  const moved = { ...visit, plannedOn: TODAY, timeOfDay: null, version: 1 }
  expect(await send(house, contactRows.replanContact, moved)).toMatchObject({ status: 200, body: { version: 2 } })
  expect((await work()).planned).toMatchObject([{ id: visit.id, plannedOn: TODAY, recordedByName: ACTORS.worker.name }])
  const done = await send(house, contactRows.finishContact, ending(visit.id, { version: 2 }))
  expect(done).toMatchObject({ status: 200, body: { state: 'done', plannedOn: TODAY, version: 3 } })
  const { planned: left, told: past } = await work()
  expect(left).toEqual([])
  expect(past).toMatchObject([{ id: visit.id, words: 'Beras ada.', toldByName: ACTORS.worker.name }])
  const events = await kinds()
  for (const kind of ['contact.planned', 'contact.replanned', 'contact.done']) expect(events).toContain(kind)
  const again = await send(house, contactRows.finishContact, ending(visit.id, { version: 3 }))
  expect(again).toMatchObject({ status: 409, body: { code: 'told-before', state: 'done' } })
})

test('one that did not come about says why, and one of tomorrow has not happened yet', async () => {
  const missed = told({ kind: 'visit', words: null, missedWhy: 'not-there' })
  expect(await send(house, contactRows.recordContact, missed)).toMatchObject({ status: 200, body: { state: 'missed' } })
  const tomorrow = told({ happenedOn: addDays(TODAY, 1) })
  expect(await send(house, contactRows.recordContact, tomorrow)).toMatchObject({
    status: 422,
    body: { code: 'day-not-yet', today: TODAY },
  })
  const silent = told({ words: null })
  expect(await send(house, contactRows.recordContact, silent)).toMatchObject({
    status: 422,
    body: { code: 'input-invalid', fields: ['words'] },
  })
})

test('a note of 50,000 letters is kept to the last one; the timeline tells its first words', async () => {
  const words = `${'Ñ'.repeat(49_990)} selesai.`
  const long = told({ words })
  expect((await send(house, contactRows.recordContact, long)).status).toBe(200)
  expect((await work()).told.find(({ id }) => id === long.id)?.words).toBe(words)
  expect((await kinds()).length).toBeLessThan(20_000)
})

test('a plain note takes as many letters, and a longer one is refused by its field', async () => {
  const note = { caseId, kind: 'supervision', happenedOn: TODAY }
  const words = 'a'.repeat(50_000)
  expect(await send(house, writeNote, { ...note, id: newId(), words })).toMatchObject({ body: { details: { words } } })
  const longer = await send(house, writeNote, { ...note, id: newId(), words: `${words}a` })
  expect(longer).toMatchObject({ status: 422, body: { code: 'input-invalid', fields: ['words'] } })
})

test('of two who tell how one visit went one wins, and the other is shown both', async () => {
  const visit = planned({ plannedOn: TODAY })
  await send(house, contactRows.planContact, visit)
  const replies = await Promise.all(
    ['Ada.', 'Tidak ada.'].map(words => send(house, contactRows.finishContact, ending(visit.id, { words }))),
  )
  expect(replies.map(({ status }) => status).sort()).toEqual([200, 409])
  const lost = replies.find(({ status }) => status === 409)?.body
  expect(lost).toMatchObject({ code: 'version-clash', kept: { id: visit.id, state: 'done', version: 2 } })
})

test('told contacts are read as many as asked for, and whether there are earlier ones', async () => {
  const of = await openOf(house)
  for (const words of ['satu', 'dua', 'tiga']) await send(house, contactRows.recordContact, told({ caseId: of, words }))
  const page = await work(of, 2)
  expect([page.told.map(({ words }) => words), page.hasEarlier]).toEqual([['tiga', 'dua'], true])
})

test('aid is summed in whole rupiah, and what was written down wrongly is taken back with its reason', async () => {
  const [first, second] = [money(), money({ amountRupiah: 50_000, hasReceipt: null })]
  const rice = money({ kind: 'thing', what: 'Beras', amountRupiah: null, quantity: 10, unit: 'kg' })
  for (const one of [first, second, rice]) expect((await send(house, aidRows.recordAid, one)).status).toBe(200)
  expect((await work()).totalRupiah).toBe(200_000)
  const back = { caseId, of: 'aid', id: second.id, words: 'Untuk klien lain.' }
  expect((await send(house, aidRows.takeBackWork, back)).status).toBe(200)
  expect(await send(house, aidRows.takeBackWork, back)).toMatchObject({ status: 409, body: { code: 'taken-back' } })
  const { totalRupiah, aid } = await work()
  expect([totalRupiah, aid.length]).toEqual([150_000, 3])
  expect(aid.find(({ id }) => id === second.id)).toMatchObject({ takenBackFor: 'Untuk klien lain.' })
  expect(await send(house, aidRows.takeBackWork, { ...back, id: newId() })).toMatchObject({ status: 404 })
})

test('what was asked for the client is told with what came of it', async () => {
  const action = asked()
  expect((await send(house, aidRows.recordAdvocacy, action)).status).toBe(200)
  const result = { id: action.id, caseId, version: 1, result: 'granted', came: 'Uang seragam ditunda.' }
  expect(await send(house, aidRows.tellAdvocacy, result)).toMatchObject({ status: 200, body: { version: 2 } })
  const late = await send(house, aidRows.tellAdvocacy, { ...result, result: 'refused' })
  expect(late).toMatchObject({ status: 409, body: { code: 'version-clash', kept: { result: 'granted' } } })
})

test('a conference is planned, held with its decisions, and its tasks are settled', async () => {
  const plan = meeting({ meetsOn: addDays(TODAY, 3), clientPresence: 'invited' })
  expect(await send(house, conferenceRows.planConference, plan)).toMatchObject({ status: 200, body: { version: 1 } })
  const told = held({ id: plan.id, version: 1 })
  expect(await send(house, conferenceRows.holdConference, told)).toMatchObject({
    status: 200,
    body: { state: 'held', version: 2 },
  })
  const conference = (await work()).conferences.find(({ id }) => id === plan.id)
  const [task] = conference?.tasks ?? []
  expect(task).toMatchObject({ who: 'Kader', state: 'open', dueOn: addDays(TODAY, 2) })
  const settled = { id: task?.id, caseId, version: 1, state: 'done', words: null }
  expect(await send(house, conferenceRows.settleTask, settled)).toMatchObject({ status: 200, body: { state: 'done' } })
  expect((await send(house, conferenceRows.settleTask, settled)).status).toBe(409)
  const off = { id: plan.id, caseId, version: 2, words: 'Banjir.' }
  expect(await send(house, conferenceRows.cancelConference, off)).toMatchObject({
    status: 409,
    body: { code: 'conference-over', state: 'held' },
  })
})

test('a client who was not invited is owed a reason', async () => {
  const reply = await send(house, conferenceRows.holdConference, held({ clientPresence: 'not-invited' }))
  expect(reply).toMatchObject({ status: 422, body: { code: 'input-invalid', fields: ['clientWhy'] } })
})

test('a closed case takes no more work; a mistake in it can still be taken back', async () => {
  const of = await openOf(house)
  const wrong = money({ caseId: of })
  await send(house, aidRows.recordAid, wrong)
  await closeOf(house, of)
  const jpeg = (await coloured(5, 5).jpeg().toBuffer()).toString('base64')
  const replies = [
    await send(house, contactRows.planContact, planned({ caseId: of })),
    await send(house, contactRows.recordContact, told({ caseId: of })),
    await send(house, aidRows.recordAid, money({ caseId: of })),
    await send(house, aidRows.recordAdvocacy, asked({ caseId: of })),
    await send(house, paperRows.attachPaper, paper(jpeg, { caseId: of })),
    await send(house, conferenceRows.holdConference, held({ caseId: of })),
  ]
  for (const reply of replies) expect(reply).toMatchObject({ status: 409, body: { code: 'case-closed' } })
  const back = { caseId: of, of: 'aid', id: wrong.id, words: 'Salah kasus.' }
  expect((await send(house, aidRows.takeBackWork, back)).status).toBe(200)
})
