import * as z from 'zod'
import { operation } from '#platform/shared/operation.ts'
import { CaseClosed, CaseId } from '../schema.ts'
import { Safety, SafetyId, SafetyNotOpen, SafetyStepId, SafetyStepKind, SafetyView } from '../schema/safety.ts'

const ofCase = { purpose: 'help', relation: 'caseId' } as const
const Words = z.string().trim().min(1).max(4000)

export const safetyOfCase = operation({
  name: 'safetyOfCase',
  summary: 'Safety protocols of a case, the latest first, each with what was done',
  method: 'GET',
  path: '/cases/:caseId/safety',
  input: z.strictObject({ caseId: CaseId }),
  output: z.array(SafetyView),
  failures: [],
  permission: 'case.read',
  ...ofCase,
  audit: { fact: 'safety.read', about: 'caseId' },
  offline: 'cached',
})

export const openSafety = operation({
  name: 'openSafety',
  summary: 'Say that someone may be in danger: the clock starts, and the safety protocol opens',
  method: 'POST',
  path: '/cases/:caseId/safety',
  input: z.strictObject({ caseId: CaseId, words: Words }),
  output: Safety,
  failures: [CaseClosed],
  permission: 'safety.record',
  ...ofCase,
  audit: { fact: 'safety.opened', about: 'caseId' },
  offline: 'queue',
})

export const recordSafetyStep = operation({
  name: 'recordSafetyStep',
  summary: 'Say what was done in one step of the safety protocol',
  method: 'POST',
  path: '/cases/:caseId/safety/steps',
  input: z.strictObject({
    id: SafetyStepId,
    caseId: CaseId,
    step: SafetyStepKind,
    words: Words,
    checkOn: z.iso.date().nullable(),
  }),
  output: z.null(),
  failures: [CaseClosed, SafetyNotOpen],
  permission: 'safety.record',
  ...ofCase,
  audit: { fact: 'safety.step-recorded', about: 'caseId' },
  offline: 'queue',
})

export const closeSafety = operation({
  name: 'closeSafety',
  summary: 'Close the safety protocol, with the words why it may rest',
  method: 'POST',
  path: '/cases/:caseId/safety/closing',
  input: z.strictObject({ caseId: CaseId, id: SafetyId, words: Words }),
  output: z.null(),
  failures: [CaseClosed, SafetyNotOpen],
  permission: 'safety.record',
  ...ofCase,
  audit: { fact: 'safety.closed', about: 'caseId' },
  offline: 'queue',
})
