import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import type { Tone } from '#platform/web/parts/status/StatusMark.tsx'
import type { ClientLink, Respect, Said, Through } from '../schema.ts'

type Words<Key extends string> = Record<Key, MessageDescriptor>

export const SAID_WORDS: Words<Said> = {
  helped: msg`I was helped`,
  'not-helped': msg`I was not helped`,
  'not-yet': msg`Not yet`,
  'call-me': msg`Please call me`,
  'changed-mind': msg`I have changed my mind`,
}
export const SAID_TONES: Record<Said, Tone> = {
  helped: 'good',
  'not-helped': 'attention',
  'not-yet': 'wait',
  'call-me': 'attention',
  'changed-mind': 'attention',
}
export const RESPECT_WORDS: Words<Respect> = {
  yes: msg`Treated with respect`,
  partly: msg`Respect was lacking`,
  no: msg`Not treated with respect`,
}
export const THROUGH_WORDS: Words<Through> = {
  link: msg`By their own link`,
  worker: msg`Told to the worker`,
  'trusted-person': msg`Passed on by someone they trust`,
}
export const LINK_STATE_WORDS: Words<ClientLink['state']> = {
  open: msg`Works`,
  expired: msg`Has run out`,
  ended: msg`Ended`,
  locked: msg`Locked after five wrong words`,
}
