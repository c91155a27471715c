import * as z from 'zod'
import { operation } from '#platform/shared/operation.ts'
import { ConfirmService, DirectoryPage, DirectorySearch, ServicePage } from './schema/directory.ts'
import { PsksKind } from './schema/actor.ts'
import { ActorClash, DescribeActor, DescribeWay, WayClash } from './schema/describe.ts'
import { ExportedFile, ExportFormat } from './schema/export.ts'
import {
  AddRecord,
  FindRecords,
  FoundRecords,
  RecordAt,
  recordClash,
  RecordForm,
  RecordPage,
  recordWrong,
  RemoveRecord,
  ReviseRecord,
  stillUsed,
} from './schema/record-page.ts'
import { ServiceId } from './schema/resource.ts'

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

export const psksKinds = operation({
  name: 'psksKinds',
  summary: 'The twelve kinds of potential and source of social welfare (PSKS), with plain words',
  method: 'GET',
  path: '/directory/psks',
  input: z.strictObject({}),
  output: z.array(PsksKind),
  failures: [],
  permission: 'directory.search',
  purpose: 'directory',
  audit: { fact: 'directory.searched', about: null },
  offline: 'cached',
})

export const describeActor = operation({
  name: 'describeActor',
  summary: 'Say what kind of actor an organisation is, which PSKS, and how one becomes a member of it',
  method: 'POST',
  path: '/directory/services/:id/actor',
  input: DescribeActor,
  output: ServicePage,
  failures: [ActorClash],
  permission: 'record.revise',
  purpose: 'directory',
  audit: { fact: 'service.described', about: 'id' },
  offline: 'online-only',
})

export const describeWay = operation({
  name: 'describeWay',
  summary: 'Say how one gets to a place of a service, from which area',
  method: 'POST',
  path: '/directory/services/:id/ways',
  input: DescribeWay,
  output: ServicePage,
  failures: [WayClash],
  permission: 'record.revise',
  purpose: 'directory',
  audit: { fact: 'service.described', about: 'id' },
  offline: 'online-only',
})

export const exportDirectory = operation({
  name: 'exportDirectory',
  summary: 'The whole directory as HSDS: nested in one JSON file, or its tables in a zip',
  method: 'GET',
  path: '/directory/export',
  input: z.strictObject({ format: ExportFormat }),
  output: ExportedFile,
  failures: [],
  permission: 'directory.export',
  purpose: 'directory',
  audit: { fact: 'directory.exported', about: null },
  offline: 'online-only',
})

export const recordPage = operation({
  name: 'recordPage',
  summary: 'All of one object of the directory: its fields, what stands in it, and who changed what',
  method: 'GET',
  path: '/directory/records/:kind/:id',
  input: RecordAt,
  output: RecordPage,
  failures: [],
  permission: 'record.read',
  purpose: 'directory',
  audit: { fact: 'record.read', about: 'id' },
  offline: 'online-only',
})

export const recordForm = operation({
  name: 'recordForm',
  summary: 'The fields of an object of the directory that is not there yet',
  method: 'GET',
  path: '/directory/record-forms/:kind',
  input: RecordAt.pick({ kind: true }),
  output: RecordForm,
  failures: [],
  permission: 'record.read',
  purpose: 'directory',
  audit: { fact: 'record-form.read', about: null },
  offline: 'online-only',
})

export const findRecords = operation({
  name: 'findRecords',
  summary: 'Objects of the directory of one kind by their names, twenty at a time',
  method: 'GET',
  path: '/directory/records/:kind',
  input: FindRecords,
  output: FoundRecords,
  failures: [],
  permission: 'record.read',
  purpose: 'directory',
  audit: { fact: 'records.searched', about: null },
  offline: 'online-only',
})

export const reviseRecord = operation({
  name: 'reviseRecord',
  summary: 'Change fields of an object of the directory by hand',
  method: 'POST',
  path: '/directory/records/:kind/:id/revisions',
  input: ReviseRecord,
  output: RecordPage,
  failures: [recordClash, recordWrong],
  permission: 'record.revise',
  purpose: 'directory',
  audit: { fact: 'record.revised', about: 'id' },
  offline: 'online-only',
})

export const addRecord = operation({
  name: 'addRecord',
  summary: 'Add an object to the directory, by itself or within another',
  method: 'POST',
  path: '/directory/records/:kind/:id',
  input: AddRecord,
  output: RecordPage,
  failures: [recordWrong],
  permission: 'record.revise',
  purpose: 'directory',
  audit: { fact: 'record.added', about: 'id' },
  offline: 'online-only',
})

export const removeRecord = operation({
  name: 'removeRecord',
  summary: 'Take an object out of another, or out of the directory',
  method: 'POST',
  path: '/directory/records/:kind/:id/removals',
  input: RemoveRecord,
  output: RecordPage,
  failures: [recordClash, stillUsed],
  permission: 'record.revise',
  purpose: 'directory',
  audit: { fact: 'record.removed', about: 'id' },
  offline: 'online-only',
})
