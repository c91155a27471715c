import * as z from 'zod'

/** Why something of a file was left out, mended, or is worth a look. */
export const PROBLEM_REASONS = [
  ...(['required-missing', 'not-a-number', 'not-a-whole-number', 'not-a-date', 'impossible-date'] as const),
  ...(['doubtful-date', 'empty-date', 'serial-date', 'not-a-time', 'not-an-email', 'not-a-link'] as const),
  ...(['link-without-scheme', 'not-allowed', 'wrong-type', 'not-an-object', 'rule-nonsense'] as const),
  ...(['coordinates-swapped', 'coordinates-zero', 'coordinates-outside', 'coordinates-half'] as const),
  ...(['text-too-long', 'html-in-text', 'unkeepable-letters', 'protected-address', 'tells-protected'] as const),
  ...(['id-made', 'id-twice', 'told-twice', 'points-nowhere', 'goes-round', 'could-not-keep'] as const),
  ...(['header-twice', 'header-missing', 'row-too-long', 'row-too-short', 'table-unknown'] as const),
  ...(['need-not-recognised', 'organization-not-named', 'schedule-not-weekly', 'area-not-recognised'] as const),
] as const
export const ProblemReason = z.enum(PROBLEM_REASONS)
export type ProblemReason = z.infer<typeof ProblemReason>

/** What was done about it: the row stayed out, the value stayed out, it was mended, or it went in as it was. */
export const ProblemEffect = z.enum(['row-left-out', 'value-left-out', 'mended', 'kept'])
export type ProblemEffect = z.infer<typeof ProblemEffect>

/**
 * One thing of a file that a curator should know of.
 *
 * @property sheet - the table or sheet that it stands in; empty where the file has but one
 * @property row - as a spreadsheet counts, the heads being row 1; in JSON the nth object; null: the whole table
 * @property column - the column, or the path within the object; empty for the whole row
 * @property value - the first of what stood there; empty when nothing did
 * @property expected - what should stand there, or what was made of it; null when nothing more can be said
 * @property name - whom or what the row is about; null when it does not say
 */
export const ImportProblem = z.object({
  sheet: z.string(),
  row: z.int().positive().nullable(),
  column: z.string(),
  value: z.string(),
  reason: ProblemReason,
  effect: ProblemEffect,
  expected: z.string().nullable(),
  name: z.string().nullable(),
})
export type ImportProblem = z.infer<typeof ImportProblem>

/** Why a file is refused as a whole. The second half are kinds of files that were recognised as something else. */
export const REFUSALS = [
  ...(['empty', 'not-text', 'not-json', 'no-services', 'no-rows', 'quote-not-closed', 'too-many-rows'] as const),
  ...(['half-a-zip', 'zip-locked', 'zip-too-many', 'zip-too-large', 'zip-bomb', 'zip-without-tables'] as const),
  ...(['broken-workbook', 'nothing-usable'] as const),
  ...(['geojson', 'fhir', 'xlsform', 'json-schema', 'pdf', 'word', 'old-excel', 'picture', 'web-page', 'xml'] as const),
  ...(['calendar', 'business-card', 'database'] as const),
] as const
export const Refusal = z.enum(REFUSALS)
export type Refusal = z.infer<typeof Refusal>

/** `detail`: the row, the entry or the limit that it is about. */
export type FileRefused = { code: 'file-refused'; why: Refusal; detail: string | null }
