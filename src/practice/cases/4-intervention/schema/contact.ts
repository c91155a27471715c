import * as z from 'zod'
import { PersonId } from '#practice/people/schema/person.ts'
import { failure, versionClash } from '#platform/shared/failure.ts'
import { idOf } from '#platform/shared/id.ts'
import { CaseId, MissedWhy } from '../../schema.ts'

export const ContactId = idOf('ContactId')
export type ContactId = z.infer<typeof ContactId>

/** `group`: several people at once, such as a household, or together with another worker. */
export const ContactKind = z.enum(['visit', 'office', 'phone', 'message', 'group'])
export type ContactKind = z.infer<typeof ContactKind>

export const ContactState = z.enum(['planned', 'done', 'missed', 'cancelled'])
export type ContactState = z.infer<typeof ContactState>

/** A time of day where the agency is, `HH:MM`. */
export const TimeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/)

/** Someone of a contact or a conference; `personId` only for whoever is written down. */
export const WithWhom = z.strictObject({
  as: z.enum(['client', 'household', 'party', 'colleague', 'other']),
  personId: PersonId.nullable(),
  name: z.string().trim().min(1).max(200),
})
export type WithWhom = z.infer<typeof WithWhom>

/** What a note of a contact may hold at most, in characters. */
export const MOST_WORDS = 50_000
const Short = z.string().trim().min(1).max(1000)

/** A contact with the client or around the client: planned, and then told as it came; or told straight away. */
export const Contact = z.strictObject({
  id: ContactId,
  caseId: CaseId,
  kind: ContactKind,
  state: ContactState,
  withWhom: z.array(WithWhom).max(30),
  place: z.string().trim().min(1).max(300).nullable(),
  /** What it is for, as planned; null when nobody said. */
  aim: Short.nullable(),
  /** Null when it was not planned but told straight away. */
  plannedOn: z.iso.date().nullable(),
  timeOfDay: TimeOfDay.nullable(),
  /** When it took place, did not come about, or was called off; null while it is planned. */
  happenedOn: z.iso.date().nullable(),
  /** What happened, or why it was called off. */
  words: z.string().trim().min(1).max(MOST_WORDS).nullable(),
  nextStep: Short.nullable(),
  missedWhy: MissedWhy.nullable(),
  version: z.int().positive(),
})
export type Contact = z.infer<typeof Contact>

/** A contact with who wrote it: who planned or first recorded it, and who told how it went; null for nobody known. */
export const ContactView = Contact.extend({
  recordedByName: z.string().nullable(),
  recordedAt: z.iso.datetime(),
  toldByName: z.string().nullable(),
  toldAt: z.iso.datetime().nullable(),
})
export type ContactView = z.infer<typeof ContactView>

const Planned = Contact.pick({ kind: true, withWhom: true, place: true, aim: true, timeOfDay: true }).extend({
  plannedOn: z.iso.date(),
})
/** What a form asks for to plan a contact. */
export const PlannedContact = Planned
export const PlanContact = Planned.extend({ id: ContactId, caseId: CaseId })
export type PlanContact = z.infer<typeof PlanContact>

/** Another day, time, place or people; on the version that was seen. */
export const ReplanContact = PlanContact.extend({ version: z.int().positive() })
export type ReplanContact = z.infer<typeof ReplanContact>

type Told = { words: string | null; missedWhy: MissedWhy | null }
const wordsOrWhy = { path: ['words'], error: 'What happened, or why it did not' }
const isTold = ({ words, missedWhy }: Told) => words !== null || missedWhy !== null

const Telling = Contact.pick({
  ...{ kind: true, withWhom: true, place: true, words: true, nextStep: true, missedWhy: true },
}).extend({ happenedOn: z.iso.date() })
/** What a form asks for to tell a contact. */
export const ToldContact = Telling.refine(isTold, wordsOrWhy)
/** Straight as it was; with `missedWhy` it did not come about. */
export const RecordContact = Telling.extend({ id: ContactId, caseId: CaseId }).refine(isTold, wordsOrWhy)
export type RecordContact = z.infer<typeof RecordContact>

const Ending = Contact.pick({ withWhom: true, words: true, nextStep: true, missedWhy: true }).extend({
  to: ContactState.exclude(['planned']),
  happenedOn: z.iso.date(),
})
const isEnded = ({ to, ...told }: Told & { to: string }) => to === 'cancelled' || isTold(told)
/** What a form asks for to end a planned contact. */
export const EndedContact = Ending.refine(isEnded, wordsOrWhy)
/** How a planned contact ended; on the version that was seen. */
export const FinishContact = Ending.extend({ id: ContactId, caseId: CaseId, version: z.int().positive() }).refine(
  isEnded,
  wordsOrWhy,
)
export type FinishContact = z.infer<typeof FinishContact>

export const ContactClash = versionClash(Contact, z.union([ReplanContact, FinishContact]))
export type ContactClash = z.infer<typeof ContactClash.schema>
/** How it went was told before; what was told stays, and a later note can correct it. */
export const ToldBefore = failure('told-before', 409, { state: ContactState })
export type ToldBefore = z.infer<typeof ToldBefore.schema>
/** What has not come yet cannot have happened. */
export const DayNotYet = failure('day-not-yet', 422, { today: z.iso.date() })
export type DayNotYet = z.infer<typeof DayNotYet.schema>
