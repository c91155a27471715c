import { route } from '#confidentiality/access/route.ts'
import * as api from './api.ts'
import { areaByCode, searchAreas } from './queries.ts'

export const routes = [route(api.searchAreas, searchAreas), route(api.areaByCode, areaByCode)]
