import { afterAll, beforeAll, expect, test } from 'vitest'
import type { ActorName } from '#confidentiality/access/examples.ts'
import { openOf } from '../../../test/cases.ts'
import { openHouse, send, type House } from '../../../test/house.ts'
import { supervisionView } from './api.ts'
import { SupervisionView } from './schema.ts'

let house: House
let caseId: string
beforeAll(async () => {
  house = await openHouse()
  caseId = await openOf(house)
})
afterAll(() => house.close())

const clocksOf = async (as: ActorName) => {
  const { body } = await send(house, supervisionView, {}, { as })
  return SupervisionView.parse(body).clocks.map(({ id }) => id)
}

test('a supervisor sees the clocks of the own team, and not of another', async () => {
  expect(await clocksOf('supervisor')).toEqual([caseId])
  expect(await clocksOf('elsewhere')).toEqual([])
})

test.each<ActorName>(['worker', 'front', 'curator', 'planner', 'officer', 'admin', 'provider', 'second'])(
  'a %s does not look over workers',
  async as => {
    expect(await send(house, supervisionView, {}, { as })).toMatchObject({ status: 403 })
  },
)

test('each look is in the audit', async () => {
  const kept = "select count(*)::int as looks from audit_fact where fact = 'supervision.read'"
  const looks = async () => Number((await house.askAs('postgres', kept))[0]?.['looks'])
  const before = await looks()
  await clocksOf('supervisor')
  expect(await looks()).toBe(before + 1)
})
