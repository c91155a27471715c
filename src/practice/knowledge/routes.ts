import { route } from '#confidentiality/access/route.ts'
import * as agreement from './api/agreement.ts'
import * as methods from './api/methods.ts'
import * as api from './api.ts'
import * as categories from './api/categories.ts'
import * as ethics from './api/ethics.ts'
import * as functioning from './api/functioning.ts'
import { glossary, needTaxonomy, reasonTerms } from './queries.ts'
import { agreementWords } from './queries/agreement.ts'
import { methodPage, methodsOfPractice } from './queries/methods.ts'
import { officialCategories } from './queries/categories.ts'
import { ethicalSituations } from './queries/ethics.ts'
import { functioningTerms } from './queries/functioning.ts'

export const routes = [
  route(api.needTaxonomy, needTaxonomy),
  route(api.reasonTerms, reasonTerms),
  route(api.glossary, glossary),
  route(methods.methodsOfPractice, methodsOfPractice),
  route(methods.methodPage, methodPage),
  route(agreement.agreementWords, agreementWords),
  route(functioning.functioningTerms, functioningTerms),
  route(ethics.ethicalSituations, ethicalSituations),
  route(categories.officialCategories, officialCategories),
]
