import { fail, ok, type Result } from '#platform/shared/result.ts'
import { stillOpen } from '../rules.ts'
import type { Case, CaseClosed } from '../schema.ts'
import {
  Urgency,
  type Need,
  type NeedClash,
  type NeedState,
  type RecordNeed,
  type RecordNeedOutcome,
  type ReviseNeed,
} from './schema.ts'

/**
 * A need joins a case only while the case is open.
 *
 * @param today - calendar day where the agency is, `YYYY-MM-DD`
 */
export function nameNeed(found: Case, named: RecordNeed, today: string): Result<Need, CaseClosed> {
  const open = stillOpen(found)
  if (!open.ok) return open
  return ok({ ...named, state: 'open', barrier: null, recordedOn: today, outcomeOn: null, version: 1 })
}

/** A revision stands on the version that its writer saw; on any other it is a clash, never an overwriting. */
export function revise(found: Case, kept: Need, sent: ReviseNeed): Result<Need, CaseClosed | NeedClash> {
  const open = stillOpen(found)
  if (!open.ok) return open
  if (kept.version !== sent.version) return fail({ code: 'version-clash', kept, sent })
  return ok({ ...kept, urgency: sent.urgency, inOwnWords: sent.inOwnWords, version: kept.version + 1 })
}

/** What came of a need. It may be told anew, as more is known; a need that is met has no barrier. */
export function conclude(
  kept: Need,
  { state, barrier }: { state: Exclude<NeedState, 'open'>; barrier: string | null },
  today: string,
): Need {
  const standing = state === 'met' ? null : barrier
  return { ...kept, state, barrier: standing, outcomeOn: today, version: kept.version + 1 }
}

/** The same as a worker tells it, on the version that they saw. */
export function tellOutcome(
  found: Case,
  kept: Need,
  { sent, today }: { sent: RecordNeedOutcome; today: string },
): Result<Need, CaseClosed | NeedClash> {
  const open = stillOpen(found)
  if (!open.ok) return open
  if (kept.version !== sent.version) return fail({ code: 'version-clash', kept, sent })
  return ok(conclude(kept, sent, today))
}

/** The most urgent first, whatever is met last; ties by day, then by id. None is dropped. */
export function inOrder(needs: readonly Need[]): Need[] {
  const rank = ({ state, urgency }: Need) => (state === 'met' ? 100 : 0) + Urgency.options.indexOf(urgency)
  const age = (need: Need) => `${need.recordedOn} ${need.id}`
  return needs.toSorted((a, b) => rank(a) - rank(b) || (age(a) < age(b) ? -1 : 1))
}
