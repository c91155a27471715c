import { route } from '#confidentiality/access/route.ts'
import * as categories from './api/categories.ts'
import * as danger from './api/danger.ts'
import * as asked from './api/inquiries.ts'
import * as api from './api.ts'
import { openCase, recordConsent, refuseConsent, withdrawConsent } from './commands.ts'
import { chooseCategory, endCategory } from './commands/categories.ts'
import { screenDanger } from './commands/danger.ts'
import { endInquiry, recordInquiry } from './commands/inquiries.ts'
import { consentsOfCase } from './queries.ts'
import { categoriesOfCase, inquiries, inquiryPage, originOfCase, screeningsOfCase } from './queries/intake.ts'

export const routes = [
  route(api.openCase, openCase),
  route(api.recordConsent, recordConsent),
  route(api.refuseConsent, refuseConsent),
  route(api.withdrawConsent, withdrawConsent),
  route(api.consentsOfCase, consentsOfCase),
  route(asked.recordInquiry, recordInquiry),
  route(asked.inquiries, inquiries),
  route(asked.inquiryPage, inquiryPage),
  route(asked.endInquiry, endInquiry),
  route(asked.originOfCase, originOfCase),
  route(danger.screenDanger, screenDanger),
  route(danger.screeningsOfCase, screeningsOfCase),
  route(categories.chooseCategory, chooseCategory),
  route(categories.endCategory, endCategory),
  route(categories.categoriesOfCase, categoriesOfCase),
]
