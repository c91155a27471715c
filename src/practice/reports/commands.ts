import type { Permit } from '#confidentiality/access/schema/policy.ts'
import type { Context } from '#platform/server/context.ts'
import { docxOf } from '#platform/server/document-docx.ts'
import { pdfOf } from '#platform/server/document-pdf.ts'
import type { Document } from '#platform/shared/document.ts'
import type { InputOf, OutputOf } from '#platform/shared/operation.ts'
import { fail, ok, type Result } from '#platform/shared/result.ts'
import { addCaseEvent } from '#practice/cases/commands.ts'
import type * as api from './api.ts'
import { digestOf, reportNow } from './queries.ts'
import type { Coverage, GroundMissing, Report, ReportChanged, ReportFormat, WriteReport } from './schema/report.ts'
import { insertReport } from './store.ts'

type Refused = GroundMissing | ReportChanged | { code: 'not-found' } | { code: 'act-id-reused' }

/**
 * Make a report and keep what went out. A closed case can be reported on too. The paper is made anew from the record: when it
 * would read otherwise than what was looked at, it is refused, so that nobody gives away what they have not seen.
 */
export async function writeReport(
  _permit: Permit<'report.write'>,
  context: Context,
  input: InputOf<typeof api.writeReport>,
): Promise<Result<OutputOf<typeof api.writeReport>, Refused>> {
  const { id, format, seenHash, basis, reason, ...asked } = input
  const now = await reportNow(context, asked)
  if (!now.ok) return now
  const { document, hash, coverage } = now.value
  if (hash !== seenHash) return fail({ code: 'report-changed' })
  const ground = groundOf(coverage, { basis, reason })
  if (!ground) return fail({ code: 'report-ground-missing' })
  const content = await fileOf(document, format)
  const sha256 = content === null ? hash : digestOf(content)
  const { caseId, kind, sections, language, recipient, purpose } = asked
  const isNew = await insertReport(
    context,
    {
      ...{ id, caseId, kind, sections, language, format, recipient, purpose, sha256, ...ground },
      ...{ byId: context.actorId, writtenAt: context.at },
    },
    { document, content },
  )
  if (!isNew) return fail({ code: 'act-id-reused' })
  await addCaseEvent(context, { caseId, kind: 'report.written', details: { report: kind } })
  return ok({ id, sha256 })
}

/** The consent that covers it, or what was said instead; null while nothing was. */
function groundOf(
  coverage: Coverage,
  { basis, reason }: Pick<WriteReport, 'basis' | 'reason'>,
): Pick<Report, 'basis' | 'consentId' | 'reason'> | null {
  if (coverage.is === 'covered') return { basis: coverage.basis, consentId: coverage.consentId, reason }
  return basis === null || reason === null ? null : { basis, consentId: null, reason }
}

/** Null for a page, which the screen draws from the paper itself. */
function fileOf(document: Document, format: ReportFormat): Promise<Buffer | null> {
  if (format === 'page') return Promise.resolve(null)
  return format === 'pdf' ? pdfOf(document) : docxOf(document)
}
