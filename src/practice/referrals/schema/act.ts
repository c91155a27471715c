import * as z from 'zod'
import { failure } from '#platform/shared/failure.ts'
import { idOf } from '#platform/shared/id.ts'
import { DataCategory, ConsentMissing } from '#confidentiality/consent/schema.ts'
import { Bilingual } from '#practice/knowledge/schema.ts'
import { asksOf } from '../rules/loop.ts'
import { DeclineReason, PackageField, PackageFieldName, Referral, ReferralAct } from './referral.ts'

const Words = z.string().trim().min(1).max(2000)
const Note = z.string().trim().max(2000).nullable()

/** What goes to whom: only the ticked fields, and a note that the worker wrote for the provider. */
export const SendReferral = Referral.pick({ id: true, caseId: true, needId: true, serviceId: true }).extend({
  /** The client's choice that this follows from; null where none was kept. */
  choiceId: idOf('ChoiceId').nullable(),
  fields: z.array(PackageFieldName).min(1),
  note: Note,
})
export type SendReferral = z.infer<typeof SendReferral>

export const PreviewReferral = SendReferral.pick({ caseId: true, needId: true, serviceId: true, fields: true }).extend({
  fields: z.array(PackageFieldName),
})
export type PreviewReferral = z.infer<typeof PreviewReferral>

/** What the provider would see of the ticked fields, and whether anything of it may not go yet. */
export const ReferralPreview = z.object({
  serviceName: Bilingual,
  organization: z.object({ id: z.string(), name: z.string() }),
  senderName: z.string(),
  senderAgency: z.string(),
  fields: z.array(PackageField),
  /** Ticked or not: the record does not hold these, so they cannot go. */
  notKnown: z.array(PackageFieldName),
  /** Categories for which no consent or other basis is in force; empty when all may go. */
  missing: z.array(DataCategory),
  why: ConsentMissing.schema.shape.why.nullable(),
  /** Days on which this person was already referred to this service for this need, and it is still open; null: none. */
  openSince: z.iso.datetime().nullable(),
  /** Requests for the same need to other services that have not ended, the earliest first. */
  alsoOpen: z.array(Referral.pick({ serviceName: true, organizationName: true, sentAt: true })),
})
export type ReferralPreview = z.infer<typeof ReferralPreview>

/** What a provider says to a referral. The version is the one that was on their screen. */
export const AnswerReferral = z
  .strictObject({
    id: Referral.shape.id,
    act: ReferralAct.exclude(['cancel', 'void']),
    reason: DeclineReason.nullable(),
    words: Note,
    waitPlace: z.int().positive().max(100_000).nullable(),
    expectedOn: z.iso.date().nullable(),
    output: Note,
    version: z.int().positive(),
  })
  .superRefine((answer, context) => {
    const asked = asksOf(answer.act)
    if (asked !== 'nothing' && !answer[asked]) context.addIssue({ code: 'custom', path: [asked], message: 'missing' })
  })
export type AnswerReferral = z.infer<typeof AnswerReferral>

/** What a worker says to a provider; the id is minted on the device. */
export const ReplyToProvider = Referral.pick({ id: true, caseId: true }).extend({
  replyId: idOf('ReplyId'),
  words: Words,
})
export type ReplyToProvider = z.infer<typeof ReplyToProvider>

/** Why a worker takes a referral back. */
export const CancelReason = z.enum([
  'client-changed-mind',
  'consent-withdrawn',
  'helped-elsewhere',
  'provider-silent',
  'sent-by-mistake',
  'other',
])
export type CancelReason = z.infer<typeof CancelReason>

export const CancelReferral = Referral.pick({ id: true, caseId: true, version: true }).extend({
  reason: CancelReason,
  words: Note,
})
export type CancelReferral = z.infer<typeof CancelReferral>

/** That a referral should never have been, in the worker’s words. */
export const VoidReferral = Referral.pick({ id: true, caseId: true, version: true }).extend({ words: Words })
export type VoidReferral = z.infer<typeof VoidReferral>

export const ReferralOutcome = z.enum(['helped', 'partly-helped', 'not-helped'])
export type ReferralOutcome = z.infer<typeof ReferralOutcome>

/** What came of it, as worker and client say; a barrier of the taxonomy where it did not help, null when not known. */
export const RecordOutcome = Referral.pick({ id: true, caseId: true, version: true }).extend({
  outcome: ReferralOutcome,
  words: Words,
  barrier: z.string().max(60).nullable(),
})
export type RecordOutcome = z.infer<typeof RecordOutcome>

/** The directory does not hold this service any more, or nobody stands behind it who could be asked. */
export const ServiceGone = failure('service-gone', 409, {})
/** What was ticked is not in the record, so nothing would go. */
export const PackageEmpty = failure('package-empty', 422, {})
/** What came of it can be told only of a referral that was neither declined nor taken back. */
export const OutcomeNotYet = failure('outcome-not-yet', 409, { state: Referral.shape.state })
