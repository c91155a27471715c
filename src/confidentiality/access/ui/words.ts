import { msg } from '@lingui/core/macro'
import type { MessageDescriptor } from '@lingui/core'
import type { FailureOf } from '#platform/shared/operation.ts'
import type { endMembership } from '../api.ts'
import type { Role } from '../schema/actor.ts'

export const ROLE_WORDS: Record<Role, MessageDescriptor> = {
  worker: msg`Social worker`,
  'front-office': msg`Front office`,
  supervisor: msg`Supervisor`,
  curator: msg`Curator of the directory`,
  planner: msg`Planner`,
  'data-protection-officer': msg`Data protection officer`,
  administrator: msg`Administrator`,
  provider: msg`Service provider`,
}

export function wordsForEnd(failure: FailureOf<typeof endMembership>): MessageDescriptor | null {
  if (failure.code === 'version-clash') {
    return msg`Someone changed this membership meanwhile. Look at it again before you end it.`
  }
  if (failure.code !== 'must-stay') return null
  return failure.why === 'self'
    ? msg`You cannot end your own membership. Ask another administrator.`
    : msg`This is the last administrator. Invite another one first.`
}
