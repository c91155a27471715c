import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { learn, type Catalogue } from '#platform/web/language.ts'
import { root } from '#platform/web/root.tsx'

const words = import.meta.glob<Catalogue>('./words/*.po')

export const pages = [
  createRoute({
    getParentRoute: () => root,
    path: '/learn',
    loader: () => learn(words),
    component: lazyRouteComponent(() => import('./LearnPage.tsx'), 'LearnPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/learn/methods',
    loader: () => learn(words),
    component: lazyRouteComponent(() => import('./MethodsPage.tsx'), 'MethodsPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/learn/methods/$methodId',
    loader: () => learn(words),
    component: lazyRouteComponent(() => import('./MethodPage.tsx'), 'MethodPage'),
  }),
] as const
