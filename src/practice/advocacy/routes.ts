import { route } from '#confidentiality/access/route.ts'
import * as api from './api.ts'
import { unmetNeeds } from './queries.ts'
import { recurrenceOf } from './queries/recurrence.ts'

export const routes = [route(api.unmetNeeds, unmetNeeds), route(api.recurrenceOf, recurrenceOf)]
