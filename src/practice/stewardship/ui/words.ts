import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import type { ChangeSource, ChangeState } from '../schema/change.ts'
import type { LinkState, LinkWay } from '../schema/link.ts'
import type { LikenessReason, MergeField } from '../schema/merging.ts'
import type { QualityMeasure } from '../schema/quality.ts'
import type { QueueKind, VerificationReason } from '../schema/verification.ts'

export const KIND_WORDS: Record<QueueKind, MessageDescriptor> = {
  asked: msg`A referral failed`,
  changes: msg`Corrections wait`,
  stale: msg`Not confirmed for a year`,
  due: msg`Due soon`,
  never: msg`Never confirmed`,
}
export const KIND_TONES = {
  asked: 'attention',
  changes: 'wait',
  stale: 'attention',
  due: 'wait',
  never: 'calm',
} as const satisfies Record<QueueKind, string>

export const REASON_WORDS: Record<VerificationReason, MessageDescriptor> = {
  full: msg`they were full`,
  closed: msg`they were closed`,
  ended: msg`they no longer offer it`,
  'area-or-condition': msg`area or condition is otherwise`,
  'wrong-service': msg`it is another service`,
  'could-not-help': msg`they could not help`,
  'no-answer': msg`nobody answered`,
}

export const SOURCE_WORDS: Record<ChangeSource, MessageDescriptor> = {
  colleague: msg`A colleague`,
  provider: msg`The provider, with an account`,
  link: msg`The provider, by link`,
  public: msg`Someone from the public`,
}
export const STATE_WORDS: Record<ChangeState, MessageDescriptor> = {
  waiting: msg`waits`,
  decided: msg`decided`,
  spam: msg`laid aside`,
  'taken-back': msg`taken back`,
}

export const WAY_WORDS: Record<LinkWay, MessageDescriptor> = {
  letter: msg`Letter`,
  message: msg`Message`,
  shown: msg`Code on the screen`,
}
export const LINK_STATE_WORDS: Record<LinkState, MessageDescriptor> = {
  open: msg`works`,
  expired: msg`has run out`,
  revoked: msg`ended`,
}

export const LIKENESS_WORDS: Record<LikenessReason, MessageDescriptor> = {
  'same-name': msg`same name`,
  'like-name': msg`names alike`,
  'same-phone': msg`same telephone number`,
  'same-url': msg`same website`,
  'same-email': msg`same e-mail address`,
  'same-place': msg`same address`,
}
export const MERGE_FIELD_WORDS: Record<MergeField, MessageDescriptor> = {
  name: msg`Name`,
  actorKind: msg`Kind of organisation`,
  description: msg`Description`,
  email: msg`E-mail address`,
  url: msg`Website`,
}

export const MEASURE_WORDS: Record<QualityMeasure, MessageDescriptor> = {
  'no-hours': msg`No opening hours`,
  'no-phone': msg`No telephone number`,
  'no-area': msg`No area that it serves`,
  'no-need': msg`No need that leads to it`,
  'no-conditions': msg`No conditions`,
  'no-place': msg`No place`,
  'no-papers': msg`No papers to bring`,
  'no-cost': msg`Nothing about the cost`,
  'no-wait': msg`Nothing about the wait`,
  'no-how-to-apply': msg`Nothing about how to get it`,
  'one-language': msg`In one language only`,
  stale: msg`Not confirmed for a year`,
  'never-confirmed': msg`Never confirmed`,
  'phone-impossible': msg`Telephone numbers that cannot be`,
  'email-impossible': msg`E-mail addresses that cannot be`,
  'url-impossible': msg`Websites that cannot be`,
  'contact-shared': msg`Contacts that three or more organisations share`,
}
