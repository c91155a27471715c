import './learn.ts'
import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import type { PhaseAsk } from '../schema/phases.ts'

/** What a phase asks for, as a thing that is done. */
export const ASK_WORDS: Record<PhaseAsk, MessageDescriptor> = {
  'danger-asked': msg`The questions about danger were asked`,
  'safety-answered': msg`The safety clock was answered`,
  'basis-known': msg`The client agreed, or another legal basis holds`,
  'need-named': msg`At least one need was named`,
  'strength-named': msg`At least one strength was named`,
  'functioning-seen': msg`How the client lives and carries their roles was looked at`,
  'goal-set': msg`A goal was set in the client’s words`,
  'task-given': msg`Someone has a task`,
  'agreement-made': msg`A working agreement holds`,
  'plan-signed': msg`The supervisor signed the plan, where the agency asks for it`,
  'contact-made': msg`There was contact with the client`,
  'goals-rated': msg`Every goal was rated`,
  'needs-concluded': msg`It was said of every need what came of it`,
  'safety-closed': msg`No safety protocol is open`,
  'aftercare-planned': msg`Aftercare was planned`,
  'aftercare-made': msg`The client was asked how it goes afterwards`,
}

/** The page of the case on which each is done; an empty text is the overview. */
export const ASK_PLACES: Record<PhaseAsk, string> = {
  'danger-asked': '/safety',
  'safety-answered': '/safety',
  'basis-known': '/consents',
  'need-named': '',
  'strength-named': '',
  'functioning-seen': '/assessment',
  'goal-set': '/plan',
  'task-given': '/plan',
  'agreement-made': '/plan',
  'plan-signed': '/plan',
  'contact-made': '/work',
  'goals-rated': '/progress',
  'needs-concluded': '',
  'safety-closed': '/safety',
  'aftercare-planned': '/aftercare',
  'aftercare-made': '/aftercare',
}
