import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { learn, type Catalogue } from '#platform/web/language.ts'
import { root } from '#platform/web/root.tsx'

export const pages = [
  createRoute({
    getParentRoute: () => root,
    path: '/evidence',
    loader: () => learn(import.meta.glob<Catalogue>('./words/*.po')),
    component: lazyRouteComponent(() => import('./EvidencePage.tsx'), 'EvidencePage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/evidence/recurrence',
    loader: () => learn(import.meta.glob<Catalogue>('./words/*.po')),
    component: lazyRouteComponent(() => import('./RecurrencePage.tsx'), 'RecurrencePage'),
  }),
] as const
