import { publicRoute } from '#confidentiality/access/public-route.ts'
import * as api from './api.ts'
import { aboutPage } from './public/about.ts'
import { districtsFor, robotsFor, siteMapFor } from './public/machines.ts'
import { searchPage } from './public/search.ts'
import { servicePage } from './public/service.ts'

export const publicRoutes = [
  publicRoute(api.findByLink, searchPage),
  publicRoute(api.findHelp, searchPage),
  publicRoute(api.findService, servicePage),
  publicRoute(api.aboutFinding, aboutPage),
  publicRoute(api.districtPoints, districtsFor),
  publicRoute(api.siteMap, siteMapFor),
  publicRoute(api.robots, robotsFor),
]
