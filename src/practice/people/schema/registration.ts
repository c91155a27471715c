// What is sent when people are written down or changed, and what is answered.
import * as z from 'zod'
import { failure, versionClash } from '#platform/shared/failure.ts'
import { idOf } from '#platform/shared/id.ts'
import { FactName } from './facts.ts'
import {
  Birth,
  Household,
  HouseholdId,
  HouseholdRole,
  Person,
  PersonId,
  PersonSummary,
  PersonWarning,
  RecordedFact,
  Sex,
} from './person.ts'

export const RecordedFactId = idOf('RecordedFactId')
export type RecordedFactId = z.infer<typeof RecordedFactId>

export const NewPerson = Person.omit({ version: true })
export type NewPerson = z.infer<typeof NewPerson>
export const NewHousehold = Household.omit({ version: true })
export type NewHousehold = z.infer<typeof NewHousehold>

/** Another person of the household, written down in the same act. */
export const NewMember = NewPerson.extend({ role: HouseholdRole })
export type NewMember = z.infer<typeof NewMember>

/** Where a new person belongs: a household written down with them, one that is there, or not known yet. */
const Belonging = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('new'),
    household: NewHousehold,
    role: HouseholdRole,
    members: z.array(NewMember).max(40),
  }),
  z.strictObject({ kind: z.literal('join'), householdId: HouseholdId, role: HouseholdRole }),
  z.strictObject({ kind: z.literal('not-known') }),
])

/** A person and, in the same act, the household they belong to. */
export const RegisterPerson = NewPerson.extend({ belongsTo: Belonging })
export type RegisterPerson = z.infer<typeof RegisterPerson>

/** What is known of someone who may be known already; an empty name is one not typed yet. */
export const DuplicateQuestion = z.strictObject({
  fullName: z.string().max(200),
  sex: Sex,
  birth: Birth,
  nik: z.string().max(32).nullable(),
  phone: z.string().max(40).nullable(),
  villageCode: Household.shape.villageCode,
  /** The person asked about, when they are written down themselves. */
  exceptId: PersonId.nullable(),
})
export type DuplicateQuestion = z.infer<typeof DuplicateQuestion>

export const HouseholdMember = z.object({ person: PersonSummary, role: HouseholdRole })
export type HouseholdMember = z.infer<typeof HouseholdMember>

/** A household with everyone in it now; `livesAt` is its village in words, null when not known. */
export const HouseholdView = z.object({
  household: Household,
  livesAt: z.string().nullable(),
  members: z.array(HouseholdMember),
})
export type HouseholdView = z.infer<typeof HouseholdView>

/** A recorded fact as it is kept: whom it is about, and when it was written down. */
export const KeptFact = z.object({
  ...RecordedFact.shape,
  id: RecordedFactId,
  about: z.enum(['person', 'household']),
  recordedAt: z.iso.datetime(),
})
export type KeptFact = z.infer<typeof KeptFact>

/** All that is known of a person; of each fact the latest. */
export const PersonView = z.object({
  person: Person,
  summary: PersonSummary,
  household: HouseholdView.nullable(),
  facts: z.array(KeptFact),
  warnings: z.array(PersonWarning),
})
export type PersonView = z.infer<typeof PersonView>

export const RecordFact = z.strictObject({
  personId: PersonId,
  about: z.enum(['person', 'household']),
  ...RecordedFact.shape,
})
export type RecordFact = z.infer<typeof RecordFact>

/** Someone joins a household: one who is written down already, or one who is written down now. */
export const AddMember = z.strictObject({
  householdId: HouseholdId,
  role: HouseholdRole,
  who: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('known'), personId: PersonId }),
    z.strictObject({ kind: z.literal('new'), person: NewPerson }),
  ]),
})
export type AddMember = z.infer<typeof AddMember>

/** A household for someone who is written down but of whom no household is known. */
export const FoundHousehold = NewHousehold.extend({ personId: PersonId, role: HouseholdRole })
export type FoundHousehold = z.infer<typeof FoundHousehold>

export const Departure = z.strictObject({ householdId: HouseholdId, personId: PersonId })
export type Departure = z.infer<typeof Departure>

/** The id is one of somebody who is written down already. */
export const PersonKnown = failure('person-known', 409, {})
/** No village has this code. */
export const VillageUnknown = failure('village-unknown', 422, {})
/** A fact about a household was told of someone of whom no household is known. */
export const HouseholdNotKnown = failure('household-not-known', 409, {})
/** The value is none that this fact can have. */
export const FactUnreadable = failure('fact-unreadable', 422, { fact: FactName })
export const HouseholdClash = versionClash(Household, Household)
