import * as z from 'zod'
import { failure, versionClash } from '#platform/shared/failure.ts'
import { Bilingual } from '#practice/knowledge/schema.ts'
import { HsdsKind, RecordId } from './record.ts'

/** How a field is asked for. `record`: another object of the directory; `tri`: yes, no, or not said. */
export const FormFieldType = z.enum([
  ...(['text', 'long', 'number', 'date', 'datetime', 'time', 'uri', 'email', 'choice'] as const),
  ...(['tri', 'days', 'many', 'needs', 'area', 'record'] as const),
])
export type FormFieldType = z.infer<typeof FormFieldType>

/** A field of an object as a curator fills it in. `en:name` is the English text of `name`. */
export const FormField = z.object({
  name: z.string(),
  type: FormFieldType,
  label: Bilingual,
  help: Bilingual.nullable(),
  isRequired: z.boolean(),
  /** Stands open; the others wait under “more” while they are empty. */
  isMain: z.boolean(),
  choices: z.array(z.object({ value: z.string(), label: Bilingual })),
  /** The kind of object, where it is another one. */
  of: HsdsKind.nullable(),
})
export type FormField = z.infer<typeof FormField>

/** What stands in a field: text as it is typed, a list where several can be chosen; empty when nothing is said. */
export const FieldValue = z.union([z.string().max(20_000), z.array(z.string().max(200)).max(50)])
export type FieldValue = z.infer<typeof FieldValue>
export const FieldValues = z.record(z.string().max(100), FieldValue)
export type FieldValues = z.infer<typeof FieldValues>

/** An object by what people call it. */
export const RecordTitle = z.object({
  kind: HsdsKind,
  id: z.string(),
  title: Bilingual,
  /** What tells it from others of the same name; null when nothing does. */
  subtitle: Bilingual.nullable(),
})
export type RecordTitle = z.infer<typeof RecordTitle>

/** A list of objects within an object. */
export const RecordPart = z.object({
  field: z.string(),
  kind: HsdsKind,
  label: Bilingual,
  /** What one of them is called. */
  one: Bilingual,
  items: z.array(RecordTitle),
})
export type RecordPart = z.infer<typeof RecordPart>

/** Who said what, when. `part` names the object within this one that was changed; null: itself. */
export const HistoryNote = z.object({
  on: z.string(),
  by: z.string(),
  action: z.string(),
  part: Bilingual.nullable(),
  field: Bilingual,
  old: Bilingual,
  new: Bilingual,
})
export type HistoryNote = z.infer<typeof HistoryNote>

/** All of one object, for whoever keeps the directory. */
export const RecordPage = z.object({
  kind: HsdsKind,
  id: z.string(),
  version: z.int().positive(),
  title: Bilingual,
  kindLabel: Bilingual,
  updatedAt: z.string(),
  updatedBy: z.string(),
  form: z.array(FormField),
  values: FieldValues,
  /** Names of the objects that stand in its fields, by id. */
  named: z.record(z.string(), RecordTitle),
  parts: z.array(RecordPart),
  /** What it stands in. */
  within: z.array(z.object({ ...RecordTitle.shape, field: z.string() })),
  withinCount: z.int().nonnegative(),
  history: z.array(HistoryNote),
  /** What is written here is told of a protected place, so it must not say where that is. */
  isGuarded: z.boolean().default(false),
  /** Properties that nobody here knows: kept as they are, and given back. */
  others: z.array(z.object({ name: z.string(), value: z.string() })),
})
export type RecordPage = z.infer<typeof RecordPage>

/** The form for an object that is not there yet; `inner` for another one that is made with it when none is chosen. */
export const RecordForm = z.object({
  kind: HsdsKind,
  kindLabel: Bilingual,
  form: z.array(FormField),
  values: FieldValues,
  inner: z.object({ field: z.string(), kind: HsdsKind, label: Bilingual, form: z.array(FormField) }).nullable(),
})
export type RecordForm = z.infer<typeof RecordForm>

export const FieldProblem = z.enum([
  ...(['required', 'not-a-number', 'not-a-day', 'not-a-time', 'not-a-link', 'not-an-email', 'not-a-choice'] as const),
  ...(['too-long', 'latitude-range', 'longitude-range', 'in-the-sea', 'swapped', 'needs-both'] as const),
  ...(['ends-before-start', 'ages-crossed', 'not-a-currency', 'not-a-country', 'not-a-year', 'below-zero'] as const),
  ...(['not-days-of-month', 'not-numbered-days', 'not-days-of-week'] as const),
])
export type FieldProblem = z.infer<typeof FieldProblem>
const Problems = z.array(z.object({ field: z.string(), reason: FieldProblem }))
export type FieldProblems = z.infer<typeof Problems>

export const RecordAt = z.strictObject({ kind: HsdsKind, id: RecordId })
/** A change by hand: only the fields that are changed, over the version that was seen. */
export const ReviseRecord = z.strictObject({
  ...RecordAt.shape,
  version: z.int().positive(),
  fields: FieldValues,
})
export type ReviseRecord = z.infer<typeof ReviseRecord>

const Within = z.strictObject({ kind: HsdsKind, id: RecordId, field: z.string().max(60) })
/** A new object, or one that is there already (`chosen`), within another; `within` null: by itself. */
export const AddRecord = z.strictObject({
  ...RecordAt.shape,
  within: Within.nullable(),
  chosen: RecordId.nullable(),
  fields: FieldValues,
})
export type AddRecord = z.infer<typeof AddRecord>

/** Take an object out of another; `within` null: out of the directory. */
export const RemoveRecord = z.strictObject({
  ...RecordAt.shape,
  version: z.int().positive(),
  within: Within.nullable(),
})
export type RemoveRecord = z.infer<typeof RemoveRecord>

/** @property from - how many of them are passed by; absent: none */
export const FindRecords = z.strictObject({
  kind: HsdsKind,
  words: z.string().trim().max(100).optional(),
  from: z.coerce.number().int().min(0).max(100_000).optional(),
})
/** How many records one answer tells. */
export const RECORDS_A_PAGE = 20
export type FindRecords = z.infer<typeof FindRecords>
export const FoundRecords = z.object({ kindLabel: Bilingual, total: z.int(), records: z.array(RecordTitle) })
export type FoundRecords = z.infer<typeof FoundRecords>

export const recordWrong = failure('record-wrong', 422, { problems: Problems })
export const stillUsed = failure('still-used', 409, { count: z.int() })
export const recordClash = versionClash(
  z.object({ version: z.int(), values: FieldValues, updatedBy: z.string(), updatedAt: z.string() }),
  z.object({ fields: FieldValues }),
)
export type RecordClash = z.infer<typeof recordClash.schema>
export type RecordWrong = z.infer<typeof recordWrong.schema>
