import * as z from 'zod'
import { operation } from '#platform/shared/operation.ts'
import {
  CaseHelpers,
  ConfirmService,
  DirectoryPage,
  DirectorySearch,
  ImportRun,
  RecordInformalResource,
  ServicePage,
} from './schema/directory.ts'
import { InformalResource, ServiceId } from './schema/resource.ts'

export const searchDirectory = operation({
  name: 'searchDirectory',
  summary: 'Services by words, need, area and resource system, a page at a time',
  method: 'GET',
  path: '/directory',
  input: DirectorySearch,
  output: DirectoryPage,
  failures: [],
  permission: 'directory.search',
  purpose: 'directory',
  audit: { fact: 'directory.searched', about: null },
  offline: 'cached',
})

export const servicePage = operation({
  name: 'servicePage',
  summary: 'All that the directory knows of one service',
  method: 'GET',
  path: '/directory/services/:id',
  input: z.strictObject({ id: ServiceId }),
  output: ServicePage,
  failures: [],
  permission: 'service.read',
  purpose: 'directory',
  audit: { fact: 'service.read', about: 'id' },
  offline: 'cached',
})

export const confirmService = operation({
  name: 'confirmService',
  summary: 'Say that a service was asked today, and what holds now: places left, wait, open or closed',
  method: 'POST',
  path: '/directory/services/:id/confirmations',
  input: ConfirmService,
  output: ServicePage,
  failures: [],
  permission: 'service.confirm',
  purpose: 'directory',
  audit: { fact: 'service.confirmed', about: 'id' },
  offline: 'queue',
})

export const directoryImports = operation({
  name: 'directoryImports',
  summary: 'What imports into the directory did, latest first',
  method: 'GET',
  path: '/directory/imports',
  input: z.strictObject({}),
  output: z.array(ImportRun),
  failures: [],
  permission: 'service.confirm',
  purpose: 'directory',
  audit: { fact: 'imports.read', about: null },
  offline: 'online-only',
})

export const recordInformalResource = operation({
  name: 'recordInformalResource',
  summary: 'Keep a relative, neighbour, volunteer or group who agreed to be asked for help',
  method: 'POST',
  path: '/cases/:caseId/informal-resources',
  input: RecordInformalResource,
  output: InformalResource,
  failures: [],
  permission: 'informal.record',
  purpose: 'help',
  relation: 'caseId',
  audit: { fact: 'informal.recorded', about: 'caseId' },
  offline: 'queue',
})

export const informalResourcesOfCase = operation({
  name: 'informalResourcesOfCase',
  summary: 'The helpers that were named in a case',
  method: 'GET',
  path: '/cases/:caseId/informal-resources',
  input: RecordInformalResource.pick({ caseId: true }),
  output: CaseHelpers,
  failures: [],
  permission: 'informal.read',
  purpose: 'help',
  relation: 'caseId',
  audit: { fact: 'informal.read', about: 'caseId' },
  offline: 'cached',
})
