import './learn.ts'
import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import type { CaseSource, CloseReason, MissedWhy, NoteKind, Phase, TriageLevel } from '../schema.ts'

type Words<Key extends string> = Record<Key, MessageDescriptor>

export const PHASE_WORDS: Words<Phase> = {
  intake: msg`Intake`,
  assessment: msg`Assessment`,
  plan: msg`Plan`,
  intervention: msg`Intervention`,
  evaluation: msg`Evaluation`,
  termination: msg`Ending`,
  aftercare: msg`Aftercare`,
}
/** What is done in a phase, for whoever chooses one. */
export const PHASE_HINTS: Words<Phase> = {
  intake: msg`Meet, listen, look at safety, agree to work together.`,
  assessment: msg`Understand needs and strengths together.`,
  plan: msg`Agree on goals and on who does what.`,
  intervention: msg`Do what was agreed, and see that help arrives.`,
  evaluation: msg`Look together at what has changed.`,
  termination: msg`Say goodbye well, and agree how to come back.`,
  aftercare: msg`Ask how it goes afterwards.`,
}

export const SOURCE_WORDS: Words<CaseSource> = {
  'walk-in': msg`Came on their own`,
  outreach: msg`We met them outside`,
  hotline: msg`Telephoned or wrote`,
  report: msg`Someone else told us`,
  referral: msg`Another agency sent them`,
}

export const TRIAGE_WORDS: Words<TriageLevel> = {
  'immediate-danger': msg`In danger now`,
  urgent: msg`Urgent`,
  routine: msg`No danger is known`,
}
/** What a level means, and how soon someone must have acted. */
export const TRIAGE_HINTS: Words<TriageLevel> = {
  'immediate-danger': msg`Someone may be hurt, or is without what keeps them alive. Act now.`,
  urgent: msg`It gets worse soon without help.`,
  routine: msg`It can be worked on calmly.`,
}

export const CLOSE_WORDS: Words<CloseReason> = {
  'goals-reached': msg`The goals were reached`,
  'client-ended': msg`The client wished to end`,
  'moved-away': msg`The client moved away`,
  'no-contact': msg`The client could not be reached any more`,
  died: msg`The client died`,
  'handed-over': msg`Another agency goes on with it`,
}

export const NOTE_WORDS: Words<NoteKind> = {
  note: msg`A note`,
  supervision: msg`A supervision talk`,
  incident: msg`An incident`,
}
export const NOTE_HINTS: Words<NoteKind> = {
  note: msg`A thought or a finding worth keeping.`,
  supervision: msg`What was talked about with the supervisor.`,
  incident: msg`Something that went wrong or nearly did.`,
}

export const MISSED_WORDS: Words<MissedWhy> = {
  'not-there': msg`The client was not there`,
  'asked-to-postpone': msg`The client asked for another day`,
  'not-reached': msg`The client could not be reached`,
  'could-not-go': msg`The worker could not go`,
  'not-safe': msg`It was not safe`,
}

/** Words for a code that was kept long ago or comes from elsewhere; null for one that this version does not know. */
export function wordsFor<Key extends string>(words: Words<Key>, code: string | undefined): MessageDescriptor | null {
  return Object.entries<MessageDescriptor>(words).find(([key]) => key === code)?.[1] ?? null
}

/** What to say of a failure that work on a case can meet; null leaves it to the common words. */
export function wordsForCase({ code }: { code: string }): MessageDescriptor | null {
  switch (code) {
    case 'case-closed':
      return msg`This case is closed, so nothing can be added. Everything in it stays readable.`
    case 'version-clash':
      return msg`Someone changed this case meanwhile. Look at how it stands now, then decide again.`
    case 'move-not-allowed':
      return msg`The case is in this phase already. Load the page to see how it stands.`
    case 'phase-skipped':
      return msg`A phase would be passed over. You may do that; write why.`
    case 'safety-not-open':
      return msg`This safety protocol was closed meanwhile. Load the page to see why.`
    case 'guardian-suspected':
      return msg`Whoever may have harmed the client cannot speak or consent for them. Name someone else, and look at safety first.`
    case 'position-ended':
      return msg`This position has ended already. Load the page to see how it stands.`
    case 'ends-before-beginning':
      return msg`It would end before it began. Choose a later day.`
    case 'already-answered':
      return msg`A colleague has answered this safety clock already. Load the page to see what was done.`
    case 'not-a-worker':
      return msg`This colleague cannot take cases at the moment. Choose someone else.`
    default:
      return null
  }
}
