import '../learn.ts'
import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import type { Tone } from '#platform/web/parts/status/StatusMark.tsx'
import type { BetterWay, JudgementAnswer, RatedBy, Stretch } from '../../schema.ts'

type Words<Key extends string> = Record<Key, MessageDescriptor>

/** How it is now beside how it was, as the client says. */
export const JUDGEMENT_WORDS: Words<JudgementAnswer> = {
  better: msg`Better than before`,
  same: msg`About the same`,
  worse: msg`Worse than before`,
  'not-asked': msg`Could not be asked`,
}
export const JUDGEMENT_TONES: Record<JudgementAnswer, Tone> = {
  better: 'good',
  same: 'calm',
  worse: 'attention',
  'not-asked': 'wait',
}

export const RATED_BY_WORDS: Words<RatedBy> = { client: msg`As the client sees it`, worker: msg`As the worker sees it` }

/** The five steps of a goal, from −2 to 2. */
const LEVELS = [
  msg`Much less than hoped for`,
  msg`Less than hoped for`,
  msg`As hoped for`,
  msg`More than hoped for`,
  msg`Much more than hoped for`,
] as const
/** @param score - from −2 to 2; anything else has no words */
export function levelWords(score: number): MessageDescriptor | null {
  return LEVELS[score + 2] ?? null
}

export const BETTER_WORDS: Words<BetterWay> = {
  up: msg`More is better`,
  down: msg`Less is better`,
  neither: msg`Neither is better by itself`,
}

export const STRETCH_WORDS: Words<Stretch['kind']> = {
  baseline: msg`Before help`,
  intervention: msg`During help`,
  'follow-up': msg`Afterwards`,
}

/** What to say of a failure that evaluation can meet; null leaves it to the common words. */
export function wordsForEvaluation({ code }: { code: string }): MessageDescriptor | null {
  switch (code) {
    case 'case-closed':
      return msg`This case is closed, so its goals are no longer rated. Everything in it stays readable.`
    case 'day-outside':
      return msg`Choose a day since the case was opened, and not after today.`
    case 'why-missing':
      return msg`Write why the client could not be asked.`
    default:
      return null
  }
}
