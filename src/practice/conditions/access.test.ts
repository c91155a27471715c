import { afterAll, beforeAll, expect, test } from 'vitest'
import { addDays, dayIn } from '#platform/shared/day.ts'
import { newId } from '#platform/shared/id.ts'
import { programmeServiceId } from '#practice/resources/rules/programmes.ts'
import { openHouse, send, type House } from '../../../test/house.ts'
import * as api from './api.ts'
import { LINES } from './examples.ts'

let house: House
beforeAll(async () => void (house = await openHouse()))
afterAll(() => house.close())

const id = programmeServiceId('pkh')
const subject = { kind: 'service', id, place: null }
const today = dayIn('Asia/Makassar', new Date())

const version = () => {
  return { id: newId(), subject, version: 0, lines: [], validFrom: today, validTo: null, note: null, despite: null }
}

test.each([
  ['worker', 200, 403],
  ['front', 200, 403],
  ['supervisor', 200, 403],
  ['curator', 200, 200],
  ['planner', 200, 403],
  ['officer', 403, 403],
  ['admin', 200, 403],
  ['provider', 200, 403],
] as const)('a %s reads conditions (%i) and publishes them (%i)', async (as, reads, publishes) => {
  const statusOf = async (asked: ReturnType<typeof send>) => (await asked).status
  const preview = { subject, lines: [], on: today }
  expect(await statusOf(send(house, api.criteriaOf, { kind: 'service', id }, { as }))).toBe(reads)
  expect(await statusOf(send(house, api.previewCriteria, preview, { as }))).toBe(reads)
  expect(await statusOf(send(house, api.publishCriteria, version(), { as }))).toBe(publishes)
  const end = { id: newId(), subject, version: 1, from: today, note: null }
  expect(await statusOf(send(house, api.endCriteria, end, { as }))).toBe(publishes)
})

test('nobody signed in sees conditions', async () => {
  expect((await send(house, api.criteriaOf, { kind: 'service', id }, { as: null })).status).toBe(401)
})

test.each([
  ['service', { id: newId() }],
  ['programme', { kind: 'program', id: newId() }],
  ['place', { kind: 'place', place: 'nowhere' }],
  ['service that is asked for as a place', { place: 'nowhere' }],
])('there are no conditions of a %s that does not exist', async (_what, asked) => {
  const { status } = await send(house, api.criteriaOf, { kind: 'service', id, ...asked }, { as: 'worker' })
  expect(status).toBe(404)
})

test.each([
  ['a period that ends before it begins', { validTo: addDays(today, -1) }, 'period-backwards'],
  ['the same id twice', { lines: [LINES.small, LINES.small] }, 'input-invalid'],
  ['a line without its sentence', { lines: [{ ...LINES.small, text: { id: '', en: 'Young' } }] }, 'input-invalid'],
  ['a sentence of a hundred pages', { lines: [{ ...LINES.small, source: 'x'.repeat(9000) }] }, 'input-invalid'],
  ['a tree without end', { lines: [{ ...LINES.small, tree: deep(40) }] }, 'input-invalid'],
  ['a day that is none', { validFrom: '2026-02-30' }, 'input-invalid'],
])('%s is refused in words', async (_sentence, more, code) => {
  const { body } = await send(house, api.publishCriteria, { ...version(), ...more }, { as: 'curator' })
  expect(body).toMatchObject({ code })
})

function deep(levels: number): unknown {
  return levels === 0 ? LINES.small.tree : { not: deep(levels - 1) }
}
