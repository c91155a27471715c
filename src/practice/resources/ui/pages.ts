import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import * as z from 'zod/mini'
import { learn, type Catalogue } from '#platform/web/language.ts'
import { root } from '#platform/web/root.tsx'

const words = () => learn(import.meta.glob<Catalogue>('./words/*.po'))
// What is asked of the directory is about no person, so it may stand in an address.
const text = () => z.catch(z.optional(z.coerce.string()), undefined)
const Terms = z.object({
  words: text(),
  need: text(),
  area: text(),
  system: z.catch(z.optional(z.enum(['formal', 'societal'])), undefined),
})

export const pages = [
  createRoute({
    getParentRoute: () => root,
    path: '/directory',
    validateSearch: search => z.parse(Terms, search),
    loader: words,
    component: lazyRouteComponent(() => import('./DirectoryPage.tsx'), 'DirectoryPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/directory/services/$serviceId',
    loader: words,
    component: lazyRouteComponent(() => import('./ServicePage.tsx'), 'ServicePage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/directory/imports',
    loader: words,
    component: lazyRouteComponent(() => import('./ImportsPage.tsx'), 'ImportsPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/cases/$caseId/helpers',
    loader: words,
    component: lazyRouteComponent(() => import('./HelpersPage.tsx'), 'HelpersPage'),
  }),
] as const
