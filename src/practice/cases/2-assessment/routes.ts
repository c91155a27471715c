import { route } from '#confidentiality/access/route.ts'
import * as api from './api.ts'
import * as ethics from './api/ethics.ts'
import * as functioning from './api/functioning.ts'
import { recordNeed, recordNeedOutcome, recordStrength, reviseNeed } from './commands.ts'
import { recordEthics } from './commands/ethics.ts'
import { recordFunctioning } from './commands/functioning.ts'
import { answerInstrument, takeBackInstrument } from './commands/instruments.ts'
import { needsOfCase, strengthsOfCase } from './queries.ts'
import { ethicsOfCase } from './queries/ethics.ts'
import { functioningOfCase } from './queries/functioning.ts'
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
  route(functioning.recordFunctioning, recordFunctioning),
  route(functioning.functioningOfCase, functioningOfCase),
  route(ethics.recordEthics, recordEthics),
  route(ethics.ethicsOfCase, ethicsOfCase),
]
