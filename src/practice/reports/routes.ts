import { route } from '#confidentiality/access/route.ts'
import * as api from './api.ts'
import { writeReport } from './commands.ts'
import { previewReport, reportFile, reportsOfCase, writtenReport } from './queries.ts'

export const routes = [
  route(api.previewReport, previewReport),
  route(api.writeReport, writeReport),
  route(api.reportsOfCase, reportsOfCase),
  route(api.writtenReport, writtenReport),
  route(api.reportFile, reportFile),
]
