import '../learn.ts'
import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import type { Tone } from '#platform/web/parts/status/StatusMark.tsx'
import type { LinkEvidence } from '#practice/knowledge/schema/domino.ts'
import type { AftercareOutcome, Risk, SignSeen } from '../../schema.ts'

type Words<Key extends string> = Record<Key, MessageDescriptor>

export const RISK_WORDS: Words<Risk> = {
  high: msg`It may well come back`,
  medium: msg`It may come back`,
  low: msg`It will probably last`,
}

export const OUTCOME_WORDS: Words<AftercareOutcome> = {
  holds: msg`What was reached lasts`,
  'came-back': msg`The problem came back`,
  'not-reached': msg`The client could not be reached any more`,
  'not-wanted': msg`The client wishes no more contact`,
  replaced: msg`Another calendar took its place`,
}

export const SEEN_WORDS: Words<SignSeen['seen']> = {
  yes: msg`Yes, it is there`,
  no: msg`No`,
  'not-known': msg`Not known`,
}
export const SEEN_TONES: Record<SignSeen['seen'], Tone> = { yes: 'attention', no: 'good', 'not-known': 'wait' }

/** How well a link is known; practice wisdom is said to be just that. */
export const EVIDENCE_WORDS: Words<LinkEvidence> = {
  strong: msg`Well known from several studies`,
  moderate: msg`Known from some studies`,
  'practice wisdom': msg`What practitioners have seen; not studied`,
}

/** What to say of a failure that aftercare can meet; null leaves it to the common words. */
export function wordsForAftercare({ code }: { code: string }): MessageDescriptor | null {
  switch (code) {
    case 'not-ending':
      return msg`Aftercare is planned when the work ends. Go on to the last phase first, or close the case.`
    case 'no-aftercare':
      return msg`No calendar is running. Make one first, then write down the contact.`
    case 'contact-told':
      return msg`A colleague wrote this contact down already. Load the page to see it.`
    case 'aftercare-ended':
      return msg`This calendar has ended already. Load the page to see how.`
    case 'version-clash':
      return msg`Someone changed this calendar meanwhile. Load the page and look at it again.`
    case 'still-open':
      return msg`This case is still open: go on in it.`
    case 'reopened-before':
      return msg`It was taken up again already. Load the page to find the new case.`
    case 'not-in-household':
      return msg`The family has changed meanwhile. Load the page and try again.`
    case 'consent-unclear':
      return msg`The consent cannot be kept like this. Look at how it was given and until when it holds.`
    case 'guardian-suspected':
      return msg`Whoever may have harmed the client cannot consent for them. Ask another adult whom the client trusts, and look at safety first.`
    case 'not-a-worker':
      return msg`Only a worker of this agency takes a case up again.`
    default:
      return null
  }
}
