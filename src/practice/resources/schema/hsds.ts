import * as z from 'zod'
import { NeedTermId } from '#practice/knowledge/schema.ts'
import { AccessMeaning, TravelNote } from './access.ts'
import { Membership, Psks } from './actor.ts'
import { ConditionLine } from './criteria.ts'
import { ActorKind, Amount, ResourceSystem } from './resource.ts'

/*
 * The part of HSDS 3.1 that we read. The schemas under definitions/hsds judge a file first; unknown properties are kept
 * in the source document and passed by here.
 */
const words = z.string().nullish()
/** Texts in other languages, by ISO 639 code and field; a property of our profile. */
const Translations = z.record(z.string(), z.record(z.string(), z.unknown())).nullish().catch(null)
export type HsdsTranslations = z.infer<typeof Translations>
const profileText = z.string().nullish().catch(null)
const Schedule = z.looseObject({
  freq: words,
  interval: z.number().nullish(),
  byday: words,
  bymonthday: words,
  byweekno: words,
  byyearday: words,
  timezone: z.number().nullish(),
  valid_from: words,
  valid_to: words,
  until: words,
  dtstart: words,
  count: z.number().nullish(),
  wkst: words,
  except_dates: z.unknown().optional(),
  opens_at: words,
  closes_at: words,
})
export type HsdsSchedule = z.infer<typeof Schedule>
const Phone = z.looseObject({ number: z.string(), extension: z.number().nullish(), type: words, description: words })
export type HsdsPhone = z.infer<typeof Phone>
const Address = z.looseObject({
  address_1: words,
  address_2: words,
  city: words,
  state_province: words,
  postal_code: words,
  country: words,
  address_type: words,
})
const Area = z.looseObject({
  name: words,
  extent: words,
  extent_type: words,
  uri: words,
  area_code: profileText,
  country: profileText,
})
const listOf = <Item extends z.ZodType>(item: Item) => z.array(item).nullish()

const Location = z.looseObject({
  id: z.string(),
  name: words,
  alternate_name: words,
  latitude: z.number().nullish(),
  longitude: z.number().nullish(),
  external_identifier: words,
  external_identifier_type: words,
  area_code: profileText,
  is_protected: z.boolean().nullish().catch(null),
  local_id: profileText,
  transportation: words,
  travel_notes: z.array(TravelNote).nullish().catch(null),
  translations: Translations,
  accessibility: listOf(
    z.looseObject({
      ...{ description: words, details: words, translations: Translations },
      access_meaning: AccessMeaning.nullish().catch(null),
    }),
  ),
  addresses: listOf(Address),
  phones: listOf(Phone),
  schedules: listOf(Schedule),
})
const ServiceAtLocation = z.looseObject({
  location: Location.nullish(),
  phones: listOf(Phone),
  schedules: listOf(Schedule),
  service_areas: listOf(Area),
})
export type HsdsServiceAtLocation = z.infer<typeof ServiceAtLocation>

export const HsdsOrganization = z.looseObject({
  ...{ id: z.string(), name: z.string(), description: words, email: words, website: words },
  actor_kind: ActorKind.nullish().catch(null),
  psks: z.array(Psks).nullish().catch(null),
  membership: Membership.nullish().catch(null),
  translations: Translations,
})
export type HsdsOrganization = z.infer<typeof HsdsOrganization>

export const HsdsService = z.looseObject({
  id: z.string(),
  name: z.string().trim().min(1),
  description: words,
  status: z.enum(['active', 'inactive', 'defunct', 'temporarily closed']),
  url: words,
  email: words,
  application_process: words,
  fees_description: words,
  eligibility_description: words,
  minimum_age: z.number().nullish(),
  maximum_age: z.number().nullish(),
  assured_date: words,
  alert: words,
  organization_id: words,
  program: z.looseObject({ id: z.string(), name: words, translations: Translations }).nullish(),
  organization: HsdsOrganization.nullish(),
  translations: Translations,
  need_terms: z.array(NeedTermId).nullish().catch(null),
  resource_system: ResourceSystem.nullish().catch(null),
  wait_days: z.int().nonnegative().nullish().catch(null),
  is_free: z.boolean().nullish().catch(null),
  amounts: z.array(Amount).nullish().catch(null),
  iana_time_zone: profileText,
  eligibility_criteria: z.array(ConditionLine).nullish().catch(null),
  source: z.object({ name: z.string(), url: z.string().nullish() }).nullish().catch(null),
  capacity_unsaid: z
    .object({ maximum: z.int().nullable(), unit: z.string(), said_on: z.iso.date() })
    .nullish()
    .catch(null),
  phones: listOf(Phone),
  schedules: listOf(Schedule),
  service_areas: listOf(Area),
  service_at_locations: listOf(ServiceAtLocation),
  languages: listOf(z.looseObject({ code: words, name: words })),
  interpretation_services: words,
  cost_options: listOf(
    z.looseObject({
      ...{ option: words, amount: z.number().nullish(), currency: words, amount_description: words },
      ...{ valid_from: words, valid_to: words, translations: Translations },
    }),
  ),
  required_documents: listOf(
    z.looseObject({ document: words, is_required: z.boolean().nullish().catch(null), translations: Translations }),
  ),
  capacities: listOf(
    z.looseObject({
      available: z.number(),
      maximum: z.number().nullish(),
      updated: z.string(),
      unit: z.looseObject({ name: words }).nullish(),
    }),
  ),
  attributes: listOf(
    z.looseObject({ taxonomy_term: z.looseObject({ name: words, code: words, taxonomy: words }).nullish() }),
  ),
})
export type HsdsService = z.infer<typeof HsdsService>
