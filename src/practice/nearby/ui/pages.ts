import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import * as z from 'zod/mini'
import { learn, type Catalogue } from '#platform/web/language.ts'
import { root } from '#platform/web/root.tsx'

const loader = () => learn(import.meta.glob<Catalogue>('./words/*.po'))
const getParentRoute = () => root
const text = () => z.catch(z.optional(z.string()), undefined)

export const pages = [
  createRoute({
    getParentRoute,
    path: '/cases/$caseId/helpers',
    loader,
    component: lazyRouteComponent(() => import('./HelpersPage.tsx'), 'HelpersPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/helpers',
    // Words may be a name, so they stand in no address.
    validateSearch: search => z.parse(z.object({ need: text(), kind: text(), area: text() }), search),
    loader,
    component: lazyRouteComponent(() => import('./SharedHelpersPage.tsx'), 'SharedHelpersPage'),
  }),
] as const
