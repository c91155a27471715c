import { afterAll, beforeAll, expect, test } from 'vitest'
import * as z from 'zod'
import { addDays } from '#platform/shared/day.ts'
import { newId } from '#platform/shared/id.ts'
import { closeOf, openOf, TODAY } from '../../../../test/cases.ts'
import { openHouse, send, type House } from '../../../../test/house.ts'
import { draftPlan } from '../3-plan/api.ts'
import { timelineOfCase } from '../api.ts'
import { CaseEvent } from '../schema.ts'
import * as api from './api.ts'
import { Evaluation } from './schema.ts'

let house: House
beforeAll(async () => void (house = await openHouse()))
afterAll(() => house.close())

const SCALE = ['Tidak makan', 'Sekali sehari', 'Dua kali sehari', 'Tiga kali sehari', 'Ada simpanan']
/** A case with two goals of the same weight, both at −1. */
async function planned() {
  const caseId = await openOf(house)
  const goals = ['Anak makan cukup.', 'Punya surat lahir.'].map(inClientWords => ({
    ...{ id: newId(), needId: null, inClientWords, weight: 2, scale: SCALE, baseline: -1, methods: [] },
  }))
  const promises = { hopes: null, canPromise: null, cannotPromise: null, howOften: null, untilOn: null }
  const plan = { id: newId(), caseId, seen: 0, goals, tasks: [], factors: [], interventions: [], promises }
  expect(await send(house, draftPlan, plan)).toMatchObject({ status: 200 })
  return { caseId, goalIds: goals.map(({ id }) => id) }
}
const evaluation = async (caseId: string) =>
  Evaluation.parse((await send(house, api.evaluationOfCase, { caseId })).body)
const rating = (caseId: string, goalId: string | undefined, told: object = {}) => ({
  ...{ id: newId(), caseId, goalId, score: 0, by: 'client', ratedOn: TODAY, ...told },
})
const judgement = (caseId: string, told: object = {}) => ({
  ...{ id: newId(), caseId, answer: 'better', words: 'Anak-anak sudah kenyang.', askedOn: TODAY, ...told },
})
const measure = (caseId: string, told: object = {}) => ({
  ...{ id: newId(), caseId, name: 'Hari sekolah', unit: 'hari', better: 'up', value: 3, takenOn: TODAY, ...told },
})

test('goals are rated as client and worker see them, and come to a number once each is rated', async () => {
  const { caseId, goalIds } = await planned()
  const [first, second] = goalIds
  expect((await evaluation(caseId)).attainment).toMatchObject({
    then: { is: 'scored', t: 37.6 },
    client: { is: 'not-rated', goalIds },
  })
  expect(await send(house, api.rateGoal, rating(caseId, first))).toMatchObject({ status: 200 })
  expect((await evaluation(caseId)).attainment.client).toEqual({ is: 'not-rated', goalIds: [second] })
  await send(house, api.rateGoal, rating(caseId, second))
  expect((await evaluation(caseId)).attainment).toMatchObject({ client: { is: 'scored', t: 50, goals: 2 } })
  expect((await evaluation(caseId)).attainment.worker).toEqual({ is: 'not-rated', goalIds })
})

test('a rating told anew adds to what stands; the later one counts', async () => {
  const { caseId, goalIds } = await planned()
  for (const score of [1, 2])
    for (const goalId of goalIds) await send(house, api.rateGoal, rating(caseId, goalId, { score }))
  const { goals, attainment } = await evaluation(caseId)
  expect(goals.map(({ ratings }) => ratings.map(({ score }) => score))).toEqual([
    [1, 2],
    [1, 2],
  ])
  expect(attainment.client).toMatchObject({ is: 'scored', t: 74.8 })
})

test('a goal of another case is not found, and a score beyond the scale is refused', async () => {
  const { goalIds } = await planned()
  const other = await openOf(house)
  expect(await send(house, api.rateGoal, rating(other, goalIds[0]))).toMatchObject({ status: 404 })
  expect(await send(house, api.rateGoal, rating(other, goalIds[0], { score: 3 }))).toMatchObject({ status: 422 })
})

test('the client’s own judgement is kept in their words; one that could not be asked says why', async () => {
  const caseId = await openOf(house)
  const words = 'a'.repeat(50_000)
  expect(await send(house, api.recordJudgement, judgement(caseId, { words }))).toMatchObject({ status: 200 })
  const silent = judgement(caseId, { answer: 'not-asked', words: null })
  expect(await send(house, api.recordJudgement, silent)).toMatchObject({ status: 422, body: { code: 'why-missing' } })
  const why = 'Ia sedang sakit.'
  expect(await send(house, api.recordJudgement, { ...silent, words: why })).toMatchObject({ status: 200 })
  expect((await evaluation(caseId)).judgements.map(({ answer }) => answer)).toEqual(['not-asked', 'better'])
  const { body } = await send(house, timelineOfCase, { caseId })
  const { events } = z.object({ events: z.array(CaseEvent) }).parse(body)
  expect(events[0]).toMatchObject({ kind: 'judgement.recorded', details: { answer: 'not-asked', words: why } })
})

test('a number is followed by hand under its name, also after the end, with the stretches of the work', async () => {
  const caseId = await openOf(house)
  await send(house, api.recordMeasure, measure(caseId))
  await closeOf(house, caseId)
  expect(await send(house, api.recordMeasure, measure(caseId, { value: 5.5 }))).toMatchObject({ status: 200 })
  expect(await send(house, api.recordJudgement, judgement(caseId))).toMatchObject({ status: 200 })
  const found = await evaluation(caseId)
  expect(found.measures).toEqual([
    { name: 'Hari sekolah', unit: 'hari', better: 'up', points: [{ on: TODAY, value: 5.5 }] },
  ])
  expect(found.stretches).toEqual([{ kind: 'follow-up', from: TODAY, to: null }])
  expect(await send(house, api.rateGoal, rating(caseId, newId()))).toMatchObject({ body: { code: 'case-closed' } })
})

test('nothing is told of a day that has not come, or of one before the work began', async () => {
  const caseId = await openOf(house)
  for (const day of [addDays(TODAY, 1), addDays(TODAY, -1)]) {
    const outside = { status: 422, body: { code: 'day-outside', from: TODAY, to: TODAY } }
    expect(await send(house, api.recordMeasure, measure(caseId, { takenOn: day }))).toMatchObject(outside)
    expect(await send(house, api.recordJudgement, judgement(caseId, { askedOn: day }))).toMatchObject(outside)
  }
})

test('an id that was used is given to no other', async () => {
  const caseId = await openOf(house)
  for (const [row, input] of [
    [api.recordJudgement, judgement(caseId)],
    [api.recordMeasure, measure(caseId)],
  ] as const) {
    expect(await send(house, row, input)).toMatchObject({ status: 200 })
    expect(await send(house, row, input)).toMatchObject({ status: 409, body: { code: 'act-id-reused' } })
  }
})
