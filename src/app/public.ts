import type { PublicRoute } from '#confidentiality/access/public-route.ts'
import { publicRoutes as exchange } from '#practice/exchange/public.ts'
import { publicRoutes as finding } from '#practice/finding/public.ts'
import { publicRoutes as stewardship } from '#practice/stewardship/public.ts'

/** Everything that is answered without an account; one line a room. */
export const publicRoutes: readonly PublicRoute[] = [...exchange, ...stewardship, ...finding]
