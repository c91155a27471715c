import { route } from '#confidentiality/access/route.ts'
import * as api from './api.ts'
import { answerFact, presentAlternatives, recordChoice } from './commands.ts'
import { alternativesFor, choicesOfNeed, presentationPage } from './queries.ts'

export const routes = [
  route(api.alternativesFor, alternativesFor),
  route(api.presentAlternatives, presentAlternatives),
  route(api.presentationPage, presentationPage),
  route(api.recordChoice, recordChoice),
  route(api.choicesOfNeed, choicesOfNeed),
  route(api.answerFact, answerFact),
]
