import * as z from 'zod'
import { idOf } from '#platform/shared/id.ts'
import { HsdsKind, RecordId } from '#practice/resources/schema/record.ts'
import { Mapping, TablePreview } from './mapping.ts'
import { ImportProblem, Refusal } from './problem.ts'

export const ImportId = idOf('ImportId')
export type ImportId = z.infer<typeof ImportId>

/** What a file turned out to be. `table`: rows of any kind, whose columns someone says the meaning of. */
export const FileFormat = z.enum(['hsds-json', 'hsds-tables', 'hsds-older', 'table'])
export type FileFormat = z.infer<typeof FileFormat>

/**
 * `reading`: it is being opened and compared, part by part, and it can go on; `refused`: once opened, it was no directory;
 * `mapping`: its columns wait to be explained; `previewed`: the difference was shown, nothing is changed; `applying`:
 * some of it is taken in, and it can go on; `applied`; `undone`: all that it had changed is as it was, or put away.
 */
export const ImportState = z.enum(['reading', 'refused', 'mapping', 'previewed', 'applying', 'applied', 'undone'])
export type ImportState = z.infer<typeof ImportState>

/** How an organisation, a service or another whole thing of a file stands to the directory. */
export const PARTS = ['new', 'changed', 'doubtful', 'gone', 'unchanged'] as const
export const Part = z.enum(PARTS)
export type Part = z.infer<typeof Part>

const Count = z.int().nonnegative()
export const PartCounts = z.object({ new: Count, changed: Count, doubtful: Count, gone: Count, unchanged: Count })
export type PartCounts = z.infer<typeof PartCounts>

/**
 * One bringing in of one file.
 *
 * @property source - where the file comes from, the same each time that it comes; ids are made and what is gone is known by it
 * @property by - the agency, never a person
 * @property refused - why it could not be used once it was opened, or with its columns explained like this; null otherwise
 * @property parts - whole things by how they stand to the directory
 * @property unread - whole things that still wait to be compared; while nothing is compared either, it is not opened yet
 * @property done - of those that were chosen, how many were gone through; `taken` and `failed` are among them
 * @property problems - how many rows were left out, and how many other things are worth a look
 */
export const ImportRun = z.object({
  id: ImportId,
  fileName: z.string(),
  source: z.string(),
  format: FileFormat,
  state: ImportState,
  startedAt: z.iso.datetime(),
  finishedAt: z.iso.datetime().nullable(),
  by: z.string(),
  rows: Count,
  refused: z.object({ why: Refusal, detail: z.string().nullable() }).nullable(),
  parts: PartCounts,
  unread: Count,
  chosen: Count,
  done: Count,
  taken: Count,
  failed: Count,
  problems: z.object({ leftOut: Count, others: Count }),
  /** After an undo: what was changed since and therefore stays, by name. */
  stays: z.array(z.string()),
})
export type ImportRun = z.infer<typeof ImportRun>

/** A field of an object that would change; null: nothing stands there. Texts are cut. */
export const FieldChange = z.object({
  kind: HsdsKind,
  name: z.string(),
  field: z.string(),
  old: z.string().nullable(),
  new: z.string().nullable(),
})
export type FieldChange = z.infer<typeof FieldChange>

/** Something kept already that a new one may be the same as, and by what. */
export const Alike = z.object({
  kind: HsdsKind,
  id: RecordId,
  name: z.string(),
  by: z.array(z.enum(['name', 'phone', 'link', 'place'])),
})
export type Alike = z.infer<typeof Alike>

/** A whole thing of a file: an organisation or a service with all that belongs to it, or a list of terms. */
export const ImportItem = z.object({
  place: Count,
  part: Part,
  kind: HsdsKind,
  id: RecordId,
  name: z.string(),
  organizationName: z.string().nullable(),
  changes: z.array(FieldChange),
  /** How many more changes there are than are listed. */
  moreChanges: Count,
  alike: z.array(Alike),
  outcome: z.enum(['taken', 'failed', 'left']).nullable(),
})
export type ImportItem = z.infer<typeof ImportItem>

const source = z.string().trim().min(1).max(120)
/** A file as base64. A `source` that is left out is made of the file's name. */
export const BringFile = z.strictObject({
  id: ImportId,
  fileName: z.string().trim().min(1).max(200),
  source: source.optional(),
  content: z.base64().max(56_000_000),
})
export type BringFile = z.infer<typeof BringFile>

export const MapImport = z.strictObject({ id: ImportId, mapping: Mapping })
export type MapImport = z.infer<typeof MapImport>

/**
 * Which parts are taken in, but for those of some organisations, by name; and whole things that are an exception to
 * that, by place. Said once, when it begins: what is sent to go on changes nothing.
 */
export const ApplyImport = z.strictObject({
  id: ImportId,
  parts: z.array(z.enum(['new', 'changed', 'doubtful', 'gone'])).max(4),
  except: z.array(Count).max(20_000),
  withoutOrganizations: z.array(z.string().max(300)).max(5000).default([]),
})
export type ApplyImport = z.infer<typeof ApplyImport>

export const ImportPage = z.object({
  run: ImportRun,
  /** The table whose columns wait to be explained, or can still be explained otherwise; null for a file of the standard. */
  table: TablePreview.nullable(),
  problems: z.array(ImportProblem),
})
export type ImportPage = z.infer<typeof ImportPage>

/** `next`: the place to ask from for more; null when that was all. */
export const ImportItems = z.object({ items: z.array(ImportItem), next: Count.nullable() })
export type ImportItems = z.infer<typeof ImportItems>

/** Runs, latest first, and sources that files came from before. */
export const ImportList = z.object({ runs: z.array(ImportRun), sources: z.array(z.string()) })
export type ImportList = z.infer<typeof ImportList>
