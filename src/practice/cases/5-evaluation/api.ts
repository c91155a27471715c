import * as z from 'zod'
import { operation } from '#platform/shared/operation.ts'
import { CaseClosed, CaseId } from '../schema.ts'
import { ClientJudgement, DayOutside, Evaluation, GoalRating, Measure, WhyMissing } from './schema.ts'

const ofCase = { purpose: 'help', relation: 'caseId' } as const

export const evaluationOfCase = operation({
  name: 'evaluationOfCase',
  summary: 'What has changed in a case: the client’s judgement, goals with their attainment, what is counted by hand',
  method: 'GET',
  path: '/cases/:caseId/evaluation',
  input: z.strictObject({ caseId: CaseId }),
  output: Evaluation,
  failures: [],
  permission: 'evaluation.read',
  ...ofCase,
  audit: { fact: 'evaluation.read', about: 'caseId' },
  offline: 'cached',
})

export const recordJudgement = operation({
  name: 'recordJudgement',
  summary: 'Keep how the client sees it now beside how it was',
  method: 'POST',
  path: '/cases/:caseId/judgements',
  input: ClientJudgement,
  output: ClientJudgement,
  failures: [DayOutside, WhyMissing],
  permission: 'evaluation.record',
  ...ofCase,
  audit: { fact: 'judgement.recorded', about: 'caseId' },
  offline: 'queue',
})

export const rateGoal = operation({
  name: 'rateGoal',
  summary: 'Say where a goal stands on its scale, as the client or the worker sees it',
  method: 'POST',
  path: '/cases/:caseId/goals/:goalId/ratings',
  input: GoalRating,
  output: GoalRating,
  failures: [CaseClosed, DayOutside],
  permission: 'evaluation.record',
  ...ofCase,
  audit: { fact: 'goal.rated', about: 'caseId' },
  offline: 'queue',
})

export const recordMeasure = operation({
  name: 'recordMeasure',
  summary: 'Write down a number that worker and client follow by hand',
  method: 'POST',
  path: '/cases/:caseId/measures',
  input: Measure,
  output: Measure,
  failures: [DayOutside],
  permission: 'evaluation.record',
  ...ofCase,
  audit: { fact: 'measure.recorded', about: 'caseId' },
  offline: 'queue',
})
