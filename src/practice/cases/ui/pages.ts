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
const Asked = z.object({ person: z.string().catch(''), inquiry: z.string().catch('') })
const Waiting = z.object({
  state: z.enum(['open', 'ended']).optional().catch(undefined),
  after: z.string().optional().catch(undefined),
})

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
    path: '/cases/$caseId/parties',
    component: lazyRouteComponent(() => import('./PartiesPage.tsx'), 'PartiesPage'),
  }),
  createRoute({
    ...common,
    path: '/cases/$caseId/safety',
    component: lazyRouteComponent(() => import('./SafetyPage.tsx'), 'SafetyPage'),
  }),
  createRoute({
    ...common,
    path: '/inquiries',
    validateSearch: Waiting,
    component: lazyRouteComponent(() => import('../1-intake/ui/InquiriesPage.tsx'), 'InquiriesPage'),
  }),
  createRoute({
    ...common,
    path: '/inquiries/new',
    component: lazyRouteComponent(() => import('../1-intake/ui/NewInquiryPage.tsx'), 'NewInquiryPage'),
  }),
  createRoute({
    ...common,
    path: '/inquiries/$inquiryId',
    component: lazyRouteComponent(() => import('../1-intake/ui/InquiryPage.tsx'), 'InquiryPage'),
  }),
  createRoute({
    ...common,
    path: '/cases/$caseId/consents',
    component: lazyRouteComponent(() => import('../1-intake/ui/ConsentsPage.tsx'), 'ConsentsPage'),
  }),
  createRoute({
    ...common,
    path: '/cases/$caseId/assessment',
    validateSearch: z.object({
      person: z.string().optional().catch(undefined),
      of: z.string().optional().catch(undefined),
    }),
    component: lazyRouteComponent(() => import('../2-assessment/ui/functioning/AssessmentPage.tsx'), 'AssessmentPage'),
  }),
  createRoute({
    ...common,
    path: '/cases/$caseId/assessment/write',
    validateSearch: Asked,
    component: lazyRouteComponent(() => import('../2-assessment/ui/functioning/WritePage.tsx'), 'WritePage'),
  }),
  createRoute({
    ...common,
    path: '/cases/$caseId/ethics',
    component: lazyRouteComponent(() => import('../2-assessment/ui/ethics/EthicsPage.tsx'), 'EthicsPage'),
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
  createRoute({
    ...common,
    path: '/cases/$caseId/work',
    component: lazyRouteComponent(() => import('../4-intervention/ui/WorkPage.tsx'), 'WorkPage'),
  }),
  createRoute({
    ...common,
    path: '/calendar',
    validateSearch: z.object({
      from: z.iso.date().optional().catch(undefined),
      scope: z.enum(['mine', 'team']).optional().catch(undefined),
    }),
    component: lazyRouteComponent(() => import('../4-intervention/ui/calendar/CalendarPage.tsx'), 'CalendarPage'),
  }),
  createRoute({
    ...common,
    path: '/cases/$caseId/plan',
    component: lazyRouteComponent(() => import('../3-plan/ui/PlanPage.tsx'), 'PlanPage'),
  }),
  createRoute({
    ...common,
    path: '/cases/$caseId/plan/write',
    component: lazyRouteComponent(() => import('../3-plan/ui/EditorPage.tsx'), 'EditorPage'),
  }),
  createRoute({
    ...common,
    path: '/cases/$caseId/plan/versions/$number',
    component: lazyRouteComponent(() => import('../3-plan/ui/VersionPage.tsx'), 'VersionPage'),
  }),
  createRoute({
    ...common,
    path: '/cases/$caseId/plan/agreement',
    component: lazyRouteComponent(() => import('../3-plan/ui/AgreementPage.tsx'), 'AgreementPage'),
  }),
  createRoute({
    ...common,
    path: '/settings/plans',
    component: lazyRouteComponent(() => import('../3-plan/ui/SettingPage.tsx'), 'SettingPage'),
  }),
  createRoute({
    ...common,
    path: '/cases/$caseId/progress',
    component: lazyRouteComponent(() => import('../5-evaluation/ui/ProgressPage.tsx'), 'ProgressPage'),
  }),
  createRoute({
    ...common,
    path: '/cases/$caseId/closing',
    component: lazyRouteComponent(() => import('../6-termination/ui/ClosingPage.tsx'), 'ClosingPage'),
  }),
  createRoute({
    ...common,
    path: '/cases/$caseId/closing/plan',
    component: lazyRouteComponent(() => import('../6-termination/ui/PlanSheetPage.tsx'), 'PlanSheetPage'),
  }),
  createRoute({
    ...common,
    path: '/cases/$caseId/aftercare',
    component: lazyRouteComponent(() => import('../7-aftercare/ui/AftercarePage.tsx'), 'AftercarePage'),
  }),
  createRoute({
    ...common,
    path: '/cases/$caseId/reopen',
    component: lazyRouteComponent(() => import('../7-aftercare/ui/ReopenPage.tsx'), 'ReopenPage'),
  }),
] as const
