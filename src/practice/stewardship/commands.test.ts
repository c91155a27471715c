import { afterAll, beforeAll, expect, test } from 'vitest'
import * as z from 'zod'
import { inTransaction, type Tx } from '#platform/server/db.ts'
import { newId } from '#platform/shared/id.ts'
import { ok } from '#platform/shared/result.ts'
import { keepServices } from '#practice/resources/commands.ts'
import { confirmService } from '#practice/resources/api.ts'
import { serviceById } from '#practice/resources/queries.ts'
import { documentOf } from '#practice/resources/queries/records.ts'
import { openHouse, send, type House } from '../../../test/house.ts'
import * as changes from './api/changes.ts'
import * as queue from './api/queue.ts'
import { askToVerify } from './commands/verification.ts'
import { foodParcel, neverConfirmed, shelter, staleService } from './examples.ts'
import { ChangeRequest } from './schema/change.ts'
import { VerificationQueue } from './schema/verification.ts'

let house: House
beforeAll(async () => {
  house = await openHouse()
  await within(tx =>
    keepServices(
      tx,
      [foodParcel, shelter, staleService, neverConfirmed].map(service => ({ service })),
    ),
  )
})
afterAll(() => house.close())

async function within<Value>(work: (tx: Tx) => Promise<Value>): Promise<Value> {
  const done = await inTransaction(house.db, async tx => ok(await work(tx)))
  return done.value
}
const curator = { as: 'curator' } as const
const queued = async (asked: Record<string, unknown> = {}) =>
  VerificationQueue.parse((await send(house, queue.verificationQueue, { words: 'besiru', ...asked }, curator)).body)
const rowOf = async (id: string) => (await queued()).rows.find(row => row.id === id)
const service = (id: string) => within(tx => serviceById({ tx }, id))
const ask = (at: string, reason: 'full' | 'no-answer' = 'full') =>
  within(tx => askToVerify(tx, { serviceId: foodParcel.id, reason, at }))
const confirm = (serviceId: string, finding = 'stands', id = newId()) =>
  send(house, queue.confirmAsItStands, { id, serviceId, finding }, curator)

test('what is fresh does not wait; what is stale and what nobody has confirmed does', async () => {
  expect(await rowOf(foodParcel.id)).toBeUndefined()
  expect((await rowOf(staleService.id))?.kind).toBe('stale')
  expect((await rowOf(neverConfirmed.id))?.kind).toBe('never')
  expect((await queued({ kind: 'never' })).rows.map(row => row.kind)).toEqual(['never'])
  expect((await queued({ words: 'nobody has this name' })).rows).toEqual([])
})

test('a referral that failed asks for it, first of all, and the same one told twice counts once', async () => {
  const before = await service(foodParcel.id)
  await ask('2026-11-24T01:00:00Z')
  await ask('2026-11-24T01:00:00Z')
  await ask('2026-11-24T02:00:00Z')
  await ask('2026-11-24T03:00:00Z', 'no-answer')
  const { rows, counts } = await queued()
  expect(rows[0]).toMatchObject({ id: foodParcel.id, kind: 'asked' })
  expect(rows[0]?.requests.map(({ reason, times }) => [reason, times])).toEqual([
    ['full', 2],
    ['no-answer', 1],
  ])
  expect(counts).toMatchObject({ asked: 1, stale: 1, never: 1 })
  expect(await service(foodParcel.id)).toEqual(before)
})

test('confirmed in one tap it is out of the queue, its history says so, and it can be taken back', async () => {
  const id = newId()
  expect((await confirm(foodParcel.id, 'stands', id)).status).toBe(200)
  expect((await confirm(foodParcel.id, 'stands', id)).status).toBe(200)
  expect(await rowOf(foodParcel.id)).toBeUndefined()
  const document = await within(tx => documentOf(tx, 'service', foodParcel.id, { full: true }))
  expect(JSON.stringify(document?.['metadata'])).toContain('curator, Rumah Layanan Tastura')
  expect((await send(house, queue.undoConfirmation, { id }, curator)).status).toBe(200)
  expect((await service(foodParcel.id))?.assuredOn).toBe(foodParcel.assuredOn)
  expect((await rowOf(foodParcel.id))?.requests).toHaveLength(2)
  expect(await send(house, queue.undoConfirmation, { id }, curator)).toMatchObject({
    status: 409,
    body: { code: 'already-undone' },
  })
})

test('the other way to confirm answers it too, and what fails after that asks anew, from one', async () => {
  const said = { id: foodParcel.id, status: 'active', placesLeft: 4, waitDays: 0 }
  expect((await send(house, confirmService, said, curator)).status).toBe(200)
  expect(await rowOf(foodParcel.id)).toBeUndefined()
  await ask(new Date(Date.now() + 1000).toISOString())
  expect((await rowOf(foodParcel.id))?.requests.map(({ reason, times }) => [reason, times])).toEqual([['full', 1]])
})

test('a confirmation is not taken back over what someone said since', async () => {
  const id = newId()
  await confirm(foodParcel.id, 'closed-for-now', id)
  expect((await service(foodParcel.id))?.status).toBe('temporarily closed')
  await confirm(foodParcel.id)
  expect(await send(house, queue.undoConfirmation, { id }, curator)).toMatchObject({
    status: 409,
    body: { code: 'said-since' },
  })
  await send(house, confirmService, { id: foodParcel.id, status: 'active', placesLeft: 6, waitDays: 0 }, curator)
})

test('what is no longer offered leaves the queue', async () => {
  await confirm(neverConfirmed.id, 'no-longer-offered')
  expect(await rowOf(neverConfirmed.id)).toBeUndefined()
  expect((await service(neverConfirmed.id))?.status).toBe('inactive')
})

const said = (parts: { field: string; proposed: string; location?: string }[], words: string | null = null) => ({
  id: newId(),
  serviceId: foodParcel.id,
  language: 'id',
  parts: parts.map(part => ({ location: null, ...part })),
  words,
})
const propose = async (told: ReturnType<typeof said>, as: 'worker' | 'provider' = 'worker') => {
  const { status, body, text } = await send(house, changes.proposeChange, told, { as })
  if (status !== 200) throw new Error(text)
  return ChangeRequest.parse(body)
}
const decide = (input: Record<string, unknown>) =>
  send(house, changes.decideChange, { reason: null, closes: false, ...input }, curator)
const accept = ({ place, now, proposed }: { place: number; now: string; proposed: string }, value = proposed) => ({
  ...{ place, now, value, decision: 'accepted' },
})
const PLACE = 'gudang-leneng'

test('stands beside what is there now, and what is the same as now is not asked for', async () => {
  const asked = await propose(
    said([
      { field: 'phones', proposed: '0370-555-0111\n0370-555-0999' },
      { field: 'waitDays', proposed: '0' },
      { field: 'address', location: PLACE, proposed: 'Jalan Lumbung Padi 14' },
      { field: 'hours', location: PLACE, proposed: 'Senin–Sabtu 08.00–15.00' },
    ]),
  )
  expect(asked.parts.map(({ field, now }) => [field, now])).toEqual([
    ['phones', '0370-555-0111'],
    ['address', 'Jalan Lumbung Padi 4'],
    ['hours', 'Senin–Jumat 08.00–16.00'],
  ])
  expect((await rowOf(foodParcel.id))?.changes).toBe(1)
  const mine = await send(house, changes.myChangeRequests, {})
  expect(mine.text).toContain(asked.id)
})

test('is taken in parts, edited where it should be, refused with a reason, and tells whoever asked', async () => {
  const asked = await propose(
    said([
      { field: 'phones', proposed: '0370-555-0999' },
      { field: 'address', location: PLACE, proposed: 'Jalan Lumbung Padi 14' },
      { field: 'descriptionId', proposed: 'Beras saja.' },
      { field: 'hours', location: PLACE, proposed: 'Senin–Sabtu 08.00–15.00' },
    ]),
  )
  const [phones, address, description, hours] = asked.parts
  if (!phones || !address || !description || !hours) throw new Error('parts are missing')
  const before = await service(foodParcel.id)
  const refused = { place: description.place, now: description.now, value: '', decision: 'refused' }
  expect(await decide({ id: asked.id, version: 1, parts: [refused] })).toMatchObject({
    ...{ status: 422, body: { code: 'reason-missing' } },
  })
  const first = await decide({
    ...{ id: asked.id, version: 1, reason: 'Lauk masih ada, kami sudah bertanya.' },
    parts: [accept(phones, '0370-555-0111\n0370-555-0999'), accept(address), refused],
  })
  expect(first).toMatchObject({ status: 200, body: { state: 'waiting', version: 2 } })
  expect(await service(foodParcel.id)).toMatchObject({
    phones: ['0370-555-0111', '0370-555-0999'],
    description: foodParcel.description,
    locations: [{ address: 'Jalan Lumbung Padi 14' }],
  })
  expect(await decide({ id: asked.id, version: 2, parts: [accept(hours)] })).toMatchObject({
    ...{ status: 200, body: { state: 'decided' } },
  })
  expect((await service(foodParcel.id))?.locations[0]?.openings).toEqual([
    { days: ['MO', 'TU', 'WE', 'TH', 'FR', 'SA'], opensAt: '08:00', closesAt: '15:00' },
  ])
  const line = (await send(house, changes.myChangeRequests, {})).body
  expect(line).toMatchObject([
    { id: asked.id, accepted: 3, refused: 1, reason: 'Lauk masih ada, kami sudah bertanya.' },
    {},
  ])
  expect((await send(house, changes.undoDecision, { id: asked.id, version: 3 }, curator)).status).toBe(200)
  expect(await service(foodParcel.id)).toEqual(before)
})

test('does not overwrite what changed since it was looked at', async () => {
  const asked = await propose(said([{ field: 'waitDays', proposed: '14' }]))
  const [part] = asked.parts
  if (!part) throw new Error('no part')
  await send(house, confirmService, { id: foodParcel.id, status: 'active', placesLeft: 6, waitDays: 3 }, curator)
  expect(await decide({ id: asked.id, version: 1, parts: [accept(part)] })).toMatchObject({
    ...{ status: 409, body: { code: 'changed-since', parts: [{ place: 0, now: '3' }] } },
  })
  expect((await decide({ id: asked.id, version: 1, parts: [accept({ ...part, now: '3' })] })).status).toBe(200)
  await send(house, confirmService, { id: foodParcel.id, status: 'active', placesLeft: 6, waitDays: 7 }, curator)
  expect(await send(house, changes.undoDecision, { id: asked.id, version: 2 }, curator)).toMatchObject({
    ...{ status: 409, body: { code: 'changed-since', parts: [{ now: '7' }] } },
  })
})

test('that cannot be read as such a value must be edited first', async () => {
  const asked = await propose(said([{ field: 'waitDays', proposed: 'about a week' }]))
  expect(asked.parts[0]?.isReadable).toBe(false)
  const [part] = asked.parts
  if (!part) throw new Error('no part')
  expect(await decide({ id: asked.id, version: 1, parts: [accept(part)] })).toMatchObject({
    ...{ status: 422, body: { code: 'value-unreadable', parts: [{ field: 'waitDays' }] } },
  })
  expect((await decide({ id: asked.id, version: 1, parts: [accept(part, '9')] })).status).toBe(200)
})

test('in words alone it is decided like the others; nothing at all is refused; what is no correction is laid aside', async () => {
  const asked = await propose(said([], 'Penjaganya meminta uang.'))
  expect(asked.parts).toMatchObject([{ field: 'other', proposed: 'Penjaganya meminta uang.' }])
  expect(await send(house, changes.proposeChange, said([]))).toMatchObject({
    status: 422,
    body: { code: 'nothing-said' },
  })
  expect(await send(house, changes.markSpam, { id: asked.id, version: 1 }, curator)).toMatchObject({
    body: { state: 'spam' },
  })
  expect(await send(house, changes.undoDecision, { id: asked.id, version: 2 }, curator)).toMatchObject({
    body: { state: 'waiting' },
  })
})

test('of a protected place nothing can be proposed, and nothing of it is told', async () => {
  const told = {
    ...said([{ field: 'address', location: 'rumah-aman', proposed: 'Jalan Rahasia 1' }]),
    serviceId: shelter.id,
  }
  expect(await send(house, changes.proposeChange, told)).toMatchObject({
    status: 422,
    body: { code: 'nothing-said' },
  })
  const { text } = await send(house, changes.fieldsToCorrect, { id: shelter.id })
  expect(
    z
      .object({ fields: z.array(z.object({ field: z.string() })) })
      .parse(JSON.parse(text))
      .fields.map(({ field }) => field),
  ).not.toContain('address')
})
