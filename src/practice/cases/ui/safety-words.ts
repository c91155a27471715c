import './learn.ts'
import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import type { SafetyStepKind, SafetyWhy } from '../schema/safety.ts'

type Words<Key extends string> = Record<Key, MessageDescriptor>

export const STEP_WORDS: Words<SafetyStepKind> = {
  'who-is-safe': msg`Who is safe now, and who is not?`,
  'help-called': msg`Who was called for help?`,
  'safe-contact': msg`How can the client be reached safely?`,
  address: msg`Where do they stay, and who may know it?`,
  told: msg`Who in the agency was told?`,
  'check-again': msg`When do we look again?`,
}
/** What to think of in a step. */
export const STEP_HINTS: Words<SafetyStepKind> = {
  'who-is-safe': msg`Everyone in the home, children by name. Who is with them tonight?`,
  'help-called': msg`Emergency numbers, police, health centre, village head; what they answered. Never call whoever does harm.`,
  'safe-contact': msg`A safe number, hour or person; a word that means “call for help”. What must not be sent to their phone?`,
  address: msg`Write the place only if it is safe that it stands here. Say who must not learn it.`,
  told: msg`The supervisor, a colleague who stands by, whoever has the next shift.`,
  'check-again': msg`Agree on a day and on who does it. Today or tomorrow while the danger lasts.`,
}

export const SAFETY_WHY_WORDS: Words<SafetyWhy> = {
  screening: msg`A question about danger was answered with yes`,
  'immediate-danger': msg`Someone was in danger at the first contact`,
  'self-harm': msg`Thoughts of self-harm were named`,
  functioning: msg`The assessment shows a danger`,
  said: msg`A worker saw or was told that someone may be in danger`,
}
