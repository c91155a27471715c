import { expect, test } from 'vitest'
import { rohaniRegistered, sitiRohani } from '../examples.ts'
import { Birth, Person, type Birth as BirthOf } from '../schema/person.ts'
import { RegisterPerson } from '../schema/registration.ts'
import {
  birthFrom,
  draftOfPerson,
  freshHousehold,
  freshMember,
  freshPerson,
  isToCome,
  personFrom,
  personFromSearch,
  registrationFrom,
} from './drafts.ts'

const TODAY = '2026-11-25'
const ID = sitiRohani.id

test.each<[string, BirthOf]>([
  ['a day', { precision: 'day', on: '1992-05-19' }],
  ['a month', { precision: 'month', on: '1992-05-01' }],
  ['a year', { precision: 'year', on: '1992-07-01' }],
  ['a guess', { precision: 'estimated', on: '1955-07-01' }],
  ['nothing', { precision: 'not-known' }],
])(
  'a person opened to be corrected and saved as they were stays the same, also when %s is known of the birth',
  (_, birth) => {
    const kept = Person.parse({ ...sitiRohani, birth, version: 3 })
    expect(Person.parse({ ...personFrom(draftOfPerson(kept), TODAY), version: 3 })).toEqual(kept)
  },
)

test('an age alone is an estimated birth; what cannot be read is left for the schema to refuse', () => {
  const empty = freshPerson(ID)
  expect(birthFrom({ ...empty, ageYears: '71' }, TODAY)).toEqual({ precision: 'estimated', on: '1955-07-01' })
  for (const ageYears of ['old', '-1', '131', '7.5']) {
    expect(Birth.safeParse(birthFrom({ ...empty, ageYears }, TODAY)).success).toBe(false)
  }
})

test('a birth to come is found before anything is sent', () => {
  expect(isToCome({ precision: 'day', on: '2026-11-26' }, TODAY)).toBe(true)
  expect(isToCome({ precision: 'day', on: TODAY }, TODAY)).toBe(false)
  expect(isToCome({ precision: 'unread' }, TODAY)).toBe(false)
})

test.each([
  ['Siti Rohani', { fullName: 'Siti Rohani', nik: '', phone: '' }],
  ['5202 0159 0592 0003', { fullName: '', nik: '5202015905920003', phone: '' }],
  ['+62817555202', { fullName: '', nik: '', phone: '+62817555202' }],
  ['0817-555-202', { fullName: '', nik: '', phone: '0817555202' }],
  ['', { fullName: '', nik: '', phone: '' }],
])('the words “%s” of a search begin a registration', (words, begun) => {
  expect(personFromSearch(ID, words)).toMatchObject(begun)
})

test('a name is enough to register; the household comes along when something of it is known', () => {
  const home = freshHousehold(rohaniRegistered.id)
  const member = { ...freshMember('019ac000-0000-7000-9000-000000000999'), fullName: 'Amin' }
  const belongsTo = { kind: 'new', household: home, role: 'head', members: [member] } as const
  const draft = { ...freshPerson(ID, 'Rohani'), belongsTo: { ...belongsTo, members: [member] } }
  const sent = RegisterPerson.parse(registrationFrom(draft, TODAY))
  expect(sent).toMatchObject({ birth: { precision: 'not-known' }, nik: null, belongsTo: { household: { rt: null } } })
  const alone = registrationFrom({ ...draft, belongsTo: { ...draft.belongsTo, kind: 'not-known' } }, TODAY)
  expect(RegisterPerson.parse(alone).belongsTo).toEqual({ kind: 'not-known' })
})
