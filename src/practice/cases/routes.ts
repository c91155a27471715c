import { route } from '#confidentiality/access/route.ts'
import { routes as assessment } from './2-assessment/routes.ts'
import { routes as intake } from './1-intake/routes.ts'
import * as api from './api.ts'
import { answerTriage, assignCase, closeCase, movePhase, writeNote } from './commands.ts'
import { caseload, casePage, casesOfPerson, colleagues, timelineOfCase } from './queries.ts'

export const routes = [
  route(api.caseload, caseload),
  route(api.casesOfPerson, casesOfPerson),
  route(api.casePage, casePage),
  route(api.timelineOfCase, timelineOfCase),
  route(api.colleagues, colleagues),
  route(api.assignCase, assignCase),
  route(api.movePhase, movePhase),
  route(api.closeCase, closeCase),
  route(api.writeNote, writeNote),
  route(api.answerTriage, answerTriage),
  ...intake,
  ...assessment,
]
