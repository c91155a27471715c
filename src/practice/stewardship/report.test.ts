import { afterAll, beforeAll, expect, test } from 'vitest'
import { inTransaction } from '#platform/server/db.ts'
import { newId } from '#platform/shared/id.ts'
import { ok } from '#platform/shared/result.ts'
import { keepServices } from '#practice/resources/commands.ts'
import { openHouse, send, type House } from '../../../test/house.ts'
import * as changes from './api/changes.ts'
import { foodParcel } from './examples.ts'
import { ChangeRequest } from './schema/change.ts'

let house: House
beforeAll(async () => {
  house = await openHouse()
  await inTransaction(house.db, async tx => {
    await keepServices(tx, [{ service: foodParcel }])
    return ok(null)
  })
})
afterAll(() => house.close())

const at = `/find/services/${foodParcel.id}/report`
const curator = { as: 'curator' } as const
let addresses = 0
/** Each from an address of its own, so that one does not use up the other's measure. */
const post = (form: Readonly<Record<string, string>>) =>
  house.server.inject({
    ...{ method: 'POST', url: at, remoteAddress: `10.1.0.${++addresses}` },
    payload: new URLSearchParams(form).toString(),
    headers: { 'content-type': 'application/x-www-form-urlencoded', 'accept-language': 'id' },
  })
const change = async (id: string) =>
  ChangeRequest.parse((await send(house, changes.changeRequest, { id }, curator)).body)

test('whom to ask back is forgotten after half a year, when a curator looks and when the next report comes', async () => {
  const report = async (monthsAgo: number) => {
    const request = newId()
    await post({ request, words: 'Pintunya terkunci.', contact: '0812-0000-0001' })
    await house.askAs(
      'postgres',
      `update change_request set asked_at = now() - interval '${monthsAgo} months' where id = '${request}'`,
    )
    return request
  }
  const contactOf = async (id: string) =>
    (await house.askAs('postgres', `select contact from change_request where id = '${id}'`))[0]?.['contact']
  const [recent, old] = [await report(5), await report(7)]
  expect(await contactOf(old)).toBe('0812-0000-0001')
  await send(house, changes.changeRequests, {}, curator)
  expect([await contactOf(recent), await contactOf(old)]).toEqual(['0812-0000-0001', null])
  const next = await report(7)
  expect((await change(next)).contact).toBeNull()
  const last = await report(7)
  await report(0)
  expect(await contactOf(last)).toBeNull()
})

test('of a form with a thousand fields thirty are read, and hours of thousands of blanks are kept as words', async () => {
  const request = newId()
  const places = Array.from({ length: 1000 }, (_, nth) => [`v.hours.p${nth}`, ' '.repeat(50)] as const)
  await post({ request, words: 'x', ...Object.fromEntries<string>(places), 'v.url.': 'https://late.example' })
  expect((await change(request)).parts.map(({ field }) => field)).toEqual(['other'])
  const hours = { request: newId(), words: '', 'v.hours.': `pagi${' '.repeat(3000)}x` }
  await post(hours)
  expect((await change(hours.request)).parts).toMatchObject([{ field: 'hours', isReadable: false }])
})
