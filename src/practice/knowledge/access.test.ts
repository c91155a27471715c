import { afterAll, beforeAll, expect, test } from 'vitest'
import type { ActorName } from '#confidentiality/access/examples.ts'
import { openHouse, send, type House } from '../../../test/house.ts'
import { glossary, needTaxonomy, reasonTerms } from './api.ts'
import { glossaryWords, needTerms, reasons } from './queries.ts'

let house: House
beforeAll(async () => void (house = await openHouse()))
afterAll(() => house.close())

test.each<ActorName>(['worker', 'front', 'supervisor', 'curator', 'planner', 'officer', 'admin', 'provider'])(
  'a %s may read the words that everybody works with',
  async as => {
    expect(await send(house, needTaxonomy, {}, { as })).toMatchObject({ status: 200, body: needTerms() })
    const declines = await send(house, reasonTerms, { kind: 'provider-decline' }, { as })
    expect(declines).toMatchObject({ status: 200, body: reasons('provider-decline') })
    expect(await send(house, glossary, {}, { as })).toMatchObject({ status: 200, body: glossaryWords() })
  },
)

test('a kind of reason that there is not is refused, and nobody reads without signing in', async () => {
  expect(await send(house, reasonTerms, { kind: 'gossip' })).toMatchObject({ status: 422 })
  expect(await send(house, needTaxonomy, {}, { as: null })).toMatchObject({ status: 401 })
})
