import * as z from 'zod'
import { operation } from '#platform/shared/operation.ts'
import { CaseClosed, CaseId } from '#practice/cases/schema.ts'
import { ConsentUnclear, HelperClash } from '#practice/resources/schema/informal.ts'
import {
  Helper,
  HelperPage,
  HelperSearch,
  RecordHelper,
  RecordShared,
  RestHelper,
  RestShared,
  ReviseHelper,
  ReviseShared,
  WithdrawHelper,
  WithdrawShared,
} from './schema.ts'

const ofCase = { purpose: 'help', relation: 'caseId' } as const

export const recordInformalResource = operation({
  name: 'recordInformalResource',
  summary: 'Keep a relative, neighbour, volunteer or group who agreed to be asked for help',
  method: 'POST',
  path: '/cases/:caseId/informal-resources',
  input: RecordHelper,
  output: Helper,
  failures: [ConsentUnclear, CaseClosed],
  permission: 'informal.record',
  ...ofCase,
  audit: { fact: 'informal.recorded', about: 'caseId' },
  offline: 'queue',
})

export const reviseInformalResource = operation({
  name: 'reviseInformalResource',
  summary: 'Write a helper of a case anew: what they offer, for whom, how much, and what they agreed to',
  method: 'POST',
  path: '/cases/:caseId/informal-resources/:id/revisions',
  input: ReviseHelper,
  output: Helper,
  failures: [ConsentUnclear, HelperClash, CaseClosed],
  permission: 'informal.revise',
  ...ofCase,
  audit: { fact: 'informal.revised', about: 'caseId' },
  offline: 'queue',
})

export const restInformalResource = operation({
  name: 'restInformalResource',
  summary: 'Let a helper of a case rest for a while, or have them back',
  method: 'POST',
  path: '/cases/:caseId/informal-resources/:id/rests',
  input: RestHelper,
  output: Helper,
  failures: [HelperClash],
  permission: 'informal.revise',
  ...ofCase,
  audit: { fact: 'informal.rested', about: 'caseId' },
  offline: 'queue',
})

export const withdrawInformalConsent = operation({
  name: 'withdrawInformalConsent',
  summary: 'A helper of a case may be asked no more: nobody is shown them, and how to reach them is erased',
  method: 'POST',
  path: '/cases/:caseId/informal-resources/:id/withdrawal',
  input: WithdrawHelper,
  output: Helper,
  failures: [],
  permission: 'informal.revise',
  ...ofCase,
  audit: { fact: 'informal.withdrawn', about: 'caseId' },
  offline: 'queue',
})

export const informalResourcesOfCase = operation({
  name: 'informalResourcesOfCase',
  summary: 'The helpers that were named in a case, with how they stand and how many families they help',
  method: 'GET',
  path: '/cases/:caseId/informal-resources',
  input: z.strictObject({ caseId: CaseId }),
  output: z.array(Helper),
  failures: [],
  permission: 'informal.read',
  ...ofCase,
  audit: { fact: 'informal.read', about: 'caseId' },
  offline: 'cached',
})

export const sharedHelpers = operation({
  name: 'sharedHelpers',
  summary: 'Helpers who agreed that the agency’s workers know them, a page at a time',
  method: 'POST',
  reads: true,
  path: '/informal-resources/search',
  input: HelperSearch,
  output: HelperPage,
  failures: [],
  permission: 'informal.search',
  purpose: 'help',
  audit: { fact: 'informal.read', about: null },
  offline: 'online-only',
})

export const recordSharedHelper = operation({
  name: 'recordSharedHelper',
  summary: 'Keep someone who came to the agency and agreed to be asked for more than one family',
  method: 'POST',
  path: '/informal-resources',
  input: RecordShared,
  output: Helper,
  failures: [ConsentUnclear],
  permission: 'informal.keep',
  purpose: 'help',
  audit: { fact: 'informal.recorded', about: 'id' },
  offline: 'queue',
})

export const reviseSharedHelper = operation({
  name: 'reviseSharedHelper',
  summary: 'Write a helper of the agency anew',
  method: 'POST',
  path: '/informal-resources/:id/revisions',
  input: ReviseShared,
  output: Helper,
  failures: [ConsentUnclear, HelperClash],
  permission: 'informal.keep',
  purpose: 'help',
  audit: { fact: 'informal.revised', about: 'id' },
  offline: 'queue',
})

export const restSharedHelper = operation({
  name: 'restSharedHelper',
  summary: 'Let a helper of the agency rest for a while, or have them back',
  method: 'POST',
  path: '/informal-resources/:id/rests',
  input: RestShared,
  output: Helper,
  failures: [HelperClash],
  permission: 'informal.keep',
  purpose: 'help',
  audit: { fact: 'informal.rested', about: 'id' },
  offline: 'queue',
})

export const withdrawSharedConsent = operation({
  name: 'withdrawSharedConsent',
  summary: 'A helper of the agency may be asked no more: nobody is shown them, and how to reach them is erased',
  method: 'POST',
  path: '/informal-resources/:id/withdrawal',
  input: WithdrawShared,
  output: Helper,
  failures: [],
  permission: 'informal.keep',
  purpose: 'help',
  audit: { fact: 'informal.withdrawn', about: 'id' },
  offline: 'queue',
})
