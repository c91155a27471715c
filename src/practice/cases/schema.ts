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

export const CaseSource = z.enum(['walk-in', 'outreach', 'hotline', 'report', 'referral'])
export type CaseSource = z.infer<typeof CaseSource>

/** How safe someone was at the first contact. */
export const TriageLevel = z.enum(['immediate-danger', 'urgent', 'routine'])
export type TriageLevel = z.infer<typeof TriageLevel>
/** How soon someone must have answered each; the one place that says it, for rules, screens and words alike. */
export const RESPONSE = {
  'immediate-danger': { withinHours: 24 },
  urgent: { withinHours: 72 },
  routine: { withinHours: 168 },
} as const satisfies Record<TriageLevel, { withinHours: number }>

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
  /** The closed case that this one takes up again: a new episode of the same work; null for all others. */
  reopenOf: CaseId.nullable(),
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
  'functioning.recorded',
  'ethics.recorded',
  'danger.asked',
  'safety.alarmed',
  'safety.step',
  'safety.closed',
  'party.recorded',
  'party.placed',
  'party.ended',
  'party.marked',
  'category.chosen',
  'category.ended',
  'need.recorded',
  'need.revised',
  'need.outcome',
  'plan.drafted',
  'plan.signed',
  'plan.sent-back',
  'task.added',
  'task.done',
  'task.dropped',
  'task.resumed',
  'agreement.confirmed',
  'agreement.ended',
  'judgement.recorded',
  'goal.rated',
  'measure.recorded',
  'closing.revised',
  'closing.signed',
  'closing.returned',
  'aftercare.planned',
  'aftercare.contacted',
  'aftercare.missed',
  'aftercare.ended',
  'case.reopened',
  'contact.planned',
  'contact.replanned',
  'contact.done',
  'contact.missed',
  'contact.cancelled',
  'paper.attached',
  'aid.given',
  'advocacy.done',
  'advocacy.answered',
  'work.taken-back',
  'conference.planned',
  'conference.held',
  'conference.cancelled',
  'conference.task-settled',
  'fact.recorded',
  'informal.recorded',
  'informal.revised',
  'informal.withdrawn',
  'kin.recorded',
  'tie.recorded',
  'tie.ended',
  'map.revised',
  'map.taken-back',
  'alternatives.presented',
  'choice.recorded',
  'referral.sent',
  'referral.answered',
  'referral.replied',
  'referral.cancelled',
  'referral.voided',
  'referral.arranged',
  'referral.outcome',
  'client.answered',
  'report.written',
])
export type CaseEventKind = z.infer<typeof CaseEventKind>

/**
 * One entry of a case's timeline. `details` are codes and words that the screen puts into a sentence: `term`, `urgency`,
 * `state`, `service`, `organization`, `reason`, `words`, `phase`, `worker`, `party`, `system`.
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
/** The case is in this phase already. */
export const MoveNotAllowed = failure('move-not-allowed', 409, { from: Phase, to: Phase })
export type MoveNotAllowed = z.infer<typeof MoveNotAllowed.schema>
/** Phases would be passed over: that is allowed, with a word why. */
export const PhaseSkipped = failure('phase-skipped', 422, { skipped: z.array(Phase) })
export type PhaseSkipped = z.infer<typeof PhaseSkipped.schema>

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
  /** The safety protocol while it is open: since when, and whether its day to look again has passed; null while there is none. */
  safety: z.object({ openedAt: z.iso.datetime(), checkOn: z.iso.date().nullable() }).nullable(),
})
export type CaseView = z.infer<typeof CaseView>

/** A thought worth keeping, a talk with the supervisor, or something that went wrong; contacts are told as contacts. */
export const NoteKind = z.enum(['note', 'supervision', 'incident'])
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
