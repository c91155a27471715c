import type { PublicRoute } from '#confidentiality/access/public-route.ts'

/** Everything that is answered without an account; one line a room. */
export const publicRoutes: readonly PublicRoute[] = []
