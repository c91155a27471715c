import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import * as z from 'zod'
import { learn, type Catalogue } from '#platform/web/language.ts'
import { root } from '#platform/web/root.tsx'

const words = import.meta.glob<Catalogue>('./words/*.po')
const common = { getParentRoute: () => root, loader: () => learn(words) }

export const pages = [
  createRoute({
    ...common,
    path: '/forms',
    component: lazyRouteComponent(() => import('./FormsPage.tsx'), 'FormsPage'),
  }),
  createRoute({
    ...common,
    path: '/forms/one',
    validateSearch: z.object({ url: z.string().catch(''), version: z.coerce.string().catch('') }),
    component: lazyRouteComponent(() => import('./FormPage.tsx'), 'FormPage'),
  }),
  createRoute({
    ...common,
    path: '/forms/new',
    validateSearch: z.object({
      url: z.string().optional().catch(undefined),
      version: z.coerce.string().optional().catch(undefined),
    }),
    component: lazyRouteComponent(() => import('./BuildPage.tsx'), 'NewFormPage'),
  }),
  createRoute({
    ...common,
    path: '/forms/edit',
    validateSearch: z.object({ url: z.string().catch(''), version: z.coerce.string().catch('') }),
    component: lazyRouteComponent(() => import('./BuildPage.tsx'), 'EditFormPage'),
  }),
] as const
