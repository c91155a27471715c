import type { Permit } from '#confidentiality/access/schema/policy.ts'
import type { Context } from '#platform/server/context.ts'
import { fail, ok, type Result } from '#platform/shared/result.ts'
import type { ImportId, ImportRun } from '../schema/run.ts'
import { loadRun } from '../store/runs.ts'
import { readNext, runNow } from './preview.ts'

/**
 * Read the next part of a file: open it, then compare what it holds. Asked again it goes on, until the run no longer
 * says `reading`; left in between, what is read stays read, and it can go on later or be put away.
 */
export async function readImport(
  _permit: Permit<'directory.import'>,
  { tx }: Context,
  { id }: { id: ImportId },
): Promise<Result<ImportRun, { code: 'not-found' }>> {
  const run = await loadRun(tx, id, true)
  if (!run) return fail({ code: 'not-found' })
  if (run.state !== 'reading') return ok(run)
  await readNext(tx, run)
  return ok(await runNow(tx, id))
}
