import { route } from '#confidentiality/access/route.ts'
import * as api from './api.ts'
import { endTie, recordKin, recordLink, recordTie, reviseMap, takeBackFromMap } from './commands.ts'
import { mapOfCase } from './queries.ts'
import { mapFile } from './queries/file.ts'

export const routes = [
  route(api.mapOfCase, mapOfCase),
  route(api.recordKin, recordKin),
  route(api.recordLink, recordLink),
  route(api.recordTie, recordTie),
  route(api.endTie, endTie),
  route(api.reviseMap, reviseMap),
  route(api.takeBackFromMap, takeBackFromMap),
  route(api.mapFile, mapFile),
]
