import type { Permit } from '#confidentiality/access/schema/policy.ts'
import type { Context } from '#platform/server/context.ts'
import type { Tx } from '#platform/server/db.ts'
import { fail, ok, type Result } from '#platform/shared/result.ts'
import { forgetRecords, keepRecords, type Keeping } from '#practice/resources/commands/records.ts'
import { whoSays } from '#practice/resources/queries/who.ts'
import { keyOf, type DirectoryRecord } from '#practice/resources/schema/record.ts'
import type { ImportProblem } from '../schema/problem.ts'
import type { ApplyImport, ImportRun } from '../schema/run.ts'
import * as items from '../store/items.ts'
import * as runs from '../store/runs.ts'
import { joined } from './difference.ts'
import type { MovedOn } from './import.ts'
import { runNow } from './preview.ts'

/** Fifty at a time are a good measure: a second or so of work, and all of it or none. */
const BATCH = 50
type NotFound = { code: 'not-found' }

/**
 * Take the next of what was chosen into the directory. Asked again with the same input it goes on, until the run says
 * that it is applied; stopped in between, whole batches stay, and it can go on later or be undone.
 */
export async function applyImport(
  _permit: Permit<'directory.import'>,
  context: Context,
  input: ApplyImport,
): Promise<Result<ImportRun, MovedOn | NotFound>> {
  return applyNext(context.tx, input, await whoSays(context))
}

/** The same without a permit, for whoever runs Simpul. */
export async function applyNext(
  tx: Tx,
  { id, ...chosen }: ApplyImport,
  by: string,
): Promise<Result<ImportRun, MovedOn | NotFound>> {
  const run = await runs.loadRun(tx, id, true)
  if (!run) return fail({ code: 'not-found' })
  if (run.state !== 'previewed' && run.state !== 'applying') {
    return run.state === 'applied' ? ok(run) : fail({ code: 'import-moved-on', run })
  }
  if (run.state === 'previewed') {
    await items.chooseItems(tx, id, chosen)
    await runs.dropTables(tx, id)
    await runs.updateState(tx, id, 'applying', false)
  }
  const waiting = await items.loadWaiting(tx, id, BATCH)
  await takeIn(tx, run, waiting, { by, runId: id, sourceName: run.source })
  if (waiting.length < BATCH) {
    await items.leaveRest(tx, id)
    await runs.updateState(tx, id, 'applied', true)
  }
  return ok(await runNow(tx, id))
}

async function takeIn(tx: Tx, run: ImportRun, waiting: readonly items.WaitingItem[], keeping: Keeping): Promise<void> {
  if (waiting.length === 0) return
  try {
    await items.apart(tx, () => takeAll(tx, run.id, waiting, keeping))
  } catch (error) {
    if (!isAboutTheValues(error)) throw error
    // One of the fifty holds a value that no column takes: the others must not suffer for it.
    for (const one of waiting) {
      try {
        await items.apart(tx, () => takeAll(tx, run.id, [one], keeping))
      } catch (reason) {
        if (!isAboutTheValues(reason)) throw reason
        await items.settleItems(tx, run.id, [one.place], 'failed')
        await runs.addProblems(tx, run.id, [refused(one)])
      }
    }
  }
}

async function takeAll(tx: Tx, id: string, waiting: readonly items.WaitingItem[], keeping: Keeping): Promise<void> {
  const gone = waiting.filter(({ part }) => part === 'gone')
  const told = waiting.flatMap(({ content }) => (content ? [content] : []))
  if (told.length > 0) {
    const set = joined(told)
    const missing = await missingOf(
      tx,
      set.records,
      told.flatMap(({ needs }) => needs),
    )
    await keepRecords(tx, { records: [...missing, ...set.records], links: set.links, conflicts: [] }, keeping)
  }
  if (gone.length > 0) await forgetRecords(tx, gone, keeping)
  await items.settleItems(
    tx,
    id,
    waiting.map(({ place }) => place),
    'taken',
  )
}

/** Organisations and terms that the directory does not have yet and that are not taken in of their own. */
async function missingOf(
  tx: Tx,
  taken: readonly DirectoryRecord[],
  needs: readonly DirectoryRecord[],
): Promise<DirectoryRecord[]> {
  const own = new Set(taken.map(keyOf))
  const asked = [...new Map(needs.map(record => [keyOf(record), record])).values()].filter(
    record => !own.has(keyOf(record)),
  )
  const there = await items.loadThere(tx, asked)
  return asked.filter(record => !there.has(keyOf(record)))
}

function refused({ name }: items.WaitingItem): ImportProblem {
  return {
    sheet: '',
    row: null,
    column: '',
    value: name,
    reason: 'could-not-keep',
    effect: 'row-left-out',
    expected: null,
    name,
  }
}

/** SQLSTATE classes 22 and 23: out of range, against a constraint. */
function isAboutTheValues(error: unknown): boolean {
  return error instanceof Error && 'code' in error && /^2[23]/.test(String(error.code))
}
