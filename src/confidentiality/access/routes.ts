import * as api from './api.ts'
import { endMembership, inviteMember } from './commands.ts'
import { membersOfAgency, whoAmI } from './queries.ts'
import { route } from './route.ts'

export const routes = [
  route(api.whoAmI, whoAmI),
  route(api.membersOfAgency, membersOfAgency),
  route(api.inviteMember, inviteMember),
  route(api.endMembership, endMembership),
]
