import { route } from '#confidentiality/access/route.ts'
import * as api from './api.ts'
import { closeCase, reviseClosing, signClosing } from './commands.ts'
import { endingOfCase } from './queries.ts'

export const routes = [
  route(api.endingOfCase, endingOfCase),
  route(api.closeCase, closeCase),
  route(api.reviseClosing, reviseClosing),
  route(api.signClosing, signClosing),
]
