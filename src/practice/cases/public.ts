import { publicRoute, type PublicRoute } from '#confidentiality/access/public-route.ts'
import { feedRow } from './4-intervention/api/calendar.ts'
import { calendarFeedFile } from './4-intervention/queries/feed.ts'

/** What of cases is answered without an account: a worker's calendar behind a private link. */
export const publicRoutes: readonly PublicRoute[] = [publicRoute(feedRow, calendarFeedFile)]
