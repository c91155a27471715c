import * as z from 'zod'
import { VillageCode } from '#practice/areas/schema.ts'
import { FactValue } from '#practice/people/schema/facts.ts'
import { HouseholdRole } from '#practice/people/schema/person.ts'
import { DaysAgo, Key, Phone } from './words.ts'

const Facts = z.record(z.string(), FactValue)

/** A day in the calendar, or an age on the day of loading. `year` may be an estimate by the family. */
export const WorldBirth = z.union([
  z.strictObject({ precision: z.literal('day'), on: z.iso.date() }),
  z.strictObject({ precision: z.literal('day'), daysAgo: DaysAgo }),
  z.strictObject({ precision: z.literal('year'), year: z.int() }),
  z.strictObject({ precision: z.literal('year'), yearsAgo: z.int().nonnegative() }),
  z.strictObject({ precision: z.literal('not-known') }),
])
export type WorldBirth = z.infer<typeof WorldBirth>

export const WorldPerson = z.strictObject({
  key: Key,
  fullName: z.string().min(1),
  /** What people call the person, where it differs from the papers. */
  calledName: z.string().min(1).nullable(),
  sex: z.enum(['female', 'male']),
  birth: WorldBirth,
  relation: HouseholdRole,
  /** True while the person works or lives elsewhere and still belongs to the household. */
  isAway: z.boolean(),
  nik: z
    .string()
    .regex(/^\d{16}$/)
    .nullable(),
  phone: Phone.nullable(),
  /** Facts about the person, by name; an absent one is not known. */
  facts: Facts,
})
export type WorldPerson = z.infer<typeof WorldPerson>

export const WorldHousehold = z.strictObject({
  key: Key,
  agency: Key,
  /** Null where nobody knows it. */
  villageCode: VillageCode.nullable(),
  rt: z
    .string()
    .regex(/^\d{3}$/)
    .nullable(),
  rw: z
    .string()
    .regex(/^\d{3}$/)
    .nullable(),
  addressLine: z.string().min(1).nullable(),
  isAddressProtected: z.boolean(),
  /** Whether `members` is everyone who belongs to the household. */
  membersAreAll: z.boolean(),
  facts: Facts,
  members: z.array(WorldPerson).min(1),
})
export type WorldHousehold = z.infer<typeof WorldHousehold>
