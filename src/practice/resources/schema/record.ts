import * as z from 'zod'

/** The objects of HSDS 3.1, under the names of its schemas. */
export const HSDS_KINDS = [
  ...(['organization', 'service', 'service_at_location', 'location', 'address', 'phone', 'contact'] as const),
  ...(['schedule', 'service_area', 'service_capacity', 'unit', 'program', 'cost_option'] as const),
  ...(['required_document', 'funding', 'language', 'accessibility', 'url', 'organization_identifier'] as const),
  ...(['taxonomy', 'taxonomy_term', 'attribute', 'metadata', 'meta_table_description'] as const),
] as const
export const HsdsKind = z.enum(HSDS_KINDS)
export type HsdsKind = z.infer<typeof HsdsKind>

/** Any UUID, lower case. */
export const RecordId = z.uuid().toLowerCase().brand<'RecordId'>()
export type RecordId = z.infer<typeof RecordId>

/**
 * One object of the directory by itself.
 *
 * @property id - a UUID, lower case
 * @property body - its own fields as they were given, nulls and unknown properties too. The objects within it are links;
 *   an empty list of objects (`phones: []`), or what stands where objects should, stays here as it was given. So does
 *   an id that was written otherwise than in lower case, and a foreign key that stood beside nested objects.
 * @property isPart - true when it was only seen within other objects: it is silent about fields that it does not name
 */
export type DirectoryRecord = { kind: HsdsKind; id: string; body: Record<string, unknown>; isPart?: boolean }

/**
 * That one object stands within another.
 *
 * @property field - the parent's field, such as `phones`, or `organization`
 * @property place - its place in the list, from 0
 * @property isShown - false when only a foreign key said so (`organization_id` without `organization`)
 * @property keys - the fields that were shown here, when fewer than the child has; empty: its flat fields, whichever
 *   they are; null: the whole of it
 */
export type RecordLink = {
  parentKind: HsdsKind
  parentId: string
  field: string
  place: number
  isList: boolean
  isShown: boolean
  childKind: HsdsKind
  childId: string
  keys: string[] | null
}

/** The same field of the same object with two values in one file; the first is kept. */
export type RecordConflict = { kind: HsdsKind; id: string; field: string; kept: unknown; other: unknown }

/** Objects taken apart: each once, however often it was nested. */
export type RecordSet = { records: DirectoryRecord[]; links: RecordLink[]; conflicts: RecordConflict[] }

/** How much of an object is told: the objects within it too, or its own fields and those that it has one of. */
export type NestOptions = {
  full: boolean
  /** Exactly as it was given: an object that only a foreign key named is not spelled out. */
  asGiven?: boolean
}

export type RecordKey = { kind: HsdsKind; id: string }
/** One word for a record, as a key of maps. */
export const keyOf = ({ kind, id }: RecordKey): string => `${kind} ${id}`

/** A row of the tabular package, column → text. */
export type TableRow = Record<string, string>
export type Tables = Partial<Record<HsdsKind, TableRow[]>>
