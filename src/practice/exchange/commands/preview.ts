import type { Tx } from '#platform/server/db.ts'
import { fail, ok, type Result } from '#platform/shared/result.ts'
import { protectedAmong } from '#practice/resources/queries/records.ts'
import { nester } from '#practice/resources/rules/records.ts'
import { readHsds, type Reading } from '#practice/resources/rules/hsds.ts'
import { keyOf, type RecordSet } from '#practice/resources/schema/record.ts'
import { HsdsService } from '#practice/resources/schema/hsds.ts'
import { needVocabulary } from '#practice/resources/commands/definitions.ts'
import type { Read } from '../rules/documents.ts'
import { Problems } from '../rules/problems.ts'
import { readMapped } from '../rules/mapped.ts'
import { readDocuments } from '../rules/documents.ts'
import type { NamedTable } from '../rules/table-names.ts'
import { inOwnHeads } from '../rules/own-heads.ts'
import type { ColumnMapping, Mapping } from '../schema/mapping.ts'
import type { FileRefused } from '../schema/problem.ts'
import type { ImportRun } from '../schema/run.ts'
import { deleteItems } from '../store/items.ts'
import { dropAbandoned, insertRun, replaceProblems } from '../store/runs.ts'
import { keepDifference } from './difference.ts'
import { cleaned, readFile } from './read.ts'

/** More problems than anyone reads; a file of which each row is wrong is to be mended at its source. */
const MOST_PROBLEMS = 5000
/** Files that were looked at and left lying are forgotten after a week. */
const ABANDONED_DAYS = 7

/** `columns`: of someone's own table; what is wrong is told by their heads. */
type Run = Pick<ImportRun, 'id' | 'fileName' | 'source'> & { columns?: readonly ColumnMapping[] }
export type File = { id: ImportRun['id']; name: string; bytes: Buffer; source: string; by: string }

/** Read a file, and keep the run with what it would change; a table waits until its columns are explained. */
export async function previewFile(tx: Tx, file: File): Promise<Result<null, FileRefused>> {
  const { id, name, source, by } = file
  const problems = new Problems()
  const content = await readFile(name, letGo(file), { source, problems })
  if (!content.ok) return content
  await dropAbandoned(tx, ABANDONED_DAYS)
  const { format, rows } = content.value
  const run = { id, fileName: name, source, format, by, rows } as const
  if (content.value.format === 'table') {
    await insertRun(tx, { ...run, state: 'mapping' }, content.value.tables)
    await keepProblems(tx, run, problems)
    return ok(null)
  }
  await insertRun(tx, { ...run, state: 'previewed' }, null)
  return keepPreview(tx, run, content.value.read, problems)
}

/** A large file should not stand in memory while what it holds is compared. */
function letGo(file: File): Buffer {
  const { bytes } = file
  file.bytes = Buffer.alloc(0)
  return bytes
}

/** Judge what was read, compare it with the directory, and keep both for the run. What was read is used up by it. */
export async function keepPreview(
  tx: Tx,
  run: Run,
  read: Read,
  problems: Problems,
): Promise<Result<null, FileRefused>> {
  const set = cleaned(read, problems, await protectedAmong(tx, read.set.records))
  read.set = { records: [], links: [], conflicts: [] }
  if (set.records.length === 0)
    return fail({ code: 'file-refused', why: 'nothing-usable', detail: firstWords(problems) })
  lookAtServices(set, { read, problems, source: run.source })
  read.origins.clear()
  await deleteItems(tx, run.id)
  await keepDifference(tx, run, set)
  await keepProblems(tx, run, { list: inOwnHeads(problems.list, run.columns ?? []) })
  return ok(null)
}

/** A file that is one table has no names of tables to tell. */
function keepProblems(
  tx: Tx,
  { id, fileName }: Pick<Run, 'id' | 'fileName'>,
  { list }: Pick<Problems, 'list'>,
): Promise<void> {
  const told = list.map(problem => (problem.sheet === fileName ? { ...problem, sheet: '' } : problem))
  return replaceProblems(tx, id, told, MOST_PROBLEMS)
}

const firstWords = ({ list }: Problems) => {
  const [first] = list
  return first ? `${first.row ?? ''} ${first.column} ${first.value}`.trim().slice(0, 200) : null
}

/** What matching would not understand of each service: taken in, and worth a look. */
function lookAtServices(
  set: RecordSet,
  { read, problems, source }: { read: Read; problems: Problems; source: string },
): void {
  const nest = nester(set)
  const reading: Reading = {
    vocabulary: needVocabulary(),
    on: new Date().toISOString().slice(0, 10),
    sourceName: source,
  }
  for (const record of set.records) {
    if (record.kind !== 'service' || record.isPart) continue
    const document = HsdsService.safeParse(nest('service', record.id, { full: true }))
    const found = document.success ? readHsds(document.data, reading) : null
    const origin = read.origins.get(keyOf(record)) ?? { sheet: '', row: null }
    for (const { field, reason, term } of found?.warnings ?? []) {
      // In tables of the standard a term has a row of its own, which many services may share.
      const own = origin.path === undefined && term?.id ? read.origins.get(`taxonomy_term ${term.id}`) : undefined
      const at = own ? { ...own, path: '' } : { ...origin, path: '' }
      problems.add(at, { column: own ? 'name' : field, value: term?.text ?? '', reason, effect: 'kept' })
    }
    if (!found)
      problems.add({ ...origin, path: '' }, { column: '', value: '', reason: 'could-not-keep', effect: 'kept' })
  }
}

/** Rows of a table as the mapping has them; null when it explains neither a service nor an organisation. */
export function readTable(
  tables: readonly NamedTable[],
  mapping: Mapping,
  source: string,
  problems: Problems,
): Read | null {
  const table = tables.find(({ name }) => name === mapping.sheet) ?? tables[0]
  const isNamed = mapping.columns.some(({ field }) => field === 'service.name' || field === 'organization.name')
  if (!table || !isNamed) return null
  const documents = readMapped(table, mapping.columns, { source, problems })
  return documents.length === 0 ? null : readDocuments(documents, source, problems)
}
