import * as z from 'zod'
import { operation } from '#platform/shared/operation.ts'
import { Case, CaseClash, CaseClosed, CaseId } from '../schema.ts'
import {
  AlreadySigned,
  CloseCase,
  Closing,
  ClosingClash,
  ClosingView,
  ClockRunning,
  Ending,
  OwnClosing,
  PlanMissing,
  ProtocolOpen,
  ReviseClosing,
  SignClosing,
  WordsMissing,
} from './schema.ts'

const ofCase = { purpose: 'help', relation: 'caseId' } as const
/** A summary may be long, and a plan stands beside it. */
const maxBytes = 512 * 1024

export const endingOfCase = operation({
  name: 'endingOfCase',
  summary: 'What the record knows of the end of a case, and how it was closed',
  method: 'GET',
  path: '/cases/:caseId/ending',
  input: z.strictObject({ caseId: CaseId }),
  output: z.object({ ending: Ending, closing: ClosingView.nullable() }),
  failures: [],
  permission: 'evaluation.read',
  ...ofCase,
  audit: { fact: 'ending.read', about: 'caseId' },
  offline: 'cached',
})

export const closeCase = operation({
  name: 'closeCase',
  summary: 'Close a case: what was looked at, why it ends, a summary, and a plan for when it comes back',
  method: 'POST',
  path: '/cases/:caseId/closing',
  input: CloseCase,
  output: Case,
  failures: [CaseClosed, CaseClash, ClockRunning, ProtocolOpen, PlanMissing],
  permission: 'case.close',
  ...ofCase,
  maxBytes,
  audit: { fact: 'case.closed', about: 'caseId' },
  offline: 'queue',
})

export const reviseClosing = operation({
  name: 'reviseClosing',
  summary: 'Write the summary or the strengthening plan of a closed case anew, until the supervisor has signed',
  method: 'POST',
  path: '/cases/:caseId/closing/:id/revisions',
  input: ReviseClosing,
  output: Closing,
  failures: [AlreadySigned, ClosingClash],
  permission: 'case.close',
  ...ofCase,
  maxBytes,
  audit: { fact: 'closing.revised', about: 'caseId' },
  offline: 'queue',
})

export const signClosing = operation({
  name: 'signClosing',
  summary: 'Sign how a case was closed, or return it with what is to be improved',
  method: 'POST',
  path: '/cases/:caseId/closing/:id/signatures',
  input: SignClosing,
  output: Closing,
  failures: [AlreadySigned, ClosingClash, WordsMissing, OwnClosing],
  permission: 'closing.sign',
  ...ofCase,
  audit: { fact: 'closing.signed', about: 'caseId' },
  offline: 'queue',
})
