import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { learn, type Catalogue } from '#platform/web/language.ts'
import { root } from '#platform/web/root.tsx'

const loader = () => learn(import.meta.glob<Catalogue>('./words/*.po'))
const getParentRoute = () => root

export const pages = [
  createRoute({
    getParentRoute,
    path: '/sign-in',
    loader,
    component: lazyRouteComponent(() => import('./SignInPage.tsx'), 'SignInPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/join',
    loader,
    component: lazyRouteComponent(() => import('./JoinPage.tsx'), 'JoinPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/settings',
    loader,
    component: lazyRouteComponent(() => import('./SettingsPage.tsx'), 'SettingsPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/settings/people',
    loader,
    component: lazyRouteComponent(() => import('./MembersPage.tsx'), 'MembersPage'),
  }),
] as const
