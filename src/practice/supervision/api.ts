import * as z from 'zod'
import { operation } from '#platform/shared/operation.ts'
import { SupervisionView } from './schema.ts'

export const supervisionView = operation({
  name: 'supervisionView',
  summary: 'The cases of my teams: safety clocks, caseload by worker, silence, what came of needs and referrals',
  method: 'GET',
  path: '/supervision',
  input: z.strictObject({}),
  output: SupervisionView,
  failures: [],
  permission: 'supervision.read',
  purpose: 'oversight',
  audit: { fact: 'supervision.read', about: null },
  offline: 'cached',
})
