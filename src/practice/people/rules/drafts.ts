// What the forms hold while someone types, and what of it an act is sent. Pure: the day of today is given.
import { readPartialDay, type PartialDay } from '#platform/shared/partial-day.ts'
import { isBornLater } from './identity.ts'
import { birthFromAge } from './subject.ts'
import { Birth, type Household, type Person, type Sex } from '../schema/person.ts'

/** A person as a form holds one; an empty text is what nobody has typed. */
export type PersonDraft = {
  id: string
  fullName: string
  sex: Sex
  birth: PartialDay | null
  /** Whether the year is a guess. */
  isGuess: boolean
  /** An age that someone guesses, where no day of birth is known. */
  ageYears: string
  nik: string
  phone: string
  contactWishes: string
}

export type BirthDraft = Pick<PersonDraft, 'birth' | 'isGuess' | 'ageYears'>

export function freshPerson(id: string, fullName = ''): PersonDraft {
  return {
    id,
    fullName,
    sex: 'not-known',
    birth: null,
    isGuess: false,
    ageYears: '',
    nik: '',
    phone: '',
    contactWishes: '',
  }
}

export function draftOfPerson(person: Omit<Person, 'version'>): PersonDraft {
  const { birth } = person
  return {
    id: person.id,
    fullName: person.fullName,
    sex: person.sex,
    birth: bornOf(birth),
    isGuess: birth.precision === 'estimated',
    ageYears: '',
    nik: person.nik ?? '',
    phone: person.phone ?? '',
    contactWishes: person.contactWishes ?? '',
  }
}

/** What a draft sends: empty texts are not known, a year stands on its first of July. */
export function personFrom(draft: PersonDraft, today: string) {
  return {
    id: draft.id,
    fullName: draft.fullName,
    sex: draft.sex,
    birth: birthFrom(draft, today),
    nik: orNull(draft.nik),
    phone: orNull(draft.phone),
    contactWishes: orNull(draft.contactWishes),
  }
}

/** @returns what the schema reads as a birth; what cannot be read stays as it is, for the schema to refuse */
export function birthFrom({ birth, isGuess, ageYears }: BirthDraft, today: string): unknown {
  if (birth && birth.precision !== 'not-known') {
    if (birth.precision !== 'year') return birth
    return { precision: isGuess ? 'estimated' : 'year', on: `${birth.on.slice(0, 4)}-07-01` }
  }
  if (ageYears.trim() === '') return { precision: 'not-known' }
  const age = Number(ageYears.trim())
  return Number.isInteger(age) && age >= 0 && age <= 130 ? birthFromAge(age, today) : { precision: 'unread' }
}

/** The birth of a draft where it can be read; otherwise that it is not known. */
export function knownBirth(draft: BirthDraft, today: string): Birth {
  return Birth.safeParse(birthFrom(draft, today)).data ?? { precision: 'not-known' }
}

/** Whether someone of this draft would be born after today. */
export function isToCome(birth: unknown, today: string): boolean {
  const read = Birth.safeParse(birth).data
  return read !== undefined && isBornLater(read, today)
}

/** Words that someone searched for, as the beginning of a registration: a name, a NIK or a telephone. */
export function personFromSearch(id: string, words: string): PersonDraft {
  const digits = words.replace(/[\s.-]/g, '')
  const fresh = freshPerson(id)
  if (/^\d{12,}$/.test(digits)) return { ...fresh, nik: digits }
  if (/^\+?\d{5,}$/.test(digits)) return { ...fresh, phone: digits }
  return { ...fresh, fullName: words.trim() }
}

function bornOf(birth: Birth): PartialDay | null {
  switch (birth.precision) {
    case 'not-known':
      return null
    case 'day':
    case 'month':
      return { precision: birth.precision, on: birth.on }
    case 'year':
    case 'estimated':
      return readPartialDay(birth.on.slice(0, 4), birth.on)
  }
}

export function orNull(text: string): string | null {
  return text.trim() === '' ? null : text.trim()
}

/** Another person of the household, as the form holds one. */
export type MemberDraft = { id: string; fullName: string; sex: Sex; role: string } & BirthDraft

/** A household as a form holds one. */
export type HouseholdDraft = {
  id: string
  villageCode: string | null
  rt: string
  rw: string
  addressLine: string
  membersAreAll: boolean
}

export function freshHousehold(id: string): HouseholdDraft {
  return { id, villageCode: null, rt: '', rw: '', addressLine: '', membersAreAll: false }
}

export function draftOfHousehold({ version: _, ...kept }: Household): HouseholdDraft {
  return { ...kept, rt: kept.rt ?? '', rw: kept.rw ?? '', addressLine: kept.addressLine ?? '' }
}

export function householdFrom(draft: HouseholdDraft) {
  return { ...draft, rt: orNull(draft.rt), rw: orNull(draft.rw), addressLine: orNull(draft.addressLine) }
}

export function freshMember(id: string): MemberDraft {
  return { id, fullName: '', sex: 'not-known', birth: null, isGuess: false, ageYears: '', role: 'child' }
}

export function memberFrom({ role, ...member }: MemberDraft, today: string) {
  return { ...personFrom({ nik: '', phone: '', contactWishes: '', ...member }, today), role }
}

/** The one form of registration. */
export type RegistrationDraft = PersonDraft & {
  belongsTo: { kind: 'new' | 'not-known'; household: HouseholdDraft; role: string; members: MemberDraft[] }
}

/** What a registration sends; a household that is not known sends nothing of itself. */
export function registrationFrom({ belongsTo, ...person }: RegistrationDraft, today: string) {
  const { kind, household, role, members } = belongsTo
  return {
    ...personFrom(person, today),
    belongsTo:
      kind === 'not-known'
        ? { kind }
        : { kind, household: householdFrom(household), role, members: members.map(one => memberFrom(one, today)) },
  }
}
