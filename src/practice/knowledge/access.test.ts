import { afterAll, beforeAll, expect, test } from 'vitest'
import type { ActorName } from '#confidentiality/access/examples.ts'
import { openHouse, send, type House } from '../../../test/house.ts'
import { agreementWords } from './api/agreement.ts'
import { methodPage, methodsOfPractice } from './api/methods.ts'
import { glossary, needTaxonomy, reasonTerms } from './api.ts'
import { ethicalSituations } from './api/ethics.ts'
import { functioningTerms } from './api/functioning.ts'
import { methods } from './queries/methods.ts'
import { glossaryWords, needTerms, reasons } from './queries.ts'
import { situations } from './queries/ethics.ts'
import { termsOfFunctioning } from './queries/functioning.ts'

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
    expect(await send(house, functioningTerms, {}, { as })).toMatchObject({ status: 200, body: termsOfFunctioning() })
    expect(await send(house, ethicalSituations, {}, { as })).toMatchObject({ status: 200, body: situations() })
  },
)

test('a kind of reason that there is not is refused, and nobody reads without signing in', async () => {
  expect(await send(house, reasonTerms, { kind: 'gossip' })).toMatchObject({ status: 422 })
  expect(await send(house, needTaxonomy, {}, { as: null })).toMatchObject({ status: 401 })
})

test.each<ActorName>(['worker', 'supervisor', 'provider'])(
  'a %s may read the methods of practice and what stands in a working agreement',
  async as => {
    const [first] = methods()
    const { status, body } = await send(house, methodsOfPractice, {}, { as })
    expect([status, Array.isArray(body) && body.length]).toEqual([200, methods().length])
    expect(await send(house, methodPage, { id: first?.id }, { as })).toMatchObject({
      status: 200,
      body: { id: first?.id },
    })
    expect(await send(house, methodPage, { id: 'magic' }, { as })).toMatchObject({ status: 404 })
    expect(await send(house, agreementWords, {}, { as })).toMatchObject({
      status: 200,
      body: { title: { en: 'Working agreement' } },
    })
  },
)
