import '../learn.ts'
import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import type { ActorKind } from '../../schema/resource.ts'

export const ACTOR_WORDS: Record<ActorKind, MessageDescriptor> = {
  state: msg`government`,
  charity: msg`charity`,
  volunteer: msg`volunteers`,
  'social-enterprise': msg`social enterprise`,
  business: msg`business`,
  'not-known': msg`kind of organisation not known`,
}

/** How this kind of actor differs from the others, for whoever sends someone there; null where it is not known. */
export const ACTOR_MEANS: Record<ActorKind, MessageDescriptor | null> = {
  state: msg`A public office. What the law gives can be claimed as a right; there are rules, papers and quotas, and a way to complain.`,
  charity: msg`Gives out of donations. It asks for nothing back, and decides by its own means and rules: nobody has a right to it.`,
  volunteer: msg`People who give their own time, unpaid. They are near and personal; their hours are few and may not be demanded.`,
  'social-enterprise': msg`Sells goods or work and spends what it earns on people. It may ask for a small price, or for work in return.`,
  business: msg`Works for profit. Its services are paid for; what it gives away is a social contribution and may end.`,
  'not-known': null,
}
