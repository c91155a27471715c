import { afterAll, beforeAll, expect, test } from 'vitest'
import type { ActorName } from '#confidentiality/access/examples.ts'
import { addDays } from '#platform/shared/day.ts'
import { newId } from '#platform/shared/id.ts'
import { recordNeed } from '#practice/cases/2-assessment/api.ts'
import { openOf, TODAY } from '../../../test/cases.ts'
import { openHouse, send, type House } from '../../../test/house.ts'
import { recurrenceOf } from './api.ts'
import { Recurrence } from './schema.ts'

let house: House
beforeAll(async () => void (house = await openHouse()))
afterAll(() => house.close())

const recurrence = async () => Recurrence.parse((await send(house, recurrenceOf, {}, { as: 'planner' })).body)
/** A case of another person each time, with a need for food, that ended so many days ago. */
async function ended(daysAgo: number, term = 'food/emergency-food'): Promise<string> {
  const caseId = await openOf(house)
  await send(house, recordNeed, { id: newId(), caseId, term, urgency: 'today', inOwnWords: 'Beras habis.' })
  await house.askAs(
    'postgres',
    `update "case" set closed_on = '${addDays(TODAY, -daysAgo)}', opened_on = '${addDays(TODAY, -daysAgo - 30)}',
     close_reason = 'goals-reached' where id = '${caseId}'`,
  )
  return caseId
}
/** The same person comes with the same kind of need, so many days ago. */
async function cameBack(caseId: string, daysAgo: number): Promise<void> {
  const later = await ended(0)
  await house.askAs(
    'postgres',
    `update "case" set person_id = (select person_id from "case" where id = '${caseId}'), closed_on = null,
     close_reason = null, opened_on = '${addDays(TODAY, -daysAgo)}' where id = '${later}'`,
  )
}

test('while few are followed nothing is told, not even how many', async () => {
  expect(await recurrence()).toMatchObject({ hasEnded: false, all: null, byProblem: [] })
  await cameBack(await ended(100), 60)
  expect(await recurrence()).toMatchObject({
    hasEnded: true,
    all: null,
    byProblem: [{ key: 'food', curve: null }],
    byMethod: [],
  })
})

test('of twenty-one whose work ended 100 days ago, ten came back after 40 days and one who died is left out', async () => {
  for (let number = 1; number < 10; number += 1) await cameBack(await ended(100), 60)
  for (let number = 0; number < 11; number += 1) await ended(100)
  const died = await ended(100)
  await house.askAs('postgres', `update "case" set close_reason = 'died' where id = '${died}'`)
  const found = await recurrence()
  expect(found.all).toMatchObject({ followed: 21, returned: 10, medianMonths: null })
  expect(found.all?.points.map(({ month, atRisk }) => [month, atRisk])).toEqual([
    [0, 21],
    [1, 21],
    [2, 11],
    [3, 11],
  ])
  expect(found.all?.points[2]?.share).toBeCloseTo(11 / 21, 9)
  expect(found.byProblem).toMatchObject([{ key: 'food', curve: { followed: 21, returned: 10 } }])
})

test('another problem is no return of this one, and a person who ends twice counts once', async () => {
  const before = await recurrence()
  const caseId = await ended(90)
  const other = await ended(50, 'work/job-search')
  await house.askAs(
    'postgres',
    `update "case" set person_id = (select person_id from "case" where id = '${caseId}') where id = '${other}'`,
  )
  const after = await recurrence()
  expect(after.all).toMatchObject({ followed: (before.all?.followed ?? 0) + 1, returned: 10 })
  expect(after.byProblem.find(({ key }) => key === 'work')).toEqual({ key: 'work', name: null, curve: null })
})

test.each<[ActorName, number]>([
  ['planner', 200],
  ['supervisor', 200],
  ['worker', 403],
  ['front', 403],
  ['curator', 403],
  ['officer', 403],
  ['admin', 403],
  ['provider', 403],
  ['second', 403],
])('who may see it: a %s is answered %d', async (as, status) => {
  const reply = await send(house, recurrenceOf, {}, { as })
  expect(reply.status).toBe(status)
  expect(reply.text).not.toContain('Marni')
})
