import * as z from 'zod'
import { operation } from '#platform/shared/operation.ts'
import { ServiceId } from '#practice/resources/schema/resource.ts'
import {
  ChangedSince,
  ChangeLine,
  ChangeRequest,
  ChangeRequestId,
  ChangesPage,
  ChangesSearch,
  ChangeVersion,
  Correctable,
  DecideChange,
  NothingSaid,
  NotWaiting,
  ProposeChange,
  ReasonMissing,
  ValueUnreadable,
} from '../schema/change.ts'

const everyone = { permission: 'change.propose', purpose: 'directory' } as const
const curators = { permission: 'change.decide', purpose: 'directory' } as const

export const fieldsToCorrect = operation({
  ...everyone,
  name: 'fieldsToCorrect',
  summary: 'What can be said to be wrong of a service, as it stands',
  method: 'GET',
  path: '/directory/services/:id/fields',
  input: z.strictObject({ id: ServiceId }),
  output: Correctable,
  failures: [],
  audit: { fact: 'service.read', about: 'id' },
  offline: 'online-only',
})

export const proposeChange = operation({
  ...everyone,
  name: 'proposeChange',
  summary: 'Say what is wrong with a service, field by field or in words; a curator decides',
  method: 'POST',
  path: '/directory/services/:serviceId/changes',
  input: ProposeChange,
  output: ChangeRequest,
  failures: [NothingSaid],
  audit: { fact: 'change.proposed', about: 'serviceId' },
  offline: 'queue',
})

export const myChangeRequests = operation({
  ...everyone,
  name: 'myChangeRequests',
  summary: 'What I said to be wrong, and what became of it',
  method: 'GET',
  path: '/directory/changes/mine',
  input: z.strictObject({}),
  output: z.array(ChangeLine),
  failures: [],
  audit: { fact: 'changes.read', about: null },
  offline: 'online-only',
})

export const changeRequests = operation({
  ...curators,
  name: 'changeRequests',
  summary: 'Corrections that wait, the oldest first, or those that were decided',
  method: 'GET',
  path: '/directory/changes',
  input: ChangesSearch,
  output: ChangesPage,
  failures: [],
  audit: { fact: 'changes.read', about: null },
  offline: 'online-only',
})

export const changeRequest = operation({
  ...curators,
  name: 'changeRequest',
  summary: 'One correction, side by side with what stands now',
  method: 'GET',
  path: '/directory/changes/:id',
  input: z.strictObject({ id: ChangeRequestId }),
  output: ChangeRequest,
  failures: [],
  audit: { fact: 'change.read', about: 'id' },
  offline: 'online-only',
})

export const decideChange = operation({
  ...curators,
  name: 'decideChange',
  summary: 'Put in parts of a correction as proposed or edited, refuse others with a reason, leave the rest',
  method: 'POST',
  path: '/directory/changes/:id/decisions',
  input: DecideChange,
  output: ChangeRequest,
  failures: [ChangedSince, ValueUnreadable, ReasonMissing, NotWaiting],
  audit: { fact: 'change.decided', about: 'id' },
  offline: 'online-only',
})

export const undoDecision = operation({
  ...curators,
  name: 'undoDecision',
  summary: 'Take a decision back: what was replaced stands there again, unless someone has changed it since',
  method: 'POST',
  path: '/directory/changes/:id/undo',
  input: ChangeVersion,
  output: ChangeRequest,
  failures: [ChangedSince, NotWaiting],
  audit: { fact: 'decision.undone', about: 'id' },
  offline: 'online-only',
})

export const markSpam = operation({
  ...curators,
  name: 'markSpam',
  summary: 'Lay aside what is no correction',
  method: 'POST',
  path: '/directory/changes/:id/spam',
  input: ChangeVersion,
  output: ChangeRequest,
  failures: [ChangedSince, NotWaiting],
  audit: { fact: 'change.spam', about: 'id' },
  offline: 'online-only',
})
