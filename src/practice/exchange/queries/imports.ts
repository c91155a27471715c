import type { Permit } from '#confidentiality/access/schema/policy.ts'
import type { Context } from '#platform/server/context.ts'
import type { Tx } from '#platform/server/db.ts'
import { fail, ok, type Result } from '#platform/shared/result.ts'
import { headsOf, suggestionFor } from '../rules/guess.ts'
import type { TablePreview } from '../schema/mapping.ts'
import type { ImportId, ImportItems, ImportList, ImportPage, ImportRun, Part } from '../schema/run.ts'
import { loadItems } from '../store/items.ts'
import * as store from '../store/runs.ts'

const RUNS = 50
const ITEMS = 50
const SAMPLE_ROWS = 5
/** By which the meaning of a column is guessed. */
const GUESS_ROWS = 20
const MOST_SAMPLE = 80

/** What was brought in, latest first, and the sources that files came from. */
export async function directoryImports(
  _permit: Permit<'directory.import'>,
  { tx }: Context,
): Promise<{ ok: true; value: ImportList }> {
  return ok({ runs: await store.loadRuns(tx, RUNS), sources: await store.loadSources(tx) })
}

/** One import with its table and its problems. */
export async function importRun(
  _permit: Permit<'directory.import'>,
  { tx }: Context,
  { id, sheet }: { id: ImportId; sheet?: string | undefined },
): Promise<Result<ImportPage, { code: 'not-found' }>> {
  const run = await store.loadRun(tx, id)
  if (!run) return fail({ code: 'not-found' })
  return ok({ run, table: await tableOf(tx, run, sheet), problems: await store.loadProblems(tx, id) })
}

/** The sheet that is asked for or is being explained, else the fullest: notes and lists of choices are shorter. */
async function tableOf(tx: Tx, run: ImportRun, sheet: string | undefined): Promise<TablePreview | null> {
  const kept = await store.loadHeads(tx, run.id, GUESS_ROWS)
  if (!kept || kept.tables.length === 0) return null
  const { tables, mapping } = kept
  const fullest = tables.reduce((most, table) => (table.count > most.count ? table : most))
  const table = tables.find(({ name }) => name === (sheet ?? mapping?.sheet)) ?? fullest
  const remembered = mapping ?? (await store.loadMapping(tx, run.source, headsOf(tables, { sheet: table.name })))
  const isRemembered =
    remembered !== null && table.columns.some(name => remembered.columns.some(({ column }) => column === name))
  return {
    ...{ sheets: tables.map(({ name }) => name), sheet: table.name, rows: table.count, isRemembered },
    columns: table.columns.map(column => ({
      column,
      samples: table.rows.slice(0, SAMPLE_ROWS).map(({ cells }) => (cells[column] ?? '').slice(0, MOST_SAMPLE)),
    })),
    suggested: suggestionFor(table, remembered),
  }
}

/** What one import would change, fifty at a time. */
export async function importItems(
  _permit: Permit<'directory.import'>,
  { tx }: Context,
  { id, part, from }: { id: ImportId; part: Part; from?: number | undefined },
): Promise<{ ok: true; value: ImportItems }> {
  const found = await loadItems(tx, id, { part, from: from ?? 0, limit: ITEMS + 1 })
  const next = found[ITEMS]?.place ?? null
  return ok({ items: found.slice(0, ITEMS), next })
}
