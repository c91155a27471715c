import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import type { Tone } from '#platform/web/parts/status/StatusMark.tsx'
import type { Change } from '../../../rules/explanation.ts'
import type { Alternative, RankingPart, Verdict } from '../../../schema/alternative.ts'

/** What a verdict is called; never a promise that help will come. */
export const VERDICT_WORDS: Record<Verdict, MessageDescriptor> = {
  eligible: msg`Fits`,
  'not-known': msg`Cannot tell yet`,
  'not-eligible': msg`Does not fit`,
}
export const VERDICT_TONES: Record<Verdict, Tone> = { eligible: 'good', 'not-known': 'wait', 'not-eligible': 'calm' }

export const SYSTEM_WORDS: Record<Alternative['resourceSystem'], MessageDescriptor> = {
  informal: msg`People nearby`,
  formal: msg`For members`,
  societal: msg`Open service`,
  'own-strength': msg`The client’s own strength`,
}

export const PART_WORDS: Record<RankingPart, MessageDescriptor> = {
  needFit: msg`Is it for this need?`,
  verdict: msg`Do the conditions fit?`,
  access: msg`How near is it?`,
  wait: msg`How soon does help begin?`,
  capacity: msg`Is there a place?`,
  cost: msg`Is it free?`,
  language: msg`Does it speak the client’s language?`,
  wishes: msg`Does it meet the client’s wishes?`,
}

export const CHANGE_WORDS: Record<Change, MessageDescriptor> = {
  'become-member': msg`It may fit once the client is a member.`,
  'later-age': msg`It may fit later, at the age that it asks for.`,
  'another-place': msg`It may fit if the client moves there. A service of the same kind may exist nearer.`,
  'own-village': msg`They agreed to help people of their own village. Ask them before you hope for more.`,
  'when-open-again': msg`Ask when it opens again.`,
  'ask-provider': msg`If this is wrong or has changed, correct the fact in the client’s record, or ask the provider about an exception.`,
}

export const WHEELCHAIR_WORDS = {
  yes: msg`A wheelchair can get in`,
  'with-help': msg`A wheelchair can get in with help`,
  no: msg`A wheelchair cannot get in`,
} as const satisfies Record<string, MessageDescriptor>
