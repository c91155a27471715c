import * as z from 'zod'
import { AreaCode } from '#practice/areas/schema.ts'
import { Bilingual, NeedTermId } from '#practice/knowledge/schema.ts'
import { AccessNote, CostOption, TravelNote } from '#practice/resources/schema/access.ts'
import { ConditionLine, Paper } from '#practice/resources/schema/criteria.ts'
import { Recurrence } from '#practice/resources/schema/hours.ts'
import { HelperAudience, HelperConsent, InformalKind } from '#practice/resources/schema/informal.ts'
import { ReportCapacity } from '#practice/resources/schema/report.ts'
import { ResourceSystem, ServiceStatus } from '#practice/resources/schema/resource.ts'
import { DaysAgo, Key, Phone } from './words.ts'

const Clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/)
/** Two-letter days as in RFC 5545. */
const Weekday = z.enum(['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'])

const times = { opensAt: Clock, closesAt: Clock }
/** On days of every week, or as the rule has it, such as the first Monday of the month. */
const Schedule = z.union([
  z.strictObject({ days: z.array(Weekday).min(1), ...times }),
  z.strictObject({ days: z.array(Weekday).length(0), rule: Recurrence, ...times }),
])

/** A service that the public or members can use. `waitDays` and `capacity` are null while not known. */
export const WorldResource = z.strictObject({
  key: Key,
  organization: Key,
  name: Bilingual,
  description: Bilingual,
  resourceSystem: ResourceSystem.exclude(['informal']),
  needs: z.array(NeedTermId).min(1),
  serves: z.array(AreaCode).min(1),
  locations: z.array(
    z.strictObject({
      name: Bilingual,
      areaCode: AreaCode,
      /** Null where the address is protected. */
      address: z.string().nullable(),
      lat: z.number().nullable(),
      lng: z.number().nullable(),
      isProtected: z.boolean(),
      accessibility: z.array(AccessNote).min(1).optional(),
      transportation: Bilingual.optional(),
      travelNotes: z.array(TravelNote).min(1).optional(),
    }),
  ),
  schedules: z.array(Schedule),
  cost: z.strictObject({ isFree: z.boolean(), text: Bilingual }),
  costOptions: z.array(CostOption).min(1).optional(),
  interpretation: Bilingual.optional(),
  waitDays: z.int().nonnegative().nullable(),
  capacity: z
    .strictObject({ available: z.int().nonnegative(), maximum: z.int().positive(), unit: Bilingual })
    .nullable(),
  /** Left out where nobody said whether it closes on public holidays. */
  closesOnHolidays: z.boolean().optional(),
  /** Closed for a while, with the days that it lasts from its first one; left out where it is not. */
  closure: z.strictObject({ fromDaysAgo: DaysAgo, forDays: z.int().positive(), reason: Bilingual }).optional(),
  /** What whoever gives it said since, as the provider's screen has it; left out where nobody did. */
  reported: ReportCapacity.pick({ places: true, waitingPeople: true, waitDays: true })
    .extend({ daysAgo: DaysAgo })
    .optional(),
  /** ISO 639 codes: `id`, `sas` (Sasak), `ban` (Balinese), `inl` (Indonesian sign) … */
  languages: z.array(z.string().regex(/^[a-z]{2,3}$/)).min(1),
  papers: z.array(Paper),
  /** All hard lines must hold. Their day of checking is that of `assuredDaysAgo`. */
  conditions: z.array(ConditionLine.omit({ checkedOn: true })),
  howToApply: Bilingual,
  phones: z.array(Phone),
  /** Days since somebody last made sure that this is still true. */
  assuredDaysAgo: DaysAgo,
  status: ServiceStatus,
})
export type WorldResource = z.infer<typeof WorldResource>

/** Help from people whom the client or the agency knows, with what it can and cannot be asked. */
export const WorldInformal = z.strictObject({
  key: Key,
  agency: Key,
  kind: InformalKind,
  name: z.string().min(1),
  offers: Bilingual,
  needs: z.array(NeedTermId).min(1),
  areaCode: AreaCode,
  /** Known within one case only, or to the whole agency. */
  sharedWith: z.union([z.strictObject({ case: Key }), z.literal('agency')]),
  limits: Bilingual,
  /** For whom of the agency they agreed to be asked; of no meaning for one whom one case alone knows. */
  audience: HelperAudience.exclude(['family']).optional(),
  expects: Bilingual.nullable(),
  familyGives: Bilingual.nullable(),
  weeklyHours: z.number().positive().nullable(),
  familiesAtMost: z.int().positive().nullable(),
  familiesSaid: z.int().nonnegative().nullable(),
  consentHow: HelperConsent.shape.how.unwrap(),
  contactToClient: z.boolean(),
  /** Days since the helper agreed to be asked. */
  consentDaysAgo: DaysAgo,
  contact: z.string().min(1).nullable(),
})
export type WorldInformal = z.infer<typeof WorldInformal>
