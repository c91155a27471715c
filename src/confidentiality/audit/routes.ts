import { route } from '#confidentiality/access/route.ts'
import * as api from './api.ts'
import { auditOfAgency } from './queries.ts'

export const routes = [route(api.auditOfAgency, auditOfAgency)]
