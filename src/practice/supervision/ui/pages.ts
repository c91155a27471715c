import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { learn, type Catalogue } from '#platform/web/language.ts'
import { root } from '#platform/web/root.tsx'

export const pages = [
  createRoute({
    getParentRoute: () => root,
    path: '/supervision',
    loader: () => learn(import.meta.glob<Catalogue>('./words/*.po')),
    component: lazyRouteComponent(() => import('./SupervisionPage.tsx'), 'SupervisionPage'),
  }),
] as const
