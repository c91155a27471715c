import * as z from 'zod'

/*
 * The part of HSDS 3.1 that we read. The schemas under definitions/hsds judge a file first; unknown properties are kept
 * in the source document and passed by here.
 */
const words = z.string().nullish()
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
  opens_at: words,
  closes_at: words,
})
export type HsdsSchedule = z.infer<typeof Schedule>
const Phone = z.looseObject({ number: z.string(), extension: z.number().nullish(), type: words })
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
const Area = z.looseObject({ name: words, extent: words, extent_type: words, uri: words })
const listOf = <Item extends z.ZodType>(item: Item) => z.array(item).nullish()

const Location = z.looseObject({
  id: z.string(),
  name: words,
  alternate_name: words,
  latitude: z.number().nullish(),
  longitude: z.number().nullish(),
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
  organization: z
    .looseObject({ id: z.string(), name: z.string(), description: words, email: words, website: words })
    .nullish(),
  phones: listOf(Phone),
  schedules: listOf(Schedule),
  service_areas: listOf(Area),
  service_at_locations: listOf(ServiceAtLocation),
  languages: listOf(z.looseObject({ code: words, name: words })),
  cost_options: listOf(z.looseObject({ option: words, amount: z.number().nullish(), currency: words })),
  required_documents: listOf(z.looseObject({ document: words })),
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
