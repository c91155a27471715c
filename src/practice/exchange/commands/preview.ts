import type { Tx } from '#platform/server/db.ts'
import { fail, ok, type Result } from '#platform/shared/result.ts'
import { protectedPlaces } from '#practice/resources/queries/records.ts'
import { sniffBytes, sniffText } from '../rules/sniff.ts'
import type { FileRefused, ImportProblem, ProblemReason } from '../schema/problem.ts'
import type { ImportRun } from '../schema/run.ts'
import { deleteItems, insertUnread } from '../store/items.ts'
import * as runs from '../store/runs.ts'
import { compareNext } from './difference.ts'
import { openApart, SMALL_BYTES } from './open-apart.ts'
import type { Asked, Opened } from './open.ts'
import { decode } from './text.ts'

/** More problems than anyone reads; a file of which each row is wrong is to be mended at its source. */
const MOST_PROBLEMS = 5000
/** Files that were looked at and left lying are forgotten after a week. */
const ABANDONED_DAYS = 7
const LOOKED_AT = 4000
/** What is wrong with the rows themselves was found when the file came, and holds however they are explained. */
const OF_ROWS: readonly ProblemReason[] = ['header-twice', 'header-missing', 'row-too-long', 'row-too-short']

export type File = { id: ImportRun['id']; name: string; bytes: Buffer; source: string; by: string }

/**
 * Take a file in to be read. A small one is read to its end at once; a large one is kept, and read part by part:
 * see `readNext`. What is plainly something else is refused, and nothing is kept of it.
 */
export async function receiveFile(tx: Tx, file: File): Promise<Result<null, FileRefused>> {
  const { id, name, source, by } = file
  const bytes = letGo(file)
  const kind = sniffBytes(bytes.subarray(0, 16))
  const other = kind === 'text' ? sniffText(decode(bytes.subarray(0, LOOKED_AT)) ?? '') : kind === 'zip' ? null : kind
  if (other) return fail({ code: 'file-refused', why: other, detail: null })
  await runs.dropAbandoned(tx, ABANDONED_DAYS)
  await runs.insertRun(tx, { id, fileName: name, source, by })
  const run = await runNow(tx, id)
  if (bytes.length > SMALL_BYTES) {
    await runs.insertFile(tx, id, bytes)
    return ok(null)
  }
  const opened = await opening(tx, run, { bytes })
  return opened.ok ? readOn(tx, id) : opened
}

/** A large file should not stand in memory while what it holds is compared. */
function letGo(file: File): Buffer {
  const { bytes } = file
  file.bytes = Buffer.alloc(0)
  return bytes
}

/** Read all that is left of it. */
export async function readOn(tx: Tx, id: ImportRun['id']): Promise<Result<null, FileRefused>> {
  for (let run = await runNow(tx, id); run.state === 'reading'; run = await runNow(tx, id)) {
    await readNext(tx, run)
    const { state, refused } = await runNow(tx, id)
    if (refused && state !== 'reading') return fail({ code: 'file-refused', ...refused })
  }
  return ok(null)
}

/** Open a file that was kept, or compare the next of what it holds; the last part ends the reading. */
export async function readNext(tx: Tx, run: ImportRun): Promise<void> {
  const { id } = run
  const isOpened = run.unread > 0 || Object.values(run.parts).some(count => count > 0)
  if (isOpened) {
    if (await compareNext(tx, run)) await runs.updateState(tx, id, 'previewed', false)
    return
  }
  const bytes = await runs.loadFile(tx, id)
  const explained = bytes ? null : await runs.loadExplained(tx, id)
  const what = bytes ? { bytes } : explained
  // Forgotten in the meantime, since a place that it speaks of became protected.
  if (!what) return runs.updateState(tx, id, 'undone', true)
  const opened = await opening(tx, run, what)
  await runs.deleteFile(tx, id)
  if (opened.ok) return
  const { why, detail } = opened.failure
  await runs.updateRefused(tx, id, { why, detail })
  await runs.updateState(tx, id, explained ? 'mapping' : 'refused', !explained)
}

/** Open it, and keep what it holds to be compared; a table of someone's own waits until its columns are explained. */
async function opening(tx: Tx, run: ImportRun, what: Asked['what']): Promise<Result<Opened, FileRefused>> {
  const { id, fileName, source } = run
  const hidden = await protectedPlaces(tx)
  const opened = await openApart(
    { name: fileName, source, hidden, what },
    items => insertUnread(tx, id, items),
    () => deleteItems(tx, id),
  )
  if (!opened.ok) {
    await deleteItems(tx, id)
    return opened
  }
  const { format, rows, tables, problems, tellsProtected } = opened.value
  const isExplained = 'mapping' in what
  const before = isExplained ? (await runs.loadProblems(tx, id)).filter(({ reason }) => OF_ROWS.includes(reason)) : []
  await keepProblems(tx, run, [...before, ...problems])
  if (!isExplained) {
    await runs.updateOpened(tx, id, { format, rows, tables })
    if (tables !== null) await runs.updateState(tx, id, 'mapping', false)
    return opened
  }
  // Rows that tell where a protected place is are not kept a moment longer than they are needed.
  const isTold = what.mapping.columns.some(({ field }) => field === 'location.is_protected')
  if (isTold || tellsProtected) await runs.dropTables(tx, id)
  return opened
}

/** A file that is one table has no names of tables to tell. */
function keepProblems(tx: Tx, { id, fileName }: ImportRun, list: readonly ImportProblem[]): Promise<void> {
  const told = list.map(problem => (problem.sheet === fileName ? { ...problem, sheet: '' } : problem))
  return runs.replaceProblems(tx, id, told, MOST_PROBLEMS)
}

export async function runNow(tx: Tx, id: string): Promise<ImportRun> {
  const run = await runs.loadRun(tx, id)
  if (!run) throw new Error('An import that was just kept is not there')
  return run
}
