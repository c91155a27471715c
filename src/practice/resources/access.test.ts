import { afterAll, beforeAll, expect, test } from 'vitest'
import { openHouse, send, type House } from '../../../test/house.ts'
import * as api from './api.ts'
import { programmeServiceId } from './rules/programmes.ts'

let house: House
beforeAll(async () => void (house = await openHouse()))
afterAll(() => house.close())

const service = { id: programmeServiceId('pkh') }
const confirmation = { ...service, status: 'active', placesLeft: null, waitDays: null }

test.each([
  ['worker', { searchDirectory: 200, servicePage: 200, confirmService: 403 }],
  ['front', { searchDirectory: 200, servicePage: 200, confirmService: 403 }],
  ['supervisor', { searchDirectory: 200, servicePage: 200, confirmService: 403 }],
  ['curator', { searchDirectory: 200, servicePage: 200, confirmService: 200 }],
  ['planner', { searchDirectory: 200, servicePage: 200, confirmService: 403 }],
  ['officer', { searchDirectory: 403, servicePage: 403, confirmService: 403 }],
  ['admin', { searchDirectory: 200, servicePage: 200, confirmService: 403 }],
  ['provider', { searchDirectory: 200, servicePage: 200, confirmService: 403 }],
] as const)('what a %s may do in the directory', async (as, expected) => {
  const given = {
    searchDirectory: (await send(house, api.searchDirectory, {}, { as })).status,
    servicePage: (await send(house, api.servicePage, service, { as })).status,
    confirmService: (await send(house, api.confirmService, confirmation, { as })).status,
  }
  expect(given).toEqual(expected)
})

test('nobody signed in sees nothing', async () => {
  expect((await send(house, api.searchDirectory, {}, { as: null })).status).toBe(401)
})
