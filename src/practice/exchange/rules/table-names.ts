import { HSDS_KINDS, type HsdsKind, type TableRow } from '#practice/resources/schema/record.ts'
import type { Origin } from './problems.ts'

/** Rows as they stand in a file. `row` as a spreadsheet counts: the heads are row 1. */
export type TextRow = { row: number; cells: Record<string, string> }
/** @property columns - the heads, each once; a second one of the same name has a number behind it */
export type NamedTable = { name: string; columns: string[]; rows: TextRow[] }

/**
 * A row on its way to the tabular package, and where it stood. `given`: its cells before ids were made of them; `idsOf`: the
 * table within which its id is its own, when that is not all of its kind.
 */
export type Going = { kind: HsdsKind; cells: TableRow; origin: Origin; given?: TableRow; idsOf?: string }

/** Tables that earlier versions of the standard had, and what they are called here. */
export const OLDER_TABLES = {
  physical_address: ['physical_addresses', 'physical_address'],
  postal_address: ['postal_addresses', 'postal_address', 'mail_addresses', 'mailing_addresses'],
  regular_schedule: ['regular_schedules', 'regular_schedule'],
  holiday_schedule: ['holiday_schedules', 'holiday_schedule'],
  service_taxonomy: ['services_taxonomy', 'service_taxonomy', 'service_taxonomies', 'link_taxonomy', 'link_taxonomies'],
  service_attribute: ['service_attribute', 'service_attributes', 'other_attribute', 'other_attributes'],
  eligibility: ['eligibility', 'eligibilities', 'eligibilitys'],
  older_accessibility: ['accessibility_for_disabilities'],
  payment: ['payments_accepted', 'payment_accepted'],
  fee: ['fees', 'fee'],
  interpretation: ['interpretation_services', 'interpretation_service'],
} as const
export type OlderTable = keyof typeof OLDER_TABLES
const OLDER_KEYS: readonly OlderTable[] = [
  ...(['physical_address', 'postal_address', 'regular_schedule', 'holiday_schedule', 'service_taxonomy'] as const),
  ...(['service_attribute', 'eligibility', 'older_accessibility', 'payment', 'fee', 'interpretation'] as const),
]

const OTHER_NAMES: Readonly<Record<string, HsdsKind>> = {
  services_at_location: 'service_at_location',
  services_at_locations: 'service_at_location',
  service_at_locations: 'service_at_location',
  funding: 'funding',
  fundings: 'funding',
  accessibility: 'accessibility',
  accessibilities: 'accessibility',
  taxonomy: 'taxonomy',
  taxonomies: 'taxonomy',
  metadata: 'metadata',
  service_capacity: 'service_capacity',
  organisation: 'organization',
  organisations: 'organization',
}

/** The name of a file or a sheet without its folder and its ending. */
export function bareName(name: string): string {
  return (name.split(/[/\\]/).at(-1) ?? '')
    .replace(/\.(csv|tsv|txt)$/i, '')
    .trim()
    .toLowerCase()
    .replace(/[\s-]+/g, '_')
}

/** Which table of the standard a file or a sheet is, by its name; null when it is none. */
export function tableNamed(name: string): HsdsKind | OlderTable | null {
  const bare = bareName(name)
  const other = OTHER_NAMES[bare]
  if (other) return other
  const kind = HSDS_KINDS.find(
    one => one === bare || `${one}s` === bare || `${one}es` === bare || one.replace(/y$/, 'ies') === bare,
  )
  return kind ?? OLDER_KEYS.find(key => OLDER_TABLES[key].some(one => one === bare)) ?? null
}

export function isOlder(table: HsdsKind | OlderTable): table is OlderTable {
  return table in OLDER_TABLES
}
