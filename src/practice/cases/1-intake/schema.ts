import * as z from 'zod'
import { AccountId } from '#confidentiality/access/schema/actor.ts'
import { Consent, GiveConsent } from '#confidentiality/consent/schema.ts'
import { failure } from '#platform/shared/failure.ts'
import { Case, CaseId } from '../schema.ts'
import { DangerAnswers } from './schema/danger.ts'
import { InquiryId, Origin } from './schema/inquiries.ts'

/** The first contact: who, how they came, what they said, how safe they are, on what basis they are helped, by whom. */
export const OpenCase = Case.pick({
  id: true,
  client: true,
  source: true,
  presentingProblem: true,
  triage: true,
}).extend({
  assignTo: AccountId,
  consent: GiveConsent.omit({ purpose: true, recipientOrganizationId: true }),
  /** Questions about danger, as far as they were asked; any yes opens the safety protocol. */
  danger: DangerAnswers.optional(),
  /** Whoever told us or sent the client, where that is not the client. */
  origin: Origin.optional(),
  /** The inquiry that becomes this case. */
  inquiryId: InquiryId.optional(),
})
export type OpenCase = z.infer<typeof OpenCase>

/** Consent within a case: to the casework of the agency, or to a referral to one organisation. */
export const RecordConsent = GiveConsent.extend({ caseId: CaseId })
export type RecordConsent = z.infer<typeof RecordConsent>

/** The person was asked and said no. That is kept too, and is never a reason to refuse help. */
export const Refusal = GiveConsent.pick({ purpose: true, recipientOrganizationId: true }).extend({
  caseId: CaseId,
  saidBy: z.string().trim().min(1).max(200),
  words: z.string().trim().min(1).max(1000).nullable(),
})
export type Refusal = z.infer<typeof Refusal>

export const WithdrawConsent = z.strictObject({
  caseId: CaseId,
  id: Consent.shape.id,
  words: z.string().trim().min(1).max(1000).nullable(),
})

/** A consent as a case lists it; null: the agency itself, or an organisation that the directory no longer knows. */
export const CaseConsent = Consent.extend({
  withdrawalWords: z.string().nullable(),
  recipientName: z.string().nullable(),
})
export type CaseConsent = z.infer<typeof CaseConsent>

/** The household that is to be the client is not the one the person belongs to now. */
export const NotInHousehold = failure('not-in-household', 422, {})
export type NotInHousehold = z.infer<typeof NotInHousehold.schema>
/** A case with this id was opened before. */
export const CaseKnown = failure('case-known', 409, {})
export type CaseKnown = z.infer<typeof CaseKnown.schema>
