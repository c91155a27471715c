import { route } from '#confidentiality/access/route.ts'
import * as api from './api.ts'
import { recordNeed, recordNeedOutcome, recordStrength, reviseNeed } from './commands.ts'
import { answerInstrument, takeBackInstrument } from './commands/instruments.ts'
import { needsOfCase, strengthsOfCase } from './queries.ts'
import { instrumentFile, instrumentsOfCase } from './queries/instruments.ts'

export const routes = [
  route(api.recordNeed, recordNeed),
  route(api.reviseNeed, reviseNeed),
  route(api.recordNeedOutcome, recordNeedOutcome),
  route(api.needsOfCase, needsOfCase),
  route(api.recordStrength, recordStrength),
  route(api.strengthsOfCase, strengthsOfCase),
  route(api.answerInstrument, answerInstrument),
  route(api.takeBackInstrument, takeBackInstrument),
  route(api.instrumentsOfCase, instrumentsOfCase),
  route(api.instrumentFile, instrumentFile),
]
