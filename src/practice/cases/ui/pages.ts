import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import * as z from 'zod'
import { learn, type Catalogue } from '#platform/web/language.ts'
import { root } from '#platform/web/root.tsx'

const words = import.meta.glob<Catalogue>('./words/*.po')
const common = { getParentRoute: () => root, loader: () => learn(words) }

const Listed = z.object({
  scope: z.enum(['mine', 'team']).optional().catch(undefined),
  state: z.enum(['open', 'closed']).optional().catch(undefined),
})
const Asked = z.object({ person: z.string().catch('') })

export const pages = [
  createRoute({
    ...common,
    path: '/cases',
    validateSearch: Listed,
    component: lazyRouteComponent(() => import('./CaseloadPage.tsx'), 'CaseloadPage'),
  }),
  createRoute({
    ...common,
    path: '/cases/new',
    validateSearch: Asked,
    component: lazyRouteComponent(() => import('../1-intake/ui/OpenCasePage.tsx'), 'OpenCasePage'),
  }),
  createRoute({
    ...common,
    path: '/cases/$caseId',
    component: lazyRouteComponent(() => import('./CasePage.tsx'), 'CasePage'),
  }),
  createRoute({
    ...common,
    path: '/cases/$caseId/consents',
    component: lazyRouteComponent(() => import('../1-intake/ui/ConsentsPage.tsx'), 'ConsentsPage'),
  }),
  createRoute({
    ...common,
    path: '/cases/$caseId/forms',
    component: lazyRouteComponent(() => import('../2-assessment/ui/InstrumentsPage.tsx'), 'InstrumentsPage'),
  }),
  createRoute({
    ...common,
    path: '/cases/$caseId/forms/ask',
    validateSearch: z.object({ url: z.string().catch(''), version: z.coerce.string().catch('') }),
    component: lazyRouteComponent(() => import('../2-assessment/ui/AskPage.tsx'), 'AskPage'),
  }),
] as const
