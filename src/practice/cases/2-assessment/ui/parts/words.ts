import '../learn.ts'
import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import type { Tone } from '#platform/web/parts/status/StatusMark.tsx'
import type { NeedState, Urgency } from '../../schema.ts'

/** How soon help must come, as a mark beside a need and as an answer in its form. */
export const URGENCY_WORDS: Record<Urgency, MessageDescriptor> = {
  today: msg`Help is needed today`,
  'not-known': msg`How soon is not known yet`,
  'this-week': msg`Help is needed this week`,
  'this-month': msg`Help is needed this month`,
  later: msg`It can wait`,
}
export const URGENCY_TONES: Record<Urgency, Tone> = {
  today: 'attention',
  'not-known': 'wait',
  'this-week': 'wait',
  'this-month': 'calm',
  later: 'calm',
}

export const NEED_STATE_WORDS: Record<NeedState, MessageDescriptor> = {
  open: msg`Still open`,
  met: msg`Met`,
  'partly-met': msg`Partly met`,
  unmet: msg`Unmet`,
}
export const NEED_STATE_TONES: Record<NeedState, Tone> = {
  open: 'calm',
  met: 'good',
  'partly-met': 'wait',
  unmet: 'attention',
}

/** What to say of a failure that naming needs and strengths can meet; null leaves it to the common words. */
export function wordsForAssessment({ code }: { code: string }): MessageDescriptor | null {
  switch (code) {
    case 'case-closed':
      return msg`This case is closed, so nothing can be added or changed. Everything in it stays readable.`
    case 'term-unknown':
      return msg`This choice is no longer in the list. Choose the nearest one that is.`
    case 'answers-unclear':
      return msg`Some answers do not fit this form. Look at the questions that are marked.`
    case 'version-clash':
      return msg`Someone changed this need meanwhile. Look at both versions and choose which is right.`
    default:
      return null
  }
}
