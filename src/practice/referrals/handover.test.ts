import { afterAll, beforeAll, expect, test } from 'vitest'
import { newId } from '#platform/shared/id.ts'
import { addDays } from '#platform/shared/day.ts'
import { timelineOfCase } from '#practice/cases/api.ts'
import { todayView } from '#practice/today/api.ts'
import { openHouse, send, type House } from '../../../test/house.ts'
import { agree, done, openDirectory, openNeed, SERVICES } from '../../../test/referral.ts'
import { cancelReferral, inboxReferral, sendReferral } from './api.ts'
import * as api from './api/handover.ts'

let house: House
let caseId: string
let id: string
beforeAll(async () => {
  house = await openHouse()
  await openDirectory(house)
  const of = await openNeed(house)
  caseId = of.caseId
  await agree(house, caseId)
  const input = { ...of, serviceId: SERVICES.clinic, choiceId: null, fields: ['fullName', 'need'], note: '' }
  id = String((await done(send(house, sendReferral, { ...input, id: newId() })))['id'])
})
afterAll(() => house.close())

const day = addDays(new Date().toISOString().slice(0, 10), 1)
const way = (told: Record<string, unknown> = {}) => ({
  ...{ id, caseId, onDay: day, timeOfDay: '09:30', locationId: null, place: 'Di gerbang depan', goesAlong: 'worker' },
  ...{ transport: 'Ojek', points: 'Jangan cerita soal suami.', version: 0, ...told },
})
const seen = () => done(send(house, api.handoverOfReferral, { id, caseId }))
const file = async (language: 'id' | 'en') => {
  const { base64 } = await done(send(house, api.appointmentFile, { id, caseId, language }))
  return Buffer.from(String(base64), 'base64').toString()
}

test('until a day is agreed there is nothing to put into a calendar', async () => {
  expect(await seen()).toMatchObject({ arranged: null })
  expect((await send(house, api.appointmentFile, { id, caseId, language: 'id' })).status).toBe(404)
})

test('who goes there, when and how is arranged once, however often it is sent, and stands in the timeline', async () => {
  const actId = newId()
  const both = await Promise.all([0, 1].map(() => send(house, api.arrangeHandover, way(), { actId })))
  expect(both.map(({ status, body }) => [status, body])).toEqual([
    [200, { version: 1 }],
    [200, { version: 1 }],
  ])
  expect(await seen()).toMatchObject({ arranged: { onDay: day, timeOfDay: '09:30', goesAlong: 'worker', version: 1 } })
  expect((await send(house, timelineOfCase, { caseId })).text).toContain('referral.arranged')
})

test('of two who arrange at once the second is shown what stands, and nothing is overwritten', async () => {
  const sent = await send(house, api.arrangeHandover, way({ place: 'Di pasar', version: 0 }))
  expect(sent).toMatchObject({
    status: 409,
    body: { code: 'version-clash', kept: { place: 'Di gerbang depan', version: 1 }, sent: { version: 0 } },
  })
  await done(send(house, api.arrangeHandover, way({ transport: null, version: 1 })))
  expect(await seen()).toMatchObject({ arranged: { transport: null, version: 2 } })
})

test.each([
  ['id', 'SUMMARY:Janji temu'],
  ['en', 'SUMMARY:Appointment'],
] as const)(
  'a calendar learns day, time and place, and nothing of a person or a problem (%s)',
  async (language, title) => {
    const text = await file(language)
    expect(text).toContain(title)
    expect(text).toContain('LOCATION:Di gerbang depan')
    // Half past nine in Central Indonesia.
    expect(text).toContain(`DTSTART:${day.replaceAll('-', '')}T013000Z`)
    expect(text).not.toMatch(/Siti|Rohani|suami|pangan|food|Klinik/i)
  },
)

test('an appointment of tomorrow stands under today', async () => {
  const { text } = await send(house, todayView, {})
  expect(text).toContain(id)
  expect(text).toContain('"because":"appointment"')
})

test('papers are those that the service asks for, each with how it stands and how to get it', async () => {
  const papers = (await seen())['papers']
  expect(papers).toMatchObject([{ state: null }])
  const name = JSON.stringify(papers).match(/"id":"([^"]+)"/)?.[1]
  await done(send(house, api.tickPaper, { id, caseId, paper: name, state: 'lacks' }))
  await done(send(house, api.tickPaper, { id, caseId, paper: name, state: 'on-the-way' }))
  expect((await seen())['papers']).toMatchObject([{ state: 'on-the-way' }])
  expect((await send(house, api.tickPaper, { id, caseId, paper: 'Paspor', state: 'has' })).status).toBe(404)
  expect((await send(house, api.tickPaper, { id, caseId, paper: name, state: 'perhaps' })).status).toBe(422)
})

const inputs = () => ({
  handoverOfReferral: { id, caseId },
  arrangeHandover: way({ version: 99 }),
  tickPaper: { id, caseId, paper: 'Paspor', state: 'has' },
  appointmentFile: { id, caseId, language: 'id' },
})

test.each([
  ['worker', [200, 409, 404, 200]],
  ['supervisor', [200, 403, 403, 200]],
  ['colleague', [404, 404, 404, 404]],
  ['second', [404, 404, 404, 404]],
  ['elsewhere', [404, 403, 403, 404]],
  ['front', [403, 403, 403, 403]],
  ['curator', [403, 403, 403, 403]],
  ['officer', [403, 403, 403, 403]],
  ['provider', [403, 403, 403, 403]],
] as const)('what %s may do to the way there of the first worker’s client', async (as, expected) => {
  const asked = inputs()
  const statuses = []
  for (const row of Object.values(api)) statuses.push((await send(house, row, asked[row.name], { as })).status)
  expect(statuses).toEqual(expected)
})

test('the provider reads nothing of it, and once the referral has ended nothing of it changes', async () => {
  const { text } = await send(house, inboxReferral, { id }, { as: 'provider' })
  expect(text).not.toMatch(/suami|gerbang/)
  await done(send(house, cancelReferral, { id, caseId, version: 1, reason: 'client-changed-mind', words: null }))
  const sent = await send(house, api.arrangeHandover, way({ version: 2 }))
  expect(sent).toMatchObject({ status: 409, body: { code: 'act-not-allowed', state: 'cancelled' } })
  expect((await send(house, todayView, {})).text).not.toContain('"because":"appointment"')
})
