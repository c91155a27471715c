import * as z from 'zod'
import { AreaCode } from '#practice/areas/schema.ts'
import { Bilingual, NeedTermId } from '#practice/knowledge/schema.ts'
import { Program } from './conditions.ts'
import { AccessNote, CostOption, TravelNote } from './access.ts'
import { Membership, Psks } from './actor.ts'
import { ConditionLine, Paper } from './criteria.ts'
import { Capacity, Closure, Opening } from './hours.ts'

/** Ids of the directory may come from elsewhere: any UUID, lower case. */
export const ServiceId = z.uuid().toLowerCase().brand<'ServiceId'>()
export type ServiceId = z.infer<typeof ServiceId>
export const OrganizationId = z.uuid().toLowerCase().brand<'OrganizationId'>()
export type OrganizationId = z.infer<typeof OrganizationId>

/** Pincus and Minahan: natural helpers, membership bodies, institutions for everyone. */
export const ResourceSystem = z.enum(['informal', 'formal', 'societal'])
export type ResourceSystem = z.infer<typeof ResourceSystem>
export const ActorKind = z.enum(['state', 'charity', 'volunteer', 'social-enterprise', 'business', 'not-known'])
export type ActorKind = z.infer<typeof ActorKind>

/** HSDS service.status. */
export const ServiceStatus = z.enum(['active', 'inactive', 'defunct', 'temporarily closed'])

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
  /** How people with disabilities get in and around; absent when not said. */
  accessibility: z.array(AccessNote).optional(),
  /** Buses, boats, the way there; absent when not said. */
  transportation: Bilingual.optional(),
  travelNotes: z.array(TravelNote).optional(),
  /** The lines that hold at this place, where it has conditions of its own; absent: those of the service do. */
  conditions: z.array(ConditionLine).optional(),
})
export type ServiceLocation = z.infer<typeof ServiceLocation>

/** Whom a service serves by area: a code of ours, or words from elsewhere with the country where it is known (ISO 3166). */
export const ServiceArea = z.object({ code: AreaCode.nullable(), text: z.string(), country: z.string().nullable() })
export type ServiceArea = z.infer<typeof ServiceArea>

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
  organization: z.object({
    id: OrganizationId,
    name: z.string(),
    actorKind: ActorKind,
    /** Which of the twelve PSKS it is; absent when of none or not said. */
    psks: z.array(Psks).optional(),
    /** Of a body of members; absent when it is none. */
    membership: Membership.optional(),
  }),
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
  /** True when the lines were published here: then ages and eligibility in words are made of them. */
  conditionsArePublished: z.boolean().optional(),
  /** The programme that it belongs to; absent when to none. */
  program: Program.optional(),
  papers: z.array(Paper),
  cost: z.object({ isFree: z.boolean().nullable(), text: Bilingual.nullable() }),
  /** Its prices one by one; absent when only the words of `cost` are known. */
  costOptions: z.array(CostOption).optional(),
  /** Which interpreting it offers, such as sign language; absent when not said. */
  interpretation: Bilingual.optional(),
  /** What it gives in money; absent or empty when nothing is said. */
  amounts: z.array(Amount).optional(),
  /** Usual days until help begins; null when not known. */
  waitDays: z.int().nonnegative().nullable(),
  /** Of the unit with most places; null when nothing was ever said. */
  capacity: Capacity.nullable(),
  /** Places unit by unit, where there is more than one kind. */
  capacities: z.array(Capacity).optional(),
  /** How many people wait; absent or null when not said. */
  waitingPeople: z.int().nonnegative().nullable().optional(),
  /** Closed for a while; absent when it is not. */
  closure: Closure.nullable().optional(),
  /** Whether it closes on public holidays; absent or null when nobody said. */
  closesOnHolidays: z.boolean().nullable().optional(),
  /** ISO 639 codes; empty when not said. */
  languages: z.array(z.string()),
  howToApply: Bilingual.nullable(),
  phones: z.array(z.string()),
  email: z.string().nullable(),
  url: z.string().nullable(),
  /** When someone last confirmed that all this is true; null when never. */
  assuredOn: z.iso.date().nullable(),
  source: z.object({ name: z.string(), url: z.string().nullable() }).nullable(),
  /** The provider asked that workers see it and the public does not; absent: everyone may. */
  isHiddenFromPublic: z.boolean().optional(),
  /** “Meeting the conditions does not mean receiving”, and the like. */
  caution: Bilingual.nullable(),
})
export type Service = z.infer<typeof Service>
