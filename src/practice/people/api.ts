import * as z from 'zod'
import { operation } from '#platform/shared/operation.ts'
import {
  BirthInFuture,
  Household,
  HouseholdId,
  Person,
  PersonClash,
  PersonId,
  PersonSummary,
  PossibleDuplicate,
} from './schema/person.ts'
import {
  AddMember,
  Departure,
  DuplicateQuestion,
  FactUnreadable,
  FoundHousehold,
  HouseholdClash,
  HouseholdNotKnown,
  HouseholdView,
  KeptFact,
  PersonKnown,
  PersonView,
  RecordFact,
  RegisterPerson,
  VillageUnknown,
} from './schema/registration.ts'

export const searchPeople = operation({
  name: 'searchPeople',
  summary: 'People by parts of their name, NIK or its last digits, or telephone; at most twenty, the likeliest first',
  method: 'POST',
  reads: true,
  path: '/people/search',
  input: z.strictObject({ words: z.string().max(200) }),
  output: z.array(PersonSummary),
  failures: [],
  permission: 'person.search',
  purpose: 'help',
  audit: { fact: 'people.searched', about: null },
  offline: 'online-only',
})

export const possibleDuplicates = operation({
  name: 'possibleDuplicates',
  summary: 'People already written down who may be this person, with the fields that agree and differ',
  method: 'POST',
  reads: true,
  path: '/people/duplicates',
  input: DuplicateQuestion,
  output: z.array(PossibleDuplicate),
  failures: [],
  permission: 'person.search',
  purpose: 'help',
  audit: { fact: 'people.compared', about: null },
  offline: 'online-only',
})

export const registerPerson = operation({
  name: 'registerPerson',
  summary: 'Write down a person and the household they belong to, in one act',
  method: 'POST',
  path: '/people',
  input: RegisterPerson,
  output: PersonView,
  failures: [BirthInFuture, VillageUnknown, PersonKnown],
  permission: 'person.register',
  purpose: 'help',
  audit: { fact: 'person.registered', about: 'id' },
  offline: 'queue',
})

export const personPage = operation({
  name: 'personPage',
  summary: 'All that is known of a person: household, facts with source and day, what looks unusual',
  method: 'GET',
  path: '/people/:id',
  input: z.strictObject({ id: PersonId }),
  output: PersonView,
  failures: [],
  permission: 'person.read',
  purpose: 'help',
  audit: { fact: 'person.read', about: 'id' },
  offline: 'cached',
})

export const revisePerson = operation({
  name: 'revisePerson',
  summary: 'Correct or complete what is written down of a person, on the version that was seen',
  method: 'POST',
  path: '/people/:id/revisions',
  input: Person,
  output: Person,
  failures: [BirthInFuture, PersonClash],
  permission: 'person.revise',
  purpose: 'help',
  audit: { fact: 'person.revised', about: 'id' },
  offline: 'queue',
})

export const recordFact = operation({
  name: 'recordFact',
  summary: 'Keep what someone said or a paper shows about a person or the household; the latest counts',
  method: 'POST',
  path: '/people/:personId/facts',
  input: RecordFact,
  output: KeptFact,
  failures: [FactUnreadable, HouseholdNotKnown],
  permission: 'fact.record',
  purpose: 'help',
  audit: { fact: 'fact.recorded', about: 'personId' },
  offline: 'queue',
})

export const householdPage = operation({
  name: 'householdPage',
  summary: 'A household and everyone in it now',
  method: 'GET',
  path: '/households/:id',
  input: z.strictObject({ id: HouseholdId }),
  output: HouseholdView,
  failures: [],
  permission: 'person.read',
  purpose: 'help',
  audit: { fact: 'household.read', about: 'id' },
  offline: 'cached',
})

export const foundHousehold = operation({
  name: 'foundHousehold',
  summary: 'Write down the household of a person of whom none is known',
  method: 'POST',
  path: '/households',
  input: FoundHousehold,
  output: HouseholdView,
  failures: [VillageUnknown],
  permission: 'person.register',
  purpose: 'help',
  audit: { fact: 'household.registered', about: 'id' },
  offline: 'queue',
})

export const reviseHousehold = operation({
  name: 'reviseHousehold',
  summary: 'Correct where a household lives and whether everyone is listed, on the version that was seen',
  method: 'POST',
  path: '/households/:id/revisions',
  input: Household,
  output: Household,
  failures: [VillageUnknown, HouseholdClash],
  permission: 'person.revise',
  purpose: 'help',
  audit: { fact: 'household.revised', about: 'id' },
  offline: 'queue',
})

export const addMember = operation({
  name: 'addMember',
  summary: 'Someone joins a household, and leaves the one they belonged to',
  method: 'POST',
  path: '/households/:householdId/members',
  input: AddMember,
  output: HouseholdView,
  failures: [BirthInFuture, PersonKnown],
  permission: 'person.register',
  purpose: 'help',
  audit: { fact: 'household.joined', about: 'householdId' },
  offline: 'queue',
})

export const leaveHousehold = operation({
  name: 'leaveHousehold',
  summary: 'Someone no longer belongs to a household; that they did is kept',
  method: 'POST',
  path: '/households/:householdId/departures',
  input: Departure,
  output: HouseholdView,
  failures: [],
  permission: 'person.revise',
  purpose: 'help',
  audit: { fact: 'household.left', about: 'householdId' },
  offline: 'queue',
})
