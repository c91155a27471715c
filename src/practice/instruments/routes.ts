import { route } from '#confidentiality/access/route.ts'
import * as api from './api.ts'
import { keepForm, retireForm } from './commands.ts'
import { exportForm, formPage, formsList, previewForm } from './queries.ts'

export const routes = [
  route(api.formsList, formsList),
  route(api.formPage, formPage),
  route(api.previewForm, previewForm),
  route(api.keepForm, keepForm),
  route(api.retireForm, retireForm),
  route(api.exportForm, exportForm),
]
