import * as z from 'zod'
import { Document, Download } from '#platform/shared/document.ts'
import { operation } from '#platform/shared/operation.ts'
import { CaseId } from '#practice/cases/schema.ts'
import {
  GroundMissing,
  Report,
  ReportAsked,
  ReportChanged,
  ReportId,
  ReportPreview,
  WriteReport,
} from './schema/report.ts'

const ofCase = { purpose: 'help', relation: 'caseId', offline: 'online-only' } as const
/** Two long opinions in any script, and room for the rest. */
const maxBytes = 1024 * 1024
const One = z.strictObject({ caseId: CaseId, id: ReportId })

export const previewReport = operation({
  ...ofCase,
  name: 'previewReport',
  summary: 'A report as it would go out, and whose data it shows; nothing is kept',
  method: 'POST',
  reads: true,
  path: '/cases/:caseId/reports/preview',
  input: ReportAsked,
  maxBytes,
  output: ReportPreview,
  failures: [],
  // Whoever may not write one sees no part of the record in this way.
  permission: 'report.write',
  audit: { fact: 'report.previewed', about: 'caseId' },
})

export const writeReport = operation({
  ...ofCase,
  name: 'writeReport',
  summary: 'Make a report for somebody, and keep what went out, to whom and on which ground',
  method: 'POST',
  path: '/cases/:caseId/reports',
  input: WriteReport,
  maxBytes,
  // Answers are kept so that an act happens once: nothing of a person stands in this one. The file is fetched beside it.
  output: Report.pick({ id: true, sha256: true }),
  failures: [GroundMissing, ReportChanged],
  permission: 'report.write',
  audit: { fact: 'report.written', about: 'caseId' },
})

export const reportsOfCase = operation({
  ...ofCase,
  name: 'reportsOfCase',
  summary: 'The reports that were made of a case, the latest first',
  method: 'POST',
  reads: true,
  path: '/cases/:caseId/reports/all',
  input: z.strictObject({ caseId: CaseId }),
  output: z.array(Report),
  failures: [],
  permission: 'report.read',
  audit: { fact: 'report.listed', about: 'caseId' },
})

export const writtenReport = operation({
  ...ofCase,
  name: 'writtenReport',
  summary: 'One report as it went out, to be read or printed again',
  method: 'POST',
  reads: true,
  path: '/cases/:caseId/reports/:id/page',
  input: One,
  output: z.object({ report: Report, document: Document }),
  failures: [],
  permission: 'report.read',
  audit: { fact: 'report.read', about: 'caseId' },
})

export const reportFile = operation({
  ...ofCase,
  name: 'reportFile',
  summary: 'The very file that went out; its name names nobody',
  method: 'POST',
  reads: true,
  path: '/cases/:caseId/reports/:id/file',
  input: One,
  output: Download,
  failures: [],
  permission: 'report.read',
  audit: { fact: 'report.opened', about: 'caseId' },
})
