import * as z from 'zod'
import { Consent, ConsentUnclear, ConsentWithdrawn } from '#confidentiality/consent/schema.ts'
import { operation } from '#platform/shared/operation.ts'
import { Case, CaseClosed, CaseId, NotAWorker } from '../schema.ts'
import { GuardianSuspected } from '../schema/parties.ts'
import { CaseConsent, CaseKnown, NotInHousehold, OpenCase, RecordConsent, Refusal, WithdrawConsent } from './schema.ts'
import { InquiryEnded } from './schema/inquiries.ts'

const ofCase = { purpose: 'help', relation: 'caseId' } as const

export const openCase = operation({
  name: 'openCase',
  summary: 'Open a case from the first contact, with safety triage and the basis on which help is given',
  method: 'POST',
  path: '/cases',
  input: OpenCase,
  output: Case,
  failures: [NotInHousehold, NotAWorker, ConsentUnclear, CaseKnown, InquiryEnded],
  permission: 'case.open',
  purpose: 'help',
  audit: { fact: 'case.opened', about: 'id' },
  offline: 'queue',
})

export const recordConsent = operation({
  name: 'recordConsent',
  summary: 'Record consent, or another legal basis, for the casework or for a referral to one organisation',
  method: 'POST',
  path: '/cases/:caseId/consents',
  input: RecordConsent,
  output: Consent,
  failures: [CaseClosed, ConsentUnclear, GuardianSuspected],
  permission: 'consent.record',
  ...ofCase,
  audit: { fact: 'consent.recorded', about: 'caseId' },
  offline: 'queue',
})

export const refuseConsent = operation({
  name: 'refuseConsent',
  summary: 'Record that the person was asked for consent and said no',
  method: 'POST',
  path: '/cases/:caseId/consent-refusals',
  input: Refusal,
  output: z.null(),
  failures: [CaseClosed],
  permission: 'consent.record',
  ...ofCase,
  audit: { fact: 'consent.refused', about: 'caseId' },
  offline: 'queue',
})

export const withdrawConsent = operation({
  name: 'withdrawConsent',
  summary: 'Withdraw a consent, at once',
  method: 'POST',
  path: '/cases/:caseId/consents/:id/withdrawal',
  input: WithdrawConsent,
  output: Consent,
  failures: [ConsentWithdrawn],
  permission: 'consent.withdraw',
  ...ofCase,
  audit: { fact: 'consent.withdrawn', about: 'caseId' },
  offline: 'queue',
})

export const consentsOfCase = operation({
  name: 'consentsOfCase',
  summary: 'Every consent and legal basis in a case, living or not, the latest first',
  method: 'GET',
  path: '/cases/:caseId/consents',
  input: z.strictObject({ caseId: CaseId }),
  output: z.array(CaseConsent),
  failures: [],
  permission: 'consent.read',
  ...ofCase,
  audit: { fact: 'consents.read', about: 'caseId' },
  offline: 'cached',
})
