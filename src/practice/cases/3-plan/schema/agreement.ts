import * as z from 'zod'
import { failure } from '#platform/shared/failure.ts'
import { idOf } from '#platform/shared/id.ts'
import { CaseId } from '../../schema.ts'

export const AgreementId = idOf('AgreementId')

/** How a client agreed: on paper, with a thumb, aloud, or a guardian for a child who said yes too. */
export const HowAgreed = z.enum(['signed-paper', 'thumb-print', 'spoken', 'guardian-with-assent'])
export type HowAgreed = z.infer<typeof HowAgreed>
export const Present = z.enum(['client', 'family', 'guardian', 'interpreter', 'worker', 'other'])
export type Present = z.infer<typeof Present>

/** Client and agency agreed to work together. It is kept as it was; a renewal is an agreement of its own. */
export const Agreement = z.strictObject({
  id: AgreementId,
  caseId: CaseId,
  /** The version of the plan that was agreed to; null where none was written yet. */
  planNumber: z.int().positive().nullable(),
  how: HowAgreed,
  /** Who agreed, by name. */
  agreedBy: z.string().trim().min(1).max(200),
  agreedOn: z.iso.date(),
  /** Until when it holds; null where no end was agreed. */
  untilOn: z.iso.date().nullable(),
  present: z.array(Present).min(1),
  /** What the child said, where a guardian agrees for a child. */
  assent: z.string().trim().min(1).max(2000).nullable(),
  /** Anything more, such as where the paper or the voice note is kept. */
  words: z.string().trim().min(1).max(2000).nullable(),
})
export type Agreement = z.infer<typeof Agreement>

export const AgreementState = z.enum(['none', 'holds', 'run-out', 'ended'])
export type AgreementState = z.infer<typeof AgreementState>

/** An agreement as it is kept, and how it ended, if it did. */
export const KeptAgreement = Agreement.extend({
  recordedByName: z.string().nullable(),
  endedOn: z.iso.date().nullable(),
  endWords: z.string().nullable(),
})
export type KeptAgreement = z.infer<typeof KeptAgreement>

/** How client and agency stand: without an agreement that holds, the client is prospective. */
export const AgreementView = z.object({
  state: AgreementState,
  /** The latest first. */
  agreements: z.array(KeptAgreement),
})
export type AgreementView = z.infer<typeof AgreementView>

export const EndAgreement = z.strictObject({
  caseId: CaseId,
  id: AgreementId,
  endedOn: z.iso.date(),
  words: z.string().trim().min(1).max(2000),
})
export type EndAgreement = z.infer<typeof EndAgreement>

export const AgreementUnclear = failure('agreement-unclear', 422, {
  why: z.enum(['in-future', 'ends-before', 'assent-missing', 'plan-unknown']),
})
export type AgreementUnclear = z.infer<typeof AgreementUnclear.schema>
export const AgreementEnded = failure('agreement-ended', 409, { endedOn: z.iso.date() })
export type AgreementEnded = z.infer<typeof AgreementEnded.schema>
