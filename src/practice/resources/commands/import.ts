import * as z from 'zod'
import { inTransaction, type Database } from '#platform/server/db.ts'
import { newId } from '#platform/shared/id.ts'
import { fail, ok, type Result } from '#platform/shared/result.ts'
import { ImportRun, type ImportProblem, type ImportReport } from '../schema/directory.ts'
import { loadDigests } from '../store/keep.ts'
import { upsertRun } from '../store/imports.ts'
import { needVocabulary } from './definitions.ts'
import { judgeHsds, type Judged } from './judge.ts'
import { keepServices } from '../commands.ts'

const BATCH = 50

export type HsdsFailure = { code: 'not-hsds'; why: 'empty' | 'not-json' | 'no-services' }
type Tell = (done: number, total: number) => void

/**
 * Bring services of an HSDS 3.1 file into the directory: an array of services, a page (`contents`) or `{services}`.
 * What is no service is left out and listed. Run again it changes only what has changed. Fifty services are one
 * transaction; when it is stopped or killed, whole ones stay.
 *
 * @param tell - told after each batch how many of how many have been gone through
 * @param signal - aborted by whoever wants it to stop
 * @returns what was done, also kept for curators; not-hsds when the text as a whole is not what it should be
 */
export async function importHsds(
  db: Database,
  file: { name: string; text: string },
  tell: Tell = () => undefined,
  signal?: AbortSignal,
): Promise<Result<ImportReport, HsdsFailure>> {
  const found = servicesIn(file.text)
  if (!found.ok) return found
  const documents = found.value
  const run = begun(file.name, documents.length)
  const seen = new Set<string>()
  const reading = { vocabulary: needVocabulary(), on: run.startedAt.slice(0, 10), sourceName: file.name }
  await keepRun(db, run)
  for (let from = 0; from < documents.length && !signal?.aborted; from += BATCH) {
    const judged = documents.slice(from, from + BATCH).map((document, index) => {
      return judgeHsds(document, { row: from + index + 1, seen, reading })
    })
    await keepBatch(db, run.report, judged)
    run.report.left = Math.max(0, documents.length - from - BATCH)
    tell(documents.length - run.report.left, documents.length)
    await keepRun(db, run)
  }
  run.report.wasStopped = run.report.left > 0
  run.finishedAt = new Date().toISOString()
  await keepRun(db, run)
  return ok(run.report)
}

function begun(fileName: string, total: number): ImportRun {
  const report: ImportReport = {
    total,
    created: 0,
    changed: 0,
    unchanged: 0,
    skipped: [],
    warnings: [],
    left: total,
    wasStopped: false,
  }
  return ImportRun.parse({ id: newId(), fileName, startedAt: new Date().toISOString(), finishedAt: null, report })
}

function servicesIn(text: string): Result<unknown[], HsdsFailure> {
  const bare = text.replace(/^\uFEFF/, '').trim()
  if (bare === '') return fail({ code: 'not-hsds', why: 'empty' })
  let whole: unknown
  try {
    whole = JSON.parse(bare)
  } catch {
    return fail({ code: 'not-hsds', why: 'not-json' })
  }
  const within = Array.isArray(whole) ? whole : listIn(whole)
  if (!within || within.length === 0) return fail({ code: 'not-hsds', why: 'no-services' })
  const isService = (one: unknown) => typeof one === 'object' && one !== null && ('name' in one || 'status' in one)
  return within.some(isService) ? ok(within) : fail({ code: 'not-hsds', why: 'no-services' })
}

const Wrapped = z.union([
  z.object({ contents: z.array(z.unknown()) }).transform(({ contents }) => contents),
  z.object({ services: z.array(z.unknown()) }).transform(({ services }) => services),
])

function listIn(whole: unknown): unknown[] | null {
  return Wrapped.safeParse(whole).data ?? null
}

type Good = NonNullable<Judged['kept']>

/** Counts are added once the transaction has succeeded: a report never says more than what is kept. */
async function keepBatch(db: Database, report: ImportReport, judged: readonly Judged[]): Promise<void> {
  report.skipped.push(...judged.flatMap(({ skipped }): ImportProblem[] => skipped))
  const good = judged.flatMap(one => (one.kept ? [{ ...one, kept: one.kept }] : []))
  try {
    await keepAll(db, report, good)
  } catch (error) {
    if (!isAboutTheValues(error)) throw error
    // One service of the fifty holds a value that no column takes: the others must not suffer for it.
    for (const one of good) {
      await keepAll(db, report, [one]).catch((reason: unknown) => {
        if (!isAboutTheValues(reason)) throw reason
        report.skipped.push({ ...one.named, field: '', reason: 'could-not-keep', expected: null })
      })
    }
  }
}

async function keepAll(
  db: Database,
  report: ImportReport,
  judged: readonly (Judged & { kept: Good })[],
): Promise<void> {
  const counts = { created: 0, changed: 0, unchanged: 0 }
  const good = judged.map(({ kept }) => kept)
  await inTransaction(db, async tx => {
    const digests = await loadDigests(
      tx,
      good.map(({ service }) => service.id),
    )
    const fresh = good.filter(({ service, origin }) => digests.get(service.id) !== origin.digest)
    counts.unchanged = good.length - fresh.length
    counts.created = fresh.filter(({ service }) => !digests.has(service.id)).length
    counts.changed = fresh.length - counts.created
    await keepServices(tx, fresh)
    return ok(null)
  })
  report.created += counts.created
  report.changed += counts.changed
  report.unchanged += counts.unchanged
  report.warnings.push(...judged.flatMap(({ warnings }): ImportProblem[] => warnings))
}

/** SQLSTATE classes 22 and 23: out of range, against a constraint. */
function isAboutTheValues(error: unknown): boolean {
  return error instanceof Error && 'code' in error && /^2[23]/.test(String(error.code))
}

async function keepRun(db: Database, run: ImportRun): Promise<void> {
  await inTransaction(db, async tx => {
    await upsertRun(tx, run)
    return ok(null)
  })
}
