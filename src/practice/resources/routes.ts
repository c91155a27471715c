import { route } from '#confidentiality/access/route.ts'
import * as api from './api.ts'
import { confirmService } from './commands/confirm.ts'
import { recordInformalResource } from './commands/informal.ts'
import { directoryImports, searchDirectory, servicePage } from './queries/directory.ts'
import { informalResourcesOfCase } from './queries/informal.ts'

export const routes = [
  route(api.searchDirectory, searchDirectory),
  route(api.servicePage, servicePage),
  route(api.confirmService, confirmService),
  route(api.directoryImports, directoryImports),
  route(api.recordInformalResource, recordInformalResource),
  route(api.informalResourcesOfCase, informalResourcesOfCase),
]
