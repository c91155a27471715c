import * as z from 'zod'
import type { Context } from '#platform/server/context.ts'
import type { Tx } from '#platform/server/db.ts'
import { Document } from '#platform/shared/document.ts'
import type { CaseId } from '#practice/cases/schema.ts'
import { Report, type ReportId } from './schema/report.ts'

export type KeptReport = Omit<Report, 'byName'> & { byId: string }
type Row = KeptReport & { document: unknown; content: Buffer | null }
const tables = (tx: Tx) => tx.$extendTables<{ report: Row }>()
const Kept = Report.omit({ byName: true }).extend({ byId: z.string() })
const COLUMNS = Kept.keyof().options

/** @returns false when the id is taken */
export async function insertReport(
  { tx }: Context,
  report: KeptReport,
  { document, content }: { document: Document; content: Buffer | null },
): Promise<boolean> {
  const insert = tables(tx)
    .insertInto('report')
    .values({ ...report, document: JSON.stringify(document), content })
  const done = await insert.onConflict(conflict => conflict.doNothing()).executeTakeFirst()
  return done.numInsertedOrUpdatedRows === 1n
}

/** The reports of a case, the latest first. */
export async function loadReports({ tx }: Context, caseId: CaseId): Promise<KeptReport[]> {
  const some = tables(tx).selectFrom('report').select(COLUMNS).where('caseId', '=', caseId)
  return (await some.orderBy('id', 'desc').execute()).map(row => Kept.parse(row))
}

/** One report of a case with its wording; null when there is none. */
export async function loadReport(
  { tx }: Context,
  { caseId, id }: { caseId: CaseId; id: ReportId },
): Promise<{ report: KeptReport; document: Document } | null> {
  const one = tables(tx)
    .selectFrom('report')
    .select([...COLUMNS, 'document'])
  const row = await one.where('caseId', '=', caseId).where('id', '=', id).executeTakeFirst()
  return row ? { report: Kept.parse(row), document: Document.parse(row.document) } : null
}

/** The file of a report; null when there is none. */
export async function loadContent(
  { tx }: Context,
  { caseId, id }: { caseId: CaseId; id: ReportId },
): Promise<{ report: KeptReport; content: Buffer } | null> {
  const one = tables(tx)
    .selectFrom('report')
    .select([...COLUMNS, 'content'])
  const row = await one.where('caseId', '=', caseId).where('id', '=', id).executeTakeFirst()
  return row?.content ? { report: Kept.parse(row), content: row.content } : null
}
