import { afterAll, beforeAll, expect, test } from 'vitest'
import type { ActorName } from '#confidentiality/access/examples.ts'
import { inTransaction } from '#platform/server/db.ts'
import { newId } from '#platform/shared/id.ts'
import type { Operation } from '#platform/shared/operation.ts'
import { ok } from '#platform/shared/result.ts'
import { keepServices } from '#practice/resources/commands.ts'
import { openHouse, send, type House } from '../../../test/house.ts'
import * as changes from './api/changes.ts'
import * as links from './api/links.ts'
import * as merging from './api/merging.ts'
import * as quality from './api/quality.ts'
import * as queue from './api/queue.ts'
import { foodBank, foodBankAgain, foodParcel } from './examples.ts'

let house: House
beforeAll(async () => {
  house = await openHouse()
  await inTransaction(house.db, async tx => {
    const services = [foodParcel, foodBank, foodBankAgain].map(service => ({ service }))
    await keepServices(tx, services)
    return ok(null)
  })
})
afterAll(() => house.close())

const id = () => newId()
const pair = { one: foodBank.organization.id, other: foodBankAgain.organization.id }
type Asked = [Operation, () => Record<string, unknown>]
const token = () => `${newId().replaceAll('-', '')}00000000000`

// 404 where the record is not there: the act was permitted. 409: it was permitted, and stands otherwise.
const CURATE: Asked[] = [
  [queue.verificationQueue, () => ({})],
  [queue.confirmAsItStands, () => ({ id: id(), serviceId: foodParcel.id, finding: 'stands' })],
  [queue.undoConfirmation, () => ({ id: id() })],
  [changes.changeRequests, () => ({})],
  [changes.changeRequest, () => ({ id: id() })],
  [changes.decideChange, () => ({ id: id(), version: 1, parts: [], reason: null, closes: true })],
  [changes.undoDecision, () => ({ id: id(), version: 1 })],
  [changes.markSpam, () => ({ id: id(), version: 1 })],
  [links.organizationsDue, () => ({})],
  [
    links.sendProviderLink,
    () => ({ way: 'shown', links: [{ id: id(), organizationId: foodBank.organization.id, token: token() }] }),
  ],
  [links.providerLinks, () => ({})],
  [links.revokeProviderLink, () => ({ id: id() })],
  [links.trustProvider, () => ({ organizationId: foodBank.organization.id, isTrusted: false })],
  [merging.organizationDuplicates, () => ({})],
  [merging.compareOrganizations, () => pair],
  [merging.mergeOrganizations, () => ({ id: id(), survivorId: pair.one, absorbedId: pair.one, fromAbsorbed: [] })],
  [merging.unmergeOrganizations, () => ({ id: id() })],
  [merging.keepApart, () => pair],
]
const QUALITY: Asked[] = [
  [quality.qualityReport, () => ({})],
  [quality.qualityList, () => ({ measure: 'no-phone' })],
  [quality.qualityTable, () => ({ measure: 'no-phone' })],
  [quality.gapsByArea, () => ({})],
]
const PROPOSE: Asked[] = [
  [changes.fieldsToCorrect, () => ({ id: foodParcel.id })],
  [changes.proposeChange, () => ({ id: id(), serviceId: foodParcel.id, language: 'id', parts: [], words: 'Pindah.' })],
  [changes.myChangeRequests, () => ({})],
]

async function refused(asked: readonly Asked[], as: ActorName | null): Promise<string[]> {
  const given = []
  for (const [row, input] of asked) given.push([row.name, (await send(house, row, input(), { as })).status] as const)
  return given.filter(([, status]) => status === 401 || status === 403).map(([name]) => name)
}
const names = (asked: readonly Asked[]) => asked.map(([row]) => row.name)

test.each([
  ['worker', { curate: false, quality: false, propose: true }],
  ['front', { curate: false, quality: false, propose: true }],
  ['supervisor', { curate: false, quality: true, propose: true }],
  ['curator', { curate: true, quality: true, propose: true }],
  ['planner', { curate: false, quality: true, propose: true }],
  ['officer', { curate: false, quality: false, propose: false }],
  ['admin', { curate: false, quality: false, propose: true }],
  ['provider', { curate: false, quality: false, propose: true }],
  ['second', { curate: false, quality: false, propose: true }],
] as const)('what a %s may do to keep the directory true', async (as, may) => {
  expect(await refused(CURATE, as)).toEqual(may.curate ? [] : names(CURATE))
  expect(await refused(QUALITY, as)).toEqual(may.quality ? [] : names(QUALITY))
  expect(await refused(PROPOSE, as)).toEqual(may.propose ? [] : names(PROPOSE))
})

test('nobody signed in does any of it', async () => {
  expect(await refused([...CURATE, ...QUALITY, ...PROPOSE], null)).toEqual(names([...CURATE, ...QUALITY, ...PROPOSE]))
})

test('what someone asked for is told to them alone', async () => {
  const told = { id: id(), serviceId: foodParcel.id, language: 'id', parts: [], words: 'Hanya saya yang tahu.' }
  expect((await send(house, changes.proposeChange, told, { as: 'colleague' })).status).toBe(200)
  expect((await send(house, changes.myChangeRequests, {}, { as: 'colleague' })).text).toContain(told.id)
  expect((await send(house, changes.myChangeRequests, {}, { as: 'worker' })).text).not.toContain(told.id)
})

test.each([
  [changes.proposeChange, { id: id(), serviceId: foodParcel.id, language: 'fr', parts: [], words: null }],
  [
    changes.decideChange,
    { id: id(), version: 1, parts: [{ place: 0, decision: 'maybe', value: '', now: '' }], reason: null, closes: false },
  ],
  [
    links.sendProviderLink,
    { way: 'shown', links: [{ id: id(), organizationId: foodBank.organization.id, token: 'short' }] },
  ],
  [links.sendProviderLink, { way: 'shown', links: [] }],
  [merging.mergeOrganizations, { id: id(), survivorId: pair.one, absorbedId: pair.other, fromAbsorbed: ['phones'] }],
  [queue.confirmAsItStands, { id: id(), serviceId: foodParcel.id, finding: 'capacity' }],
] as const)('$name refuses what is no such thing', async (row, input) => {
  expect((await send(house, row, input, { as: 'curator' })).status).toBe(422)
})
