// How work ends: what must be so, what is only warned of, and how a closing is looked at by a supervisor.
import { fail, ok, type Result } from '#platform/shared/result.ts'
import type { PlanGoal } from '../3-plan/schema.ts'
import { ratingOf } from '../5-evaluation/rules.ts'
import type { GoalRating } from '../5-evaluation/schema.ts'
import type { Need } from '../2-assessment/schema.ts'
import { onVersion } from '../rules.ts'
import type { Case, CaseClash, CaseClosed, CloseReason, Phase } from '../schema.ts'
import type {
  AlreadySigned,
  CloseCase,
  Closing,
  ClosingClash,
  ClockRunning,
  Ending,
  PlanMissing,
  ReviseClosing,
  SignClosing,
  WordsMissing,
} from './schema.ts'

const WITHOUT_PLAN: readonly CloseReason[] = ['no-contact', 'died']

/** Whether work that ends so leaves nobody to make a plan with. */
export function mayEndWithoutPlan(reason: CloseReason): boolean {
  return WITHOUT_PLAN.includes(reason)
}

/**
 * The case ended, on a day and for a reason. Open needs and skipped phases do not hinder it: they stay in view. A running
 * safety clock does, whatever the reason: first someone says what was done.
 */
export function close(
  found: Case,
  sent: Pick<CloseCase, 'caseId' | 'version' | 'reason' | 'strengthening'>,
  on: string,
): Result<Case, CaseClosed | CaseClash | ClockRunning | PlanMissing> {
  const writable = onVersion(found, sent)
  if (!writable.ok) return writable
  if (found.respondedAt === null) return fail({ code: 'safety-clock-running', respondBy: found.respondBy })
  if (sent.strengthening === null && !mayEndWithoutPlan(sent.reason)) return fail({ code: 'strengthening-missing' })
  const phase = found.phase === 'aftercare' ? found.phase : 'termination'
  return ok({ ...found, phase, closedOn: on, closeReason: sent.reason, version: found.version + 1 })
}

/** Summary and plan written anew, until the supervisor has signed; what was returned waits to be signed again. */
export function reviseClosing(kept: Closing, sent: ReviseClosing): Result<Closing, AlreadySigned | ClosingClash> {
  const writable = unsigned(kept, sent)
  if (!writable.ok) return writable
  const { summary, strengthening } = sent
  return ok({ ...kept, summary, strengthening, signState: 'to-sign', version: kept.version + 1 })
}

/** A supervisor signs, or returns it with words. */
export function sign(
  kept: Closing,
  sent: SignClosing,
  on: string,
): Result<Closing, AlreadySigned | ClosingClash | WordsMissing> {
  const writable = unsigned(kept, sent)
  if (!writable.ok) return writable
  const { answer, words } = sent
  if (answer === 'returned' && words === null) return fail({ code: 'words-missing' })
  const signedOn = answer === 'signed' ? on : null
  return ok({ ...kept, signState: answer, signWords: words, signedOn, version: kept.version + 1 })
}

function unsigned(kept: Closing, sent: ReviseClosing | SignClosing): Result<null, AlreadySigned | ClosingClash> {
  if (kept.signedOn !== null) return fail({ code: 'already-signed', signedOn: kept.signedOn })
  if (kept.version !== sent.version) return fail({ code: 'version-clash', kept, sent })
  return ok(null)
}

type Facts = {
  goals: readonly { goal: Pick<PlanGoal, 'endedOn'>; ratings: readonly GoalRating[] }[]
  needs: readonly Pick<Need, 'state'>[]
  /** How often something happened in the case. */
  events: ReadonlyMap<string, number>
  /** Every phase that the case has been in. */
  walked: ReadonlySet<Phase>
  safety: Ending['safety']
}
const WORTH_WALKING = ['assessment', 'plan', 'intervention', 'evaluation'] as const satisfies readonly Phase[]

/** What the record knows before anyone answers. A goal is reached when its latest score, of whoever rated it, is 0 or more. */
export function endingOf({ goals, needs, events, walked, safety }: Facts): Ending {
  const isReached = (ratings: readonly GoalRating[]) => {
    const scores = [ratingOf(ratings, 'client'), ratingOf(ratings, 'worker')].flatMap(one => one ?? [])
    return scores.length > 0 && scores.every(({ score }) => score >= 0)
  }
  const count = (kind: string) => events.get(kind) ?? 0
  const sent = count('referral.sent')
  const ended = count('referral.outcome') + count('referral.cancelled') + count('referral.voided')
  return {
    goals: {
      all: goals.length,
      reached: goals.filter(({ ratings }) => isReached(ratings)).length,
      ended: goals.filter(({ goal, ratings }) => goal.endedOn !== null && !isReached(ratings)).length,
    },
    needs: { all: needs.length, open: needs.filter(({ state }) => state === 'open').length },
    referrals: { sent, withoutOutcome: Math.max(0, sent - ended) },
    safety,
    skipped: WORTH_WALKING.filter(phase => !walked.has(phase)),
  }
}
