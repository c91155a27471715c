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
  actor: z.catch(z.optional(z.enum(['state', 'charity', 'volunteer', 'social-enterprise', 'business'])), undefined),
  psks: text(),
  system: z.catch(z.optional(z.enum(['formal', 'societal'])), undefined),
})

/** What stands by itself beside the services. */
const LISTED = z.enum([
  'organization',
  'location',
  'program',
  'taxonomy',
  'taxonomy_term',
  'unit',
  'meta_table_description',
])
const Listed = z.object({
  kind: z.catch(z.optional(LISTED), undefined),
  words: text(),
  /** How many pages of the list stand there. */
  pages: z.catch(z.optional(z.coerce.number().check(z.multipleOf(1), z.gte(1), z.lte(25))), undefined),
})
const Begun = z.object({ organization: text() })

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
    path: '/directory/export',
    loader: words,
    component: lazyRouteComponent(() => import('./records/ExportPage.tsx'), 'ExportPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/directory/records',
    validateSearch: search => z.parse(Listed, search),
    loader: words,
    component: lazyRouteComponent(() => import('./records/RecordsPage.tsx'), 'RecordsPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/directory/records/$kind/new',
    validateSearch: search => z.parse(Begun, search),
    loader: words,
    component: lazyRouteComponent(() => import('./records/NewRecordPage.tsx'), 'NewRecordPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/directory/records/$kind/$recordId',
    loader: words,
    component: lazyRouteComponent(() => import('./records/RecordPage.tsx'), 'RecordPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/directory/records/$kind/$recordId/add/$field',
    loader: words,
    component: lazyRouteComponent(() => import('./records/AddRecordPage.tsx'), 'AddRecordPage'),
  }),
] as const
