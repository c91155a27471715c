import '../learn.ts'
import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import type { Tone } from '#platform/web/parts/status/StatusMark.tsx'
import type { AgreementState, HowAgreed, Present } from '../../schema/agreement.ts'
import type { PlanStanding, PlanTask, TaskState, WorkerRole } from '../../schema.ts'

type Words<Key extends string> = Record<Key, MessageDescriptor>

export const HOW_WORDS: Words<HowAgreed> = {
  'signed-paper': msg`Signed on paper`,
  'thumb-print': msg`With a thumb print on paper`,
  spoken: msg`Said aloud, or as a voice note kept elsewhere`,
  'guardian-with-assent': msg`By the guardian, and the child said yes too`,
}
export const PRESENT_WORDS: Words<Present> = {
  client: msg`The client`,
  family: msg`Family`,
  guardian: msg`Guardian`,
  interpreter: msg`Interpreter`,
  worker: msg`Social worker`,
  other: msg`Someone else`,
}
export const AGREEMENT_WORDS: Words<AgreementState> = {
  none: msg`No working agreement yet: a prospective client`,
  holds: msg`The working agreement holds`,
  'run-out': msg`The working agreement has run out`,
  ended: msg`The working agreement was ended`,
}
export const AGREEMENT_TONES: Record<AgreementState, Tone> = {
  none: 'wait',
  holds: 'good',
  'run-out': 'attention',
  ended: 'done',
}

export const STANDING_WORDS: Words<PlanStanding> = {
  'not-signed': msg`Not signed yet`,
  signed: msg`Signed by the supervisor`,
  'sent-back': msg`Sent back by the supervisor`,
}
export const STANDING_TONES: Record<PlanStanding, Tone> = {
  'not-signed': 'wait',
  signed: 'good',
  'sent-back': 'attention',
}

export const TASK_WORDS: Words<TaskState> = { open: msg`Still to do`, done: msg`Done`, dropped: msg`Dropped` }
export const TASK_TONES: Record<TaskState, Tone> = { open: 'calm', done: 'good', dropped: 'done' }
export const BY_WORDS: Words<PlanTask['by']> = {
  client: msg`The client`,
  worker: msg`The worker`,
  other: msg`Someone else`,
}

/** In which role the worker acts, with what that means. */
export const ROLE_WORDS: Words<WorkerRole> = {
  enabler: msg`Enabler: helps people find their own way`,
  broker: msg`Broker: links people with those who can help`,
  advocate: msg`Advocate: stands up for their rights`,
  mediator: msg`Mediator: helps two sides agree`,
  educator: msg`Educator: passes on what one needs to know`,
  coordinator: msg`Coordinator: keeps all helpers together`,
  facilitator: msg`Group facilitator: leads a group’s talk`,
  negotiator: msg`Negotiator: bargains for one side`,
  empowerer: msg`Empowerer: builds strength and influence`,
  initiator: msg`Initiator: draws attention to a problem`,
  activist: msg`Activist: works for change of what is unjust`,
  researcher: msg`Researcher: finds out what is known`,
  speaker: msg`Public speaker: tells others about it`,
}

/** How much a goal matters to the client: 1 to 4. */
export const WEIGHT_WORDS: readonly MessageDescriptor[] = [
  msg`Matters a little`,
  msg`Matters`,
  msg`Matters a lot`,
  msg`Matters more than anything`,
]
/** The levels of a goal, from -2 to +2. */
export const LEVEL_WORDS: readonly MessageDescriptor[] = [
  msg`Much less than hoped for`,
  msg`A little less than hoped for`,
  msg`As hoped for`,
  msg`A little more than hoped for`,
  msg`Much more than hoped for`,
]

/** What to say of a failure that planning can meet; null leaves it to the common words. */
export function wordsForPlan(failure: { code: string; why?: string }): MessageDescriptor | null {
  switch (failure.code) {
    case 'case-closed':
      return msg`This case is closed, so nothing can be added or changed. Everything in it stays readable.`
    case 'plan-unclear':
      return msg`Something in this plan points at what is not there any more, such as a need or a goal. Look through it and choose again.`
    case 'plan-moved-on':
      return msg`Someone wrote a newer version or judged this one before. Load the page and look at how it stands.`
    case 'task-moved':
      return msg`Someone said before what came of this task. Load the page and look at how it stands.`
    case 'version-clash':
      return msg`Someone wrote a newer version meanwhile. Look at both and choose which is right.`
    case 'agreement-ended':
      return msg`This agreement was ended before.`
    case 'signing-unclear':
      return failure.why === 'own-plan'
        ? msg`You wrote this version yourself; another supervisor must sign it.`
        : msg`Say what is missing, so that the worker knows what to do.`
    case 'guardian-suspected':
      return msg`Whoever may have harmed the client cannot agree for them. Ask another adult whom the client trusts, and look at safety first.`
    case 'agreement-unclear':
      return failure.why === 'in-future'
        ? msg`The day lies in the future. Write the day on which it happened.`
        : failure.why === 'ends-before'
          ? msg`It cannot end before it begins. Look at the two days.`
          : failure.why === 'assent-missing'
            ? msg`Write what the child said. A guardian’s yes is not enough alone.`
            : msg`This version of the plan is not there. Load the page.`
    default:
      return null
  }
}
