// People of the examples: none of them lives. Used by tests, screens and docs alike.
import { HouseholdId, PersonId } from './schema/person.ts'
import { RegisterPerson, type NewPerson } from './schema/registration.ts'

const id = (tail: string) => `019ac000-0000-7000-9000-${tail.padStart(12, '0')}`

/** A new person of whom only the name is known, with whatever else is told. */
export function someone(tail: string, fullName: string, told: Partial<Omit<NewPerson, 'id'>> = {}): NewPerson {
  return {
    id: PersonId.parse(id(tail)),
    fullName,
    sex: 'not-known',
    birth: { precision: 'not-known' },
    nik: null,
    phone: null,
    contactWishes: null,
    ...told,
  }
}

/** A divorced mother and her daughter in Jago; she has her papers. */
export const sitiRohani = someone('101', 'Siti Rohani', {
  sex: 'female',
  birth: { precision: 'day', on: '1992-05-19' },
  nik: '5202015905920003',
  phone: '0817-555-202',
  contactWishes: 'After the dawn prayer; not by telephone',
})
export const fitri = someone('102', 'Baiq Fitri Handayani', {
  sex: 'female',
  birth: { precision: 'day', on: '2017-03-02' },
})
export const ROHANI_HOME = HouseholdId.parse(id('201'))

/** Siti Rohani and her household, as one act. */
export const rohaniRegistered = RegisterPerson.parse({
  ...sitiRohani,
  belongsTo: {
    kind: 'new',
    household: {
      id: ROHANI_HOME,
      villageCode: '52.02.01.2013',
      rt: '002',
      rw: '004',
      addressLine: 'Beside the prayer house',
      membersAreAll: true,
    },
    role: 'head',
    members: [{ ...fitri, role: 'child' }],
  },
})

/** An old man of one name, of whom neither birth nor papers are known. */
export const amin = someone('103', 'Amin', { sex: 'male' })
