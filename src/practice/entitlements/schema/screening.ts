// What a household may ask for: each programme and service judged, what it would bring, what is still to be asked.
import * as z from 'zod'
import { CaseId } from '#practice/cases/schema.ts'
import { NeedId } from '#practice/cases/2-assessment/schema.ts'
import { Bilingual, NeedTermId } from '#practice/knowledge/schema.ts'
import { Reason, Verdict } from '#practice/matching/schema/alternative.ts'
import { FactName } from '#practice/people/schema/facts.ts'
import { HouseholdId, PersonId } from '#practice/people/schema/person.ts'
import { Comparison } from '#practice/resources/schema/criteria.ts'
import { Amount, ServiceId } from '#practice/resources/schema/resource.ts'
import { FactQuestion, PaperGuide } from './definitions.ts'

/**
 * `open`: it is there for everyone, as it asks for nothing; or a local one that fits by no more than an area, an age or a
 * sex and answers no open need of the case. The others by their verdict.
 */
export const Group = z.enum(['may', 'ask', 'not', 'open'])
export type Group = z.infer<typeof Group>

/** Money in its smallest unit. `known`: by what is known; `most`: if all that is not known yet turned out to fit. */
export const Range = z.object({ known: z.int().nonnegative(), most: z.int().nonnegative() })
export type Range = z.infer<typeof Range>

/** One amount that a source names, and for whom in the household it would count. */
export const ScreenedAmount = z.object({
  ...Amount.shape,
  /** The source is more than a year old. */
  isOld: z.boolean(),
  isCounted: z.boolean(),
  isPerMember: z.boolean(),
  holdsFor: z.array(PersonId),
  mayHoldFor: z.array(PersonId),
  /** Someone at home is said to fit, and nobody wrote down who. */
  isForSomeone: z.boolean(),
})
export type ScreenedAmount = z.infer<typeof ScreenedAmount>

/** What a programme would bring, as far as it can be added up; null sums where nothing is. */
export const Money = z.object({
  amounts: z.array(ScreenedAmount),
  yearMinor: Range,
  onceMinor: Range,
  membersAtMost: z.int().positive().nullable(),
  note: Bilingual.nullable(),
  /** Names of programmes because of which it is left out of the household's total; empty when it is in. */
  leftOutFor: z.array(Bilingual),
})
export type Money = z.infer<typeof Money>

/** A paper on a service's list, with the guides that tell how to get what it names. */
export const ListedPaper = z.object({ name: Bilingual, isRequired: z.boolean(), guides: z.array(z.string()) })
export type ListedPaper = z.infer<typeof ListedPaper>

export const Screened = z.object({
  serviceId: ServiceId,
  /** The national programme's key, such as `pkh`; null for any other service. */
  programme: z.string().nullable(),
  name: Bilingual,
  organization: z.string(),
  needs: z.array(NeedTermId),
  verdict: Verdict,
  group: Group,
  /** True when it is judged for one person; false when it is for the household as a whole. */
  isPersonal: z.boolean(),
  /** Personal: whom it fits. Household: through whom it does, such as the pupil in the family. */
  holdsFor: z.array(PersonId),
  /** Personal only: of whom it cannot be told yet. */
  mayHoldFor: z.array(PersonId),
  reasons: z.array(Reason),
  /** Keys of the questions that would settle it. */
  questions: z.array(z.string()),
  /** It turns on where the household lives, and nobody knows that yet. */
  asksPlace: z.boolean(),
  /** Someone may live there who is not written down yet, and whom it might fit. */
  asksMembers: z.boolean(),
  money: Money.nullable(),
  papers: z.array(ListedPaper),
  /** Guides of papers that are asked for and that someone at home is known not to have: the first step. */
  firstPapers: z.array(z.string()),
  howToApply: Bilingual.nullable(),
  caution: Bilingual.nullable(),
  source: z.object({ name: z.string(), url: z.string().nullable() }).nullable(),
  checkedOn: z.iso.date().nullable(),
  phones: z.array(z.string()),
  /** Its name alone could put someone in danger or shame when others read it. */
  isDiscreet: z.boolean(),
})
export type Screened = z.infer<typeof Screened>

/** A question whose answer changes something; the first of a list settles the most. */
export const Question = z.object({
  key: z.string(),
  fact: FactName,
  about: z.enum(['person', 'household']),
  /** The answers where a number has only a few that matter; null otherwise. */
  answers: FactQuestion.shape.answers,
  /** Whom it asks about; null for the household. */
  personId: PersonId.nullable(),
  kind: z.enum(['yes-no', 'number', 'choice']),
  /** The question in words of its own; null where the fact's own words ask it. */
  words: Bilingual.nullable(),
  /** Where only the source's sentence is there: it is asked whether that is so, and `holdsWhen` is the value that a yes keeps. */
  sentence: Bilingual.nullable(),
  holdsWhen: z.boolean(),
  ofAnyone: z.object({ fact: FactName, compare: Comparison }).nullable(),
  isSensitive: z.boolean(),
  provedBy: z.array(Bilingual),
  /** Services that at least one answer settles, and all that turn on it. */
  settles: z.array(ServiceId),
  touches: z.array(ServiceId),
  /** What it is expected to settle, in points; for the order alone. */
  worth: z.number(),
})
export type Question = z.infer<typeof Question>

/** Whether the household has a paper: `lacks` where someone is known not to, or it is known not to be there. */
export const PaperState = z.object({
  guide: PaperGuide,
  state: z.enum(['has', 'lacks', 'not-known']),
  lackedBy: z.array(PersonId),
  /** Of whom nobody has asked yet; empty for a paper of the household. */
  notKnownFor: z.array(PersonId),
  /** Services in reach that ask for it. */
  askedBy: z.array(ServiceId),
  /** The service in the directory that helps to get it. */
  helpId: ServiceId.nullable(),
})
export type PaperState = z.infer<typeof PaperState>

export const ScreenedMember = z.object({
  id: PersonId,
  name: z.string(),
  ageYears: z.int().nullable(),
  isClient: z.boolean(),
})
export type ScreenedMember = z.infer<typeof ScreenedMember>

/** The whole household against the whole directory, on one day. */
export const Screening = z.object({
  caseId: CaseId,
  clientId: PersonId,
  today: z.iso.date(),
  /** Null while no household is written down. */
  householdId: HouseholdId.nullable(),
  membersAreAll: z.boolean(),
  isPlaceKnown: z.boolean(),
  isClosed: z.boolean(),
  members: z.array(ScreenedMember),
  results: z.array(Screened),
  questions: z.array(Question),
  papers: z.array(PaperState),
  /** What the household could claim in a year and once, in rupiah's smallest unit, and from how many programmes. */
  total: z.object({ yearMinor: Range, onceMinor: Range, knownCount: z.int(), mostCount: z.int(), hasOld: z.boolean() }),
  /** Open needs of the case, so that a result leads to its alternatives. */
  needs: z.array(z.object({ id: NeedId, term: NeedTermId })),
})
export type Screening = z.infer<typeof Screening>
