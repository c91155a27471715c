import { publicRoute } from '#confidentiality/access/public-route.ts'
import * as api from './api/public.ts'
import { providerCorrects, providerPage, providerSays, providerServicePage } from './public/provider.ts'
import { reportPage, reportWrong } from './public/report.ts'

export const publicRoutes = [
  publicRoute(api.reportPage, reportPage),
  publicRoute(api.reportWrong, reportWrong),
  publicRoute(api.providerPage, providerPage),
  publicRoute(api.providerSays, providerSays),
  publicRoute(api.providerServicePage, providerServicePage),
  publicRoute(api.providerCorrects, providerCorrects),
]
