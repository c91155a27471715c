import { publicRoute, type PublicRoute } from '#confidentiality/access/public-route.ts'
import * as rows from './api/hsds.ts'
import { noSuchPath } from './public/answers.ts'
import { answerList, answerOne } from './public/lists.ts'
import { about, mergedFile, openapi, profileFile, profilePage } from './public/profile.ts'

/** The directory as open data: the API of the Human Services Data Specification and our profile of it. */
export const publicRoutes: readonly PublicRoute[] = [
  ...rows.aboutRows.map(row => publicRoute(row, context => Promise.resolve(about(context)))),
  publicRoute(rows.openapiRow, context => Promise.resolve(openapi(context))),
  ...rows.listRows.flatMap(({ name, list, one }) => [
    ...list.map(row => publicRoute(row, (context, sent) => answerList(name, context, sent))),
    publicRoute(one, (context, sent) => answerOne(name, context, sent)),
  ]),
  ...rows.profileRows.index.map(row => publicRoute(row, context => Promise.resolve(profilePage(context)))),
  publicRoute(rows.profileRows.file, (context, sent) => Promise.resolve(profileFile(context, sent))),
  publicRoute(rows.elsewhereRow, () => Promise.resolve(noSuchPath())),
  publicRoute(rows.profileRows.merged, (context, sent) => Promise.resolve(mergedFile(context, sent))),
]
