import { operation } from '#platform/shared/operation.ts'
import { CaseClosed } from '../../schema.ts'
import {
  CancelConference,
  Conference,
  ConferenceClash,
  ConferenceOver,
  ConferenceTask,
  HoldConference,
  PlanConference,
  SettleTask,
  TaskClash,
} from '../schema/conference.ts'
import { DayNotYet } from '../schema/contact.ts'

const ofCase = { permission: 'conference.hold', purpose: 'help', relation: 'caseId', offline: 'queue' } as const

export const planConference = operation({
  name: 'planConference',
  summary: 'Plan a case conference, or plan it anew: when, where, about what, with whom',
  method: 'POST',
  path: '/cases/:caseId/conferences/plans',
  input: PlanConference,
  output: Conference,
  failures: [CaseClosed, ConferenceClash, ConferenceOver],
  ...ofCase,
  audit: { fact: 'conference.planned', about: 'caseId' },
})

export const holdConference = operation({
  name: 'holdConference',
  summary: 'Tell what a case conference decided, who was there, and who does what by when',
  method: 'POST',
  path: '/cases/:caseId/conferences',
  input: HoldConference,
  output: Conference,
  failures: [CaseClosed, ConferenceClash, ConferenceOver, DayNotYet],
  ...ofCase,
  audit: { fact: 'conference.held', about: 'caseId' },
})

export const cancelConference = operation({
  name: 'cancelConference',
  summary: 'Call a planned case conference off, and say why',
  method: 'POST',
  path: '/cases/:caseId/conferences/:id/endings',
  input: CancelConference,
  output: Conference,
  failures: [CaseClosed, ConferenceClash, ConferenceOver],
  ...ofCase,
  audit: { fact: 'conference.cancelled', about: 'caseId' },
})

export const settleTask = operation({
  name: 'settleTask',
  summary: 'Say that a task of a conference is done, or that it is dropped and why',
  method: 'POST',
  path: '/cases/:caseId/conference-tasks/:id/endings',
  input: SettleTask,
  output: ConferenceTask,
  failures: [TaskClash],
  ...ofCase,
  audit: { fact: 'task.settled', about: 'caseId' },
})
