import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { learn, type Catalogue } from '#platform/web/language.ts'
import { root } from '#platform/web/root.tsx'

const loader = () => learn(import.meta.glob<Catalogue>('./words/*.po'))
const getParentRoute = () => root

export const pages = [
  createRoute({
    getParentRoute,
    path: '/',
    loader,
    component: lazyRouteComponent(() => import('./TodayPage.tsx'), 'TodayPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/search',
    loader,
    component: lazyRouteComponent(() => import('./SearchPage.tsx'), 'SearchPage'),
  }),
] as const
