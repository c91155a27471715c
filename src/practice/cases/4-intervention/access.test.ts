import { createHash } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { idsOf, type ActorName } from '#confidentiality/access/examples.ts'
import { addDays } from '#platform/shared/day.ts'
import { newId } from '#platform/shared/id.ts'
import { closeOf, openOf, TODAY } from '../../../../test/cases.ts'
import { openHouse, send, type House } from '../../../../test/house.ts'
import { coloured, workIn } from '../../../../test/work.ts'
import { addTask } from '../3-plan/api.ts'
import { planAftercare } from '../7-aftercare/api.ts'
import * as aidRows from './api/aid.ts'
import * as calendarRows from './api/calendar.ts'
import * as conferenceRows from './api/conferences.ts'
import * as contactRows from './api/contacts.ts'
import * as paperRows from './api/papers.ts'
import { Calendar } from './schema/calendar.ts'

let house: House
let caseId: string
beforeAll(async () => void (house = await openHouse()))
beforeAll(async () => void (caseId = await openOf(house)))
afterAll(() => house.close())
const { planned, told, ending, money, asked, meeting, held, paper } = workIn(() => caseId)

const everything = Object.values({ ...aidRows, ...conferenceRows, ...contactRows, ...paperRows })
const READ = ['workOfCase', 'papersOfCase', 'openPaper']
const HOLD = ['planConference', 'holdConference', 'cancelConference', 'settleTask']

/** Records of a case of their own for every act to name; what stands on a version names one that nobody saw. */
async function inputsFor(of: string): Promise<Record<string, Record<string, unknown>>> {
  const [visit, aid, action, met, next] = [planned(), money(), asked(), held(), meeting()]
  const photo = paper((await coloured(5, 5).jpeg().toBuffer()).toString('base64'))
  const kept: [Parameters<typeof send>[1], Record<string, unknown>][] = [
    [contactRows.planContact, visit],
    [aidRows.recordAid, aid],
    [aidRows.recordAdvocacy, action],
    [conferenceRows.holdConference, met],
    [conferenceRows.planConference, next],
    [paperRows.attachPaper, photo],
  ]
  for (const [row, input] of kept) expect((await send(house, row, { ...input, caseId: of })).status).toBe(200)
  const version = 99
  const inputs = {
    ...{ workOfCase: {}, papersOfCase: {}, openPaper: { id: photo.id } },
    ...{ planContact: planned(), replanContact: { ...visit, version }, recordContact: told() },
    finishContact: ending(visit.id, { version }),
    ...{ recordAid: money(), recordAdvocacy: asked() },
    tellAdvocacy: { id: action.id, version, result: 'granted', came: null },
    takeBackWork: { of: 'aid', id: aid.id, words: 'Salah.' },
    attachPaper: paper(Buffer.from('x').toString('base64')),
    ...{ planConference: meeting({ id: next.id, version }), holdConference: held({ id: next.id, version }) },
    cancelConference: { id: next.id, version, words: 'Batal.' },
    settleTask: { id: met.tasks[0]?.id, version, state: 'done', words: null },
  }
  return Object.fromEntries(Object.entries(inputs).map(([name, input]) => [name, { ...input, caseId: of }]))
}

test.each<[string, ActorName, number[]]>([
  ['the worker of the case', 'worker', [0, 0, 0]],
  ['a colleague of the same team', 'colleague', [404, 404, 404]],
  ['the supervisor of the team', 'supervisor', [0, 403, 0]],
  ['a supervisor of another team', 'elsewhere', [404, 403, 404]],
  ['the front office', 'front', [404, 404, 403]],
  ['a curator', 'curator', [403, 403, 403]],
  ['a planner', 'planner', [403, 403, 403]],
  ['the data protection officer', 'officer', [403, 403, 403]],
  ['an administrator', 'admin', [403, 403, 403]],
  ['a provider', 'provider', [403, 403, 403]],
  ['a worker of a second agency', 'second', [404, 404, 404]],
])(
  'what %s (%s) may do with the work of a case — read, record, hold conferences; 0 is may: %j',
  async (_, as, expected) => {
    const asked = await inputsFor(await openOf(house))
    for (const row of everything) {
      const { status } = await send(house, row, asked[row.name] ?? {}, { as })
      const place = READ.includes(row.name) ? 0 : HOLD.includes(row.name) ? 2 : 1
      expect([row.name, [403, 404].includes(status) ? status : 0]).toEqual([row.name, expected[place]])
    }
  },
)

test('another agency sees nothing of it in the database either', async () => {
  for (const table of [
    'contact',
    'aid',
    'advocacy_action',
    'paper',
    'conference',
    'conference_task',
    'calendar_feed',
  ]) {
    expect([table, await house.askAs('simpul_app', `select * from ${table}`)]).toEqual([table, []])
    await expect(house.askAs('simpul_app', `delete from ${table}`)).rejects.toThrow('permission denied')
  }
})

test('the calendar shows what is planned and due in one’s own cases, the safety clock among it', async () => {
  const visit = planned({ plannedOn: addDays(TODAY, -2), aim: 'Terlambat' })
  const call = planned({ kind: 'phone', plannedOn: addDays(TODAY, 1) })
  for (const one of [visit, call]) await send(house, contactRows.planContact, one)
  await send(house, conferenceRows.holdConference, held())
  const of = async (as: ActorName, scope = 'mine') => {
    const { body } = await send(house, calendarRows.calendarView, { from: TODAY, days: 7, scope }, { as })
    return Calendar.parse(body)
  }
  const mine = await of('worker')
  expect(mine.overdue.map(({ id }) => id)).toContain(visit.id)
  expect(mine.entries.map(({ id }) => id)).toContain(call.id)
  expect(new Set(mine.entries.map(({ kind }) => kind))).toEqual(new Set(['contact', 'conference', 'task', 'clock']))
  expect((await of('supervisor', 'team')).entries.length).toBe(mine.entries.length)
  for (const as of ['colleague', 'second', 'front'] as const) expect((await of(as)).entries).toEqual([])
  expect((await send(house, calendarRows.calendarView, { from: TODAY }, { as: 'planner' })).status).toBe(403)
})

test('tasks of the plan, and contacts after the end of a closed case, stand in the same calendar', async () => {
  const closedId = await openOf(house)
  await closeOf(house, closedId)
  const plan = { id: newId(), caseId: closedId, risk: 'high', startsOn: TODAY, weeks: 4 }
  expect((await send(house, planAftercare, plan)).status).toBe(200)
  const task = { id: newId(), caseId, goalId: null, what: 'Mengurus surat', by: 'worker', byName: null, role: null }
  const added = await send(house, addTask, { ...task, dueOn: addDays(TODAY, 3), choiceId: null })
  expect(added.status).toBe(200)
  const { body } = await send(house, calendarRows.calendarView, { from: TODAY, days: 62 })
  const { entries } = Calendar.parse(body)
  expect(entries.filter(({ kind }) => kind === 'plan-task').map(({ words }) => words)).toEqual(['Mengurus surat'])
  expect(entries.filter(({ kind }) => kind === 'aftercare').map(one => one.caseId)).toContain(closedId)
})

const tokenOf = (text: string) => createHash('sha256').update(text).digest('base64url')
const feedOf = async (token: string, language = 'id') =>
  house.server.inject({ url: `/calendar-feed/${token}.ics?lang=${language}`, remoteAddress: '10.9.0.1' })

test('the private link tells kinds and times, and no name, no place and no word of anyone', async () => {
  const token = tokenOf('mine')
  const made = await send(house, calendarRows.makeCalendarFeed, { id: newId(), token })
  expect([made.status, made.text.includes(token)]).toEqual([200, false])
  await send(house, contactRows.planContact, planned({ plannedOn: addDays(TODAY, 4), timeOfDay: '09:00' }))
  await send(house, conferenceRows.planConference, meeting({ meetsOn: addDays(TODAY, 5), place: 'Kantor desa' }))
  const { statusCode, headers, body } = await feedOf(token, 'en')
  expect([statusCode, headers['content-type'], headers['cache-control']]).toEqual([
    200,
    'text/calendar; charset=utf-8',
    'no-store',
  ])
  const day = addDays(TODAY, 4).replaceAll('-', '')
  // Nine o’clock where the agency is.
  expect(body).toContain(`DTSTART:${day}T010000Z`)
  const summaries = new Set([...body.matchAll(/^SUMMARY:(.*)\r$/gm)].map(([, words]) => words))
  expect(summaries).toEqual(new Set(['Visit', 'Phone call', 'Conference', 'Task', 'Deadline']))
  expect(body.replaceAll('\r\n ', '')).toContain(`/cases/${caseId}/work`)
  for (const secret of [
    'Marni',
    'Inaq',
    'rumah',
    'beras',
    'Sewa',
    'Kader',
    'desa',
    'Di rumah',
    'LOCATION',
    'DESCRIPTION',
  ])
    expect([secret, body.toLowerCase().includes(secret.toLowerCase())]).toEqual([secret, false])
  for (const table of ['calendar_feed', 'kept_answer', 'audit_fact'])
    expect(JSON.stringify(await house.askAs('postgres', `select * from ${table}`))).not.toContain(token)
})

test('a link made anew ends the one before it; ended, unknown and of someone who left answer alike', async () => {
  const [first, second] = [tokenOf('first'), tokenOf('second')]
  const make = (token: string) =>
    send(house, calendarRows.makeCalendarFeed, { id: newId(), token }, { as: 'colleague' })
  await make(first)
  expect((await feedOf(first)).statusCode).toBe(200)
  await make(second)
  const ended = await feedOf(first)
  const unknown = await feedOf(tokenOf('nobody'))
  expect([ended.statusCode, ended.body]).toEqual([404, unknown.body])
  expect((await feedOf(second)).statusCode).toBe(200)
  const { accountId } = idsOf('colleague')
  await house.askAs('postgres', `update membership set ends_at = now() where account_id = '${accountId}'`)
  expect((await feedOf(second)).statusCode).toBe(404)
  const mine = await send(house, calendarRows.endCalendarFeed, {})
  expect(mine).toMatchObject({ status: 200, body: { feed: null } })
  expect((await feedOf(tokenOf('mine'))).statusCode).toBe(404)
})
