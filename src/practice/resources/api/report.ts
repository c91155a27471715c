import { operation } from '#platform/shared/operation.ts'
import { ServicePage } from '../schema/directory.ts'
import { ReportCapacity } from '../schema/report.ts'

export const reportCapacity = operation({
  name: 'reportCapacity',
  summary: 'Say how it stands at a service today: places by unit, waiting list, closed for a while',
  method: 'POST',
  path: '/directory/services/:id/capacities',
  input: ReportCapacity,
  output: ServicePage,
  failures: [],
  permission: 'capacity.report',
  purpose: 'directory',
  audit: { fact: 'capacity.reported', about: 'id' },
  offline: 'queue',
})
