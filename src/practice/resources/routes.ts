import { route } from '#confidentiality/access/route.ts'
import * as api from './api.ts'
import { describeActor, describeWay } from './commands/describe.ts'
import { reportCapacity as reportCapacityRow } from './api/report.ts'
import { reportCapacity } from './commands/report.ts'
import { psksKinds } from './queries/psks.ts'
import { confirmService } from './commands/confirm.ts'
import { exportDirectory } from './commands/export.ts'
import { searchDirectory, servicePage } from './queries/directory.ts'
import { addRecord, removeRecord, reviseRecord } from './commands/edit.ts'
import { findRecords, recordForm, recordPage } from './queries/record-page.ts'

export const routes = [
  route(api.searchDirectory, searchDirectory),
  route(api.servicePage, servicePage),
  route(api.confirmService, confirmService),
  route(reportCapacityRow, reportCapacity),
  route(api.psksKinds, psksKinds),
  route(api.describeActor, describeActor),
  route(api.describeWay, describeWay),
  route(api.exportDirectory, exportDirectory),
  route(api.recordPage, recordPage),
  route(api.recordForm, recordForm),
  route(api.findRecords, findRecords),
  route(api.reviseRecord, reviseRecord),
  route(api.addRecord, addRecord),
  route(api.removeRecord, removeRecord),
]
