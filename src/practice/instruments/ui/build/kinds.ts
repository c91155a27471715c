import { msg } from '@lingui/core/macro'
import type { MessageDescriptor } from '@lingui/core'
import type { DraftItem } from '../../schema/draft.ts'
import type { ItemType } from '../../schema/form.ts'

type Kind = { id: string; type: ItemType; repeats: boolean; words: MessageDescriptor }

/** The kinds of questions as they are chosen: FHIR's type, and whether there may be several answers. */
export const KINDS: readonly Kind[] = [
  { id: 'string', type: 'string', repeats: false, words: msg`Short text` },
  { id: 'text', type: 'text', repeats: false, words: msg`Long text` },
  { id: 'integer', type: 'integer', repeats: false, words: msg`Whole number` },
  { id: 'decimal', type: 'decimal', repeats: false, words: msg`Number with decimals` },
  { id: 'boolean', type: 'boolean', repeats: false, words: msg`Yes or no` },
  { id: 'choice', type: 'choice', repeats: false, words: msg`One of several answers` },
  { id: 'many', type: 'choice', repeats: true, words: msg`Any of several answers` },
  { id: 'open-choice', type: 'open-choice', repeats: false, words: msg`One of several answers, or own words` },
  { id: 'date', type: 'date', repeats: false, words: msg`Day` },
  { id: 'time', type: 'time', repeats: false, words: msg`Time of day` },
  { id: 'dateTime', type: 'dateTime', repeats: false, words: msg`Day and time` },
  { id: 'display', type: 'display', repeats: false, words: msg`Words to read out, no question` },
]
export const GROUPS: readonly Kind[] = [
  { id: 'group', type: 'group', repeats: false, words: msg`Group of questions` },
  { id: 'repeat', type: 'group', repeats: true, words: msg`Group that repeats, such as for each child` },
]

export function kindOf({ type, repeats }: Pick<DraftItem, 'type' | 'repeats'>): Kind | undefined {
  const all = [...KINDS, ...GROUPS]
  return all.find(kind => kind.type === type && kind.repeats === repeats) ?? all.find(kind => kind.type === type)
}
