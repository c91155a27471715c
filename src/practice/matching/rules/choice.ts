import { fail, ok, type Result } from '#platform/shared/result.ts'
import type { Choice, ChoiceUnclear, Presentation } from '../schema/choice.ts'

/** What a choice is held against: what was shown, the reasons that are known, and the agency's day. */
export type ChoiceAsked = {
  readonly shown: Pick<Presentation, 'shown' | 'order'>
  readonly reasons: readonly string[]
  readonly today: string
}

/**
 * Judge whether a choice can be understood later: everything named was shown, nothing is chosen and refused at once, every
 * refusal has a reason that is known. Choosing nothing, and refusing everything, are valid.
 *
 * @returns the choice, or why it is unclear and the keys that it turns on
 */
export function judgeChoice(choice: Choice, { shown, reasons, today }: ChoiceAsked): Result<Choice, ChoiceUnclear> {
  const { chosen, refused, madeOn } = choice
  const unclear = (why: ChoiceUnclear['why'], keys: string[]) => fail({ code: 'choice-unclear' as const, why, keys })
  const keys = refused.map(({ key }) => key)
  const known = new Set((shown.shown.length > 0 ? shown.shown : shown.order).map(({ key }) => key))
  const unknown = [...keys, ...(chosen === null ? [] : [chosen])].filter(key => !known.has(key))
  if (unknown.length > 0) return unclear('not-shown', unknown)
  if (chosen !== null && keys.includes(chosen)) return unclear('chosen-and-refused', [chosen])
  const twice = keys.filter((key, index) => keys.indexOf(key) !== index)
  if (twice.length > 0) return unclear('refused-twice', twice)
  const unread = refused.filter(({ reason }) => !reasons.includes(reason)).map(({ key }) => key)
  if (unread.length > 0) return unclear('reason-not-known', unread)
  return madeOn > today ? unclear('in-future', []) : ok(choice)
}
