import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { learn, type Catalogue } from '#platform/web/language.ts'
import { root } from '#platform/web/root.tsx'

const words = import.meta.glob<Catalogue>('./words/*.po')
const loader = () => learn(words)

export const pages = [
  createRoute({
    getParentRoute: () => root,
    path: '/people',
    loader,
    component: lazyRouteComponent(() => import('./PeoplePage.tsx'), 'PeoplePage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/people/new',
    loader,
    component: lazyRouteComponent(() => import('./RegisterPage.tsx'), 'RegisterPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/people/$personId',
    loader,
    component: lazyRouteComponent(() => import('./PersonPage.tsx'), 'PersonPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/people/$personId/edit',
    loader,
    component: lazyRouteComponent(() => import('./RevisePage.tsx'), 'RevisePage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/people/$personId/household',
    loader,
    component: lazyRouteComponent(() => import('./HouseholdPage.tsx'), 'HouseholdPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/people/$personId/member',
    loader,
    component: lazyRouteComponent(() => import('./MemberPage.tsx'), 'MemberPage'),
  }),
] as const
