import * as z from 'zod'
import { operation } from '#platform/shared/operation.ts'
import { CaseClosed } from '../../schema.ts'
import {
  Advocacy,
  AdvocacyClash,
  Aid,
  RecordAdvocacy,
  RecordAid,
  TakeBackWork,
  TakenBack,
  TellAdvocacy,
} from '../schema/aid.ts'
import { DayNotYet } from '../schema/contact.ts'

const ofCase = { permission: 'work.record', purpose: 'help', relation: 'caseId', offline: 'queue' } as const

export const recordAid = operation({
  name: 'recordAid',
  summary: 'Write down aid that was given: what, how much, from where, who took it, and whether there is a receipt',
  method: 'POST',
  path: '/cases/:caseId/aid',
  input: RecordAid,
  output: Aid,
  failures: [CaseClosed, DayNotYet],
  ...ofCase,
  audit: { fact: 'aid.recorded', about: 'caseId' },
})

export const recordAdvocacy = operation({
  name: 'recordAdvocacy',
  summary: 'Write down what was asked of others for the client, toward whom and in which role',
  method: 'POST',
  path: '/cases/:caseId/advocacy',
  input: RecordAdvocacy,
  output: Advocacy,
  failures: [CaseClosed, DayNotYet],
  ...ofCase,
  audit: { fact: 'advocacy.recorded', about: 'caseId' },
})

export const tellAdvocacy = operation({
  name: 'tellAdvocacy',
  summary: 'Say what came of what was asked for the client',
  method: 'POST',
  path: '/cases/:caseId/advocacy/:id/results',
  input: TellAdvocacy,
  output: Advocacy,
  failures: [CaseClosed, AdvocacyClash, TakenBack],
  ...ofCase,
  audit: { fact: 'advocacy.told', about: 'caseId' },
})

export const takeBackWork = operation({
  name: 'takeBackWork',
  summary: 'Take aid, an action or a paper back that was written down wrongly; of a paper the file is erased',
  method: 'POST',
  path: '/cases/:caseId/work/withdrawals',
  input: TakeBackWork,
  output: z.object({ id: z.string() }),
  failures: [TakenBack],
  ...ofCase,
  audit: { fact: 'work.taken-back', about: 'caseId' },
})
