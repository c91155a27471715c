import { afterAll, beforeAll, expect, test } from 'vitest'
import { newId } from '#platform/shared/id.ts'
import { openHouse, send, type House } from '../../../test/house.ts'
import * as api from './api.ts'
import { FoundRecords } from './schema/record-page.ts'

let house: House
beforeAll(async () => {
  house = await openHouse()
})
afterAll(() => house.close())
const as = 'curator' as const

test('organisations of the same name are told apart by what they do, and found page by page', async () => {
  for (const name of ['Antar makanan', 'Pinjam kursi roda']) {
    const organization = newId()
    const fields = { name: 'Yayasan Kembar', description: 'Membantu tetangga' }
    await send(
      house,
      api.addRecord,
      { kind: 'organization', id: organization, within: null, chosen: null, fields },
      { as },
    )
    const service = { name, status: 'active', organization, need_terms: ['food/emergency-food'] }
    const made = { kind: 'service', id: newId(), within: null, chosen: null, fields: service }
    expect((await send(house, api.addRecord, made, { as })).status).toBe(200)
  }
  const find = async (more: object) =>
    FoundRecords.parse(
      (await send(house, api.findRecords, { kind: 'organization', words: 'kembar', ...more }, { as })).body,
    )
  const { records, total } = await find({})
  expect(records.map(({ subtitle }) => subtitle?.id).sort()).toEqual(['Antar makanan', 'Pinjam kursi roda'])
  expect(total).toBe(2)
  expect((await find({ from: 1 })).records.map(({ id }) => id)).toEqual(records.slice(1).map(({ id }) => id))
  const services = await send(house, api.findRecords, { kind: 'service', words: 'pinjam kursi' }, { as })
  expect(FoundRecords.parse(services.body).records.map(({ subtitle }) => subtitle?.id)).toEqual(['Yayasan Kembar'])
})
