import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import * as z from 'zod/mini'
import { learn, type Catalogue } from '#platform/web/language.ts'
import { root } from '#platform/web/root.tsx'

const Terms = z.object({
  about: z.catch(z.optional(z.string()), undefined),
  actor: z.catch(z.optional(z.string()), undefined),
  refused: z.catch(z.optional(z.boolean()), undefined),
})

export const pages = [
  createRoute({
    getParentRoute: () => root,
    path: '/audit',
    validateSearch: search => z.parse(Terms, search),
    loader: () => learn(import.meta.glob<Catalogue>('./words/*.po')),
    component: lazyRouteComponent(() => import('./AuditPage.tsx'), 'AuditPage'),
  }),
] as const
