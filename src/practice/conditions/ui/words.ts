import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import type { LineOrigin, SubjectKind } from '#practice/resources/schema/conditions.ts'
import type { Verdict } from '#practice/matching/schema/alternative.ts'
import type { Difference } from '../schema.ts'

type Words<Key extends string> = Record<Key, MessageDescriptor>

/** Where a line comes from, seen from a subject that it is not written for. */
export const FROM_WORDS: Words<LineOrigin> = {
  program: msg`From the programme`,
  service: msg`From the service`,
  place: msg`Only at this place`,
  imported: msg`As imported`,
}

export const SUBJECT_WORDS: Words<SubjectKind> = {
  program: msg`Programme`,
  service: msg`Service`,
  place: msg`Service at one place`,
}

export const VERDICT_WORDS: Words<Verdict> = {
  eligible: msg`fits`,
  'not-known': msg`cannot tell yet`,
  'not-eligible': msg`does not fit`,
}

export const DIFFERENCE_WORDS: Words<Difference['about']> = {
  'minimum-age': msg`The source says another lowest age than these conditions:`,
  'maximum-age': msg`The source says another highest age than these conditions:`,
  words: msg`The source says it in these words:`,
}

/** What to say of a failure of publishing; null leaves it to the common words. */
export function wordsForPublishing({ code }: { code: string }): MessageDescriptor | null {
  switch (code) {
    case 'version-clash':
      return msg`Someone published other conditions meanwhile. Both stand below; choose which hold.`
    case 'never-met':
      return msg`Nobody could ever meet these conditions. Look at what is marked, or say below why they stand.`
    case 'period-backwards':
      return msg`The last day lies before the first. Correct one of them.`
    default:
      return null
  }
}
