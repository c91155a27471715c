import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import * as z from 'zod/mini'
import { learn, type Catalogue } from '#platform/web/language.ts'
import { root } from '#platform/web/root.tsx'

const optional = <Of extends z.core.$ZodType>(of: Of) => z.catch(z.optional(of), undefined)
/** Which picture, and which two days beside each other. */
const Shown = z.object({
  show: optional(z.enum(['ties'])),
  then: optional(z.iso.date()),
  now: optional(z.iso.date()),
})

export const pages = [
  createRoute({
    getParentRoute: () => root,
    path: '/cases/$caseId/map',
    validateSearch: search => z.parse(Shown, search),
    loader: () => learn(import.meta.glob<Catalogue>('./words/*.po')),
    component: lazyRouteComponent(() => import('./MapPage.tsx'), 'MapPage'),
  }),
] as const
