import * as z from 'zod'
import { failure, versionClash } from '#platform/shared/failure.ts'
import { idOf } from '#platform/shared/id.ts'
import { CaseId } from '#practice/cases/schema.ts'
import { NeedId } from '#practice/cases/2-assessment/schema.ts'
import { Bilingual } from '#practice/knowledge/schema.ts'
import { ConsentMissing, DataCategory, LegalBasis } from '#confidentiality/consent/schema.ts'
import { OrganizationId, ServiceId } from '#practice/resources/schema/resource.ts'

export const ReferralId = idOf('ReferralId')
export type ReferralId = z.infer<typeof ReferralId>

/** States of a FHIR R4 Task as Gravity's SDOH Clinical Care uses them for a referral. */
export const ReferralState = z.enum([
  'requested',
  'accepted',
  'on-hold',
  'in-progress',
  'rejected',
  'completed',
  'failed',
  'cancelled',
  'entered-in-error',
])
export type ReferralState = z.infer<typeof ReferralState>

/** What a party may do to a referral: `ask` asks back and changes no state; `void` says that it should never have been. */
export const ReferralAct = z.enum([
  'accept',
  'wait-list',
  'decline',
  'ask',
  'start',
  'complete',
  'could-not',
  'cancel',
  'void',
])
export type ReferralAct = z.infer<typeof ReferralAct>

type Move = { by: 'provider' | 'worker'; to: ReferralState; asks: 'nothing' | 'reason' | 'output' | 'words' }

/** A worker may say of any referral that it was entered in error: sent for the wrong person, or twice. */
const VOID = { by: 'worker', to: 'entered-in-error', asks: 'words' } as const

/** The closed loop: from each state, who may do what, where it leads, and what it asks for. */
export const ACTS_FROM = {
  requested: {
    accept: { by: 'provider', to: 'accepted', asks: 'nothing' },
    'wait-list': { by: 'provider', to: 'on-hold', asks: 'nothing' },
    decline: { by: 'provider', to: 'rejected', asks: 'reason' },
    ask: { by: 'provider', to: 'requested', asks: 'words' },
    cancel: { by: 'worker', to: 'cancelled', asks: 'reason' },
    void: VOID,
  },
  accepted: {
    start: { by: 'provider', to: 'in-progress', asks: 'nothing' },
    'wait-list': { by: 'provider', to: 'on-hold', asks: 'nothing' },
    ask: { by: 'provider', to: 'accepted', asks: 'words' },
    complete: { by: 'provider', to: 'completed', asks: 'output' },
    'could-not': { by: 'provider', to: 'failed', asks: 'reason' },
    cancel: { by: 'worker', to: 'cancelled', asks: 'reason' },
    void: VOID,
  },
  'on-hold': {
    accept: { by: 'provider', to: 'accepted', asks: 'nothing' },
    start: { by: 'provider', to: 'in-progress', asks: 'nothing' },
    decline: { by: 'provider', to: 'rejected', asks: 'reason' },
    'could-not': { by: 'provider', to: 'failed', asks: 'reason' },
    cancel: { by: 'worker', to: 'cancelled', asks: 'reason' },
    void: VOID,
  },
  'in-progress': {
    complete: { by: 'provider', to: 'completed', asks: 'output' },
    'could-not': { by: 'provider', to: 'failed', asks: 'reason' },
    ask: { by: 'provider', to: 'in-progress', asks: 'words' },
    cancel: { by: 'worker', to: 'cancelled', asks: 'reason' },
    void: VOID,
  },
  rejected: { void: VOID },
  completed: { void: VOID },
  failed: { void: VOID },
  cancelled: { void: VOID },
  'entered-in-error': {},
} as const satisfies Record<ReferralState, Partial<Record<ReferralAct, Move>>>

/** Why a provider cannot take someone; the words for people stand in the knowledge room. */
export const DeclineReason = z.string().min(1).max(60)

/** What a referral may carry, each ticked or left out by worker and client. */
export const PACKAGE_FIELDS = {
  fullName: 'identity',
  ageYears: 'identity',
  sex: 'identity',
  nik: 'identity',
  phone: 'contact',
  contactWishes: 'contact',
  village: 'address',
  addressLine: 'address',
  householdSize: 'household',
  need: 'need',
  inOwnWords: 'need',
  situation: 'situation',
} as const satisfies Record<string, z.infer<typeof DataCategory>>
export type PackageFieldName = keyof typeof PACKAGE_FIELDS
export const PackageFieldName = z.enum(
  Object.keys(PACKAGE_FIELDS).filter((name): name is PackageFieldName => name in PACKAGE_FIELDS),
)

/**
 * One field of what is shared: its category, its name, its value as a dated copy. Values are text: whole years of age (with
 * `~` where it is an estimate), `female` or `male`, the id of a need; names and own words as they stand in the record.
 */
export const PackageField = z.strictObject({ field: PackageFieldName, category: DataCategory, value: z.string() })
export type PackageField = z.infer<typeof PackageField>

/** A note between worker and provider on a referral. */
export const ReferralMessage = z.object({
  id: z.string(),
  from: z.enum(['worker', 'provider']),
  words: z.string(),
  at: z.iso.datetime(),
})
export type ReferralMessage = z.infer<typeof ReferralMessage>

/** A request to a provider to help with one need. The worker's view. */
export const Referral = z.strictObject({
  id: ReferralId,
  caseId: CaseId,
  needId: NeedId,
  serviceId: ServiceId,
  serviceName: Bilingual,
  organizationId: OrganizationId,
  organizationName: z.string(),
  state: ReferralState,
  sentAt: z.iso.datetime(),
  answeredAt: z.iso.datetime().nullable(),
  /** Why it was declined, could not be done or was cancelled. */
  reason: z.string().nullable(),
  reasonWords: z.string().nullable(),
  /** On the waiting list: place and expected day, where said. */
  waitPlace: z.int().positive().nullable(),
  expectedOn: z.iso.date().nullable(),
  /** What was given, as the provider says; what came of it, as worker and client say. */
  output: z.string().nullable(),
  outcome: z.enum(['helped', 'partly-helped', 'not-helped']).nullable(),
  outcomeWords: z.string().nullable(),
  outcomeOn: z.iso.date().nullable(),
  version: z.int().positive(),
})
export type Referral = z.infer<typeof Referral>

/** A referral as the provider sees it: the chosen fields and nothing else of the case. */
export const InboxReferral = Referral.pick({
  id: true,
  serviceName: true,
  state: true,
  sentAt: true,
  answeredAt: true,
  reason: true,
  reasonWords: true,
  waitPlace: true,
  expectedOn: true,
  output: true,
  version: true,
}).extend({
  senderName: z.string(),
  senderAgency: z.string(),
  note: z.string().nullable(),
  fields: z.array(PackageField),
  /** Under which basis in law the fields were shared. */
  basis: LegalBasis,
  messages: z.array(ReferralMessage),
})
export type InboxReferral = z.infer<typeof InboxReferral>

export const ActNotAllowed = failure('act-not-allowed', 409, { state: ReferralState, act: ReferralAct })
export type ActNotAllowed = z.infer<typeof ActNotAllowed.schema>
export const ReferralClash = versionClash(
  z.object({ state: ReferralState, version: z.int() }),
  z.object({ version: z.int() }),
)
export { ConsentMissing }
