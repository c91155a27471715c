import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'

const WORDS: Readonly<Record<string, MessageDescriptor>> = {
  'changed-since': msg`Someone changed this in between. What stands now is shown above; look again and decide.`,
  'value-unreadable': msg`One of these cannot be put in as it is written. Edit it: numbers as digits, one telephone number on each line, hours such as Monday–Friday 08:00–16:00.`,
  'reason-missing': msg`Write why you refuse it: whoever asked reads it.`,
  'not-waiting': msg`This was decided already. Load the page and look again.`,
  'nothing-said': msg`Nothing differs from what stands there. Correct a field, or write what is wrong.`,
  'said-since': msg`Someone said something newer of this service, so it stays.`,
  'already-undone': msg`This was taken back already.`,
  'merge-not-possible': msg`One of these was merged already. Load the page and look again.`,
}

/** Why it could not be done, and what to do next; null for what any act may meet. */
export function wordsForChange({ code }: { code: string }): MessageDescriptor | null {
  return WORDS[code] ?? null
}
