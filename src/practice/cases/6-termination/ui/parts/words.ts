import '../learn.ts'
import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import type { Tone } from '#platform/web/parts/status/StatusMark.tsx'
import type { Criterion, CriterionAnswer, Ending, Onward, SignState } from '../../schema.ts'

type Words<Key extends string> = Record<Key, MessageDescriptor>

export const CRITERION_WORDS: Words<Criterion> = {
  goals: msg`Are the goals reached, or was it decided what becomes of them?`,
  needs: msg`Is it written down what came of every need?`,
  safety: msg`Is the client safe, as far as is known?`,
  referrals: msg`Were all referrals looked at, so that none is left hanging?`,
  agreement: msg`Did you end the working agreement together?`,
}
/** The same as a heading, once it is answered. */
export const LOOKED_WORDS: Words<Criterion> = {
  goals: msg`Goals`,
  needs: msg`Needs`,
  safety: msg`Safety`,
  referrals: msg`Referrals`,
  agreement: msg`Working agreement`,
}
export const ANSWER_WORDS: Words<CriterionAnswer['answer']> = {
  done: msg`Yes`,
  left: msg`Not quite: left as it is`,
  none: msg`There is none`,
}
/** The same in the record of a case that has ended. */
export const KEPT_ANSWER_WORDS: Words<CriterionAnswer['answer']> = {
  done: msg`Looked at, and done`,
  left: msg`Left as it is`,
  none: msg`There was none`,
}

export const ONWARD_WORDS: Words<Onward['kind']> = {
  transfer: msg`Someone else takes over the whole work`,
  referral: msg`One matter is sent on`,
}

export const SIGN_WORDS: Words<SignState> = {
  'to-sign': msg`Waits for the supervisor’s signature`,
  returned: msg`Returned by the supervisor`,
  signed: msg`Signed by the supervisor`,
}
export const SIGN_TONES: Record<SignState, Tone> = { 'to-sign': 'wait', returned: 'attention', signed: 'good' }

export const SKIPPED_WORDS: Words<Ending['skipped'][number]> = {
  assessment: msg`assessment`,
  plan: msg`plan`,
  intervention: msg`intervention`,
  evaluation: msg`evaluation`,
}

/** What to say of a failure that ending can meet; null leaves it to the common words. */
export function wordsForEnding({ code }: { code: string }): MessageDescriptor | null {
  switch (code) {
    case 'case-closed':
      return msg`This case is closed already. Load the page to see how it ended.`
    case 'version-clash':
      return msg`Someone changed this meanwhile. What you wrote is kept on this device: load the page and look at it again.`
    case 'safety-clock-running':
      return msg`A safety clock is still running. Say first on the overview what was done for safety; what you wrote here is kept.`
    case 'safety-protocol-open':
      return msg`A safety protocol is still open. Say first on the safety page why it may rest; what you wrote here is kept.`
    case 'strengthening-missing':
      return msg`Leave the client a plan for when it comes back: at least one sign, one step and one person to turn to.`
    case 'already-signed':
      return msg`The supervisor has signed this. What is signed stays as it is.`
    case 'words-missing':
      return msg`Write what is to be improved.`
    case 'own-closing':
      return msg`You closed this case yourself. Ask another supervisor to sign.`
    default:
      return null
  }
}
