import * as z from 'zod'
import { operation } from '#platform/shared/operation.ts'
import { CaseId } from '../schema.ts'
import { PhaseStanding } from '../schema/phases.ts'

export const phaseOfCase = operation({
  name: 'phaseOfCase',
  summary: 'Where the work stands: phases walked, what this one asks for, what is missing, what usually follows',
  method: 'GET',
  path: '/cases/:caseId/phase',
  input: z.strictObject({ caseId: CaseId }),
  output: PhaseStanding,
  failures: [],
  permission: 'case.read',
  purpose: 'help',
  relation: 'caseId',
  audit: { fact: 'phase.read', about: 'caseId' },
  offline: 'cached',
})
