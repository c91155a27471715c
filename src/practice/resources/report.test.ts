import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ORGANIZATION, OTHER_ORGANIZATION } from '#confidentiality/access/examples.ts'
import { inTransaction } from '#platform/server/db.ts'
import { ok } from '#platform/shared/result.ts'
import { openHouse, send, type House } from '../../../test/house.ts'
import { servicePage } from './api.ts'
import { reportCapacity } from './api/report.ts'
import { keepService } from './commands.ts'
import { foodParcel } from './examples.ts'
import { documentOf } from './queries/records.ts'
import { serviceById } from './queries.ts'
import { hsdsOf } from './rules/hsds-write.ts'
import { reported } from './rules/report.ts'
import { ServicePage } from './schema/directory.ts'
import { ReportCapacity } from './schema/report.ts'
import { OrganizationId, ServiceId } from './schema/resource.ts'

let house: House
const clinic = { ...foodParcel, id: ServiceId.parse('5e1f0000-0000-4000-8000-00000000c1c1') }
const own = {
  ...clinic,
  organization: { ...clinic.organization, id: OrganizationId.parse(ORGANIZATION), name: 'Klinik' },
}
const rule = {
  freq: 'MONTHLY',
  interval: 1,
  startsOn: null,
  until: null,
  byDay: ['1MO'],
  byMonthDay: [],
  weekStart: 'MO',
} as const
const rich = {
  ...foodParcel,
  id: ServiceId.parse('5e1f0000-0000-4000-8000-00000000c1c2'),
  organization: {
    ...foodParcel.organization,
    id: OrganizationId.parse(OTHER_ORGANIZATION),
    name: 'Rumah Aman Kartini',
  },
  openings: [
    { days: [], opensAt: '09:00', closesAt: '12:00', rule: { ...rule, byDay: ['1MO'], byMonthDay: [] } },
    { days: ['MO' as const], opensAt: '13:00', closesAt: '15:00', validFrom: '2027-01-01', notOn: ['2027-02-01'] },
  ],
  closesOnHolidays: true,
  closure: { from: '2026-12-20', until: '2027-01-03', reason: { id: 'Libur akhir tahun', en: 'End-of-year holiday' } },
  waitingPeople: 7,
}
beforeAll(async () => {
  house = await openHouse()
  await inTransaction(house.db, async tx => {
    await keepService(tx, own)
    await keepService(tx, rich)
    return ok(null)
  })
})
afterAll(() => house.close())

const places = [
  { unit: 'tempat tidur perempuan', available: 2, maximum: 8 },
  { unit: 'tempat tidur laki-laki', available: 0, maximum: 6 },
]
const report = { id: own.id, places, waitingPeople: 5, waitDays: 14, closesOnHolidays: true, closure: null }
const within = <Value>(work: (tx: Parameters<typeof keepService>[0]) => Promise<Value>) =>
  inTransaction(house.db, async tx => ok(await work(tx))).then(({ value }) => value)

test('what does not come back weekly, holidays, closures and waiting are kept and read as they were', async () => {
  expect(await within(tx => serviceById({ tx }, rich.id))).toMatchObject({
    openings: rich.openings,
    closesOnHolidays: true,
    closure: rich.closure,
    waitingPeople: 7,
  })
})

test.each([
  ['worker', 403],
  ['front', 403],
  ['supervisor', 403],
  ['planner', 403],
  ['officer', 403],
  ['admin', 403],
  ['second', 403],
  ['curator', 200],
  ['provider', 200],
  ['otherProvider', 403],
] as const)('a %s who reports places is answered %i', async (as, status) => {
  expect((await send(house, reportCapacity, report, { as })).status).toBe(status)
})

test('nobody signed in reports, and of no service nobody does', async () => {
  expect((await send(house, reportCapacity, report, { as: null })).status).toBe(401)
  expect(
    (await send(house, reportCapacity, { ...report, id: '5e1f0000-0000-4000-8000-00000000dead' }, { as: 'curator' }))
      .status,
  ).toBe(404)
})

test('a report stands on the page and in the record, under the role that said it', async () => {
  await send(house, reportCapacity, { ...report, waitingPeople: 6 }, { as: 'provider' })
  const { service } = ServicePage.parse((await send(house, servicePage, { id: own.id }, { as: 'worker' })).body)
  expect(service).toMatchObject({ capacity: places[0], waitingPeople: 6, waitDays: 14, closesOnHolidays: true })
  expect(service.capacities).toMatchObject(places.map(one => ({ ...one, saidBy: 'provider' })))
  const document = JSON.stringify(await within(tx => documentOf(tx, 'service', own.id, { full: true })))
  expect(document).toContain('"said_by":"provider"')
  expect(document).toContain('provider, Klinik Sehat Bersama')
  expect(document).not.toContain('Suster Ani')
})

test('closed for a while and open again', async () => {
  const closure = { from: null, until: '2099-12-31', reason: 'Renovasi' }
  const closed = ServicePage.parse((await send(house, reportCapacity, { ...report, closure }, { as: 'curator' })).body)
  expect(closed.service).toMatchObject({
    status: 'temporarily closed',
    closure: { until: '2099-12-31', reason: { id: 'Renovasi' } },
  })
  const open = ServicePage.parse(
    (await send(house, reportCapacity, { ...report, places: [places[0]] }, { as: 'curator' })).body,
  )
  expect(open.service).toMatchObject({ status: 'active', capacity: { unit: 'tempat tidur perempuan' } })
  expect(open.service.closure).toBeUndefined()
  expect(open.service.capacities).toBeUndefined()
})

describe('a report of places', () => {
  const told = { places: [], waitingPeople: null, waitDays: null, closesOnHolidays: null, closure: null }
  const saying = { on: '2026-11-25', saidBy: 'provider' } as const
  test('several units are kept each, and full is only what has no place in any', () => {
    const places = [
      { unit: 'tempat tidur perempuan', available: 0, maximum: 8 },
      { unit: 'tempat tidur laki-laki', available: 3, maximum: 6 },
    ]
    const after = reported(foodParcel, { ...told, places, waitingPeople: 4 }, saying)
    expect(after.capacities).toHaveLength(2)
    expect(after).toMatchObject({
      capacity: { available: 3, saidOn: '2026-11-25', saidBy: 'provider' },
      waitingPeople: 4,
    })
    expect(hsdsOf(after)).toMatchObject({
      capacities: [{ available: 0 }, { available: 3, said_by: 'provider' }],
      waiting_people: 4,
    })
  })
  test('closed for a while is closed from that day on, and opens again when it is reported', () => {
    const closure = { from: null, until: '2026-12-01', reason: 'Banjir' }
    const closed = reported(foodParcel, { ...told, closure }, saying)
    expect(closed).toMatchObject({
      status: 'temporarily closed',
      closure: { from: '2026-11-25', until: '2026-12-01', reason: { id: 'Banjir' } },
    })
    expect(reported(closed, told, saying)).toMatchObject({ status: 'active' })
    expect(reported(closed, told, saying)).not.toHaveProperty('closure')
    const later = reported(foodParcel, { ...told, closure: { ...closure, from: '2026-11-30' } }, saying)
    expect(later).toMatchObject({ status: 'active', closure: { from: '2026-11-30' } })
  })
  test.each([
    [{ places: [{ unit: 'bed', available: 9, maximum: 8 }] }],
    [
      {
        places: [
          { unit: 'bed', available: 1, maximum: 8 },
          { unit: 'Bed', available: 1, maximum: 8 },
        ],
      },
    ],
    [{ places: [{ unit: 'bed', available: -1, maximum: null }] }],
    [{ closure: { from: '2026-12-02', until: '2026-12-01', reason: null } }],
    [{ waitingPeople: 1.5 }],
  ])('%j is refused', wrong => {
    expect(ReportCapacity.safeParse({ id: foodParcel.id, ...told, ...wrong }).success).toBe(false)
  })
})
