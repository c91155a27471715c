import * as access from '#confidentiality/access/ui/pages.ts'
import * as audit from '#confidentiality/audit/ui/pages.ts'
import * as knowledge from '#practice/knowledge/ui/pages.ts'
import * as people from '#practice/people/ui/pages.ts'
import * as resources from '#practice/resources/ui/pages.ts'
import * as exchange from '#practice/exchange/ui/pages.ts'
import * as instruments from '#practice/instruments/ui/pages.ts'
import * as stewardship from '#practice/stewardship/ui/pages.ts'
import * as cases from '#practice/cases/ui/pages.ts'
import * as matching from '#practice/matching/ui/pages.ts'
import * as nearby from '#practice/nearby/ui/pages.ts'
import * as entitlements from '#practice/entitlements/ui/pages.ts'
import * as conditions from '#practice/conditions/ui/pages.ts'
import * as referrals from '#practice/referrals/ui/pages.ts'
import * as voice from '#practice/voice/ui/pages.ts'
import * as maps from '#practice/maps/ui/pages.ts'
import * as supervision from '#practice/supervision/ui/pages.ts'
import * as reports from '#practice/reports/ui/pages.ts'
import * as advocacy from '#practice/advocacy/ui/pages.ts'
import * as today from '#practice/today/ui/pages.ts'

/** Every page; one line a room. */
export const pages = [
  ...access.pages,
  ...audit.pages,
  ...knowledge.pages,
  ...people.pages,
  ...resources.pages,
  ...exchange.pages,
  ...instruments.pages,
  ...stewardship.pages,
  ...cases.pages,
  ...matching.pages,
  ...nearby.pages,
  ...entitlements.pages,
  ...conditions.pages,
  ...referrals.pages,
  ...maps.pages,
  ...voice.pages,
  ...supervision.pages,
  ...reports.pages,
  ...advocacy.pages,
  ...today.pages,
] as const
