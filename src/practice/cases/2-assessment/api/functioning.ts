import * as z from 'zod'
import { operation } from '#platform/shared/operation.ts'
import { CaseClosed, CaseId } from '../../schema.ts'
import { TermUnknown } from '../schema.ts'
import {
  CaseFunctioning,
  DayToCome,
  Functioning,
  FunctioningClash,
  FunctioningEmpty,
  FunctioningFinished,
  NamedTwice,
  NotOfCase,
  RecordFunctioning,
} from '../schema/functioning.ts'

const ofCase = { purpose: 'help', relation: 'caseId' } as const

export const recordFunctioning = operation({
  name: 'recordFunctioning',
  summary: 'Keep an assessment of social functioning: a draft on the version that was seen, or finished',
  method: 'POST',
  path: '/cases/:caseId/functioning',
  input: RecordFunctioning,
  output: Functioning,
  // Long words of several kinds may stand in one assessment.
  maxBytes: 1_500_000,
  failures: [
    CaseClosed,
    TermUnknown,
    FunctioningClash,
    FunctioningFinished,
    FunctioningEmpty,
    NotOfCase,
    DayToCome,
    NamedTwice,
  ],
  permission: 'functioning.record',
  ...ofCase,
  audit: { fact: 'functioning.recorded', about: 'caseId' },
  offline: 'queue',
})

export const functioningOfCase = operation({
  name: 'functioningOfCase',
  summary: 'Assessments of social functioning in a case, the latest first, drafts among them',
  method: 'GET',
  path: '/cases/:caseId/functioning',
  input: z.strictObject({ caseId: CaseId }),
  output: CaseFunctioning,
  failures: [],
  permission: 'functioning.read',
  ...ofCase,
  audit: { fact: 'functioning.read', about: 'caseId' },
  offline: 'cached',
})
