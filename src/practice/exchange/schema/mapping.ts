import * as z from 'zod'

/** What a column of any table may hold, as `object.field`; several columns may hold the same. */
export const MAPPED_FIELDS = [
  ...(['service.name', 'service.description', 'service.need', 'service.eligibility_description'] as const),
  ...(['service.application_process', 'service.required_documents', 'service.fees_description'] as const),
  ...([
    'service.is_free',
    'service.minimum_age',
    'service.maximum_age',
    'service.wait_time',
    'service.status',
  ] as const),
  ...(['service.languages', 'service.url', 'service.email', 'service.alternate_name', 'service.assured_date'] as const),
  ...(['service.area', 'service.id'] as const),
  ...(['organization.name', 'organization.description', 'organization.website', 'organization.email'] as const),
  ...(['organization.alternate_name', 'organization.id'] as const),
  ...([
    'location.name',
    'location.latitude',
    'location.longitude',
    'location.coordinates',
    'location.area_code',
  ] as const),
  ...(['location.transportation', 'location.is_protected'] as const),
  ...(['address.address_1', 'address.village', 'address.region', 'address.city', 'address.state_province'] as const),
  ...(['address.postal_code', 'address.country'] as const),
  ...(['phone.number', 'contact.name', 'contact.title'] as const),
  ...(['schedule.days', 'schedule.opens_at', 'schedule.closes_at', 'schedule.hours'] as const),
  'extra',
] as const
export const MappedField = z.enum(MAPPED_FIELDS)
export type MappedField = z.infer<typeof MappedField>

/** Which field each column holds, by the column's own head; null: it is not taken in. */
export const ColumnMapping = z.strictObject({ column: z.string().max(300), field: MappedField.nullable() })
export type ColumnMapping = z.infer<typeof ColumnMapping>
export const Mapping = z.strictObject({
  /** The sheet that is read, in a workbook; empty: the first. */
  sheet: z.string().max(200),
  columns: z.array(ColumnMapping).min(1).max(300),
})
export type Mapping = z.infer<typeof Mapping>

/** A column before it is mapped: its head, and what stands in it in the first rows. */
export const TableColumn = z.object({ column: z.string(), samples: z.array(z.string()) })
export type TableColumn = z.infer<typeof TableColumn>

/**
 * A table as the mapping screen shows it.
 *
 * @property suggested - as it was mapped last time when this source, or one with the same heads, came before; else guessed
 * @property isRemembered - true when it was mapped like this before
 */
export const TablePreview = z.object({
  sheets: z.array(z.string()),
  sheet: z.string(),
  rows: z.int().nonnegative(),
  columns: z.array(TableColumn),
  suggested: Mapping,
  isRemembered: z.boolean(),
})
export type TablePreview = z.infer<typeof TablePreview>
