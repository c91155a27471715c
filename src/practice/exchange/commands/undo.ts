import type { Permit } from '#confidentiality/access/schema/policy.ts'
import type { Context } from '#platform/server/context.ts'
import { fail, ok, type Result } from '#platform/shared/result.ts'
import { restoreRun } from '#practice/resources/commands/records.ts'
import { documentOf } from '#practice/resources/queries/records.ts'
import { whoSays } from '#practice/resources/queries/who.ts'
import { nameOf } from '../rules/items.ts'
import type { ImportId, ImportRun } from '../schema/run.ts'
import { leaveRest, loadName } from '../store/items.ts'
import * as runs from '../store/runs.ts'
import type { MovedOn } from './import.ts'
import { runNow } from './preview.ts'

const MOST_NAMES = 200

/**
 * Make the directory as it was before an import. What was changed since stays as it is, and is told by name. An import
 * that was only looked at is put away.
 */
export async function undoImport(
  _permit: Permit<'directory.import'>,
  context: Context,
  { id }: { id: ImportId },
): Promise<Result<ImportRun, MovedOn | { code: 'not-found' }>> {
  const { tx } = context
  const run = await runs.loadRun(tx, id, true)
  if (!run) return fail({ code: 'not-found' })
  if (run.state === 'undone') return ok(run)
  if (run.state === 'applying' || run.state === 'applied') {
    const { refused } = await restoreRun(tx, id, await whoSays(context))
    const stays: string[] = []
    for (const key of refused.slice(0, MOST_NAMES)) {
      const name = (await loadName(tx, id, key)) ?? nameIn(key, await documentOf(tx, key.kind, key.id, { full: false }))
      if (name !== '' && !stays.includes(name)) stays.push(name)
    }
    await runs.updateStays(tx, id, stays)
  }
  await leaveRest(tx, id)
  await runs.dropTables(tx, id)
  await runs.deleteFile(tx, id)
  await runs.updateState(tx, id, 'undone', true)
  return ok(await runNow(tx, id))
}

const nameIn = (
  { kind }: Parameters<typeof nameOf>[0] | { kind: Parameters<typeof nameOf>[0]['kind'] },
  document: Record<string, unknown> | null,
) => (document === null ? '' : nameOf({ kind, body: document }))
