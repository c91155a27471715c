import './learn.ts'
import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import type { PartySystem } from '../schema/parties.ts'

type Words<Key extends string> = Record<Key, MessageDescriptor>

export const SYSTEM_WORDS: Words<PartySystem> = {
  client: msg`Client system`,
  'change-agent': msg`Change agents`,
  action: msg`Action system`,
  target: msg`Target system`,
}
/** Who belongs to a system, for whoever chooses one. */
export const SYSTEM_HINTS: Words<PartySystem> = {
  client: msg`Those who ask for help, agree to it and shall be better off.`,
  'change-agent': msg`Workers and organisations whose task it is to help.`,
  action: msg`Those with whom we work to get there: family, teacher, neighbour, clinic.`,
  target: msg`Those or that which must change so that the goal is reached.`,
}
/** The order in which they are shown. */
export const SYSTEMS = ['client', 'change-agent', 'action', 'target'] as const satisfies readonly PartySystem[]
