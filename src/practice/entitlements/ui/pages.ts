import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { learn, type Catalogue } from '#platform/web/language.ts'
import { root } from '#platform/web/root.tsx'

const loader = () => learn(import.meta.glob<Catalogue>('./words/*.po'))
const getParentRoute = () => root

export const pages = [
  createRoute({
    getParentRoute,
    path: '/cases/$caseId/entitlements',
    loader,
    component: lazyRouteComponent(() => import('./EntitlementsPage.tsx'), 'EntitlementsPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/cases/$caseId/entitlements/letter',
    loader,
    component: lazyRouteComponent(() => import('./LetterPage.tsx'), 'LetterPage'),
  }),
] as const
