import { DangerSign, type DangerAnswers } from '../schema/danger.ts'

/** The signs that were answered with yes, in the order in which they are asked. */
export function signsOf(answers: DangerAnswers): DangerSign[] {
  return DangerSign.options.filter(sign => answers[sign] === 'yes')
}

/** Whether everything that was asked has an answer; not known is none yet. */
export function isAllAsked(answers: DangerAnswers): boolean {
  return DangerSign.options.every(sign => answers[sign] !== 'not-known')
}
