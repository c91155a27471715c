import * as z from 'zod'
import { Consent, LegalBasis } from '#confidentiality/consent/schema.ts'
import { Need, NeedState, Urgency } from '#practice/cases/2-assessment/schema.ts'
import { CaseSource, CloseReason, Phase, TriageLevel } from '#practice/cases/schema.ts'
import { Bilingual, NeedTermId } from '#practice/knowledge/schema.ts'
import { Choice } from '#practice/matching/schema/choice.ts'
import { PACKAGE_FIELDS, ReferralAct } from '#practice/referrals/schema/referral.ts'
import { DaysAgo, Key, OwnWords } from './words.ts'

const WorldConsent = z.strictObject({
  basis: LegalBasis,
  howGiven: Consent.shape.howGiven,
  /** The person, or for a child or someone who cannot decide, the guardian. */
  givenBy: Key,
  daysAgo: DaysAgo,
})

/** Why the client did not want it: an id of the list of clients' reasons, and the words used. */
const Refusal = z.strictObject({ resource: Key, reason: z.string(), words: OwnWords.nullable() })

export const WorldChoice = z.strictObject({
  need: NeedTermId,
  /** A resource or an informal resource; null when the client chose none of those shown. */
  chosen: Key.nullable(),
  refused: z.array(Refusal),
  present: Choice.shape.present,
  /** Who the family and others were; empty where nobody else came. */
  presentNames: z.array(z.string().min(1)),
  inOwnWords: OwnWords,
  daysAgo: DaysAgo,
})
export type WorldChoice = z.infer<typeof WorldChoice>

export const WorldReferral = z.strictObject({
  key: Key,
  need: NeedTermId,
  resource: Key,
  /** Which fields of the record the provider gets. */
  shared: z.array(z.string().refine(field => field in PACKAGE_FIELDS)).min(2),
  consent: WorldConsent,
  sentDaysAgo: DaysAgo,
  /** What was done to it since, in order of time; its state today follows from them. */
  acts: z.array(
    z.strictObject({
      act: ReferralAct,
      daysAgo: DaysAgo,
      by: z.enum(['worker', 'provider']),
      /** An id of the lists of reasons; null for an act that needs none. */
      reason: z.string().nullable(),
      /** What was said, asked, or delivered. */
      words: Bilingual.nullable(),
    }),
  ),
})
export type WorldReferral = z.infer<typeof WorldReferral>

const Client = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('person'), person: Key }),
  /** `person` speaks for the household. */
  z.strictObject({ kind: z.literal('family'), person: Key, household: Key }),
])

export const WorldCase = z.strictObject({
  key: Key,
  agency: Key,
  client: Client,
  worker: z.email(),
  openedDaysAgo: DaysAgo,
  /** Minutes before loading, for a case whose clock is running; null for all others. */
  openedMinutesAgo: z.int().positive().nullable(),
  source: CaseSource,
  presentingProblem: OwnWords,
  triage: TriageLevel,
  /** Null while nobody has answered the triage yet. */
  triageAnsweredDaysAgo: DaysAgo.nullable(),
  legalBasis: WorldConsent,
  phase: Phase,
  /** The earlier case of the same client, now taken up again. */
  follows: Key.nullable(),
  strengths: z.array(z.strictObject({ text: OwnWords, needs: z.array(NeedTermId) })),
  needs: z
    .array(
      z.strictObject({ term: NeedTermId, urgency: Urgency, inOwnWords: OwnWords, daysAgo: DaysAgo, state: NeedState }),
    )
    .min(1),
  choices: z.array(WorldChoice),
  referrals: z.array(WorldReferral),
  outcomes: z.array(
    z.strictObject({
      need: NeedTermId,
      /** The referral that it came of; null where it came another way. */
      referral: Key.nullable(),
      reportedBy: z.enum(['worker', 'provider', 'client']),
      result: NeedState.exclude(['open']),
      barrier: Need.shape.barrier,
      words: Bilingual,
      daysAgo: DaysAgo,
    }),
  ),
  notes: z.array(
    z.strictObject({
      kind: z.enum(['contact', 'home-visit', 'phone-call', 'meeting', 'aid-given', 'supervision']),
      text: Bilingual,
      daysAgo: DaysAgo,
    }),
  ),
  closed: z.strictObject({ daysAgo: DaysAgo, reason: CloseReason, words: Bilingual }).nullable(),
})
export type WorldCase = z.infer<typeof WorldCase>
