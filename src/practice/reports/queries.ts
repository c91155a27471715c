import { createHash } from 'node:crypto'
import { namesOfAccounts } from '#confidentiality/access/queries.ts'
import type { Permit } from '#confidentiality/access/schema/policy.ts'
import type { Context } from '#platform/server/context.ts'
import { dayIn } from '#platform/shared/day.ts'
import type { Document, Download } from '#platform/shared/document.ts'
import type { InputOf, OutputOf } from '#platform/shared/operation.ts'
import { fail, ok, type Result } from '#platform/shared/result.ts'
import { caseById } from '#practice/cases/queries.ts'
import type { CaseId } from '#practice/cases/schema.ts'
import type * as api from './api.ts'
import { factsOf } from './queries/facts.ts'
import { categoriesIn, coverageOf } from './rules/coverage.ts'
import { reportOf } from './rules/report.ts'
import type { Report, ReportAsked, ReportPreview } from './schema/report.ts'
import { loadContent, loadReport, loadReports, type KeptReport } from './store.ts'

type NotFound = { code: 'not-found' }

/** SHA-256 in hexadecimal digits, of bytes or of a paper's wording. */
export function digestOf(what: Buffer | Document): string {
  return createHash('sha256')
    .update(Buffer.isBuffer(what) ? what : JSON.stringify(what))
    .digest('hex')
}

/** The paper as the record would make it now, with whose data it shows and what covers giving it. */
export async function reportNow(context: Context, asked: ReportAsked): Promise<Result<ReportPreview, NotFound>> {
  const facts = await factsOf(context, asked.caseId, asked.language)
  if (!facts.ok) return facts
  const made = reportOf(facts.value, asked)
  const categories = categoriesIn(made.people, asked.sections)
  const to = { to: asked.recipientIs, categories, on: context.today }
  return ok({ ...made, hash: digestOf(made.document), coverage: coverageOf(facts.value.consents, to) })
}

export function previewReport(
  _permit: Permit<'report.write'>,
  context: Context,
  asked: InputOf<typeof api.previewReport>,
): Promise<Result<ReportPreview, NotFound>> {
  return reportNow(context, asked)
}

export async function reportsOfCase(
  _permit: Permit<'report.read'>,
  context: Context,
  { caseId }: { caseId: CaseId },
): Promise<Result<Report[], NotFound>> {
  const found = await caseById(context, caseId)
  return found.ok ? ok(await named(context, await loadReports(context, caseId))) : found
}

export async function writtenReport(
  _permit: Permit<'report.read'>,
  context: Context,
  asked: InputOf<typeof api.writtenReport>,
): Promise<Result<OutputOf<typeof api.writtenReport>, NotFound>> {
  const kept = await loadReport(context, asked)
  const [report] = kept ? await named(context, [kept.report]) : []
  return kept && report ? ok({ report, document: kept.document }) : fail({ code: 'not-found' })
}

const MEDIA_TYPES = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
} as const

/** The bytes that went out, under a name that says the kind and the day. */
export async function reportFile(
  _permit: Permit<'report.read'>,
  context: Context,
  asked: InputOf<typeof api.reportFile>,
): Promise<Result<Download, NotFound>> {
  const kept = await loadContent(context, asked)
  if (!kept || kept.report.format === 'page') return fail({ code: 'not-found' })
  const { kind, format, writtenAt } = kept.report
  const fileName = `${kind}-${dayIn(context.timeZone, new Date(writtenAt))}.${format}`
  return ok({ fileName, mediaType: MEDIA_TYPES[format], base64: kept.content.toString('base64') })
}

async function named(context: Context, kept: readonly KeptReport[]): Promise<Report[]> {
  const names = await namesOfAccounts(context, [...new Set(kept.map(({ byId }) => byId))])
  return kept.map(({ byId, ...report }) => ({ ...report, byName: names.get(byId) ?? null }))
}
