import * as z from 'zod'
import { failure } from '#platform/shared/failure.ts'
import { idOf } from '#platform/shared/id.ts'
import { AreaCode } from '#practice/areas/schema.ts'
import { Bilingual } from '#practice/knowledge/schema.ts'
import { OrganizationId, ServiceId, ServiceStatus } from '#practice/resources/schema/resource.ts'

/** Why a service should be asked again: what happened when someone was sent there. Never who. */
export const VerificationReason = z.enum([
  'full',
  'closed',
  'ended',
  'area-or-condition',
  'wrong-service',
  'could-not-help',
  'no-answer',
])
export type VerificationReason = z.infer<typeof VerificationReason>

/** Referrals that ended so since the last confirmation, from the first until the last. */
export const VerificationRequest = z.object({
  reason: VerificationReason,
  times: z.int().positive(),
  firstAt: z.iso.datetime(),
  lastAt: z.iso.datetime(),
})
export type VerificationRequest = z.infer<typeof VerificationRequest>

/** Why a service stands in the queue; the most urgent comes first. */
export const QueueKind = z.enum(['asked', 'changes', 'stale', 'due', 'never'])
export type QueueKind = z.infer<typeof QueueKind>

/** What someone looks for in the queue; about no person, so it may stand in an address. */
export const QueueSearch = z.strictObject({
  kind: QueueKind.optional(),
  area: AreaCode.optional(),
  words: z.string().trim().max(100).optional(),
  organization: OrganizationId.optional(),
  /** The last row of the page before: its rank, the instant that it waits since, and its service. */
  after: z.string().max(120).optional(),
})
export type QueueSearch = z.infer<typeof QueueSearch>

export const QueueRow = z.object({
  id: ServiceId,
  name: Bilingual,
  status: ServiceStatus,
  organization: z.object({ id: OrganizationId, name: z.string() }),
  phones: z.array(z.string()),
  kind: QueueKind,
  assuredOn: z.iso.date().nullable(),
  requests: z.array(VerificationRequest),
  /** Change requests that nobody has decided. */
  changes: z.int().nonnegative(),
  /** Until when a provider's link to this organisation still works; null when there is none. */
  linkedUntil: z.iso.datetime().nullable(),
})
export type QueueRow = z.infer<typeof QueueRow>

export const QueueCounts = z.record(QueueKind, z.int().nonnegative())
export type QueueCounts = z.infer<typeof QueueCounts>
export const VerificationQueue = z.object({
  rows: z.array(QueueRow),
  counts: QueueCounts,
  next: z.string().nullable(),
})
export type VerificationQueue = z.infer<typeof VerificationQueue>

export const ConfirmationId = idOf('ConfirmationId')
export type ConfirmationId = z.infer<typeof ConfirmationId>

/**
 * `stands`: every field as it stands; `closed-for-now` and `no-longer-offered` say that it is closed; `capacity`: what they
 * said of places, wait and closure alone, which makes sure of nothing else.
 */
export const Finding = z.enum(['stands', 'closed-for-now', 'no-longer-offered', 'capacity'])
export type Finding = z.infer<typeof Finding>

export const ConfirmAsItStands = z.strictObject({
  id: ConfirmationId,
  serviceId: ServiceId,
  finding: Finding.exclude(['capacity']),
})
export type ConfirmAsItStands = z.infer<typeof ConfirmAsItStands>

/** What confirming changed, so that it can be taken back as long as nothing else was said since. */
export const Confirmation = z.object({
  id: ConfirmationId,
  serviceId: ServiceId,
  at: z.iso.datetime(),
  finding: Finding,
})
export type Confirmation = z.infer<typeof Confirmation>

/** Someone said something newer of the service since: that stays. */
export const SaidSince = failure('said-since', 409, { at: z.iso.datetime().nullable() })
export const AlreadyUndone = failure('already-undone', 409, {})
