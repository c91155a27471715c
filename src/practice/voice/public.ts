import { publicRoute } from '#confidentiality/access/public-route.ts'
import * as api from './api.ts'
import { clientPage, clientSays } from './public/says.ts'

export const publicRoutes = [publicRoute(api.clientPage, clientPage), publicRoute(api.clientSays, clientSays)]
