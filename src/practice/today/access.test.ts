import { afterAll, beforeAll, expect, test } from 'vitest'
import type { ActorName } from '#confidentiality/access/examples.ts'
import { addDays } from '#platform/shared/day.ts'
import { newId } from '#platform/shared/id.ts'
import { planContact } from '#practice/cases/4-intervention/api/contacts.ts'
import { recordClientAnswer } from '#practice/voice/api.ts'
import { sendReferral } from '#practice/referrals/api.ts'
import { closeOf, openOf, TODAY } from '../../../test/cases.ts'
import { openHouse, send, type House } from '../../../test/house.ts'
import { agree, done, openDirectory, openNeed, SERVICES } from '../../../test/referral.ts'
import { findEverywhere, todayView } from './api.ts'
import { Found, Today } from './schema.ts'

let house: House
let caseId: string
beforeAll(async () => {
  house = await openHouse()
  caseId = await openOf(house)
})
afterAll(() => house.close())

const todayOf = async (as: ActorName) => Today.parse((await send(house, todayView, {}, { as })).body)
const clocksOf = async (as: ActorName) => (await todayOf(as)).clocks?.map(({ id }) => id)

test('the safety clock stands before its worker, and not before a colleague or another agency', async () => {
  expect(await clocksOf('worker')).toEqual([caseId])
  expect(await clocksOf('colleague')).toEqual([])
  expect(await clocksOf('second')).toEqual([])
})

test('a visit that is planned for today stands before its worker alone, and one of tomorrow does not yet', async () => {
  const visit = { caseId, kind: 'visit', withWhom: [], place: null, aim: null, timeOfDay: null }
  const [today, tomorrow] = [newId(), newId()]
  await send(house, planContact, { ...visit, id: today, plannedOn: TODAY })
  await send(house, planContact, { ...visit, id: tomorrow, plannedOn: addDays(TODAY, 1) })
  expect((await todayOf('worker')).due?.map(({ id }) => id)).toEqual([today])
  expect((await todayOf('colleague')).due).toEqual([])
  expect((await todayOf('second')).due).toEqual([])
})

test('a client who asks to be called waits before the worker, also when the case was closed meanwhile', async () => {
  await openDirectory(house)
  const of = await openNeed(house)
  await agree(house, of.caseId)
  const asked = {
    ...{ id: newId(), ...of, serviceId: SERVICES.clinic },
    choiceId: null,
    fields: ['fullName'],
    note: '',
  }
  await done(send(house, sendReferral, asked))
  const said = { said: 'call-me', respect: null, words: null, through: 'trusted-person' }
  const answer = { id: newId(), caseId: of.caseId, referralId: asked.id, ...said }
  await done(send(house, recordClientAnswer, answer))
  await closeOf(house, of.caseId)
  expect((await todayOf('worker')).said).toMatchObject([{ id: answer.id, clientName: 'Siti Rohani' }])
  expect((await todayOf('colleague')).said).toEqual([])
})

test.each<ActorName>(['curator', 'planner', 'officer', 'admin'])('today tells a %s of no client', async as => {
  expect(await todayOf(as)).toMatchObject({ clocks: null, referrals: null, needs: null, silent: null })
})

test('a curator is told how many services wait to be verified, and nobody else is', async () => {
  const { toVerify } = await todayOf('curator')
  expect(toVerify).toMatchObject({ asked: 0, changes: 0 })
  expect(toVerify?.never).toBeGreaterThan(0)
  expect((await todayOf('planner')).toVerify).toBeNull()
})

test('today is for those who are signed in', async () => {
  expect(await send(house, todayView, {}, { as: null })).toMatchObject({ status: 401 })
})

test('the one search field finds the people of the own agency alone', async () => {
  const found = async (as: ActorName) => {
    const { body } = await send(house, findEverywhere, { words: 'marni' }, { as })
    return Found.parse(body).people.map(({ fullName }) => fullName)
  }
  expect(await found('worker')).toEqual(['Inaq Marni'])
  expect(await found('second')).toEqual([])
})

test.each<ActorName>(['curator', 'planner', 'officer', 'admin', 'provider'])('a %s searches for nobody', async as => {
  expect(await send(house, findEverywhere, { words: 'marni' }, { as })).toMatchObject({ status: 403 })
})
