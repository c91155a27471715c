import * as z from 'zod'
import { failure, versionClash } from '#platform/shared/failure.ts'
import { idOf } from '#platform/shared/id.ts'
import { VillageCode } from '#practice/areas/schema.ts'
import { FactName, FactValue } from './facts.ts'

export const PersonId = idOf('PersonId')
export type PersonId = z.infer<typeof PersonId>
export const HouseholdId = idOf('HouseholdId')
export type HouseholdId = z.infer<typeof HouseholdId>

export const Sex = z.enum(['female', 'male', 'not-known'])
export type Sex = z.infer<typeof Sex>

/**
 * When someone was born, as far as it is known. `on` is a full day always: 1 July of a year that is all that is known,
 * the first of a month; `precision` says how much of it to believe. `not-known` has no day.
 */
export const Birth = z.discriminatedUnion('precision', [
  z.strictObject({ precision: z.enum(['day', 'month', 'year', 'estimated']), on: z.iso.date() }),
  z.strictObject({ precision: z.literal('not-known') }),
])
export type Birth = z.infer<typeof Birth>

/** One word or many, up to 200 characters, any script; marks that turn the direction of text are taken out. */
export const FullName = z
  .string()
  .transform(name =>
    name
      .normalize('NFC')
      .replace(/[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\p{Cc}]/gu, '')
      .replace(/\s+/g, ' ')
      .trim(),
  )
  .pipe(z.string().min(1).max(200))

/** A human being, recorded once: client, relative or helper. Whatever is null is not known. */
export const Person = z.strictObject({
  id: PersonId,
  fullName: FullName,
  sex: Sex,
  birth: Birth,
  /** Sixteen digits as text, or what is written on the card: an unusual number is kept and warned about, never refused. */
  nik: z.string().trim().max(32).nullable(),
  phone: z.string().trim().max(40).nullable(),
  /** How a person wants to be spoken to or reached, such as “only in the morning, not by phone”. */
  contactWishes: z.string().trim().max(500).nullable(),
  version: z.int().positive(),
})
export type Person = z.infer<typeof Person>

/** How a member stands to the head of the household, after the family card. */
export const HouseholdRole = z.enum([
  'head',
  'spouse',
  'child',
  'child-in-law',
  'grandchild',
  'parent',
  'parent-in-law',
  'sibling',
  'other-relative',
  'not-related',
])
export type HouseholdRole = z.infer<typeof HouseholdRole>

/** People who live and eat together. Where they live: a village, and below it RT, RW and a line; any may be null. */
export const Household = z.strictObject({
  id: HouseholdId,
  villageCode: VillageCode.nullable(),
  rt: z.string().trim().max(5).nullable(),
  rw: z.string().trim().max(5).nullable(),
  addressLine: z.string().trim().max(300).nullable(),
  /** False while it is not known whether everyone is listed. */
  membersAreAll: z.boolean(),
  version: z.int().positive(),
})
export type Household = z.infer<typeof Household>

/** What someone said or a paper shows about a person or a household, and when. A later one replaces an earlier one. */
export const RecordedFact = z.strictObject({
  fact: FactName,
  value: FactValue,
  knownOn: z.iso.date(),
  /** Who or what says so. */
  saidBy: z.enum(['client', 'family', 'worker-saw', 'paper', 'register']),
})
export type RecordedFact = z.infer<typeof RecordedFact>

/** A person as lists and banners show one. Age in whole years, null when not known; of the NIK only the last four digits. */
export const PersonSummary = z.object({
  id: PersonId,
  fullName: z.string(),
  sex: Sex,
  ageYears: z.int().nonnegative().nullable(),
  isAgeExact: z.boolean(),
  nikLastFour: z.string().nullable(),
  householdId: HouseholdId.nullable(),
  villageCode: VillageCode.nullable(),
  /** Village, district, regency in words; null when not known. */
  livesAt: z.string().nullable(),
})
export type PersonSummary = z.infer<typeof PersonSummary>

/** One field of two records held against each other. */
export const FieldAgreement = z.object({
  field: z.enum(['fullName', 'birth', 'sex', 'nik', 'phone', 'village']),
  agreement: z.enum(['agrees', 'nearly', 'differs', 'not-known']),
})
export type FieldAgreement = z.infer<typeof FieldAgreement>

/** Someone who may be the same person, with the fields that agree and differ; likeness from 0 to 1. */
export const PossibleDuplicate = z.object({
  person: PersonSummary,
  likeness: z.number(),
  fields: z.array(FieldAgreement),
})
export type PossibleDuplicate = z.infer<typeof PossibleDuplicate>

/** Something unusual that a person should look at; it never blocks. */
export const PersonWarning = z.enum([
  'nik-not-16-digits',
  'nik-against-birth',
  'nik-against-sex',
  'nik-unknown-area',
  'birth-in-future',
  'age-over-110',
  'name-one-word',
])
export type PersonWarning = z.infer<typeof PersonWarning>

export const BirthInFuture = failure('birth-in-future', 422, {})
export const PersonClash = versionClash(Person, Person)
