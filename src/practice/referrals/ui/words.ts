import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import type { Tone } from '#platform/web/parts/status/StatusMark.tsx'
import type { CancelReason, ReferralOutcome } from '../schema/act.ts'
import type { GoesAlong, PaperStanding } from '../schema/handover.ts'
import type { LinkWay, ReferralLink } from '../schema/link.ts'
import type { PackageFieldName, ReferralAct, ReferralState } from '../schema/referral.ts'
import type { Because, InboxGroup, ReferralEntry } from '../schema/view.ts'

type Words<Key extends string> = Record<Key, MessageDescriptor>

/** How a referral stands, as both sides read it. */
export const STATE_WORDS: Words<ReferralState> = {
  requested: msg`Asked, no answer yet`,
  accepted: msg`Accepted`,
  'on-hold': msg`On the waiting list`,
  'in-progress': msg`Help has begun`,
  rejected: msg`Declined`,
  completed: msg`Help was given`,
  failed: msg`Could not be done`,
  cancelled: msg`Taken back`,
  'entered-in-error': msg`Recorded by mistake`,
}
export const STATE_TONES: Record<ReferralState, Tone> = {
  requested: 'wait',
  accepted: 'good',
  'on-hold': 'wait',
  'in-progress': 'good',
  rejected: 'attention',
  completed: 'done',
  failed: 'attention',
  cancelled: 'calm',
  'entered-in-error': 'calm',
}

/** Why it waits for the worker. */
export const BECAUSE_WORDS: Words<Because> = {
  declined: msg`Declined: look at other help`,
  failed: msg`Could not be done: look at other help`,
  far: msg`Long wait: look at other help meanwhile`,
  asked: msg`The provider asked you something`,
  'no-outcome': msg`Help was given: ask the client how it went`,
  appointment: msg`An appointment is near: prepare it with the client`,
  silent: msg`No answer in time: call them, or look at other help`,
}

export const GOES_ALONG_WORDS: Words<GoesAlong> = {
  'not-known': msg`Not agreed yet`,
  worker: msg`The worker`,
  kin: msg`Someone of the family`,
  volunteer: msg`A volunteer`,
  nobody: msg`Nobody: the client goes alone`,
}

/** How a paper stands with the client. */
export const PAPER_WORDS: Words<PaperStanding> = {
  has: msg`The client has it`,
  'on-the-way': msg`On the way`,
  lacks: msg`The client does not have it`,
  'not-needed': msg`Not needed`,
}

/** What a provider may do, as the choice reads; a worker's own act too, so that no act is without words. */
export const ACT_WORDS: Words<ReferralAct> = {
  accept: msg`Accept`,
  'wait-list': msg`Put on the waiting list`,
  decline: msg`Decline`,
  ask: msg`Ask the worker something`,
  start: msg`Help has begun`,
  complete: msg`Help was given`,
  'could-not': msg`It could not be done`,
  cancel: msg`Take back`,
  void: msg`Say that it was recorded by mistake`,
}
export const ACT_HINTS: Partial<Words<ReferralAct>> = {
  accept: msg`You will help. The worker is told at once.`,
  'wait-list': msg`You will help later. Say when, as far as you know.`,
  decline: msg`Say why, so that the worker can look for other help today.`,
  ask: msg`Nothing changes until you have the answer.`,
}

export const ENTRY_WORDS: Words<ReferralEntry['kind']> = {
  send: msg`Referral sent`,
  accept: msg`Accepted`,
  'wait-list': msg`Put on the waiting list`,
  decline: msg`Declined`,
  ask: msg`Asked the worker`,
  start: msg`Help has begun`,
  complete: msg`Help was given`,
  'could-not': msg`It could not be done`,
  cancel: msg`Taken back`,
  void: msg`Recorded by mistake`,
  reply: msg`Message from the worker`,
  outcome: msg`What came of it`,
  undo: msg`The provider took its answer back`,
}

export const GROUP_WORDS: Words<InboxGroup> = {
  new: msg`New`,
  waiting: msg`Waiting list`,
  'in-progress': msg`In progress`,
  closed: msg`Closed`,
}

export const FIELD_WORDS: Words<PackageFieldName> = {
  fullName: msg`Name`,
  ageYears: msg`Age`,
  sex: msg`Sex`,
  nik: msg`Identity number (NIK)`,
  phone: msg`Phone number`,
  contactWishes: msg`How they want to be reached`,
  village: msg`Village`,
  addressLine: msg`Address`,
  householdSize: msg`How many live in the household`,
  need: msg`What is needed`,
  inOwnWords: msg`The need in the client’s own words`,
  situation: msg`What brought the client to us`,
}

/** Why a provider may need what is not ticked to begin with. */
export const FIELD_REASONS: Partial<Words<PackageFieldName>> = {
  ageYears: msg`Where help is for a certain age only.`,
  sex: msg`Where help is for women or for men only.`,
  nik: msg`Only where the provider must look up a register. It can also be shown on the spot.`,
  phone: msg`If the provider is to call the client itself.`,
  contactWishes: msg`So that nobody calls at a bad time or tells the wrong person.`,
  village: msg`Where help is for certain areas only.`,
  addressLine: msg`Only if someone is to visit the home. Think of safety first.`,
  householdSize: msg`Where the amount depends on how many share it.`,
  inOwnWords: msg`Lets the provider hear the client. Read it together first.`,
  situation: msg`The whole story. Leave it out unless the provider cannot help without it.`,
}

export const OUTCOME_WORDS: Words<ReferralOutcome> = {
  helped: msg`It helped; the need is met`,
  'partly-helped': msg`It helped in part`,
  'not-helped': msg`It did not help`,
}

export const CANCEL_WORDS: Words<CancelReason> = {
  'client-changed-mind': msg`The client decided otherwise`,
  'consent-withdrawn': msg`The client took back the consent`,
  'helped-elsewhere': msg`Help came from elsewhere`,
  'provider-silent': msg`The provider does not answer`,
  'sent-by-mistake': msg`It was sent by mistake`,
  other: msg`Another reason`,
}

export const LINK_WAY_WORDS: Words<LinkWay> = {
  letter: msg`On a letter`,
  message: msg`In a message`,
  counter: msg`At the counter`,
}
export const LINK_STATE_WORDS: Words<ReferralLink['state']> = {
  open: msg`Works`,
  expired: msg`Has run out`,
  ended: msg`Ended`,
  locked: msg`Locked after five wrong words`,
}
