import { route } from '#confidentiality/access/route.ts'
import * as api from './api.ts'
import { glossary, needTaxonomy, reasonTerms } from './queries.ts'

export const routes = [
  route(api.needTaxonomy, needTaxonomy),
  route(api.reasonTerms, reasonTerms),
  route(api.glossary, glossary),
]
