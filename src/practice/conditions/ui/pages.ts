import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import * as z from 'zod/mini'
import { learn, type Catalogue } from '#platform/web/language.ts'
import { root } from '#platform/web/root.tsx'

const loader = () => learn(import.meta.glob<Catalogue>('./words/*.po'))
const getParentRoute = () => root
// None of it is about a person, so it may stand in an address.
const text = () => z.catch(z.optional(z.coerce.string()), undefined)
const Terms = z.object({ place: text(), on: text() })

export const pages = [
  createRoute({
    getParentRoute,
    path: '/directory/conditions/$kind/$subjectId',
    loader,
    validateSearch: search => z.parse(Terms, search),
    component: lazyRouteComponent(() => import('./ConditionsPage.tsx'), 'ConditionsPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/directory/conditions/$kind/$subjectId/change',
    loader,
    validateSearch: search => z.parse(Terms, search),
    component: lazyRouteComponent(() => import('./ChangePage.tsx'), 'ChangePage'),
  }),
] as const
