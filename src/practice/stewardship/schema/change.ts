import * as z from 'zod'
import { failure } from '#platform/shared/failure.ts'
import { idOf } from '#platform/shared/id.ts'
import { Bilingual } from '#practice/knowledge/schema.ts'
import { OrganizationId, ServiceId } from '#practice/resources/schema/resource.ts'

/**
 * What can be said to be wrong, in plain words: of the service, of who gives it, of a place where it is given. `other` is
 * what has no field of its own; nobody but a curator can act on it.
 */
export const ChangeField = z.enum([
  'status',
  'phones',
  'hours',
  'address',
  'placesLeft',
  'waitDays',
  'isFree',
  'costId',
  'costEn',
  'howToApplyId',
  'howToApplyEn',
  'papersId',
  'papersEn',
  'eligibilityText',
  'conditionsHereId',
  'conditionsHereEn',
  'nameId',
  'nameEn',
  'descriptionId',
  'descriptionEn',
  'email',
  'url',
  'organizationName',
  'other',
])
export type ChangeField = z.infer<typeof ChangeField>

const line = z.string().trim().max(4000)

/** A value is text as people read and write it; empty is “not known” or “not given”. `location`: of a place, else null. */
export const ProposedPart = z.strictObject({
  field: ChangeField,
  location: z.string().max(100).nullable(),
  proposed: line,
})
export type ProposedPart = z.infer<typeof ProposedPart>

export const ChangeRequestId = idOf('ChangeRequestId')
export type ChangeRequestId = z.infer<typeof ChangeRequestId>

export const ProposeChange = z.strictObject({
  id: ChangeRequestId,
  serviceId: ServiceId,
  language: z.enum(['id', 'en']),
  parts: z.array(ProposedPart).max(30),
  /** What is wrong, in the person's own words. */
  words: z.string().trim().max(2000).nullable(),
})
export type ProposeChange = z.infer<typeof ProposeChange>

export const ChangeSource = z.enum(['colleague', 'provider', 'link', 'public'])
export type ChangeSource = z.infer<typeof ChangeSource>
export const ChangeState = z.enum(['waiting', 'decided', 'spam', 'taken-back'])
export type ChangeState = z.infer<typeof ChangeState>

/**
 * One field of a request. `seen` stood there when it was asked for and `now` stands there now: where they differ, and
 * it is not yet as proposed, someone else changed it in between.
 */
export const ChangePart = z.object({
  place: z.int().nonnegative(),
  field: ChangeField,
  location: z.string().nullable(),
  /** Of the place; null for all others. */
  locationName: z.string().nullable(),
  seen: z.string(),
  now: z.string(),
  proposed: z.string(),
  /** False when the proposed text cannot be read as this field's value: it must be edited first. */
  isReadable: z.boolean(),
  decision: z.enum(['accepted', 'refused']).nullable(),
  /** What was put in, as accepted or edited; null for all others. */
  applied: z.string().nullable(),
})
export type ChangePart = z.infer<typeof ChangePart>

/** A request as a list shows it. */
export const ChangeLine = z.object({
  id: ChangeRequestId,
  service: z.object({ id: ServiceId, name: Bilingual }),
  organization: z.object({ id: OrganizationId, name: z.string() }),
  source: ChangeSource,
  byRole: z.string().nullable(),
  byAgency: z.string().nullable(),
  words: z.string().nullable(),
  state: ChangeState,
  askedAt: z.iso.datetime(),
  decidedAt: z.iso.datetime().nullable(),
  reason: z.string().nullable(),
  accepted: z.int().nonnegative(),
  refused: z.int().nonnegative(),
  parts: z.int().nonnegative(),
})
export type ChangeLine = z.infer<typeof ChangeLine>

/** The whole of a request. `contact` is told to whoever decides, and to nobody after. */
export const ChangeRequest = ChangeLine.omit({ parts: true, accepted: true, refused: true }).extend({
  language: z.enum(['id', 'en']),
  contact: z.string().nullable(),
  decidedRole: z.string().nullable(),
  decidedAgency: z.string().nullable(),
  version: z.int().positive(),
  /** The service is given at a protected place. */
  isGuarded: z.boolean(),
  parts: z.array(ChangePart),
})
export type ChangeRequest = z.infer<typeof ChangeRequest>

/** `value`: what to put in, as proposed or edited; `now`: what stood there on the screen of whoever decides. */
export const PartDecision = z.strictObject({
  place: z.int().nonnegative(),
  decision: z.enum(['accepted', 'refused']),
  value: line,
  now: line,
})
export type PartDecision = z.infer<typeof PartDecision>

/** Parts that are not named stay undecided, and the request waits on. Without parts of its own it is closed by `closes`. */
export const DecideChange = z.strictObject({
  id: ChangeRequestId,
  version: z.int().positive(),
  parts: z.array(PartDecision).max(30),
  /** Told to whoever asked; needed where something is refused. */
  reason: z.string().trim().max(1000).nullable(),
  /** True when nothing more will be decided of this request. */
  closes: z.boolean(),
})
export type DecideChange = z.infer<typeof DecideChange>

export const ChangeVersion = z.strictObject({ id: ChangeRequestId, version: z.int().positive() })
export type ChangeVersion = z.infer<typeof ChangeVersion>

export const ChangesSearch = z.strictObject({
  state: ChangeState.optional(),
  source: ChangeSource.optional(),
  service: ServiceId.optional(),
  after: ChangeRequestId.optional(),
})
export type ChangesSearch = z.infer<typeof ChangesSearch>
export const ChangesPage = z.object({
  requests: z.array(ChangeLine),
  waiting: z.int().nonnegative(),
  next: ChangeRequestId.nullable(),
})
export type ChangesPage = z.infer<typeof ChangesPage>

/** Someone decided or changed something first: these places stand otherwise now. */
export const ChangedSince = failure('changed-since', 409, {
  version: z.int(),
  parts: z.array(z.object({ place: z.int(), now: z.string() })),
})
/** What was written cannot be read as this field's value. */
export const ValueUnreadable = failure('value-unreadable', 422, {
  parts: z.array(z.object({ place: z.int(), field: ChangeField })),
})
export const ReasonMissing = failure('reason-missing', 422, {})
export const NothingSaid = failure('nothing-said', 422, {})
export const NotWaiting = failure('not-waiting', 409, { state: ChangeState })

/** A field as it stands now, for whoever corrects it. */
export const FieldStanding = z.object({
  field: ChangeField,
  location: z.string().nullable(),
  locationName: z.string().nullable(),
  now: z.string(),
})
export type FieldStanding = z.infer<typeof FieldStanding>
export const Correctable = z.object({
  name: Bilingual,
  organization: z.string(),
  /** It is given at a protected place: what is written must not say where. */
  isGuarded: z.boolean(),
  fields: z.array(FieldStanding),
})
