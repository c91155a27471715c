import { route } from '#confidentiality/access/route.ts'
import * as api from './api.ts'
import {
  addMember,
  leaveHousehold,
  foundHousehold,
  recordFact,
  registerPerson,
  reviseHousehold,
  revisePerson,
} from './commands.ts'
import { householdPage, personPage, possibleDuplicates, searchPeople } from './queries.ts'

export const routes = [
  route(api.searchPeople, searchPeople),
  route(api.possibleDuplicates, possibleDuplicates),
  route(api.registerPerson, registerPerson),
  route(api.personPage, personPage),
  route(api.revisePerson, revisePerson),
  route(api.recordFact, recordFact),
  route(api.householdPage, householdPage),
  route(api.foundHousehold, foundHousehold),
  route(api.reviseHousehold, reviseHousehold),
  route(api.addMember, addMember),
  route(api.leaveHousehold, leaveHousehold),
]
