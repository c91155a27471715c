import { useLingui } from '@lingui/react/macro'
import { countWords } from '#platform/web/dates.ts'

/** Characters that the long words of an assessment may have, and those about one thing in it. */
export const MOST = 50_000
export const MOST_OF_ONE = 10_000

/** What to say beside words that are too long to be kept there. */
export function useTooLong(most: number): string {
  const { t } = useLingui()
  const count = countWords(most)
  return t`This is longer than ${count} characters. What you wrote stays here; move a part of it into a note.`
}
