import * as z from 'zod'
import { operation } from '#platform/shared/operation.ts'
import { CaseId } from '#practice/cases/schema.ts'
import { Screening } from './schema/screening.ts'

export const screenEntitlements = operation({
  name: 'screenEntitlements',
  summary:
    'What a client’s household may ask for: every programme judged by what is known today, with what to ask next',
  method: 'GET',
  path: '/cases/:caseId/entitlements',
  input: z.strictObject({ caseId: CaseId }),
  output: Screening,
  failures: [],
  permission: 'entitlement.screen',
  purpose: 'help',
  relation: 'caseId',
  audit: { fact: 'entitlements.screened', about: 'caseId' },
  offline: 'cached',
})
