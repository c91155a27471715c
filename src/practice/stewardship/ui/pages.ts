import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import * as z from 'zod/mini'
import { learn, type Catalogue } from '#platform/web/language.ts'
import { root } from '#platform/web/root.tsx'

const loader = () => learn(import.meta.glob<Catalogue>('./words/*.po'))
const common = { getParentRoute: () => root, loader }
// What is asked of the directory is about no person, so it may stand in an address.
const text = () => z.catch(z.optional(z.coerce.string()), undefined)
const oneOf = <const Names extends readonly string[]>(names: Names) => z.catch(z.optional(z.enum(names)), undefined)

const Queue = z.object({
  kind: oneOf(['asked', 'changes', 'stale', 'due', 'never']),
  area: text(),
  words: text(),
  organization: text(),
  after: text(),
})
const Changes = z.object({
  state: oneOf(['waiting', 'decided', 'spam', 'taken-back']),
  source: oneOf(['colleague', 'provider', 'link', 'public']),
  service: text(),
  after: text(),
})
const Of = z.object({ of: text() })
const Within = z.object({ area: text() })
const Listed = z.object({ area: text(), after: text() })

export const pages = [
  createRoute({
    ...common,
    path: '/directory/queue',
    validateSearch: search => z.parse(Queue, search),
    component: lazyRouteComponent(() => import('./QueuePage.tsx'), 'QueuePage'),
  }),
  createRoute({
    ...common,
    path: '/directory/changes',
    validateSearch: search => z.parse(Changes, search),
    component: lazyRouteComponent(() => import('./ChangesPage.tsx'), 'ChangesPage'),
  }),
  createRoute({
    ...common,
    path: '/directory/changes/mine',
    component: lazyRouteComponent(() => import('./MyChangesPage.tsx'), 'MyChangesPage'),
  }),
  createRoute({
    ...common,
    path: '/directory/changes/$changeId',
    component: lazyRouteComponent(() => import('./ChangePage.tsx'), 'ChangePage'),
  }),
  createRoute({
    ...common,
    path: '/directory/services/$serviceId/correct',
    component: lazyRouteComponent(() => import('./CorrectPage.tsx'), 'CorrectPage'),
  }),
  createRoute({
    ...common,
    path: '/directory/organizations/$organizationId/links',
    component: lazyRouteComponent(() => import('./LinksPage.tsx'), 'LinksPage'),
  }),
  createRoute({
    ...common,
    path: '/directory/letters',
    validateSearch: search => z.parse(Within, search),
    component: lazyRouteComponent(() => import('./LettersPage.tsx'), 'LettersPage'),
  }),
  createRoute({
    ...common,
    path: '/directory/quality',
    validateSearch: search => z.parse(Within, search),
    component: lazyRouteComponent(() => import('./QualityPage.tsx'), 'QualityPage'),
  }),
  createRoute({
    ...common,
    path: '/directory/quality/$measure',
    validateSearch: search => z.parse(Listed, search),
    component: lazyRouteComponent(() => import('./QualityListPage.tsx'), 'QualityListPage'),
  }),
  createRoute({
    ...common,
    path: '/directory/gaps',
    validateSearch: search => z.parse(Within, search),
    component: lazyRouteComponent(() => import('./GapsPage.tsx'), 'GapsPage'),
  }),
  createRoute({
    ...common,
    path: '/directory/duplicates',
    validateSearch: search => z.parse(Of, search),
    component: lazyRouteComponent(() => import('./DuplicatesPage.tsx'), 'DuplicatesPage'),
  }),
  createRoute({
    ...common,
    path: '/directory/duplicates/$one/$other',
    component: lazyRouteComponent(() => import('./ComparePage.tsx'), 'ComparePage'),
  }),
] as const
