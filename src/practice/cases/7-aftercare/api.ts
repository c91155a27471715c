import * as z from 'zod'
import { ConsentUnclear } from '#confidentiality/consent/schema.ts'
import { operation } from '#platform/shared/operation.ts'
import { FollowingProblem } from '#practice/knowledge/schema/domino.ts'
import { CaseKnown, NotInHousehold } from '../1-intake/schema.ts'
import { Case, CaseId, NotAWorker } from '../schema.ts'
import { GuardianSuspected } from '../schema/parties.ts'
import {
  Aftercare,
  AftercareClash,
  AftercareContact,
  AftercareEnded,
  AftercareView,
  ContactTold,
  EndAftercare,
  Episode,
  NoAftercare,
  NotEnding,
  PlanAftercare,
  RecordAftercare,
  ReopenCase,
  ReopenedBefore,
  StillOpen,
} from './schema.ts'

const ofCase = { purpose: 'help', relation: 'caseId' } as const
const Of = z.strictObject({ caseId: CaseId })

export const aftercareOfCase = operation({
  name: 'aftercareOfCase',
  summary: 'What follows the end of a case: the calendar, contacts with their signs, and the client’s plan',
  method: 'GET',
  path: '/cases/:caseId/aftercare',
  input: Of,
  output: AftercareView,
  failures: [],
  permission: 'evaluation.read',
  ...ofCase,
  audit: { fact: 'aftercare.read', about: 'caseId' },
  offline: 'cached',
})

export const planAftercare = operation({
  name: 'planAftercare',
  summary: 'Make a calendar of contacts after the end, by how likely it is that the problem comes back',
  method: 'POST',
  path: '/cases/:caseId/aftercare',
  input: PlanAftercare,
  output: Aftercare,
  failures: [NotEnding],
  permission: 'aftercare.plan',
  ...ofCase,
  audit: { fact: 'aftercare.planned', about: 'caseId' },
  offline: 'queue',
})

export const recordAftercare = operation({
  name: 'recordAftercare',
  summary: 'Keep a contact after the end, with the signs that were asked for; or that it was missed, and why',
  method: 'POST',
  path: '/cases/:caseId/aftercare-contacts',
  // A union cannot stand as the whole of an input: what is told of the contact stands within.
  input: Of.extend({ contact: RecordAftercare }),
  output: AftercareContact,
  failures: [NoAftercare, ContactTold],
  permission: 'aftercare.record',
  ...ofCase,
  audit: { fact: 'aftercare.recorded', about: 'caseId' },
  offline: 'queue',
})

export const endAftercare = operation({
  name: 'endAftercare',
  summary: 'End a calendar of aftercare, and say how it went',
  method: 'POST',
  path: '/cases/:caseId/aftercare/:id/ending',
  input: EndAftercare,
  output: Aftercare,
  failures: [AftercareEnded, AftercareClash],
  permission: 'aftercare.plan',
  ...ofCase,
  audit: { fact: 'aftercare.ended', about: 'caseId' },
  offline: 'queue',
})

export const reopenCase = operation({
  name: 'reopenCase',
  summary: 'Take a closed case up again as a new episode: the client and chosen needs go along, nothing is typed twice',
  method: 'POST',
  path: '/cases/:caseId/reopening',
  input: ReopenCase,
  output: Case,
  failures: [StillOpen, ReopenedBefore, NotInHousehold, NotAWorker, ConsentUnclear, GuardianSuspected, CaseKnown],
  permission: 'case.reopen',
  ...ofCase,
  audit: { fact: 'case.reopened', about: 'caseId' },
  offline: 'queue',
})

export const episodesOfCase = operation({
  name: 'episodesOfCase',
  summary: 'The episodes of work on the same problem, the earliest first; one where it never came back',
  method: 'GET',
  path: '/cases/:caseId/episodes',
  input: Of,
  output: z.array(Episode),
  failures: [],
  permission: 'case.read',
  ...ofCase,
  audit: { fact: 'episodes.read', about: 'caseId' },
  offline: 'cached',
})

export const followingProblems = operation({
  name: 'followingProblems',
  summary: 'Problems that often follow what is needed in a case, with early signs to ask for; never a prediction',
  method: 'GET',
  path: '/cases/:caseId/following-problems',
  input: Of,
  output: z.array(FollowingProblem),
  failures: [],
  permission: 'need.read',
  ...ofCase,
  audit: { fact: 'following-problems.read', about: 'caseId' },
  offline: 'cached',
})
