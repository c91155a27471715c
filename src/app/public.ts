import type { PublicRoute } from '#confidentiality/access/public-route.ts'
import { publicRoutes as cases } from '#practice/cases/public.ts'
import { publicRoutes as exchange } from '#practice/exchange/public.ts'
import { publicRoutes as finding } from '#practice/finding/public.ts'
import { publicRoutes as referrals } from '#practice/referrals/public.ts'
import { publicRoutes as stewardship } from '#practice/stewardship/public.ts'
import { publicRoutes as voice } from '#practice/voice/public.ts'

/** Everything that is answered without an account; one line a room. */
export const publicRoutes: readonly PublicRoute[] = [
  ...cases,
  ...exchange,
  ...stewardship,
  ...finding,
  ...referrals,
  ...voice,
]
