import { route } from '#confidentiality/access/route.ts'
import * as api from './api.ts'
import { endAftercare, planAftercare, recordAftercare } from './commands.ts'
import { reopenCase } from './commands/reopen.ts'
import { aftercareOfCase, episodesOfCase, followingProblems } from './queries.ts'

export const routes = [
  route(api.aftercareOfCase, aftercareOfCase),
  route(api.planAftercare, planAftercare),
  route(api.recordAftercare, recordAftercare),
  route(api.endAftercare, endAftercare),
  route(api.reopenCase, reopenCase),
  route(api.episodesOfCase, episodesOfCase),
  route(api.followingProblems, followingProblems),
]
