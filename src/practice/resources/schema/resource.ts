import * as z from 'zod'
import { idOf } from '#platform/shared/id.ts'
import { AreaCode } from '#practice/areas/schema.ts'
import { Bilingual, NeedTermId } from '#practice/knowledge/schema.ts'
import { ConditionLine, Paper } from './criteria.ts'

/** Ids of the directory may come from elsewhere: any UUID, lower case. */
export const ServiceId = z.uuid().toLowerCase().brand<'ServiceId'>()
export type ServiceId = z.infer<typeof ServiceId>
export const OrganizationId = z.uuid().toLowerCase().brand<'OrganizationId'>()
export type OrganizationId = z.infer<typeof OrganizationId>
export const InformalResourceId = idOf('InformalResourceId')
export type InformalResourceId = z.infer<typeof InformalResourceId>

/** Pincus and Minahan: natural helpers, membership bodies, institutions for everyone. */
export const ResourceSystem = z.enum(['informal', 'formal', 'societal'])
export type ResourceSystem = z.infer<typeof ResourceSystem>
export const ActorKind = z.enum(['state', 'charity', 'volunteer', 'social-enterprise', 'business', 'not-known'])
export type ActorKind = z.infer<typeof ActorKind>

/** HSDS service.status. */
export const ServiceStatus = z.enum(['active', 'inactive', 'defunct', 'temporarily closed'])

/** A weekly opening: days as RFC 5545 has them, local times `HH:mm` in the place's own time zone. */
export const Opening = z.object({
  days: z.array(z.enum(['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'])),
  opensAt: z.string().nullable(),
  closesAt: z.string().nullable(),
})
export type Opening = z.infer<typeof Opening>

/** Where a service is given. Degrees; null when not known. A protected address is never shown. */
export const ServiceLocation = z.object({
  id: z.string(),
  name: z.string(),
  address: z.string().nullable(),
  areaCode: AreaCode.nullable(),
  latitude: z.number().nullable(),
  longitude: z.number().nullable(),
  isProtected: z.boolean(),
  openings: z.array(Opening),
})
export type ServiceLocation = z.infer<typeof ServiceLocation>

/** Whom a service serves by area: a code of ours, or words from elsewhere with the country where it is known (ISO 3166). */
export const ServiceArea = z.object({ code: AreaCode.nullable(), text: z.string(), country: z.string().nullable() })
export type ServiceArea = z.infer<typeof ServiceArea>

/** Places left, as last said; `available` 0 is full, null not said. */
export const Capacity = z.object({
  available: z.int().nonnegative().nullable(),
  maximum: z.int().nonnegative().nullable(),
  unit: z.string(),
  saidOn: z.iso.date(),
})
export type Capacity = z.infer<typeof Capacity>

/** What a client would receive, as far as a source says; `per` of the time, money in its smallest unit. */
export const Amount = z.object({
  for: Bilingual,
  amountMinor: z.int().nonnegative(),
  currency: z.string().length(3),
  per: z.enum(['once', 'month', 'year']),
  asOf: z.iso.date().nullable(),
  source: z.string().nullable(),
})
export type Amount = z.infer<typeof Amount>

/** A service of an organisation, as alternatives and the service page need it. Texts in whichever languages there are. */
export const Service = z.object({
  id: ServiceId,
  organization: z.object({ id: OrganizationId, name: z.string(), actorKind: ActorKind }),
  name: Bilingual,
  description: Bilingual,
  resourceSystem: ResourceSystem,
  status: ServiceStatus,
  needs: z.array(NeedTermId),
  areas: z.array(ServiceArea),
  locations: z.array(ServiceLocation),
  /** Openings of the service itself, wherever it is given. */
  openings: z.array(Opening),
  /** Of its hours; empty when not known, and then nothing says whether it is open. */
  timeZone: z.string(),
  minimumAgeYears: z.number().nullable(),
  maximumAgeYears: z.number().nullable(),
  /** Eligibility in the source's own words, where no rule was made of it; null when none. */
  eligibilityText: z.string().nullable(),
  conditions: z.array(ConditionLine),
  papers: z.array(Paper),
  cost: z.object({ isFree: z.boolean().nullable(), text: Bilingual.nullable() }),
  /** What it gives in money; absent or empty when nothing is said. */
  amounts: z.array(Amount).optional(),
  /** Usual days until help begins; null when not known. */
  waitDays: z.int().nonnegative().nullable(),
  capacity: Capacity.nullable(),
  /** ISO 639 codes; empty when not said. */
  languages: z.array(z.string()),
  howToApply: Bilingual.nullable(),
  phones: z.array(z.string()),
  email: z.string().nullable(),
  url: z.string().nullable(),
  /** When someone last confirmed that all this is true; null when never. */
  assuredOn: z.iso.date().nullable(),
  source: z.object({ name: z.string(), url: z.string().nullable() }).nullable(),
  /** “Meeting the conditions does not mean receiving”, and the like. */
  caution: Bilingual.nullable(),
})
export type Service = z.infer<typeof Service>

export const InformalKind = z.enum([
  'relative',
  'neighbour',
  'friend',
  'volunteer',
  'savings-group',
  'faith-group',
  'employer',
  'community-group',
])
export type InformalKind = z.infer<typeof InformalKind>

/** Kin, neighbours, volunteers and groups who agreed to be asked; known to one case or shared within the agency. */
export const InformalResource = z.strictObject({
  id: InformalResourceId,
  kind: InformalKind,
  name: z.string().trim().min(1).max(200),
  /** What they offer, in their own words. */
  offers: z.string().trim().min(1).max(1000),
  needs: z.array(NeedTermId).min(1),
  areaCode: AreaCode.nullable(),
  contact: z.string().trim().max(200).nullable(),
  /** What they cannot or do not want to do. */
  limits: z.string().trim().max(500).nullable(),
  /** The case that it is known to; null: shared within the agency, as they agreed. */
  caseId: idOf('CaseId').nullable(),
  /** The day they agreed to be asked. */
  consentOn: z.iso.date(),
})
export type InformalResource = z.infer<typeof InformalResource>
