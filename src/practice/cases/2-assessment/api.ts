import * as z from 'zod'
import { operation } from '#platform/shared/operation.ts'
import { CaseClosed, CaseId } from '../schema.ts'
import { FormAnswerId } from '#practice/instruments/schema/kept.ts'
import {
  AnswerInstrument,
  AnswersUnclear,
  CaseInstrument,
  Need,
  NeedClash,
  RecordNeed,
  RecordNeedOutcome,
  RecordStrength,
  ReviseNeed,
  Strength,
  TakenBack,
  TermUnknown,
} from './schema.ts'

const ofCase = { purpose: 'help', relation: 'caseId' } as const

export const recordNeed = operation({
  name: 'recordNeed',
  summary: 'Record a need that worker and client have named together',
  method: 'POST',
  path: '/cases/:caseId/needs',
  input: RecordNeed,
  output: Need,
  failures: [CaseClosed, TermUnknown],
  permission: 'need.record',
  ...ofCase,
  audit: { fact: 'need.recorded', about: 'caseId' },
  offline: 'queue',
})

export const reviseNeed = operation({
  name: 'reviseNeed',
  summary: 'Say anew how urgent a need is, and in which words',
  method: 'POST',
  path: '/cases/:caseId/needs/:id/revisions',
  input: ReviseNeed,
  output: Need,
  failures: [CaseClosed, NeedClash],
  permission: 'need.revise',
  ...ofCase,
  audit: { fact: 'need.revised', about: 'caseId' },
  offline: 'queue',
})

export const recordNeedOutcome = operation({
  name: 'recordNeedOutcome',
  summary: 'Say what came of a need: met, partly met or unmet, and what stood in the way',
  method: 'POST',
  path: '/cases/:caseId/needs/:id/outcomes',
  input: RecordNeedOutcome.extend({ words: z.string().trim().min(1).max(2000).nullable() }),
  output: Need,
  failures: [CaseClosed, NeedClash, TermUnknown],
  permission: 'need.outcome',
  ...ofCase,
  audit: { fact: 'need.outcome', about: 'caseId' },
  offline: 'queue',
})

export const needsOfCase = operation({
  name: 'needsOfCase',
  summary: 'The needs of a case, most urgent first',
  method: 'GET',
  path: '/cases/:caseId/needs',
  input: Need.pick({ caseId: true }),
  output: z.array(Need),
  failures: [],
  permission: 'need.read',
  ...ofCase,
  audit: { fact: 'needs.read', about: 'caseId' },
  offline: 'cached',
})

export const recordStrength = operation({
  name: 'recordStrength',
  summary: 'Record what a client can do, has or is good at',
  method: 'POST',
  path: '/cases/:caseId/strengths',
  input: RecordStrength,
  output: Strength,
  failures: [CaseClosed, TermUnknown],
  permission: 'strength.record',
  ...ofCase,
  audit: { fact: 'strength.recorded', about: 'caseId' },
  offline: 'queue',
})

export const strengthsOfCase = operation({
  name: 'strengthsOfCase',
  summary: 'The strengths of a client',
  method: 'GET',
  path: '/cases/:caseId/strengths',
  input: Need.pick({ caseId: true }),
  output: z.array(Strength),
  failures: [],
  permission: 'need.read',
  ...ofCase,
  audit: { fact: 'strengths.read', about: 'caseId' },
  offline: 'cached',
})

export const answerInstrument = operation({
  name: 'answerInstrument',
  summary: 'Keep what a client answered to an instrument, and what it comes to',
  method: 'POST',
  path: '/cases/:caseId/instruments',
  input: AnswerInstrument,
  output: CaseInstrument,
  failures: [CaseClosed, AnswersUnclear],
  permission: 'instrument.answer',
  ...ofCase,
  audit: { fact: 'instrument.answered', about: 'caseId' },
  offline: 'queue',
})

export const takeBackInstrument = operation({
  name: 'takeBackInstrument',
  summary: 'Take answers back that were recorded wrongly; they stay, with the reason',
  method: 'POST',
  path: '/cases/:caseId/instruments/:id/withdrawals',
  input: z.strictObject({ caseId: CaseId, id: FormAnswerId, words: z.string().trim().min(1).max(500) }),
  output: CaseInstrument,
  failures: [TakenBack],
  permission: 'instrument.answer',
  ...ofCase,
  audit: { fact: 'instrument.taken-back', about: 'caseId' },
  offline: 'queue',
})

export const instrumentsOfCase = operation({
  name: 'instrumentsOfCase',
  summary: 'Answered instruments of a case, the latest first, each beside the time before',
  method: 'GET',
  path: '/cases/:caseId/instruments',
  input: z.strictObject({ caseId: CaseId }),
  output: z.array(CaseInstrument),
  failures: [],
  permission: 'instrument.read',
  ...ofCase,
  audit: { fact: 'instruments.read', about: 'caseId' },
  offline: 'cached',
})

export const instrumentFile = operation({
  name: 'instrumentFile',
  summary: 'What was answered to one instrument, as a FHIR QuestionnaireResponse that names nobody',
  method: 'GET',
  path: '/cases/:caseId/instruments/:id/file',
  input: z.strictObject({ caseId: CaseId, id: FormAnswerId }),
  output: z.object({ fileName: z.string(), mediaType: z.string(), base64: z.string() }),
  failures: [],
  permission: 'instrument.read',
  ...ofCase,
  audit: { fact: 'instrument.exported', about: 'caseId' },
  offline: 'online-only',
})
