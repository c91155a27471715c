import * as z from 'zod'
import { AreaCode } from '#practice/areas/schema.ts'
import { Bilingual, NeedTermId } from '#practice/knowledge/schema.ts'
import { OrganizationId, ServiceId } from '#practice/resources/schema/resource.ts'

/** What may be wanting in a service on offer; each has a list behind it. */
export const QualityMeasure = z.enum([
  'no-hours',
  'no-phone',
  'no-area',
  'no-need',
  'no-conditions',
  'no-place',
  'no-papers',
  'no-cost',
  'no-wait',
  'no-how-to-apply',
  'one-language',
  'stale',
  'never-confirmed',
  'phone-impossible',
  'email-impossible',
  'url-impossible',
  'contact-shared',
])
export type QualityMeasure = z.infer<typeof QualityMeasure>

export const QualityReport = z.object({
  /** Services on offer, organisations with such a service. */
  services: z.int().nonnegative(),
  organizations: z.int().nonnegative(),
  measures: z.array(z.object({ measure: QualityMeasure, count: z.int().nonnegative() })),
  /** Pairs of organisations that may be one, and e-mail domains that organisations with nothing else in common share. */
  duplicates: z.int().nonnegative(),
  fresh: z.int().nonnegative(),
  asked: z.int().nonnegative(),
})
export type QualityReport = z.infer<typeof QualityReport>

export const QualitySearch = z.strictObject({
  measure: QualityMeasure,
  area: AreaCode.optional(),
  after: ServiceId.optional(),
})
export type QualitySearch = z.infer<typeof QualitySearch>

/** `what` is the doubtful text itself, such as the telephone number; null where something is wanting. */
export const QualityLine = z.object({
  id: ServiceId,
  name: Bilingual,
  organization: z.object({ id: OrganizationId, name: z.string() }),
  assuredOn: z.iso.date().nullable(),
  what: z.string().nullable(),
})
export type QualityLine = z.infer<typeof QualityLine>
export const QualityList = z.object({ lines: z.array(QualityLine), count: z.int(), next: ServiceId.nullable() })
export type QualityList = z.infer<typeof QualityList>

/** Services on offer for each group of needs in each area just below `area`; those for everywhere counted apart. */
export const Gaps = z.object({
  area: z.object({ code: AreaCode, name: z.string() }).nullable(),
  areas: z.array(z.object({ code: AreaCode, name: z.string() })),
  rows: z.array(
    z.object({
      need: NeedTermId,
      label: Bilingual,
      /** For the whole country or nobody said where. */
      anywhere: z.int().nonnegative(),
      counts: z.array(z.int().nonnegative()),
    }),
  ),
})
export type Gaps = z.infer<typeof Gaps>

/** A file as the screen offers it for keeping. */
export const Download = z.object({ fileName: z.string(), mediaType: z.string(), base64: z.string() })
