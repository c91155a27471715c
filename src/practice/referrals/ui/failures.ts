import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import type { FailureOf } from '#platform/shared/operation.ts'
import type {
  answerReferral,
  cancelReferral,
  recordOutcome,
  replyToProvider,
  sendReferral,
  voidReferral,
} from '../api.ts'
import type { arrangeHandover, tickPaper } from '../api/handover.ts'
import type { ReferralState } from '../schema/referral.ts'

type Failure = FailureOf<
  | typeof sendReferral
  | typeof answerReferral
  | typeof cancelReferral
  | typeof voidReferral
  | typeof recordOutcome
  | typeof replyToProvider
>

/** Why something could not be done to a referral, and what to do next; null for what any act may meet. */
export function wordsForReferral(failure: Failure): MessageDescriptor | null {
  if (failure.code === 'act-not-allowed') return NOW[failure.state]
  if (failure.code === 'version-clash') return NOW[failure.kept.state]
  return isKnown(failure.code) ? WORDS[failure.code] : null
}

/** Why the way there could not be changed; null for what any act may meet. */
export function wordsForHandover(
  failure: FailureOf<typeof arrangeHandover | typeof tickPaper>,
): MessageDescriptor | null {
  if (failure.code === 'act-not-allowed') return NOW[failure.state]
  if (failure.code !== 'version-clash') return null
  return msg`Someone else wrote here first. What they wrote stands above now, and what you typed is still here. Look at both, then save again.`
}

const WORDS = {
  'consent-missing': msg`Nothing was sent. The client has not yet agreed that this provider may see all of it. Ask and record it below, or untick what is not needed.`,
  'case-closed': msg`This case is closed. Take it up again before you go on.`,
  'service-gone': msg`This service is no longer in the directory. Choose another way of help.`,
  'package-empty': msg`Nothing of what you ticked is in the record yet. Tick something that is known.`,
  'outcome-not-yet': msg`This referral was declined or taken back. Record what came of the need on the case itself.`,
}

function isKnown(code: string): code is keyof typeof WORDS {
  return code in WORDS
}

/** Someone was first, or it cannot be done any more: how it stands now. */
const NOW: Record<ReferralState, MessageDescriptor> = {
  requested: msg`Something changed meanwhile. The request is still waiting for an answer. Load the page and look again.`,
  accepted: msg`Someone was first: the referral is accepted now. Load the page and look again.`,
  'on-hold': msg`Someone was first: the client is on the waiting list now. Load the page and look again.`,
  'in-progress': msg`Someone was first: help has begun. Load the page and look again.`,
  rejected: msg`Someone was first: the referral is declined. Nothing more can be done with it.`,
  completed: msg`Someone was first: help was given and the referral is closed. Nothing more can be done with it.`,
  failed: msg`Someone was first: it could not be done and the referral is closed. Nothing more can be done with it.`,
  'entered-in-error': msg`This referral was recorded by mistake. Nothing more can be done with it.`,
  cancelled: msg`The worker took this referral back. Nothing more can be done with it.`,
}
