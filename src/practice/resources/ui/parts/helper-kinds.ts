import '../learn.ts'
import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import type { InformalKind } from '../../schema/informal.ts'

export const HELPER_KINDS: Record<InformalKind, MessageDescriptor> = {
  relative: msg`Relative`,
  neighbour: msg`Neighbour`,
  friend: msg`Friend`,
  volunteer: msg`Volunteer`,
  'savings-group': msg`Savings group`,
  'faith-group': msg`Faith group`,
  employer: msg`Employer`,
  'community-group': msg`Community group`,
}
