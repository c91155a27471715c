import { route } from '#confidentiality/access/route.ts'
import * as api from './api.ts'
import { openCase, recordConsent, refuseConsent, withdrawConsent } from './commands.ts'
import { consentsOfCase } from './queries.ts'

export const routes = [
  route(api.openCase, openCase),
  route(api.recordConsent, recordConsent),
  route(api.refuseConsent, refuseConsent),
  route(api.withdrawConsent, withdrawConsent),
  route(api.consentsOfCase, consentsOfCase),
]
