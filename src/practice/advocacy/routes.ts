import { route } from '#confidentiality/access/route.ts'
import * as api from './api.ts'
import { unmetNeeds } from './queries.ts'

export const routes = [route(api.unmetNeeds, unmetNeeds)]
