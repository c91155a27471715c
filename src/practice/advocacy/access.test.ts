import { afterAll, beforeAll, expect, test } from 'vitest'
import type { ActorName } from '#confidentiality/access/examples.ts'
import { openHouse, send, type House } from '../../../test/house.ts'
import { openNeed } from '../../../test/referral.ts'
import { unmetNeeds } from './api.ts'
import { UnmetNeeds } from './schema.ts'

let house: House
beforeAll(async () => {
  house = await openHouse()
  await openNeed(house)
})
afterAll(() => house.close())

test.each<ActorName>(['planner', 'supervisor'])(
  'a %s sees that there is need, and no number that is small',
  async as => {
    const { status, body, text } = await send(house, unmetNeeds, {}, { as })
    expect(status).toBe(200)
    const shown = UnmetNeeds.parse(body)
    expect(shown.byGroup.map(({ key }) => key)).toEqual(['food'])
    expect(shown.byGroup.map(({ recorded }) => recorded)).toEqual([null])
    expect(text).not.toContain('Rohani')
  },
)

test.each<ActorName>(['worker', 'front', 'curator', 'officer', 'admin', 'provider', 'second'])(
  'a %s is not shown the evidence',
  async as => {
    expect(await send(house, unmetNeeds, {}, { as })).toMatchObject({ status: 403 })
  },
)
