import { afterAll, beforeAll, expect, test } from 'vitest'
import * as z from 'zod'
import { idsOf, LOTENG, MATARAM, type ActorName } from '#confidentiality/access/examples.ts'
import { contextOf, enter } from '#confidentiality/access/commands.ts'
import { inTransaction } from '#platform/server/db.ts'
import { newId } from '#platform/shared/id.ts'
import { ok } from '#platform/shared/result.ts'
import { openHouse, send, type House } from '../../../test/house.ts'
import * as api from './api.ts'
import { informalFor } from './queries.ts'
import { programmeServiceId } from './rules/programmes.ts'
import { InformalResource } from './schema/resource.ts'

let house: House
beforeAll(async () => void (house = await openHouse()))
afterAll(() => house.close())

const caseId = newId()
const otherCase = newId()
const helper = (more: object = {}) => ({
  id: newId(),
  caseId,
  isShared: false,
  kind: 'neighbour',
  name: 'Inaq Sri',
  offers: 'Menjaga anak sepulang sekolah',
  needs: ['care/childcare'],
  areaCode: '52.02.01.1002',
  contact: '0370-555-0999',
  limits: 'Tidak bisa malam hari',
  consentOn: '2026-11-20',
  ...more,
})

async function assign(actor: 'worker' | 'second', recordId: string) {
  const agency = actor === 'worker' ? LOTENG : MATARAM
  const { accountId } = idsOf(actor)
  await house.askAs(
    'postgres',
    `insert into relation (agency_id, id, record_id, kind, account_id, granted_by)
     values ('${agency.agencyId}', '${newId()}', '${recordId}', 'assigned', '${accountId}', '${accountId}')`,
  )
}

const service = { id: programmeServiceId('pkh') }
const confirmation = { ...service, status: 'active', placesLeft: null, waitDays: null }

test.each([
  ['worker', { searchDirectory: 200, servicePage: 200, confirmService: 403, directoryImports: 403 }],
  ['front', { searchDirectory: 200, servicePage: 200, confirmService: 403, directoryImports: 403 }],
  ['supervisor', { searchDirectory: 200, servicePage: 200, confirmService: 403, directoryImports: 403 }],
  ['curator', { searchDirectory: 200, servicePage: 200, confirmService: 200, directoryImports: 200 }],
  ['planner', { searchDirectory: 200, servicePage: 200, confirmService: 403, directoryImports: 403 }],
  ['officer', { searchDirectory: 403, servicePage: 403, confirmService: 403, directoryImports: 403 }],
  ['admin', { searchDirectory: 200, servicePage: 200, confirmService: 403, directoryImports: 403 }],
  ['provider', { searchDirectory: 200, servicePage: 200, confirmService: 403, directoryImports: 403 }],
] as const)('what a %s may do in the directory', async (as, expected) => {
  const given = {
    searchDirectory: (await send(house, api.searchDirectory, {}, { as })).status,
    servicePage: (await send(house, api.servicePage, service, { as })).status,
    confirmService: (await send(house, api.confirmService, confirmation, { as })).status,
    directoryImports: (await send(house, api.directoryImports, {}, { as })).status,
  }
  expect(given).toEqual(expected)
})

test('nobody signed in sees nothing', async () => {
  expect((await send(house, api.searchDirectory, {}, { as: null })).status).toBe(401)
})

beforeAll(async () => {
  await assign('worker', caseId)
  await assign('worker', otherCase)
  await assign('second', caseId)
})
const named = async (inCase: string, as: ActorName) => {
  const { body } = await send(house, api.informalResourcesOfCase, { caseId: inCase }, { as })
  return z
    .array(InformalResource)
    .parse(body)
    .map(({ name }) => name)
}

test('are recorded and read by whoever works on the case', async () => {
  const told = helper()
  const { status, body } = await send(house, api.recordInformalResource, told)
  expect(status).toBe(200)
  expect(InformalResource.parse(body)).toMatchObject({ name: 'Inaq Sri', caseId })
  expect(await named(caseId, 'worker')).toEqual(['Inaq Sri'])
  expect(await named(otherCase, 'worker')).toEqual([])
})

test('are shared within the agency where they agreed, and still stand in the case that named them', async () => {
  await send(
    house,
    api.recordInformalResource,
    helper({ name: 'Arisan Tengaq', isShared: true, kind: 'savings-group' }),
  )
  expect(await named(caseId, 'worker')).toEqual(['Arisan Tengaq', 'Inaq Sri'])
  const offered = await inTransaction(house.db, async tx => {
    const actor = await enter(tx, idsOf('worker').accountId, LOTENG.agencyId)
    if (!actor) throw new Error('no actor')
    const context = contextOf(tx, actor, { now: new Date(), purpose: 'help' })
    const of = async (inCase: string, term: string) =>
      (await informalFor(context, { terms: [term], caseId: inCase })).map(({ name }) => name)
    return ok([await of(caseId, 'care/childcare'), await of(otherCase, 'care/childcare'), await of(caseId, 'food')])
  })
  expect(offered.value).toEqual([['Arisan Tengaq', 'Inaq Sri'], ['Arisan Tengaq'], []])
})

test('are seen by no other agency, even one that knows the case’s number', async () => {
  expect(await named(caseId, 'second')).toEqual([])
})

test('are kept from whoever does not work on the case, who is not told that it exists', async () => {
  for (const as of ['colleague', 'front', 'supervisor'] as const) {
    expect((await send(house, api.informalResourcesOfCase, { caseId }, { as })).status).toBe(404)
  }
  for (const as of ['curator', 'planner', 'officer', 'admin', 'provider'] as const) {
    expect((await send(house, api.informalResourcesOfCase, { caseId }, { as })).status).toBe(403)
    expect((await send(house, api.recordInformalResource, helper(), { as })).status).toBe(403)
  }
})

test('a helper without a need, a name or a day of consent is refused, with every field', async () => {
  const { status, body } = await send(
    house,
    api.recordInformalResource,
    helper({ needs: [], name: ' ', consentOn: 'today' }),
  )
  expect(status).toBe(422)
  expect(
    z
      .object({ fields: z.array(z.string()) })
      .parse(body)
      .fields.sort(),
  ).toEqual(['consentOn', 'name', 'needs'])
})
