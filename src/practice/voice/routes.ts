import { route } from '#confidentiality/access/route.ts'
import * as api from './api.ts'
import { endClientLink, makeClientLink, readClientAnswer, recordClientAnswer } from './commands.ts'
import { helpFigures, voiceOfCase } from './queries.ts'

export const routes = [
  route(api.voiceOfCase, voiceOfCase),
  route(api.makeClientLink, makeClientLink),
  route(api.endClientLink, endClientLink),
  route(api.recordClientAnswer, recordClientAnswer),
  route(api.readClientAnswer, readClientAnswer),
  route(api.helpFigures, helpFigures),
]
