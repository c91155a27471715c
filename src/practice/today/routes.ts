import { route } from '#confidentiality/access/route.ts'
import * as api from './api.ts'
import { findEverywhere } from './queries/find.ts'
import { todayView } from './queries/today.ts'

export const routes = [route(api.todayView, todayView), route(api.findEverywhere, findEverywhere)]
