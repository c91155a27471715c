import * as z from 'zod'
import { failure, versionClash } from '#platform/shared/failure.ts'
import { idOf } from '#platform/shared/id.ts'
import { OpenCase } from '../1-intake/schema.ts'
import { NeedId } from '../2-assessment/schema.ts'
import { StrengtheningPlan } from '../6-termination/schema.ts'
import { CaseId, CaseSummary, MissedWhy } from '../schema.ts'

export const AftercareId = idOf('AftercareId')
export type AftercareId = z.infer<typeof AftercareId>
export const AftercareContactId = idOf('AftercareContactId')
export type AftercareContactId = z.infer<typeof AftercareContactId>

/** How likely it is, as worker and client see it, that the problem comes back. */
export const Risk = z.enum(['high', 'medium', 'low'])
export type Risk = z.infer<typeof Risk>

/** How often to ask at each risk, and for how long; kept as data with its source. */
export const Frequencies = z.object({
  source: z.string(),
  risks: z.array(z.object({ id: Risk, everyDays: z.int().positive() })),
  weeks: z.array(z.int().positive()),
})
export type Frequencies = z.infer<typeof Frequencies>

/** How a calendar of aftercare ended; `replaced`: another one was made. */
export const AftercareOutcome = z.enum(['holds', 'came-back', 'not-reached', 'not-wanted', 'replaced'])
export type AftercareOutcome = z.infer<typeof AftercareOutcome>

/** A calendar of contacts after the end of the work. */
export const Aftercare = z.strictObject({
  id: AftercareId,
  caseId: CaseId,
  risk: Risk,
  startsOn: z.iso.date(),
  weeks: z.int().min(1).max(104),
  endedOn: z.iso.date().nullable(),
  outcome: AftercareOutcome.nullable(),
  endWords: z.string().nullable(),
  version: z.int().positive(),
})
export type Aftercare = z.infer<typeof Aftercare>

/** An early-warning sign as it was asked for; not known is an answer, never a no. */
export const SignSeen = z.strictObject({
  sign: StrengtheningPlan.shape.signs.element,
  seen: z.enum(['yes', 'no', 'not-known']),
})
export type SignSeen = z.infer<typeof SignSeen>

/** `due`: to be made. `dropped`: its calendar ended first. A contact without a due day was not planned. */
export const AftercareContact = z.strictObject({
  id: AftercareContactId,
  aftercareId: AftercareId,
  caseId: CaseId,
  dueOn: z.iso.date().nullable(),
  state: z.enum(['due', 'done', 'missed', 'dropped']),
  happenedOn: z.iso.date().nullable(),
  missedWhy: MissedWhy.nullable(),
  signs: z.array(SignSeen),
  words: z.string().nullable(),
})
export type AftercareContact = z.infer<typeof AftercareContact>
export const AftercareContactView = AftercareContact.extend({ byName: z.string().nullable() })
export type AftercareContactView = z.infer<typeof AftercareContactView>

export const PlanAftercare = Aftercare.pick({ id: true, caseId: true, risk: true, startsOn: true, weeks: true })
export type PlanAftercare = z.infer<typeof PlanAftercare>

const Told = { id: AftercareContactId, happenedOn: z.iso.date() }
/** A contact that came about, with the signs that were asked for; or one that did not, and why. A new id is an unplanned one. */
export const RecordAftercare = z.discriminatedUnion('state', [
  z.strictObject({
    ...Told,
    state: z.literal('done'),
    signs: z.array(SignSeen).max(12),
    words: z.string().trim().min(1).max(50_000),
  }),
  z.strictObject({
    ...Told,
    state: z.literal('missed'),
    missedWhy: MissedWhy,
    words: z.string().trim().min(1).max(50_000).nullable(),
  }),
])
export type RecordAftercare = z.infer<typeof RecordAftercare>

export const EndAftercare = Aftercare.pick({ id: true, caseId: true, version: true }).extend({
  outcome: AftercareOutcome.exclude(['replaced']),
  words: z.string().trim().min(1).max(4000).nullable(),
})
export type EndAftercare = z.infer<typeof EndAftercare>

/** The same problem again: a new episode with what was known, the needs that stand again, and today's safety. */
export const ReopenCase = OpenCase.omit({ client: true, assignTo: true, origin: true, inquiryId: true }).extend({
  caseId: CaseId,
  needIds: z.array(NeedId).max(50),
})
export type ReopenCase = z.infer<typeof ReopenCase>

/** One stretch of work with the same client on the same problem. */
export const Episode = z.object({ id: CaseId, openedOn: z.iso.date(), closedOn: z.iso.date().nullable() })
export type Episode = z.infer<typeof Episode>

/** Everything about a case after its end. */
export const AftercareView = z.object({
  running: Aftercare.nullable(),
  earlier: z.array(Aftercare),
  contacts: z.array(AftercareContactView),
  /** The plan that the client was left with; null where none was made. */
  strengthening: StrengtheningPlan.nullable(),
  frequencies: Frequencies,
})
export type AftercareView = z.infer<typeof AftercareView>

/** An aftercare contact that is due, as lists show one. */
export const DueAftercare = z.object({ case: CaseSummary, dueOn: z.iso.date() })
export type DueAftercare = z.infer<typeof DueAftercare>

/** Aftercare begins when the work ends: the case is neither closed nor in its last phases. */
export const NotEnding = failure('not-ending', 409, {})
export type NotEnding = z.infer<typeof NotEnding.schema>
/** No calendar runs to which a contact could belong. */
export const NoAftercare = failure('no-aftercare', 409, {})
export type NoAftercare = z.infer<typeof NoAftercare.schema>
/** This contact was told before. */
export const ContactTold = failure('contact-told', 409, {})
export type ContactTold = z.infer<typeof ContactTold.schema>
/** Aftercare ended on this day. */
export const AftercareEnded = failure('aftercare-ended', 409, { endedOn: z.iso.date() })
export type AftercareEnded = z.infer<typeof AftercareEnded.schema>
export const AftercareClash = versionClash(Aftercare, EndAftercare)
export type AftercareClash = z.infer<typeof AftercareClash.schema>
/** Only what ended can come back: the case is still open. */
export const StillOpen = failure('still-open', 409, {})
export type StillOpen = z.infer<typeof StillOpen.schema>
/** It was taken up again before, in this case. */
export const ReopenedBefore = failure('reopened-before', 409, { caseId: CaseId })
export type ReopenedBefore = z.infer<typeof ReopenedBefore.schema>
