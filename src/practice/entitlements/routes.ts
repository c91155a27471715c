import { route } from '#confidentiality/access/route.ts'
import * as api from './api.ts'
import { screenEntitlements } from './queries.ts'

export const routes = [route(api.screenEntitlements, screenEntitlements)]
