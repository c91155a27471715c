import * as z from 'zod'
import { operation } from '#platform/shared/operation.ts'
import { CaseClosed, CaseId } from '../../schema.ts'
import {
  Contact,
  ContactClash,
  DayNotYet,
  FinishContact,
  PlanContact,
  RecordContact,
  ReplanContact,
  ToldBefore,
} from '../schema/contact.ts'
import { CaseWork } from '../schema/work.ts'

const ofCase = { purpose: 'help', relation: 'caseId' } as const
/** A note of 50,000 letters, each of up to four bytes, and what stands around it. */
const NOTE_BYTES = 512 * 1024

export const workOfCase = operation({
  name: 'workOfCase',
  summary: 'What is planned and what was done in a case: contacts, aid, advocacy, conferences with their tasks',
  method: 'GET',
  path: '/cases/:caseId/work',
  input: z.strictObject({ caseId: CaseId, most: z.coerce.number().int().min(1).max(500).default(25) }),
  output: CaseWork,
  failures: [],
  permission: 'work.read',
  ...ofCase,
  audit: { fact: 'work.read', about: 'caseId' },
  offline: 'cached',
})

export const planContact = operation({
  name: 'planContact',
  summary: 'Plan a visit, a call or another contact: the day, with whom, where and what for',
  method: 'POST',
  path: '/cases/:caseId/contacts/plans',
  input: PlanContact,
  output: Contact,
  failures: [CaseClosed],
  permission: 'work.record',
  ...ofCase,
  audit: { fact: 'contact.planned', about: 'caseId' },
  offline: 'queue',
})

export const replanContact = operation({
  name: 'replanContact',
  summary: 'Give a planned contact another day, time, place or other people',
  method: 'POST',
  path: '/cases/:caseId/contacts/:id/plans',
  input: ReplanContact,
  output: Contact,
  failures: [CaseClosed, ContactClash, ToldBefore],
  permission: 'work.record',
  ...ofCase,
  audit: { fact: 'contact.replanned', about: 'caseId' },
  offline: 'queue',
})

export const recordContact = operation({
  name: 'recordContact',
  summary: 'Tell a contact straight as it was, also one that did not come about and why',
  method: 'POST',
  path: '/cases/:caseId/contacts',
  input: RecordContact,
  output: Contact,
  maxBytes: NOTE_BYTES,
  failures: [CaseClosed, DayNotYet],
  permission: 'work.record',
  ...ofCase,
  audit: { fact: 'contact.recorded', about: 'caseId' },
  offline: 'queue',
})

export const finishContact = operation({
  name: 'finishContact',
  summary: 'Tell how a planned contact ended: it took place, did not come about, or was called off',
  method: 'POST',
  path: '/cases/:caseId/contacts/:id/endings',
  input: FinishContact,
  output: Contact,
  maxBytes: NOTE_BYTES,
  failures: [CaseClosed, ContactClash, ToldBefore, DayNotYet],
  permission: 'work.record',
  ...ofCase,
  audit: { fact: 'contact.finished', about: 'caseId' },
  offline: 'queue',
})
