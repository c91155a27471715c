import { route } from '#confidentiality/access/route.ts'
import * as api from './api.ts'
import { buildForm, importForm, retireForm } from './commands.ts'
import { exportForm, formPage, formsList, previewForm } from './queries.ts'

export const routes = [
  route(api.formsList, formsList),
  route(api.formPage, formPage),
  route(api.previewForm, previewForm),
  route(api.importForm, importForm),
  route(api.buildForm, buildForm),
  route(api.retireForm, retireForm),
  route(api.exportForm, exportForm),
]
