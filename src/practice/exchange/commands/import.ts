import { nameOfAgency } from '#confidentiality/access/queries.ts'
import type { Permit } from '#confidentiality/access/schema/policy.ts'
import type { Context } from '#platform/server/context.ts'
import { fail, ok, type Result } from '#platform/shared/result.ts'
import { headsOf } from '../rules/guess.ts'
import { sourceOf } from '../rules/source.ts'
import type { FileRefused } from '../schema/problem.ts'
import type { BringFile, ImportRun, MapImport } from '../schema/run.ts'
import { deleteItems } from '../store/items.ts'
import * as store from '../store/runs.ts'
import { readOn, receiveFile, runNow } from './preview.ts'

/** More are read part by part. */
const FEW_ROWS = 300

export type MovedOn = { code: 'import-moved-on'; run: ImportRun }
type NotFound = { code: 'not-found' }

/** Bring a file of services, to see what it would change; the directory stays as it is. */
export async function importDirectory(
  _permit: Permit<'directory.import'>,
  context: Context,
  { id, fileName, source, content }: BringFile,
): Promise<Result<ImportRun, FileRefused>> {
  const by = await nameOfAgency(context)
  const file = { id, name: fileName, source: source ?? sourceOf(fileName), by }
  const received = await receiveFile(context.tx, { ...file, bytes: Buffer.from(content, 'base64') })
  return received.ok ? ok(await runNow(context.tx, id)) : received
}

/**
 * Say what the columns of a table mean, and see anew what it would change: at once for a small one, part by part for a
 * large one. It is remembered for this source.
 */
export async function mapImport(
  _permit: Permit<'directory.import'>,
  { tx }: Context,
  { id, mapping }: MapImport,
): Promise<Result<ImportRun, FileRefused | MovedOn | NotFound>> {
  const run = await store.loadRun(tx, id, true)
  if (!run) return fail({ code: 'not-found' })
  const kept = await store.loadHeads(tx, id, 1)
  if (!kept || (run.state !== 'mapping' && run.state !== 'previewed')) return fail({ code: 'import-moved-on', run })
  await deleteItems(tx, id)
  await store.updateRefused(tx, id, null)
  await store.keepMapping(tx, run, mapping, headsOf(kept.tables, mapping))
  await store.updateState(tx, id, 'reading', false)
  if (run.rows <= FEW_ROWS) {
    const read = await readOn(tx, id)
    if (!read.ok) return read
  }
  return ok(await runNow(tx, id))
}
