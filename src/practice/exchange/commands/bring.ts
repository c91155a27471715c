import { inTransaction, type Database, type Tx } from '#platform/server/db.ts'
import { newId } from '#platform/shared/id.ts'
import { fail, ok, type Result } from '#platform/shared/result.ts'
import { sourceOf } from '../rules/source.ts'
import type { FileRefused, ImportProblem } from '../schema/problem.ts'
import { ImportId, type ImportRun } from '../schema/run.ts'
import { leaveRest } from '../store/items.ts'
import { deleteFile, loadProblems, updateState } from '../store/runs.ts'
import { applyNext } from './apply.ts'
import { readNext, receiveFile, runNow } from './preview.ts'

/** What was done with a file, and what is the matter with it. `isTable`: it waits for someone to explain its columns. */
export type Brought = { run: ImportRun; problems: ImportProblem[]; wasStopped: boolean; isTable: boolean }

/**
 * Bring a file into the directory in one go, as whoever runs Simpul does: what is new and what has changed goes in, what
 * is gone or doubtful waits for a curator. Fifty whole things are one transaction; when it is stopped or killed, whole
 * ones stay, and running it again takes the rest.
 *
 * @param tell - told after each batch how many of how many have been gone through
 */
export async function bringFile(
  db: Database,
  file: { name: string; bytes: Buffer },
  tell: (done: number, total: number) => void = () => undefined,
  signal?: AbortSignal,
): Promise<Result<Brought, FileRefused>> {
  const id = ImportId.parse(newId())
  const by = 'Simpul'
  const received = await inTransaction(db, tx => receiveFile(tx, { id, ...file, source: sourceOf(file.name), by }))
  if (!received.ok) return received
  const step = (work: (tx: Tx, run: ImportRun) => Promise<void>) =>
    inTransaction(db, async tx => {
      await work(tx, await runNow(tx, id))
      return ok(await runNow(tx, id))
    }).then(({ value }) => value)
  let run = await step(() => Promise.resolve())
  while (run.state === 'reading' && !signal?.aborted) run = await step(readNext)
  if (run.state === 'refused' && run.refused) return fail({ code: 'file-refused', ...run.refused })
  const isTable = run.state === 'mapping'
  while ((run.state === 'previewed' || run.state === 'applying') && !signal?.aborted) {
    const applied = await inTransaction(db, tx =>
      applyNext(tx, { id, parts: ['new', 'changed'], except: [], withoutOrganizations: [] }, by),
    )
    if (!applied.ok) break
    run = applied.value
    tell(run.done, run.chosen)
  }
  const wasStopped = !isTable && run.state !== 'applied'
  const told = await inTransaction(db, async tx => {
    if (wasStopped) {
      await leaveRest(tx, id)
      await deleteFile(tx, id)
      await updateState(tx, id, 'applied', true)
    }
    return ok({ run: await runNow(tx, id), problems: await loadProblems(tx, id), wasStopped, isTable })
  })
  return told
}
