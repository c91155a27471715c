import { afterAll, beforeAll, expect, test } from 'vitest'
import * as z from 'zod'
import { newId } from '#platform/shared/id.ts'
import { openHouse, send, type House } from '../../../test/house.ts'
import * as api from './api.ts'
import { fitri, ROHANI_HOME, rohaniRegistered, sitiRohani, someone } from './examples.ts'
import { PersonSummary, PossibleDuplicate } from './schema/person.ts'
import { PersonView } from './schema/registration.ts'

let house: House
beforeAll(async () => {
  house = await openHouse()
  const { status } = await send(house, api.registerPerson, rohaniRegistered)
  expect(status).toBe(200)
})
afterAll(() => house.close())

const alone = { belongsTo: { kind: 'not-known' } } as const
async function register(fullName: string, told: Parameters<typeof someone>[2] = {}) {
  const person = { ...someone('0', fullName, told), id: newId() }
  const reply = await send(house, api.registerPerson, { ...person, ...alone })
  return { ...reply, id: person.id }
}
async function search(words: string): Promise<string[]> {
  const { body } = await send(house, api.searchPeople, { words })
  return z
    .array(PersonSummary)
    .parse(body)
    .map(({ fullName }) => fullName)
}
async function page(id: string): Promise<PersonView> {
  return PersonView.parse((await send(house, api.personPage, { id })).body)
}
const question = { ...sitiRohani, id: undefined, contactWishes: undefined, villageCode: null, exceptId: null }
async function duplicates(asked: Record<string, unknown>): Promise<PossibleDuplicate[]> {
  return z.array(PossibleDuplicate).parse((await send(house, api.possibleDuplicates, { ...question, ...asked })).body)
}

test('a person and the household are written down in one act, and stand on the person’s page', async () => {
  const { person, household, summary, warnings } = await page(sitiRohani.id)
  expect(person).toEqual({ ...sitiRohani, version: 1 })
  expect(warnings).toEqual([])
  expect(summary).toMatchObject({
    nikLastFour: '0003',
    livesAt: 'Jago, Praya, Kabupaten Lombok Tengah',
    isAgeExact: true,
  })
  expect(household?.members.map(({ person: member, role }) => [member.fullName, role])).toEqual([
    ['Siti Rohani', 'head'],
    ['Baiq Fitri Handayani', 'child'],
  ])
})

test('the same registration sent twice happens once, and an id that is taken is refused', async () => {
  const actId = newId()
  const input = { ...someone('301', 'Inaq Marni'), ...alone }
  const first = await send(house, api.registerPerson, input, { actId })
  expect(await send(house, api.registerPerson, input, { actId })).toEqual(first)
  expect(await search('Marni')).toEqual(['Inaq Marni'])
  expect(await send(house, api.registerPerson, input)).toMatchObject({ status: 409, body: { code: 'person-known' } })
})

test('people are found by parts of their name, by other spellings, by NIK and by telephone', async () => {
  for (const words of [
    'rohani',
    'ROHANNI siti',
    'St. Rohani',
    '0003',
    '5202015905920003',
    '0817555202',
    '+62 817 555 202',
  ]) {
    expect([words, await search(words)]).toEqual([words, ['Siti Rohani']])
  }
  for (const words of ['', '   ', 'Wirya', '%', '\u202e', "'; drop"])
    expect([words, await search(words)]).toEqual([words, []])
})

test('someone who is registered again is shown with the fields that agree and differ, a second later', async () => {
  const [found, ...others] = await duplicates({ fullName: 'St. Rokhani', nik: null, phone: null })
  expect(others).toEqual([])
  expect(found?.person.id).toBe(sitiRohani.id)
  expect(found?.fields).toContainEqual({ field: 'birth', agreement: 'agrees' })
  expect(found?.fields).toContainEqual({ field: 'nik', agreement: 'not-known' })
  expect(await duplicates({ exceptId: sitiRohani.id })).toEqual([])
  expect(await duplicates({ fullName: '', nik: null, phone: null, birth: { precision: 'not-known' } })).toEqual([])
})

test.each([
  ['one word', 'Amin', ['name-one-word']],
  ['two hundred letters', `A ${'b'.repeat(198)}`, []],
  ['signs that are no letters', '😀', ['name-one-word']],
  ['another script', 'محمد أمين', []],
])('a name of %s is kept as it is', async (_, fullName, warnings) => {
  const { status, id } = await register(fullName)
  expect(status).toBe(200)
  const kept = await page(id)
  expect([kept.person.fullName, kept.warnings]).toEqual([fullName, warnings])
  expect(await search(fullName)).toContain(fullName)
})

test('marks that turn text around are taken out; a name of nothing else, or too long a one, is refused by its field', async () => {
  const { id } = await register('\u202eSri\u200b  Wahyuni\u2069')
  expect((await page(id)).person.fullName).toBe('Sri Wahyuni')
  for (const name of ['', ' \u202e ', 'x'.repeat(201)]) {
    expect(await register(name)).toMatchObject({ status: 422, body: { code: 'input-invalid', fields: ['fullName'] } })
  }
})

test('an unusual NIK is kept and warned about; a birth to come and a village that is none are refused', async () => {
  const { id } = await register('Ni Luh Sari', { nik: '520201590592000' })
  expect((await page(id)).warnings).toEqual(['nik-not-16-digits'])
  const toCome = await register('Bayi Esok', { birth: { precision: 'day', on: '2999-01-01' } })
  expect(toCome).toMatchObject({ status: 422, body: { code: 'birth-in-future' } })
  const household = {
    id: newId(),
    villageCode: '99.99.99.9999',
    rt: null,
    rw: null,
    addressLine: null,
    membersAreAll: false,
  }
  const belongsTo = { kind: 'new', household, role: 'head', members: [] }
  const nowhere = await send(house, api.registerPerson, { ...someone('302', 'Dari Jauh'), belongsTo })
  expect(nowhere).toMatchObject({ status: 422, body: { code: 'village-unknown' } })
  expect(await send(house, api.personPage, { id: someone('302', '').id })).toMatchObject({ status: 404 })
})

test('a correction stands on the version that was seen; a clash shows both, and the old name no longer finds', async () => {
  const { id } = await register('Kadek Surya')
  const { person } = await page(id)
  const corrected = { ...person, fullName: 'Ketut Surya' }
  expect(await send(house, api.revisePerson, corrected)).toMatchObject({ status: 200, body: { version: 2 } })
  const late = await send(house, api.revisePerson, { ...person, fullName: 'Komang Surya' })
  expect(late).toMatchObject({
    status: 409,
    body: { code: 'version-clash', kept: { fullName: 'Ketut Surya' }, sent: { fullName: 'Komang Surya' } },
  })
  expect(await search('kadek surya')).toEqual([])
  expect(await search('ketut surya')).toEqual(['Ketut Surya'])
})

test('of a fact the latest counts, with who said it; one about the household is seen from every member', async () => {
  const told = {
    fact: 'hasFamilyCard',
    about: 'household',
    saidBy: 'client',
    value: false,
    knownOn: '2026-01-05',
  } as const
  for (const [value, knownOn] of [
    [false, '2026-01-05'],
    [true, '2026-03-01'],
    [false, '2025-12-01'],
  ] as const) {
    const { status } = await send(house, api.recordFact, { ...told, value, knownOn, personId: sitiRohani.id })
    expect(status).toBe(200)
  }
  const { facts } = await page(fitri.id)
  expect(facts).toMatchObject([
    { fact: 'hasFamilyCard', about: 'household', value: true, knownOn: '2026-03-01', saidBy: 'client' },
  ])
})

test('an age that someone told becomes an estimated birth; a value that cannot be is refused', async () => {
  const { id } = await register('Papuq Saknah')
  const told = { personId: id, about: 'person', saidBy: 'family', knownOn: '2026-11-20' }
  expect(await send(house, api.recordFact, { ...told, fact: 'ageYears', value: 71 })).toMatchObject({ status: 200 })
  expect((await page(id)).person.birth).toEqual({ precision: 'estimated', on: '1955-07-01' })
  expect(await send(house, api.recordFact, { ...told, fact: 'hasJkn', value: 'perhaps' })).toMatchObject({
    status: 422,
    body: { code: 'fact-unreadable', fact: 'hasJkn' },
  })
  const ofHome = { ...told, about: 'household', fact: 'ownsHome', value: true }
  expect(await send(house, api.recordFact, ofHome)).toMatchObject({
    status: 409,
    body: { code: 'household-not-known' },
  })
})

test('who joins a household leaves the one before; that they left is an end, no erasure', async () => {
  const { id } = await register('Lalu Darma')
  const home = { id: newId(), villageCode: null, rt: null, rw: null, addressLine: null, membersAreAll: false }
  expect(await send(house, api.foundHousehold, { ...home, personId: id, role: 'head' })).toMatchObject({ status: 200 })
  const joined = { householdId: ROHANI_HOME, role: 'sibling', who: { kind: 'known', personId: id } }
  expect(await send(house, api.addMember, joined)).toMatchObject({ status: 200 })
  expect(await send(house, api.householdPage, { id: home.id })).toMatchObject({ body: { members: [] } })
  expect((await page(id)).household?.members).toHaveLength(3)
  const left = await send(house, api.leaveHousehold, { householdId: ROHANI_HOME, personId: id })
  expect(left).toMatchObject({ status: 200 })
  expect((await page(id)).household).toBeNull()
  expect(await send(house, api.leaveHousehold, { householdId: ROHANI_HOME, personId: id })).toMatchObject({
    status: 404,
  })
  const [kept] = await house.askAs(
    'postgres',
    `select count(*)::int as memberships from household_member where person_id = '${id}'`,
  )
  expect(kept).toEqual({ memberships: 2 })
})

test('an address is corrected on the version that was seen', async () => {
  const kept = (await page(fitri.id)).household?.household
  const moved = { ...kept, addressLine: 'Behind the market' }
  expect(await send(house, api.reviseHousehold, moved)).toMatchObject({ status: 200, body: { version: 2 } })
  const late = await send(house, api.reviseHousehold, moved)
  expect(late).toMatchObject({
    status: 409,
    body: { code: 'version-clash', kept: { version: 2 }, sent: { version: 1 } },
  })
})
