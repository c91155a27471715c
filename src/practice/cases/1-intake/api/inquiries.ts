import * as z from 'zod'
import { operation } from '#platform/shared/operation.ts'
import { CaseId } from '../../schema.ts'
import {
  Inquiry,
  InquiryClash,
  InquiryEnded,
  InquiryId,
  InquiryView,
  Origin,
  RecordInquiry,
  SeenInquiry,
} from '../schema/inquiries.ts'

const help = { purpose: 'help' } as const

export const recordInquiry = operation({
  name: 'recordInquiry',
  summary: 'Write down that someone called, wrote, came or was met, before there is a case',
  method: 'POST',
  path: '/inquiries',
  input: RecordInquiry,
  output: Inquiry,
  failures: [],
  permission: 'inquiry.record',
  ...help,
  audit: { fact: 'inquiry.recorded', about: 'id' },
  offline: 'queue',
})

export const inquiries = operation({
  name: 'inquiries',
  summary: 'Inquiries that wait, the most pressing first; or those that ended, the latest first',
  method: 'GET',
  path: '/inquiries',
  input: z.strictObject({ state: z.enum(['open', 'ended']).default('open'), after: InquiryId.optional() }),
  output: z.object({ inquiries: z.array(InquiryView), next: InquiryId.nullable() }),
  failures: [],
  permission: 'inquiry.read',
  ...help,
  audit: { fact: 'inquiries.read', about: null },
  offline: 'cached',
})

export const inquiryPage = operation({
  name: 'inquiryPage',
  summary: 'One inquiry: who told us, what was said, how soon someone must answer, what came of it',
  method: 'GET',
  path: '/inquiries/:id',
  input: z.strictObject({ id: InquiryId }),
  output: InquiryView,
  failures: [],
  permission: 'inquiry.read',
  ...help,
  audit: { fact: 'inquiry.read', about: 'id' },
  offline: 'cached',
})

export const endInquiry = operation({
  name: 'endInquiry',
  summary: 'End an inquiry with advice: what the person was told',
  method: 'POST',
  path: '/inquiries/:id/endings',
  input: SeenInquiry.extend({ advice: z.string().trim().min(1).max(4000) }),
  output: Inquiry,
  failures: [InquiryClash, InquiryEnded],
  permission: 'inquiry.record',
  ...help,
  audit: { fact: 'inquiry.ended', about: 'id' },
  offline: 'queue',
})

export const originOfCase = operation({
  name: 'originOfCase',
  summary: 'Who told us of this client or sent them; for the workers of the case alone, and each reading is kept',
  method: 'GET',
  path: '/cases/:caseId/origin',
  input: z.strictObject({ caseId: CaseId }),
  output: Origin.nullable(),
  failures: [],
  permission: 'case.read',
  ...help,
  relation: 'caseId',
  audit: { fact: 'origin.read', about: 'caseId' },
  offline: 'online-only',
})
