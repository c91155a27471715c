import { route } from '#confidentiality/access/route.ts'
import { routes as assessment } from './2-assessment/routes.ts'
import { routes as intake } from './1-intake/routes.ts'
import { routes as plan } from './3-plan/routes.ts'
import { routes as intervention } from './4-intervention/routes.ts'
import { routes as evaluation } from './5-evaluation/routes.ts'
import { routes as termination } from './6-termination/routes.ts'
import { routes as aftercare } from './7-aftercare/routes.ts'
import * as parties from './api/parties.ts'
import * as phases from './api/phases.ts'
import * as safety from './api/safety.ts'
import * as api from './api.ts'
import { answerTriage, assignCase, moveCase, writeNote } from './commands.ts'
import { endPosition, markParty, placeParty, recordParty } from './commands/parties.ts'
import { closeSafety, openSafety, recordSafetyStep } from './commands/safety.ts'
import { partiesOfCase } from './queries/parties.ts'
import { phaseOfCase } from './queries/phases.ts'
import { safetyOfCase } from './queries/safety.ts'
import { caseload, casePage, casesOfPerson, colleagues, timelineOfCase } from './queries.ts'

export const routes = [
  route(api.caseload, caseload),
  route(api.casesOfPerson, casesOfPerson),
  route(api.casePage, casePage),
  route(api.timelineOfCase, timelineOfCase),
  route(api.colleagues, colleagues),
  route(api.assignCase, assignCase),
  route(api.moveCase, moveCase),
  route(api.writeNote, writeNote),
  route(api.answerTriage, answerTriage),
  route(phases.phaseOfCase, phaseOfCase),
  route(safety.safetyOfCase, safetyOfCase),
  route(safety.openSafety, openSafety),
  route(safety.recordSafetyStep, recordSafetyStep),
  route(safety.closeSafety, closeSafety),
  route(parties.partiesOfCase, partiesOfCase),
  route(parties.recordParty, recordParty),
  route(parties.placeParty, placeParty),
  route(parties.endPosition, endPosition),
  route(parties.markParty, markParty),
  ...intake,
  ...assessment,
  ...plan,
  ...intervention,
  ...evaluation,
  ...termination,
  ...aftercare,
]
