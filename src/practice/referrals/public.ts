import { publicRoute } from '#confidentiality/access/public-route.ts'
import * as api from './api/links.ts'
import { answerByLink, linkedReferral } from './public/answer.ts'

export const publicRoutes = [
  publicRoute(api.linkedReferral, linkedReferral),
  publicRoute(api.answerByLink, answerByLink),
]
