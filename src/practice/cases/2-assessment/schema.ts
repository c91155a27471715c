import * as z from 'zod'
import { failure, versionClash } from '#platform/shared/failure.ts'
import { idOf } from '#platform/shared/id.ts'
import { NeedTermId } from '#practice/knowledge/schema.ts'
import { Answers, Texts } from '#practice/instruments/schema/form.ts'
import { FormAnswer, FormAnswerId, FormKey, SaidBy } from '#practice/instruments/schema/kept.ts'
import { Reliability } from '#practice/instruments/schema/score.ts'
import { CaseId } from '../schema.ts'

export const NeedId = idOf('NeedId')
export type NeedId = z.infer<typeof NeedId>
export const StrengthId = idOf('StrengthId')
export type StrengthId = z.infer<typeof StrengthId>

/** How soon help must come, in the client's own judgement; not known is an answer, never "later". */
export const Urgency = z.enum(['today', 'not-known', 'this-week', 'this-month', 'later'])
export type Urgency = z.infer<typeof Urgency>

/** Open until an outcome is known. Partly met and unmet needs stay in view. */
export const NeedState = z.enum(['open', 'met', 'partly-met', 'unmet'])
export type NeedState = z.infer<typeof NeedState>

/** What a client lacks, as worker and client named it together. */
export const Need = z.strictObject({
  id: NeedId,
  caseId: CaseId,
  term: NeedTermId,
  urgency: Urgency,
  inOwnWords: z.string().trim().min(1).max(2000),
  state: NeedState,
  /** Why a need is unmet or partly met, a barrier of the taxonomy; null otherwise or when not known. */
  barrier: z.string().nullable(),
  recordedOn: z.iso.date(),
  outcomeOn: z.iso.date().nullable(),
  version: z.int().positive(),
})
export type Need = z.infer<typeof Need>

export const RecordNeed = Need.pick({ id: true, caseId: true, term: true, urgency: true, inOwnWords: true })
export type RecordNeed = z.infer<typeof RecordNeed>

/** Names the version that the writer saw. */
export const ReviseNeed = Need.pick({ id: true, caseId: true, urgency: true, inOwnWords: true, version: true })
export type ReviseNeed = z.infer<typeof ReviseNeed>

/** What came of a need, as far as it is known. */
export const RecordNeedOutcome = Need.pick({ id: true, caseId: true, barrier: true, version: true }).extend({
  state: NeedState.exclude(['open']),
})
export type RecordNeedOutcome = z.infer<typeof RecordNeedOutcome>

/** What a client can do, has or is good at; the needs that it may help with. */
export const Strength = z.strictObject({
  id: StrengthId,
  caseId: CaseId,
  inOwnWords: z.string().trim().min(1).max(1000),
  helpsWith: z.array(NeedTermId),
  recordedOn: z.iso.date(),
})
export type Strength = z.infer<typeof Strength>

export const NeedClash = versionClash(Need, z.union([ReviseNeed, RecordNeedOutcome]))
export type NeedClash = z.infer<typeof NeedClash.schema>

/** The taxonomy knows no such need, or no such barrier. */
export const TermUnknown = failure('term-unknown', 422, { term: z.string() })
export type TermUnknown = z.infer<typeof TermUnknown.schema>

export const RecordStrength = Strength.omit({ recordedOn: true })
export type RecordStrength = z.infer<typeof RecordStrength>

/** What a client answered to one version of an instrument. */
export const AnswerInstrument = z.strictObject({
  id: FormAnswerId,
  caseId: CaseId,
  ...FormKey.shape,
  answers: Answers,
  saidBy: SaidBy,
})
export type AnswerInstrument = z.infer<typeof AnswerInstrument>

/** Whether a difference to the time before is more than chance; null where the instrument's steadiness is not published. */
const Change = z.object({
  since: z.iso.date(),
  difference: z.number(),
  isBetter: z.boolean().nullable(),
  isReliable: z.boolean().nullable(),
  threshold: z.number().nullable(),
  reliability: Reliability.nullable(),
})

/** An answered instrument as the case shows it, beside the time before. */
export const CaseInstrument = FormAnswer.omit({ subjectId: true }).extend({
  title: Texts,
  caution: Texts.nullable(),
  source: z.string().nullable(),
  change: Change.nullable(),
})
export type CaseInstrument = z.infer<typeof CaseInstrument>

/** Answers that do not fit the form; each names its question. */
export const AnswersUnclear = failure('answers-unclear', 422, {
  problems: z.array(
    z.object({ path: z.string(), reason: z.string(), limit: z.number().nullable(), says: Texts.nullable() }),
  ),
})
/** These answers were taken back before. */
export const TakenBack = failure('taken-back', 409, {})
