import { route } from '#confidentiality/access/route.ts'
import * as api from './api.ts'
import {
  recordInformalResource,
  recordSharedHelper,
  restInformalResource,
  restSharedHelper,
  reviseInformalResource,
  reviseSharedHelper,
  withdrawInformalConsent,
  withdrawSharedConsent,
} from './commands.ts'
import { informalResourcesOfCase, sharedHelpers } from './queries.ts'

export const routes = [
  route(api.recordInformalResource, recordInformalResource),
  route(api.reviseInformalResource, reviseInformalResource),
  route(api.restInformalResource, restInformalResource),
  route(api.withdrawInformalConsent, withdrawInformalConsent),
  route(api.informalResourcesOfCase, informalResourcesOfCase),
  route(api.sharedHelpers, sharedHelpers),
  route(api.recordSharedHelper, recordSharedHelper),
  route(api.reviseSharedHelper, reviseSharedHelper),
  route(api.restSharedHelper, restSharedHelper),
  route(api.withdrawSharedConsent, withdrawSharedConsent),
]
