import { afterAll, beforeEach, expect, test } from 'vitest'
import * as z from 'zod'
import { ORGANIZATION, OTHER_ORGANIZATION } from '#confidentiality/access/examples.ts'
import { inTransaction } from '#platform/server/db.ts'
import { newId } from '#platform/shared/id.ts'
import { ok } from '#platform/shared/result.ts'
import { keepServices } from '#practice/resources/commands.ts'
import { foodParcel } from '#practice/resources/examples.ts'
import { Service } from '#practice/resources/schema/resource.ts'
import { mergeOrganizations, unmergeOrganizations } from '#practice/stewardship/api/merging.ts'
import { openHouse, send, type House } from '../../../test/house.ts'
import { agree, done, openDirectory, openNeed, SERVICES } from '../../../test/referral.ts'
import * as api from './api.ts'

// The clinic and the shelter have an account each; the kitchen stands between them and has none.
const KITCHEN = newId()
const kitchenMeal = newId()
const houses: House[] = []
let house: House
let of: { caseId: string; needId: string }
beforeEach(async () => {
  house = await openHouse()
  houses.push(house)
  await openDirectory(house)
  const organization = { ...foodParcel.organization, id: KITCHEN, name: 'Dapur Umum Leneng' }
  await keep([Service.parse({ ...foodParcel, id: kitchenMeal, organization })])
  of = await openNeed(house)
  for (const recipientOrganizationId of [ORGANIZATION, OTHER_ORGANIZATION, KITCHEN]) {
    await agree(house, of.caseId, { recipientOrganizationId })
  }
})
afterAll(() => Promise.all(houses.map(one => one.close())))

const keep = (services: readonly Service[]) =>
  inTransaction(house.db, async tx => {
    await keepServices(
      tx,
      services.map(service => ({ service })),
    )
    return ok(null)
  })
const Lines = z.object({ referrals: z.array(z.object({ id: z.string() })) })
type Provider = 'provider' | 'otherProvider'

/** A referral of a new act; those before it are ended, so that each is one of its own. */
async function sent(serviceId: string): Promise<string> {
  const told = { ...of, serviceId, choiceId: null, fields: ['fullName', 'need'], note: '' }
  const id = String((await done(send(house, api.sendReferral, { ...told, id: newId() })))['id'])
  await house.askAs('postgres', `update referral set state = 'completed' where id = '${id}'`)
  return id
}

async function merge(absorbedId: string, survivorId: string): Promise<string> {
  const id = newId()
  await done(send(house, mergeOrganizations, { id, survivorId, absorbedId, fromAbsorbed: [] }, { as: 'curator' }))
  return id
}
const unmerge = (id: string) => done(send(house, unmergeOrganizations, { id }, { as: 'curator' }))

/** Which of these the inbox shows; each must open if it is listed, and not if it is not. */
async function seenBy(as: Provider, letters: Readonly<Record<string, string>>): Promise<string[]> {
  const { referrals } = Lines.parse(await done(send(house, api.inbox, { group: 'closed' }, { as })))
  const listed = Object.entries(letters).filter(([, id]) => referrals.some(line => line.id === id))
  for (const [name, id] of Object.entries(letters)) {
    const { status } = await send(house, api.inboxReferral, { id }, { as })
    expect([name, status]).toEqual([name, listed.some(([one]) => one === name) ? 200 : 404])
  }
  return listed.map(([name]) => name)
}

const mergedAt = async (id: string) =>
  (await house.askAs('postgres', `select merged_into, merged_at from organization where id = '${id}'`))[0]
const timeOf = async (merger: string) =>
  (await house.askAs('postgres', `select at from organization_merge where id = '${merger}'`))[0]?.['at']

test('whoever answers for an absorbed organisation goes on with its services, and reads nothing of the survivor’s own', async () => {
  const letters = { toClinic: await sent(SERVICES.clinic), toShelter: await sent(SERVICES.shelter) }
  await merge(ORGANIZATION, OTHER_ORGANIZATION)
  const later = { movedService: await sent(SERVICES.clinic), ownService: await sent(SERVICES.shelter) }
  expect(await seenBy('provider', { ...letters, ...later })).toEqual(['toClinic', 'movedService'])
  expect(await seenBy('otherProvider', { ...letters, ...later })).toEqual(['toShelter', 'movedService', 'ownService'])
})

test('an import that calls a service one of the absorbed organisation opens it to nobody, and a new one goes back with the merger', async () => {
  const merger = await merge(ORGANIZATION, OTHER_ORGANIZATION)
  const organization = { ...foodParcel.organization, id: ORGANIZATION, name: 'Klinik Sehat Bersama' }
  const called = (id: string) => Service.parse({ ...foodParcel, id, organization })
  const newService = newId()
  await keep([SERVICES.shelter, newService].map(called))
  const letters = { ownService: await sent(SERVICES.shelter), newService: await sent(newService) }
  expect(await seenBy('provider', letters)).toEqual([])
  expect(await seenBy('otherProvider', letters)).toEqual(['ownService', 'newService'])
  // Brought once more it is still no service that came along.
  await keep([called(newService)])
  expect(await seenBy('provider', { again: await sent(newService) })).toEqual([])
  await unmerge(merger)
  const apart = { ...letters, own: await sent(newService) }
  expect(await seenBy('provider', apart)).toEqual(['own'])
  expect(await seenBy('otherProvider', apart)).toEqual(['ownService', 'newService'])
})

test('it answers and asks for what came along, and can do neither for what is the survivor’s own', async () => {
  await merge(ORGANIZATION, OTHER_ORGANIZATION)
  const nothing = { reason: null, words: null, waitPlace: null, expectedOn: null, output: null }
  const asks = async (serviceId: string) => {
    const id = await sent(serviceId)
    await house.askAs('postgres', `update referral set state = 'requested' where id = '${id}'`)
    const asked = { ...nothing, id, act: 'ask', version: 1, words: 'Kapan datang?' }
    const { status } = await send(house, api.answerReferral, asked, { as: 'provider' })
    const entries = await house.askAs('postgres', `select kind from referral_entry where referral_id = '${id}'`)
    const seen = await send(house, api.inboxReferral, { id }, { as: 'provider' })
    return [status, entries.filter(({ kind }) => kind === 'ask').length, seen.text.includes('Kapan datang?')]
  }
  expect(await asks(SERVICES.clinic)).toEqual([200, 1, true])
  expect(await asks(SERVICES.shelter)).toEqual([404, 0, false])
})

test('carried on by a second merger it opens nothing that the last survivor was sent before, and keeps what it had', async () => {
  const shelterBefore = await sent(SERVICES.shelter)
  const first = await merge(ORGANIZATION, KITCHEN)
  const between = {
    ...{ shelterBefore, movedToKitchen: await sent(SERVICES.clinic) },
    ...{ kitchensOwn: await sent(kitchenMeal), shelterBetween: await sent(SERVICES.shelter) },
  }
  const second = await merge(KITCHEN, OTHER_ORGANIZATION)
  expect(await mergedAt(ORGANIZATION)).toEqual({ merged_into: OTHER_ORGANIZATION, merged_at: await timeOf(second) })
  const after = {
    ...{ movedToShelter: await sent(SERVICES.clinic), mealAtShelter: await sent(kitchenMeal) },
    ...{ sheltersOwn: await sent(SERVICES.shelter) },
  }
  const letters = { ...between, ...after }
  expect(await seenBy('provider', letters)).toEqual(['movedToKitchen', 'movedToShelter'])
  const shelters = ['shelterBefore', 'shelterBetween', 'movedToShelter', 'mealAtShelter', 'sheltersOwn']
  expect(await seenBy('otherProvider', letters)).toEqual(shelters)

  await unmerge(second)
  expect(await mergedAt(ORGANIZATION)).toEqual({ merged_into: KITCHEN, merged_at: await timeOf(first) })
  const apart = { ...letters, again: await sent(SERVICES.clinic) }
  expect(await seenBy('provider', apart)).toEqual(['movedToKitchen', 'again'])
  expect(await seenBy('otherProvider', apart)).toEqual(shelters)

  await unmerge(first)
  expect(await mergedAt(ORGANIZATION)).toEqual({ merged_into: null, merged_at: null })
  expect(await seenBy('provider', { ...apart, own: await sent(SERVICES.clinic) })).toEqual(['own'])
})

test('a letter of a service that came along later, sent before the merger, stays closed', async () => {
  const before = await sent(SERVICES.shelter)
  const merger = await merge(ORGANIZATION, OTHER_ORGANIZATION)
  await house.askAs('postgres', `insert into merged_service values ('${merger}', '${SERVICES.shelter}')`)
  expect(await seenBy('provider', { before, after: await sent(SERVICES.shelter) })).toEqual(['after'])
})

test('taken apart while the other stands, it does not come back with the other', async () => {
  const first = await merge(ORGANIZATION, KITCHEN)
  const second = await merge(KITCHEN, OTHER_ORGANIZATION)
  await unmerge(first)
  await unmerge(second)
  expect(await mergedAt(ORGANIZATION)).toEqual({ merged_into: null, merged_at: null })
  expect(await mergedAt(KITCHEN)).toEqual({ merged_into: null, merged_at: null })
  const letters = { clinics: await sent(SERVICES.clinic), kitchens: await sent(kitchenMeal) }
  expect(await seenBy('provider', letters)).toEqual(['clinics'])
})
