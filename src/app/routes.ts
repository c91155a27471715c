import * as access from '#confidentiality/access/routes.ts'
import type { Route } from '#confidentiality/access/route.ts'
import * as audit from '#confidentiality/audit/routes.ts'
import * as areas from '#practice/areas/routes.ts'
import * as knowledge from '#practice/knowledge/routes.ts'
import * as people from '#practice/people/routes.ts'
import * as resources from '#practice/resources/routes.ts'
import * as exchange from '#practice/exchange/routes.ts'
import * as stewardship from '#practice/stewardship/routes.ts'
import * as instruments from '#practice/instruments/routes.ts'
import * as cases from '#practice/cases/routes.ts'
import * as matching from '#practice/matching/routes.ts'
import * as conditions from '#practice/conditions/routes.ts'
import * as nearby from '#practice/nearby/routes.ts'
import * as entitlements from '#practice/entitlements/routes.ts'
import * as referrals from '#practice/referrals/routes.ts'
import * as maps from '#practice/maps/routes.ts'
import * as voice from '#practice/voice/routes.ts'
import * as supervision from '#practice/supervision/routes.ts'
import * as reports from '#practice/reports/routes.ts'
import * as advocacy from '#practice/advocacy/routes.ts'
import * as today from '#practice/today/routes.ts'

/** Every act that the server answers; one line a room. */
export const routes: readonly Route[] = [
  ...access.routes,
  ...audit.routes,
  ...areas.routes,
  ...knowledge.routes,
  ...people.routes,
  ...resources.routes,
  ...exchange.routes,
  ...stewardship.routes,
  ...instruments.routes,
  ...cases.routes,
  ...matching.routes,
  ...conditions.routes,
  ...nearby.routes,
  ...entitlements.routes,
  ...referrals.routes,
  ...maps.routes,
  ...voice.routes,
  ...supervision.routes,
  ...reports.routes,
  ...advocacy.routes,
  ...today.routes,
]
