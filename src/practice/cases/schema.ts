import * as z from 'zod'
import { AccountId } from '#confidentiality/access/schema/actor.ts'
import { LegalBasis } from '#confidentiality/consent/schema.ts'
import { failure, versionClash } from '#platform/shared/failure.ts'
import { idOf } from '#platform/shared/id.ts'
import { HouseholdId, PersonId, PersonSummary } from '#practice/people/schema/person.ts'
import { HouseholdView } from '#practice/people/schema/registration.ts'

export const CaseId = idOf('CaseId')
export type CaseId = z.infer<typeof CaseId>

/** The work as it is walked, after Siporin; PP 39/2012 and ATENSI name the same steps in their own words. */
export const Phase = z.enum(['intake', 'assessment', 'plan', 'intervention', 'evaluation', 'termination', 'aftercare'])
export type Phase = z.infer<typeof Phase>

/** What may follow what. Coming back is allowed: people's lives do not walk in one direction. */
export const MOVES_FROM = {
  intake: ['assessment', 'termination'],
  assessment: ['intake', 'plan', 'intervention', 'termination'],
  plan: ['assessment', 'intervention', 'termination'],
  intervention: ['assessment', 'plan', 'evaluation', 'termination'],
  evaluation: ['assessment', 'plan', 'intervention', 'termination'],
  termination: ['assessment', 'aftercare'],
  aftercare: ['assessment', 'termination'],
} as const satisfies Record<Phase, readonly Phase[]>

export const CaseSource = z.enum(['walk-in', 'outreach', 'hotline', 'report', 'referral'])
export type CaseSource = z.infer<typeof CaseSource>

/** How soon someone must have answered, from the safety triage: 24 hours, 72 hours, a week. */
export const TriageLevel = z.enum(['immediate-danger', 'urgent', 'routine'])
export type TriageLevel = z.infer<typeof TriageLevel>
export const RESPOND_WITHIN_HOURS = { 'immediate-danger': 24, urgent: 72, routine: 168 } as const satisfies Record<
  TriageLevel,
  number
>

export const CloseReason = z.enum(['goals-reached', 'client-ended', 'moved-away', 'no-contact', 'died', 'handed-over'])
export type CloseReason = z.infer<typeof CloseReason>

/** A client is a person, or a household, within a case. Groups and communities join when their rooms are built. */
export const Client = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('person'), personId: PersonId }),
  z.strictObject({ kind: z.literal('family'), personId: PersonId, householdId: HouseholdId }),
])
export type Client = z.infer<typeof Client>

/** Work with a client, from intake to aftercare. `personId` is who speaks, also where the client is the family. */
export const Case = z.strictObject({
  id: CaseId,
  client: Client,
  source: CaseSource,
  /** The presenting problem, in the person's own words. */
  presentingProblem: z.string().trim().min(1).max(4000),
  phase: Phase,
  triage: TriageLevel,
  /** Until when the triage must be answered, and when it was; null while it is not. */
  respondBy: z.iso.datetime(),
  respondedAt: z.iso.datetime().nullable(),
  openedOn: z.iso.date(),
  closedOn: z.iso.date().nullable(),
  closeReason: CloseReason.nullable(),
  version: z.int().positive(),
})
export type Case = z.infer<typeof Case>

/** A case as lists show one. */
export const CaseSummary = z.object({
  id: CaseId,
  clientKind: z.enum(['person', 'family']),
  person: PersonSummary,
  phase: Phase,
  triage: TriageLevel,
  respondBy: z.iso.datetime(),
  respondedAt: z.iso.datetime().nullable(),
  openedOn: z.iso.date(),
  closedOn: z.iso.date().nullable(),
  workerNames: z.array(z.string()),
  openNeeds: z.int().nonnegative(),
  /** Null while nothing stands in its timeline. */
  lastEventAt: z.iso.datetime().nullable(),
})
export type CaseSummary = z.infer<typeof CaseSummary>

/** What may stand in a case's timeline. Later rooms add their own by calling up. */
export const CaseEventKind = z.enum([
  'case.opened',
  'case.assigned',
  'case.moved',
  'case.closed',
  'triage.answered',
  'consent.recorded',
  'consent.withdrawn',
  'note.written',
  'strength.recorded',
  'instrument.answered',
  'instrument.taken-back',
  'safety.alarmed',
  'need.recorded',
  'need.revised',
  'need.outcome',
  'fact.recorded',
  'informal.recorded',
  'informal.revised',
  'informal.withdrawn',
  'alternatives.presented',
  'choice.recorded',
  'referral.sent',
  'referral.answered',
  'referral.replied',
  'referral.cancelled',
  'referral.outcome',
])
export type CaseEventKind = z.infer<typeof CaseEventKind>

/**
 * One entry of a case's timeline. `details` are codes and words that the screen puts into a sentence: `term`, `urgency`,
 * `state`, `service`, `organization`, `reason`, `words`, `phase`, `worker`.
 */
export const CaseEvent = z.object({
  id: z.string(),
  caseId: CaseId,
  kind: CaseEventKind,
  at: z.iso.datetime(),
  byName: z.string().nullable(),
  details: z.record(z.string(), z.string()),
})
export type CaseEvent = z.infer<typeof CaseEvent>

export const CaseClosed = failure('case-closed', 409, { closedOn: z.iso.date() })
export type CaseClosed = z.infer<typeof CaseClosed.schema>
export const MoveNotAllowed = failure('move-not-allowed', 409, { from: Phase, to: Phase })
export type MoveNotAllowed = z.infer<typeof MoveNotAllowed.schema>

/** What the agency may do with what it knows of a client, on the day of asking; `endsOn` is null where nothing holds. */
export const ConsentState = z.object({
  state: z.enum(['holds', 'none', 'ended', 'withdrawn']),
  basis: LegalBasis.nullable(),
  endsOn: z.iso.date().nullable(),
})
export type ConsentState = z.infer<typeof ConsentState>

/** A case with whatever stands at its head: the client, who lives with them, who works on it, and whether consent holds. */
export const CaseView = z.object({
  case: Case,
  person: PersonSummary,
  household: HouseholdView.nullable(),
  workers: z.array(z.object({ accountId: AccountId, name: z.string() })),
  consent: ConsentState,
  openNeeds: z.int().nonnegative(),
})
export type CaseView = z.infer<typeof CaseView>

/** A contact by any means, a visit, or a thought worth keeping. */
export const NoteKind = z.enum(['contact', 'visit', 'note'])
export type NoteKind = z.infer<typeof NoteKind>

/** Why a contact or visit that was planned did not come about. */
export const MissedWhy = z.enum(['not-there', 'asked-to-postpone', 'not-reached', 'could-not-go', 'not-safe'])
export type MissedWhy = z.infer<typeof MissedWhy>

/** What a writer saw of a case; an act on another version is a clash. */
export const SeenCase = z.strictObject({ caseId: CaseId, version: z.int().positive() })
export type SeenCase = z.infer<typeof SeenCase>

export const CaseClash = versionClash(Case, SeenCase)
export type CaseClash = z.infer<typeof CaseClash.schema>
/** The triage was answered before, at this instant. */
export const AlreadyAnswered = failure('already-answered', 409, { respondedAt: z.iso.datetime() })
export type AlreadyAnswered = z.infer<typeof AlreadyAnswered.schema>
/** A case is assigned to a worker of the agency, and to nobody else. */
export const NotAWorker = failure('not-a-worker', 422, {})
export type NotAWorker = z.infer<typeof NotAWorker.schema>
/** A case is assigned to a worker of the agency, and to nobody else. */

export const CaseEventId = idOf('CaseEventId')

/** A case of a person as everyone who may look people up sees it: since when and with whom, nothing of what is in it. */
export const CaseOfPerson = z.object({
  id: CaseId,
  openedOn: z.iso.date(),
  closedOn: z.iso.date().nullable(),
  workerNames: z.array(z.string()),
  /** Whether whoever asks is assigned to it. */
  isMine: z.boolean(),
})
export type CaseOfPerson = z.infer<typeof CaseOfPerson>
