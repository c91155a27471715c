import { route } from '#confidentiality/access/route.ts'
import * as api from './api.ts'
import { rateGoal, recordJudgement, recordMeasure } from './commands.ts'
import { evaluationOfCase } from './queries.ts'

export const routes = [
  route(api.evaluationOfCase, evaluationOfCase),
  route(api.recordJudgement, recordJudgement),
  route(api.rateGoal, rateGoal),
  route(api.recordMeasure, recordMeasure),
]
