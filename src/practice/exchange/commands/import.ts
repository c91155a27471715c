import { nameOfAgency } from '#confidentiality/access/queries.ts'
import type { Permit } from '#confidentiality/access/schema/policy.ts'
import type { Context } from '#platform/server/context.ts'
import type { Tx } from '#platform/server/db.ts'
import { fail, ok, type Result } from '#platform/shared/result.ts'
import { protectedAmong } from '#practice/resources/queries/records.ts'
import { headsOf } from '../rules/guess.ts'
import { Problems } from '../rules/problems.ts'
import { sourceOf } from '../rules/source.ts'
import type { FileRefused, ProblemReason } from '../schema/problem.ts'
import type { BringFile, ImportRun, MapImport } from '../schema/run.ts'
import * as store from '../store/runs.ts'
import { keepPreview, previewFile, readTable } from './preview.ts'

const OF_ROWS: readonly ProblemReason[] = ['header-twice', 'header-missing', 'row-too-long', 'row-too-short']

export type MovedOn = { code: 'import-moved-on'; run: ImportRun }
type NotFound = { code: 'not-found' }

/** Read a file of services and show what it would change; the directory stays as it is. */
export async function importDirectory(
  _permit: Permit<'directory.import'>,
  context: Context,
  { id, fileName, source, content }: BringFile,
): Promise<Result<ImportRun, FileRefused>> {
  const by = await nameOfAgency(context)
  const file = { id, name: fileName, source: source ?? sourceOf(fileName), by }
  const read = await previewFile(context.tx, { ...file, bytes: Buffer.from(content, 'base64') })
  return read.ok ? ok(await runNow(context.tx, id)) : read
}

/** Say what the columns of a table mean, and show anew what it would change. It is remembered for this source. */
export async function mapImport(
  _permit: Permit<'directory.import'>,
  { tx }: Context,
  { id, mapping }: MapImport,
): Promise<Result<ImportRun, FileRefused | MovedOn | NotFound>> {
  const run = await store.loadRun(tx, id, true)
  if (!run) return fail({ code: 'not-found' })
  const kept = await store.loadTables(tx, id)
  if (!kept || (run.state !== 'mapping' && run.state !== 'previewed')) return fail({ code: 'import-moved-on', run })
  const problems = new Problems()
  const read = readTable(kept.tables, mapping, run.source, problems)
  if (!read) return fail({ code: 'file-refused', why: 'nothing-usable', detail: null })
  // What was wrong with the rows themselves was found when the file came, and holds still.
  problems.list.unshift(...(await store.loadProblems(tx, id)).filter(({ reason }) => OF_ROWS.includes(reason)))
  const hidden = await protectedAmong(tx, read.set.records)
  const preview = await keepPreview(tx, { ...run, columns: mapping.columns }, read, problems)
  if (!preview.ok) return preview
  await store.keepMapping(tx, run, mapping, headsOf(kept.tables, mapping))
  await store.updateState(tx, id, 'previewed', false)
  // Rows that tell where a protected place is are not kept a moment longer than they are needed.
  const isTold = mapping.columns.some(({ field }) => field === 'location.is_protected')
  if (isTold || hidden.size > 0) await store.dropTables(tx, id)
  return ok(await runNow(tx, id))
}

export async function runNow(tx: Tx, id: string): Promise<ImportRun> {
  const run = await store.loadRun(tx, id)
  if (!run) throw new Error('An import that was just kept is not there')
  return run
}
