import * as z from 'zod'
import { operation } from '#platform/shared/operation.ts'
import { CaseClosed, CaseId } from '../../schema.ts'
import { Screening, ScreenDanger } from '../schema/danger.ts'

const ofCase = { purpose: 'help', relation: 'caseId' } as const

export const screenDanger = operation({
  name: 'screenDanger',
  summary: 'Keep what was answered to the questions about danger; any yes opens the safety protocol at once',
  method: 'POST',
  path: '/cases/:caseId/danger',
  input: ScreenDanger,
  output: z.null(),
  failures: [CaseClosed],
  permission: 'safety.record',
  ...ofCase,
  audit: { fact: 'danger.asked', about: 'caseId' },
  offline: 'queue',
})

export const screeningsOfCase = operation({
  name: 'screeningsOfCase',
  summary: 'What was answered to the questions about danger, the latest first',
  method: 'GET',
  path: '/cases/:caseId/danger',
  input: z.strictObject({ caseId: CaseId }),
  output: z.array(Screening),
  failures: [],
  permission: 'case.read',
  ...ofCase,
  audit: { fact: 'danger.read', about: 'caseId' },
  offline: 'cached',
})
