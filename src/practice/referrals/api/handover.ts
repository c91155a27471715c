import * as z from 'zod'
import { Download } from '#platform/shared/document.ts'
import { operation } from '#platform/shared/operation.ts'
import { AppointmentFile, ArrangeHandover, HandoverClash, HandoverView, TickPaper } from '../schema/handover.ts'
import { ActNotAllowed, Referral } from '../schema/referral.ts'

export const handoverOfReferral = operation({
  name: 'handoverOfReferral',
  summary: 'How the client gets to the provider: appointment, who goes along, papers and how they stand',
  method: 'GET',
  path: '/cases/:caseId/referrals/:id/handover',
  input: z.strictObject({ caseId: Referral.shape.caseId, id: Referral.shape.id }),
  output: HandoverView,
  failures: [],
  permission: 'referral.read',
  purpose: 'help',
  relation: 'caseId',
  audit: { fact: 'handover.read', about: 'caseId' },
  offline: 'cached',
})

export const arrangeHandover = operation({
  name: 'arrangeHandover',
  summary:
    'Arrange how the client gets to the provider: day, time, place, who goes along, transport, what to say there',
  method: 'POST',
  path: '/cases/:caseId/referrals/:id/handover',
  input: ArrangeHandover,
  output: z.object({ version: z.int().positive() }),
  failures: [ActNotAllowed, HandoverClash],
  permission: 'referral.reply',
  purpose: 'help',
  relation: 'caseId',
  audit: { fact: 'handover.arranged', about: 'caseId' },
  offline: 'queue',
})

export const tickPaper = operation({
  name: 'tickPaper',
  summary: 'Say how a paper that the service asks for stands with the client: there, on the way, not there, not needed',
  method: 'POST',
  path: '/cases/:caseId/referrals/:id/papers',
  input: TickPaper,
  output: TickPaper.pick({ state: true }),
  failures: [ActNotAllowed],
  permission: 'referral.reply',
  purpose: 'help',
  relation: 'caseId',
  audit: { fact: 'handover.paper-ticked', about: 'caseId' },
  offline: 'queue',
})

export const appointmentFile = operation({
  name: 'appointmentFile',
  summary:
    'The appointment as a file for a calendar, with a neutral title, without names and without a protected place',
  method: 'POST',
  reads: true,
  path: '/cases/:caseId/referrals/:id/appointment',
  input: AppointmentFile,
  output: Download,
  failures: [],
  permission: 'referral.read',
  purpose: 'help',
  relation: 'caseId',
  audit: { fact: 'handover.exported', about: 'caseId' },
  offline: 'online-only',
})
