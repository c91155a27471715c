import { afterAll, beforeAll, expect, test } from 'vitest'
import * as z from 'zod'
import { addDays } from '#platform/shared/day.ts'
import { newId } from '#platform/shared/id.ts'
import { agreed, closeOf, openOf, TODAY } from '../../../../test/cases.ts'
import { openHouse, send, type House } from '../../../../test/house.ts'
import { needsOfCase, recordNeed } from '../2-assessment/api.ts'
import { foodToday, papers } from '../2-assessment/examples.ts'
import { Need } from '../2-assessment/schema.ts'
import { casePage, timelineOfCase } from '../api.ts'
import * as parties from '../api/parties.ts'
import { Case, CaseEvent } from '../schema.ts'
import * as api from './api.ts'
import { AftercareView, Episode } from './schema.ts'

let house: House
beforeAll(async () => void (house = await openHouse()))
afterAll(() => house.close())

const viewOf = async (caseId: string) => AftercareView.parse((await send(house, api.aftercareOfCase, { caseId })).body)
const newest = async (caseId: string) => {
  const { body } = await send(house, timelineOfCase, { caseId })
  return z.object({ events: z.array(CaseEvent) }).parse(body).events[0]
}
const plan = (caseId: string, told: object = {}) => ({
  ...{ id: newId(), caseId, risk: 'medium', startsOn: TODAY, weeks: 4, ...told },
})
/** A closed case with a calendar of two contacts. */
async function followed() {
  const caseId = await openOf(house)
  await closeOf(house, caseId)
  const calendar = plan(caseId)
  expect(await send(house, api.planAftercare, calendar)).toMatchObject({ status: 200 })
  return { caseId, id: calendar.id, contacts: (await viewOf(caseId)).contacts }
}
const done = (id: string | undefined, told: object = {}) => {
  const signs = [{ sign: 'Beras kurang dari tiga hari', seen: 'yes' }]
  return { id, state: 'done', happenedOn: TODAY, signs, words: 'Beras tinggal sehari.', ...told }
}

test('a calendar follows the end, by risk, and the case stands in its last phase', async () => {
  const { caseId, contacts } = await followed()
  expect(contacts.map(({ dueOn, state }) => [dueOn, state])).toEqual([
    [addDays(TODAY, 14), 'due'],
    [addDays(TODAY, 28), 'due'],
  ])
  expect(await send(house, casePage, { caseId })).toMatchObject({ body: { case: { phase: 'aftercare' } } })
  expect((await viewOf(caseId)).strengthening).toMatchObject({ signs: ['Beras kurang dari tiga hari'] })
  expect(await newest(caseId)).toMatchObject({ kind: 'aftercare.planned', details: { risk: 'medium', count: '2' } })
})

test('nothing is followed up that has not ended', async () => {
  const caseId = await openOf(house)
  expect(await send(house, api.planAftercare, plan(caseId))).toMatchObject({
    status: 409,
    body: { code: 'not-ending' },
  })
  expect(await send(house, api.recordAftercare, { caseId, contact: done(newId()) })).toMatchObject({
    body: { code: 'no-aftercare' },
  })
})

test('another calendar takes the place of the one that runs; what was still due falls away', async () => {
  const { caseId, id } = await followed()
  await send(house, api.planAftercare, plan(caseId, { risk: 'high' }))
  const { running, earlier, contacts } = await viewOf(caseId)
  expect(running).toMatchObject({ risk: 'high' })
  expect(earlier).toMatchObject([{ id, outcome: 'replaced', endedOn: TODAY }])
  expect(contacts).toHaveLength(4)
})

test('a contact is told once, with the signs that were seen; one that nobody planned is kept too', async () => {
  const { caseId, contacts } = await followed()
  const contact = done(contacts[0]?.id)
  expect(await send(house, api.recordAftercare, { caseId, contact })).toMatchObject({
    status: 200,
    body: { state: 'done', dueOn: contacts[0]?.dueOn },
  })
  expect(await newest(caseId)).toMatchObject({
    kind: 'aftercare.contacted',
    details: { signs: 'Beras kurang dari tiga hari', words: 'Beras tinggal sehari.' },
  })
  expect(await send(house, api.recordAftercare, { caseId, contact })).toMatchObject({ body: { code: 'contact-told' } })
  const missed = { id: contacts[1]?.id, state: 'missed', happenedOn: TODAY, missedWhy: 'not-reached', words: null }
  expect(await send(house, api.recordAftercare, { caseId, contact: missed })).toMatchObject({ status: 200 })
  const called = done(newId(), { words: 'Klien menelepon sendiri.' })
  expect(await send(house, api.recordAftercare, { caseId, contact: called })).toMatchObject({ body: { dueOn: null } })
  expect((await viewOf(caseId)).contacts.map(({ state }) => state).sort()).toEqual(['done', 'done', 'missed'])
})

test('a calendar ends with how it went, once', async () => {
  const { caseId, id } = await followed()
  const ending = { caseId, id, version: 1, outcome: 'holds', words: 'Beras cukup setiap bulan.' }
  expect(await send(house, api.endAftercare, { ...ending, version: 7 })).toMatchObject({
    body: { code: 'version-clash' },
  })
  expect(await send(house, api.endAftercare, ending)).toMatchObject({ body: { outcome: 'holds', endedOn: TODAY } })
  expect(await send(house, api.endAftercare, ending)).toMatchObject({ body: { code: 'aftercare-ended' } })
  expect(await viewOf(caseId)).toMatchObject({ running: null, contacts: [] })
})

const again = (caseId: string, needIds: readonly string[] = []) => ({
  ...{ id: newId(), caseId, source: 'walk-in', triage: 'urgent', presentingProblem: 'Beras habis lagi.' },
  ...{ consent: agreed(), needIds },
})
const needsIn = async (caseId: string) => z.array(Need).parse((await send(house, needsOfCase, { caseId })).body)
const episodesIn = async (caseId: string) =>
  z.array(Episode).parse((await send(house, api.episodesOfCase, { caseId })).body)

test('what ended is taken up again as a new case of the same client, with the chosen needs and nothing typed twice', async () => {
  const caseId = await openOf(house)
  for (const need of [foodToday, papers]) await send(house, recordNeed, { ...need, id: newId(), caseId })
  await closeOf(house, caseId)
  await send(house, api.planAftercare, plan(caseId))
  const [food] = await needsIn(caseId)
  const opened = await send(house, api.reopenCase, again(caseId, [food?.id ?? '']))
  expect(opened).toMatchObject({ status: 200, body: { reopenOf: caseId, phase: 'intake', openedOn: TODAY } })
  const episode = Case.parse(opened.body)
  const old = await send(house, casePage, { caseId })
  expect(old).toMatchObject({ body: { case: { client: episode.client, closedOn: TODAY } } })
  expect(await needsIn(episode.id)).toMatchObject([
    { term: foodToday.term, inOwnWords: foodToday.inOwnWords, state: 'open', recordedOn: TODAY },
  ])
  expect(await needsIn(caseId)).toHaveLength(2)
  expect(await viewOf(caseId)).toMatchObject({ running: null, earlier: [{ outcome: 'came-back' }] })
  expect((await episodesIn(caseId)).map(({ id }) => id)).toEqual([caseId, episode.id])
  expect(await episodesIn(episode.id)).toEqual(await episodesIn(caseId))
  expect(await newest(caseId)).toMatchObject({ kind: 'case.reopened', details: { episode: episode.id } })
})

test('only what ended comes back, once, and with needs of its own', async () => {
  const caseId = await openOf(house)
  expect(await send(house, api.reopenCase, again(caseId))).toMatchObject({ body: { code: 'still-open' } })
  await closeOf(house, caseId)
  expect(await send(house, api.reopenCase, again(caseId, [newId()]))).toMatchObject({ status: 404 })
  const replies = await Promise.all([1, 2].map(() => send(house, api.reopenCase, again(caseId))))
  expect(replies.map(({ status }) => status).sort()).toEqual([200, 409])
  const won = Case.parse(replies.find(({ status }) => status === 200)?.body)
  expect(replies.find(({ status }) => status === 409)?.body).toMatchObject({ code: 'reopened-before', caseId: won.id })
})

test('whoever may have harmed the client stays marked so in the next episode, and cannot consent for the client', async () => {
  const caseId = await openOf(house)
  const party = {
    ...{ id: newId(), caseId, who: { kind: 'named', name: 'Amaq Sahar' } },
    position: { id: newId(), system: 'target', role: 'ayah tiri', goal: null, fromOn: TODAY },
    marks: { speaks: false, consents: false, isSuspected: true },
  }
  await send(house, parties.recordParty, party)
  const ending = { caseId, partyId: party.id, version: 1, positionId: party.position.id, toOn: TODAY, words: 'Pergi.' }
  expect(await send(house, parties.endPosition, ending)).toMatchObject({ status: 200 })
  await closeOf(house, caseId)
  const asked = again(caseId)
  const byHim = { ...asked, consent: { ...asked.consent, givenBy: 'Amaq Sahar' } }
  expect(await send(house, api.reopenCase, byHim)).toMatchObject({ body: { code: 'guardian-suspected' } })
  const { id } = Case.parse((await send(house, api.reopenCase, asked)).body)
  expect(await send(house, parties.partiesOfCase, { caseId: id })).toMatchObject({
    body: { parties: [{ name: 'Amaq Sahar', isSuspected: true, positions: [{ toOn: TODAY }] }] },
  })
})

test('what often follows is asked for by needs that stand, each with how well it is known', async () => {
  const caseId = await openOf(house)
  expect(await send(house, api.followingProblems, { caseId })).toMatchObject({ status: 200, body: [] })
  await send(house, recordNeed, { ...foodToday, id: newId(), caseId, term: 'income/debt-relief' })
  const { body } = await send(house, api.followingProblems, { caseId })
  expect(body).toContainEqual(
    expect.objectContaining({ from: 'income/debt-relief', to: 'mental-health/counselling', evidence: 'strong' }),
  )
})
