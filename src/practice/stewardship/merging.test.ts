import { afterAll, beforeAll, expect, test } from 'vitest'
import * as z from 'zod'
import { inTransaction, type Tx } from '#platform/server/db.ts'
import { newId } from '#platform/shared/id.ts'
import { ok } from '#platform/shared/result.ts'
import { keepServices } from '#practice/resources/commands.ts'
import { serviceById } from '#practice/resources/queries.ts'
import { documentOf } from '#practice/resources/queries/records.ts'
import { openHouse, send, type House } from '../../../test/house.ts'
import * as links from './api/links.ts'
import * as merging from './api/merging.ts'
import * as quality from './api/quality.ts'
import { foodBank, foodBankAgain, foodParcel, neverConfirmed, shelter, staleService } from './examples.ts'
import { OrganizationDue } from './schema/link.ts'
import { Comparison, Duplicates } from './schema/merging.ts'
import { Download, Gaps, QualityList, QualityReport } from './schema/quality.ts'

let house: House
beforeAll(async () => {
  house = await openHouse()
  const services = [foodParcel, foodBank, foodBankAgain, staleService, neverConfirmed, shelter]
  const organizationOf = ({ organization, email }: (typeof services)[number]) => ({ ...organization, email })
  const kept = services.map(service => ({ service, organization: organizationOf(service) }))
  await within(tx => keepServices(tx, kept))
})
afterAll(() => house.close())

async function within<Value>(work: (tx: Tx) => Promise<Value>): Promise<Value> {
  const done = await inTransaction(house.db, async tx => ok(await work(tx)))
  return done.value
}
const curator = { as: 'curator' } as const
const survivorId = foodBank.organization.id
const absorbedId = foodBankAgain.organization.id
const service = (id: string) => within(tx => serviceById({ tx }, id))
const duplicates = async () => Duplicates.parse((await send(house, merging.organizationDuplicates, {}, curator)).body)
const merge = (input: Record<string, unknown> = {}) =>
  send(
    house,
    merging.mergeOrganizations,
    { id: newId(), survivorId, absorbedId, fromAbsorbed: ['email'], ...input },
    curator,
  )
const unmerge = (id: string) => send(house, merging.unmergeOrganizations, { id }, curator)
const organizationRow = async (id: string) =>
  (await house.askAs('postgres', `select name, email, merged_into from organization where id = '${id}'`))[0]

test('are found, and compared side by side with what speaks for it', async () => {
  const { pairs } = await duplicates()
  expect(pairs[0]).toMatchObject({ one: { id: survivorId }, other: { id: absorbedId } })
  const of = async (id: string) =>
    Duplicates.parse((await send(house, merging.organizationDuplicates, { of: id }, curator)).body).pairs
  expect((await of(absorbedId)).map(({ one, other }) => [one.id, other.id])).toEqual([[survivorId, absorbedId]])
  expect(await of(newId())).toEqual([])
  const { body } = await send(house, merging.compareOrganizations, { one: absorbedId, other: survivorId }, curator)
  const { sides, likeness } = Comparison.parse(body)
  expect(sides.map(({ name }) => name)).toEqual(['Lumbung Warga', 'Yayasan Lumbung Warga'])
  expect(likeness.reasons.map(({ reason }) => reason)).toEqual(['same-name', 'same-phone', 'same-place'])
})

test('become one: its services, the chosen fields; the other id is still found, in records and by links', async () => {
  const id = newId()
  expect((await merge({ id })).status).toBe(200)
  expect((await merge({ id })).status).toBe(200)
  expect((await service(foodBankAgain.id))?.organization).toMatchObject({
    id: survivorId,
    name: 'Yayasan Lumbung Warga',
  })
  expect(await organizationRow(survivorId)).toMatchObject({ email: 'halo@lumbung-warga.example' })
  expect(await organizationRow(absorbedId)).toMatchObject({ merged_into: survivorId })
  const document = await within(tx => documentOf(tx, 'service', foodBankAgain.id, { full: true }))
  expect(document?.['organization']).toMatchObject({ id: survivorId, name: 'Yayasan Lumbung Warga' })
  expect(await within(tx => documentOf(tx, 'organization', absorbedId, { full: false }))).toMatchObject({
    name: 'Lumbung Warga',
  })
  expect((await duplicates()).pairs.filter(({ other }) => other.id === absorbedId)).toEqual([])
  expect(await merge()).toMatchObject({ status: 409, body: { code: 'merge-not-possible', why: 'merged-already' } })
  expect(await merge({ absorbedId: survivorId })).toMatchObject({ status: 409, body: { why: 'same-record' } })
  const token = 'a'.repeat(43)
  await send(
    house,
    links.sendProviderLink,
    { way: 'shown', links: [{ id: newId(), organizationId: absorbedId, token }] },
    curator,
  )
  expect((await house.server.inject(`/o/${token}`)).body).toContain('Dapur lansia')
})

test('an import that still names the absorbed one brings its services to the survivor', async () => {
  const late = { ...foodBankAgain, id: staleService.id, name: { id: 'Sarapan', en: 'Breakfast' } }
  await within(tx => keepServices(tx, [{ service: late }]))
  expect((await service(late.id))?.organization.id).toBe(survivorId)
})

test('come apart again with what came since; what was edited in between stays', async () => {
  const [{ id } = { id: '' }] = (await duplicates()).merges
  await house.askAs('postgres', `update organization set name = 'Lumbung Warga Praya' where id = '${survivorId}'`)
  expect((await unmerge(id)).status).toBe(200)
  expect((await service(foodBankAgain.id))?.organization.id).toBe(absorbedId)
  expect((await service(staleService.id))?.organization.id).toBe(absorbedId)
  expect((await service(foodBank.id))?.organization.id).toBe(survivorId)
  expect(await organizationRow(survivorId)).toMatchObject({ email: 'lumbung@warga.example' })
  expect(await organizationRow(absorbedId)).toMatchObject({ merged_into: null })
  expect(await unmerge(id)).toMatchObject({ status: 409, body: { code: 'already-undone' } })
})

test('a chosen field that someone changed since is left as it is', async () => {
  const id = newId()
  await merge({ id })
  const second = newId()
  await merge({ id: second, survivorId: foodParcel.organization.id, absorbedId: survivorId, fromAbsorbed: [] })
  expect((await service(foodBankAgain.id))?.organization.id).toBe(foodParcel.organization.id)
  await house.askAs('postgres', `update organization set email = 'lain@warga.example' where id = '${survivorId}'`)
  expect((await unmerge(id)).status).toBe(200)
  expect(await organizationRow(survivorId)).toMatchObject({ email: 'lain@warga.example' })
  expect((await service(foodBankAgain.id))?.organization.id).toBe(absorbedId)
  expect((await unmerge(second)).status).toBe(200)
  expect((await service(foodBank.id))?.organization.id).toBe(survivorId)
  expect((await service(foodParcel.id))?.organization.id).toBe(foodParcel.organization.id)
})

test('that are two after all are not shown again', async () => {
  await send(house, merging.keepApart, { one: absorbedId, other: survivorId }, curator)
  expect((await duplicates()).pairs.some(({ one, other }) => [one.id, other.id].includes(absorbedId))).toBe(false)
  expect(await send(house, merging.keepApart, { one: absorbedId, other: newId() }, curator)).toMatchObject({
    status: 404,
  })
})

const list = async (asked: Record<string, unknown>) =>
  QualityList.parse((await send(house, quality.qualityList, asked, curator)).body)

test('every count opens into as many services', async () => {
  const report = QualityReport.parse((await send(house, quality.qualityReport, {}, curator)).body)
  expect(report.services).toBeGreaterThan(40)
  for (const { measure, count } of report.measures) expect((await list({ measure })).count).toBe(count)
  const local = QualityReport.parse((await send(house, quality.qualityReport, { area: '52.02' }, curator)).body)
  expect(local.services).toBeLessThanOrEqual(report.services)
})

test('a long list is told in pages, each service once', async () => {
  const first = await list({ measure: 'never-confirmed' })
  const ids = first.lines.map(({ id }) => id)
  for (let page = first; page.next !== null;) {
    page = await list({ measure: 'never-confirmed', after: page.next })
    ids.push(...page.lines.map(({ id }) => id))
  }
  expect([new Set(ids).size, ids.length]).toEqual([first.count, first.count])
})

test('ways to reach someone that cannot work are named, and a file for a spreadsheet runs nothing', async () => {
  const broken = {
    ...foodParcel,
    id: neverConfirmed.id,
    phones: ['hubungi saja', '12'],
    url: 'warga.example',
    name: { id: '=1+1', en: '=1+1' },
  }
  await within(tx => keepServices(tx, [{ service: broken }]))
  const { lines } = await list({ measure: 'phone-impossible' })
  expect(lines.filter(({ id }) => id === broken.id)).toMatchObject([{ what: '12; hubungi saja' }])
  const { body } = await send(house, quality.qualityTable, { measure: 'url-impossible' }, curator)
  const file = Download.parse(body)
  const text = Buffer.from(file.base64, 'base64').toString()
  expect(file.fileName).toMatch(/^url-impossible-\d{4}-\d\d-\d\d\.csv$/)
  expect(text).toContain(`'=1+1`)
  expect(text).not.toMatch(/[\n,]=1\+1/)
})

test('needs that nobody meets in an area stand at nought, those for everyone apart', async () => {
  const { areas, rows } = Gaps.parse((await send(house, quality.gapsByArea, { area: '52' }, curator)).body)
  const food = rows.find(({ need }) => need === 'food')
  const at = (code: string) => food?.counts[areas.findIndex(area => area.code === code)]
  expect(at('52.02')).toBeGreaterThan(0)
  expect(at('52.08')).toBe(0)
  expect(rows.length).toBeGreaterThan(8)
  const provinces = Gaps.parse((await send(house, quality.gapsByArea, {}, curator)).body)
  expect(provinces.areas.length).toBeGreaterThan(30)
})

test('organisations to ask this year come with the services that are due, each once', async () => {
  const due = z
    .array(OrganizationDue)
    .parse((await send(house, links.organizationsDue, { area: '52.71' }, curator)).body)
  expect(new Set(due.map(({ id }) => id)).size).toBe(due.length)
  expect(due.every(({ services }) => services.length > 0)).toBe(true)
  const one = z
    .array(OrganizationDue)
    .parse((await send(house, links.organizationsDue, { organization: shelter.organization.id }, curator)).body)
  expect(one).toMatchObject([{ id: shelter.organization.id, address: null }])
})
