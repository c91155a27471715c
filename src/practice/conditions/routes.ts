import { route } from '#confidentiality/access/route.ts'
import * as api from './api.ts'
import { endCriteria, publishCriteria } from './commands.ts'
import { criteriaOf, previewCriteria } from './queries/criteria.ts'

export const routes = [
  route(api.criteriaOf, criteriaOf),
  route(api.previewCriteria, previewCriteria),
  route(api.publishCriteria, publishCriteria),
  route(api.endCriteria, endCriteria),
]
