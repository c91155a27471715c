import * as z from 'zod'
import { failure, versionClash } from '#platform/shared/failure.ts'
import { idOf } from '#platform/shared/id.ts'
import { PersonId } from '#practice/people/schema/person.ts'
import { CaseId } from '../schema.ts'

export const PartyId = idOf('PartyId')
export type PartyId = z.infer<typeof PartyId>
export const PositionId = idOf('PositionId')
export type PositionId = z.infer<typeof PositionId>

/** The four systems of a case, after Pincus and Minahan. */
export const PartySystem = z.enum(['change-agent', 'client', 'target', 'action'])
export type PartySystem = z.infer<typeof PartySystem>

/** Who a party is: someone of the record, an organisation of the directory, or a name in words. */
export const PartyWho = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('person'), personId: PersonId }),
  z.strictObject({ kind: z.literal('organization'), organizationId: z.uuid() }),
  z.strictObject({ kind: z.literal('named'), name: z.string().trim().min(1).max(200) }),
])
export type PartyWho = z.infer<typeof PartyWho>

/** Where a party stands in the work, from a day to a day; a later position never overwrites an earlier one. */
export const Position = z.strictObject({
  id: PositionId,
  system: PartySystem,
  /** What they are or do here, in words: “older sister”, “head of the school”. */
  role: z.string().trim().min(1).max(300),
  goal: z.string().trim().min(1).max(1000).nullable(),
  fromOn: z.iso.date(),
  toOn: z.iso.date().nullable(),
  endWords: z.string().trim().min(1).max(1000).nullable(),
})
export type Position = z.infer<typeof Position>
export const NewPosition = Position.omit({ toOn: true, endWords: true })
export type NewPosition = z.infer<typeof NewPosition>

/** What a party is for a client who does not speak alone, such as a child. */
export const PartyMarks = z.strictObject({
  speaks: z.boolean(),
  consents: z.boolean(),
  /** Whoever may have harmed the client; such a one neither speaks nor consents for them. */
  isSuspected: z.boolean(),
})
export type PartyMarks = z.infer<typeof PartyMarks>

/** Somebody who has to do with the work, with every position they have had. */
export const Party = z.strictObject({
  id: PartyId,
  caseId: CaseId,
  who: PartyWho,
  ...PartyMarks.shape,
  positions: z.array(Position),
  version: z.int().positive(),
})
export type Party = z.infer<typeof Party>

/** A party as a case shows one. */
export const PartyView = Party.extend({ name: z.string() })
export type PartyView = z.infer<typeof PartyView>

/** Who has to do with a case. Without a working agreement there is no client yet, only someone who may become one. */
export const CaseParties = z.object({
  /** Whole years of whoever speaks for the client; null when not known. */
  clientAge: z.int().nonnegative().nullable(),
  clientName: z.string(),
  clientKind: z.enum(['person', 'family']),
  /** Since when a working agreement holds; null while the client is a prospective one. */
  agreedOn: z.iso.date().nullable(),
  agents: z.array(z.string()),
  parties: z.array(PartyView),
})
export type CaseParties = z.infer<typeof CaseParties>

export const SeenParty = z.strictObject({ caseId: CaseId, partyId: PartyId, version: z.int().positive() })
export type SeenParty = z.infer<typeof SeenParty>
export const PartyClash = versionClash(Party, SeenParty)
export type PartyClash = z.infer<typeof PartyClash.schema>

/** Whoever may have harmed the client cannot speak or consent for them. */
export const GuardianSuspected = failure('guardian-suspected', 422, { name: z.string() })
export type GuardianSuspected = z.infer<typeof GuardianSuspected.schema>
/** A day before the position began. */
export const EndsBeforeBeginning = failure('ends-before-beginning', 422, { fromOn: z.iso.date() })
export type EndsBeforeBeginning = z.infer<typeof EndsBeforeBeginning.schema>
/** The position has ended already, or is none of this party. */
export const PositionEnded = failure('position-ended', 409, {})
export type PositionEnded = z.infer<typeof PositionEnded.schema>
