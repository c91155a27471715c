import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import * as z from 'zod'
import { learn, type Catalogue } from '#platform/web/language.ts'
import { root } from '#platform/web/root.tsx'

const loader = () => learn(import.meta.glob<Catalogue>('./words/*.po'))
const getParentRoute = () => root

// Wishes and what is ticked stand in the address, so that a list can be linked, reloaded and gone back to.
const wish = z.boolean().optional().catch(undefined)
const code = z.string().max(20).optional().catch(undefined)
const keys = z.string().max(200).optional().catch(undefined)
const id = z.uuid().optional().catch(undefined)

export const pages = [
  createRoute({
    getParentRoute,
    path: '/cases/$caseId/needs/$needId/alternatives',
    loader,
    validateSearch: z.object({ near: wish, free: wish, soon: wish, system: code, language: code, show: keys }),
    component: lazyRouteComponent(() => import('./AlternativesPage.tsx'), 'AlternativesPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/cases/$caseId/needs/$needId/choice',
    loader,
    validateSearch: z.object({ show: keys, shown: id }),
    component: lazyRouteComponent(() => import('./ChoicePage.tsx'), 'ChoicePage'),
  }),
] as const
