import '../learn.ts'
import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import type { Tone } from '#platform/web/parts/status/StatusMark.tsx'
import type { Direction } from '../../rules/functioning-change.ts'
import type { Dimension, Judgement, ViewName } from '../../schema/functioning.ts'
import { wordsForAssessment } from './words.ts'

/** The three dimensions of social functioning in law, as something that can be asked. */
export const DIMENSION_WORDS: Record<Dimension, MessageDescriptor> = {
  'needs-and-rights': msg`Basic needs and rights are met`,
  'roles-and-tasks': msg`Roles and tasks are carried out`,
  'problem-solving': msg`Problems of life are overcome`,
}
export const JUDGEMENT_WORDS: Record<Judgement, MessageDescriptor> = {
  well: msg`Well enough`,
  partly: msg`In part`,
  hardly: msg`Hardly or not at all`,
}
export const VIEW_WORDS: Record<ViewName, MessageDescriptor> = { client: msg`Client`, worker: msg`Worker` }
/** What stands where a view is not there. */
export const UNSEEN_WORDS: Record<ViewName, MessageDescriptor> = {
  client: msg`not asked yet`,
  worker: msg`not known yet`,
}
export const DIRECTION_WORDS: Record<Direction, MessageDescriptor> = {
  lighter: msg`lighter than before`,
  heavier: msg`heavier than before`,
  same: msg`the same as before`,
  'not-comparable': msg`cannot be compared: one of both is not known`,
}
export const DIRECTION_TONES: Record<Direction, Tone> = {
  lighter: 'good',
  heavier: 'attention',
  same: 'calm',
  'not-comparable': 'calm',
}

/** What to say of a failure that an assessment can meet; null leaves it to the common words. */
export function wordsForFunctioning(failure: { code: string }): MessageDescriptor | null {
  switch (failure.code) {
    case 'functioning-finished':
      return msg`This assessment was finished meanwhile. What you wrote is still here; keep it as a new assessment.`
    case 'functioning-empty':
      return msg`Nothing is written in this assessment yet. Write at least one thing, or keep it as a draft.`
    case 'not-of-case':
      return msg`This person is not in the client’s household any more. Look at the household first.`
    case 'day-to-come':
      return msg`This day has not come yet. Write the day on which you spoke with the client.`
    case 'named-twice':
      return msg`Something stands there twice. Take one of both out.`
    default:
      return wordsForAssessment(failure)
  }
}
