import '../learn.ts'
import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import type { TellerKind } from '../../schema/inquiries.ts'

export const TELLER_WORDS: Record<TellerKind, MessageDescriptor> = {
  self: msg`The person themselves`,
  family: msg`Someone of the family`,
  neighbour: msg`A neighbour or friend`,
  official: msg`A worker or office, such as school, clinic or village`,
  other: msg`Someone else`,
  'not-known': msg`Not known`,
}
