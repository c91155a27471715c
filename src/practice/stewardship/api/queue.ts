import * as z from 'zod'
import { operation } from '#platform/shared/operation.ts'
import {
  AlreadyUndone,
  ConfirmAsItStands,
  Confirmation,
  ConfirmationId,
  QueueSearch,
  SaidSince,
  VerificationQueue,
} from '../schema/verification.ts'

const curators = { permission: 'service.confirm', purpose: 'directory' } as const

export const verificationQueue = operation({
  ...curators,
  name: 'verificationQueue',
  summary:
    'Services to verify: asked for by failed referrals, with corrections waiting, stale, due soon, never confirmed',
  method: 'GET',
  path: '/directory/queue',
  input: QueueSearch,
  output: VerificationQueue,
  failures: [],
  audit: { fact: 'queue.read', about: null },
  offline: 'online-only',
})

export const confirmAsItStands = operation({
  ...curators,
  name: 'confirmAsItStands',
  summary: 'Say that a service was asked and every field is true as it stands, or that it is closed',
  method: 'POST',
  path: '/directory/services/:serviceId/findings',
  input: ConfirmAsItStands,
  output: Confirmation,
  failures: [],
  audit: { fact: 'service.confirmed', about: 'serviceId' },
  offline: 'queue',
})

export const undoConfirmation = operation({
  ...curators,
  name: 'undoConfirmation',
  summary: 'Take a confirmation back, as long as nobody has said anything newer of the service',
  method: 'POST',
  path: '/directory/findings/:id/undo',
  input: z.strictObject({ id: ConfirmationId }),
  output: Confirmation,
  failures: [SaidSince, AlreadyUndone],
  audit: { fact: 'confirmation.undone', about: 'id' },
  offline: 'online-only',
})
