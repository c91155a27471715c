import { route } from '#confidentiality/access/route.ts'
import * as api from './api.ts'
import { recordNeed, recordNeedOutcome, recordStrength, reviseNeed } from './commands.ts'
import { needsOfCase, strengthsOfCase } from './queries.ts'

export const routes = [
  route(api.recordNeed, recordNeed),
  route(api.reviseNeed, reviseNeed),
  route(api.recordNeedOutcome, recordNeedOutcome),
  route(api.needsOfCase, needsOfCase),
  route(api.recordStrength, recordStrength),
  route(api.strengthsOfCase, strengthsOfCase),
]
