import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import * as z from 'zod'
import { learn, type Catalogue } from '#platform/web/language.ts'
import { root } from '#platform/web/root.tsx'

const words = import.meta.glob<Catalogue>('./words/*.po')
const common = { getParentRoute: () => root, loader: () => learn(words) }

const Chosen = z.object({ service: z.string().catch(''), choice: z.string().optional().catch(undefined) })
const groups = ['new', 'waiting', 'in-progress', 'closed'] as const
const InInbox = z.object({
  group: z.enum(groups).optional().catch(undefined),
  after: z.string().optional().catch(undefined),
})

export const pages = [
  createRoute({
    ...common,
    path: '/cases/$caseId/needs/$needId/refer',
    validateSearch: Chosen,
    component: lazyRouteComponent(() => import('./SendReferralPage.tsx'), 'SendReferralPage'),
  }),
  createRoute({
    ...common,
    path: '/cases/$caseId/referrals',
    component: lazyRouteComponent(() => import('./CaseReferralsPage.tsx'), 'CaseReferralsPage'),
  }),
  createRoute({
    ...common,
    path: '/cases/$caseId/referrals/$referralId',
    component: lazyRouteComponent(() => import('./ReferralPage.tsx'), 'ReferralPage'),
  }),
  createRoute({
    ...common,
    path: '/cases/$caseId/referrals/$referralId/letter',
    component: lazyRouteComponent(() => import('./LetterPage.tsx'), 'LetterPage'),
  }),
  createRoute({
    ...common,
    path: '/referrals',
    component: lazyRouteComponent(() => import('./MyReferralsPage.tsx'), 'MyReferralsPage'),
  }),
  createRoute({
    ...common,
    path: '/inbox',
    validateSearch: InInbox,
    component: lazyRouteComponent(() => import('./InboxPage.tsx'), 'InboxPage'),
  }),
  createRoute({
    ...common,
    path: '/inbox/$referralId',
    component: lazyRouteComponent(() => import('./InboxReferralPage.tsx'), 'InboxReferralPage'),
  }),
] as const
