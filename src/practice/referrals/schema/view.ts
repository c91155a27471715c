import * as z from 'zod'
import { Urgency } from '#practice/cases/2-assessment/schema.ts'
import { TimeOfDay } from '#practice/cases/4-intervention/schema/contact.ts'
import { NeedTermId } from '#practice/knowledge/schema.ts'
import { InboxReferral, PackageField, Referral, ReferralAct } from './referral.ts'

/** How a referral stands after an act: nothing of the person, since answers are kept so that an act happens once. */
export const ReferralStanding = Referral.pick({ id: true, state: true, version: true })
export type ReferralStanding = z.infer<typeof ReferralStanding>

/** One thing that was done or said on a referral, by whom, in order of time. */
export const ReferralEntry = z.object({
  id: z.string(),
  from: z.enum(['worker', 'provider']),
  kind: z.enum([...ReferralAct.options, 'send', 'reply', 'outcome', 'undo']),
  at: z.iso.datetime(),
  byName: z.string(),
  reason: z.string().nullable(),
  words: z.string().nullable(),
  waitPlace: z.int().nullable(),
  expectedOn: z.iso.date().nullable(),
})
export type ReferralEntry = z.infer<typeof ReferralEntry>

/** A referral in a worker's list. */
export const CaseReferral = Referral.extend({
  needTerm: NeedTermId,
  /** How soon the need is to be met, as it is known now: the clock of the answer runs by it. */
  urgency: Urgency,
  /** The calendar day of sending, where the agency is. */
  sentOn: z.iso.date(),
  /** The appointment with the provider, by the calendar and the clock of the agency; null while none is agreed. */
  appointmentOn: z.iso.date().nullable(),
  appointmentAt: TimeOfDay.nullable(),
  /** When the provider asked something that nobody has answered yet; null when nothing is open. */
  askedAt: z.iso.datetime().nullable(),
  /** Whether another referral for the same need was sent later. */
  isFollowed: z.boolean(),
})
export type CaseReferral = z.infer<typeof CaseReferral>

/** One referral, whole, as the sender sees it. */
export const ReferralPage = z.object({
  referral: CaseReferral,
  senderName: z.string(),
  senderAgency: z.string(),
  note: z.string().nullable(),
  fields: z.array(PackageField),
  basis: InboxReferral.shape.basis,
  /** When the client took back the consent under which it was sent; null while it stands. */
  withdrawnAt: z.iso.datetime().nullable(),
  entries: z.array(ReferralEntry),
})
export type ReferralPage = z.infer<typeof ReferralPage>

/** Why a worker should look at a referral. */
export const Because = z.enum(['declined', 'failed', 'far', 'asked', 'no-outcome', 'silent', 'appointment'])
export type Because = z.infer<typeof Because>

/** A referral of someone's own cases, with whom it is about; `because` null while it is in the provider's hands or done. */
export const MyReferral = z.object({ referral: CaseReferral, clientName: z.string(), because: Because.nullable() })
export type MyReferral = z.infer<typeof MyReferral>

export const InboxGroup = z.enum(['new', 'waiting', 'in-progress', 'closed'])
export type InboxGroup = z.infer<typeof InboxGroup>

/** A referral in a provider's list: of the person only what was sent. */
export const InboxLine = InboxReferral.pick({
  id: true,
  serviceName: true,
  state: true,
  sentAt: true,
  answeredAt: true,
  expectedOn: true,
  senderAgency: true,
}).extend({
  fullName: z.string().nullable(),
  need: NeedTermId.nullable(),
  /** When the worker wrote and the provider has not acted since; null otherwise. */
  repliedAt: z.iso.datetime().nullable(),
})
export type InboxLine = z.infer<typeof InboxLine>

/** One page of one group, oldest first where someone waits, newest first where it is closed; the counts of all groups. */
export const Inbox = z.object({
  counts: z.record(InboxGroup, z.int().nonnegative()),
  referrals: z.array(InboxLine),
  /** Where the next page begins; null at the end. */
  after: z.string().nullable(),
})
export type Inbox = z.infer<typeof Inbox>
