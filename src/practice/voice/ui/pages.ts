import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import * as z from 'zod'
import { learn, type Catalogue } from '#platform/web/language.ts'
import { root } from '#platform/web/root.tsx'

const words = import.meta.glob<Catalogue>('./words/*.po')
const By = z.object({ by: z.enum(['service', 'need', 'area']).optional().catch(undefined) })

export const pages = [
  createRoute({
    getParentRoute: () => root,
    path: '/cases/$caseId/voice',
    loader: () => learn(words),
    component: lazyRouteComponent(() => import('./VoicePage.tsx'), 'VoicePage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/referrals/figures',
    validateSearch: By,
    loader: () => learn(words),
    component: lazyRouteComponent(() => import('./FiguresPage.tsx'), 'FiguresPage'),
  }),
] as const
