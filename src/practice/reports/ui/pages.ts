import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { learn, type Catalogue } from '#platform/web/language.ts'
import { root } from '#platform/web/root.tsx'

const words = () => learn(import.meta.glob<Catalogue>('./words/*.po'))

export const pages = [
  createRoute({
    getParentRoute: () => root,
    path: '/cases/$caseId/reports',
    loader: words,
    component: lazyRouteComponent(() => import('./ReportsPage.tsx'), 'ReportsPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/cases/$caseId/reports/new',
    loader: words,
    component: lazyRouteComponent(() => import('./NewReportPage.tsx'), 'NewReportPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/cases/$caseId/reports/$reportId',
    loader: words,
    component: lazyRouteComponent(() => import('./ReportPage.tsx'), 'ReportPage'),
  }),
] as const
