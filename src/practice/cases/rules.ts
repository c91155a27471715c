// How a case moves, from the first contact to its end. What one phase alone needs stands in that phase's folder.
import { covers } from '#confidentiality/consent/rules.ts'
import type { Consent } from '#confidentiality/consent/schema.ts'
import { fail, ok, type Result } from '#platform/shared/result.ts'
import { skippedBetween } from './rules/phases.ts'
import {
  RESPONSE,
  type Case,
  type CaseClash,
  type CaseClosed,
  type ConsentState,
  type MoveNotAllowed,
  type Phase,
  type PhaseSkipped,
  type SeenCase,
  type TriageLevel,
} from './schema.ts'

const MS_OF_HOUR = 3_600_000

/** Until when someone must have answered the triage: a UTC instant, counted from another. */
export function respondBy(triage: TriageLevel, at: string): string {
  return new Date(Date.parse(at) + RESPONSE[triage].withinHours * MS_OF_HOUR).toISOString()
}

/** The case with the clock of immediate danger begun anew at an instant. */
export function alarmed(found: Case, at: string): Case {
  const triage = 'immediate-danger'
  return { ...found, triage, respondBy: respondBy(triage, at), respondedAt: null, version: found.version + 1 }
}

/** How a safety clock stands at an instant: answered, answered too late, overdue, or whole hours left. */
export function clockOf(
  { respondBy: until, respondedAt }: Pick<Case, 'respondBy' | 'respondedAt'>,
  at: string,
): { state: 'answered' | 'answered-late' | 'overdue' | 'running'; hours: number } {
  const hoursTo = (instant: string) => Math.floor((Date.parse(until) - Date.parse(instant)) / MS_OF_HOUR)
  if (respondedAt !== null) {
    const left = hoursTo(respondedAt)
    return left >= 0 ? { state: 'answered', hours: left } : { state: 'answered-late', hours: -left }
  }
  const left = hoursTo(at)
  return left >= 0 ? { state: 'running', hours: left } : { state: 'overdue', hours: -left }
}

/** Work goes on in an open case only; a closed one answers with the day. */
export function stillOpen(found: Case): Result<Case, CaseClosed> {
  return found.closedOn === null ? ok(found) : fail({ code: 'case-closed', closedOn: found.closedOn })
}

/**
 * The case in another phase, on the version that was seen. Coming back is always allowed; phases are passed over with a
 * word why.
 *
 * @param words - why, as the worker says it; null when nothing was said
 */
export function moveTo(
  found: Case,
  { to, words }: { to: Phase; words: string | null },
  sent: SeenCase,
): Result<Case, CaseClosed | MoveNotAllowed | PhaseSkipped | CaseClash> {
  const writable = onVersion(found, sent)
  if (!writable.ok) return writable
  if (found.phase === to) return fail({ code: 'move-not-allowed', from: found.phase, to })
  const skipped = skippedBetween(found.phase, to)
  if (skipped.length > 0 && words === null) return fail({ code: 'phase-skipped', skipped })
  return ok({ ...found, phase: to, version: found.version + 1 })
}

/** An open case, on the version that was seen. */
export function onVersion(found: Case, { caseId, version }: SeenCase): Result<Case, CaseClosed | CaseClash> {
  const open = stillOpen(found)
  if (!open.ok) return open
  return found.version === version ? open : fail({ code: 'version-clash', kept: found, sent: { caseId, version } })
}

/** Whether the agency may work with what it knows of the client, and until when. */
export function consentStateOn(consents: readonly Consent[], on: string): ConsentState {
  const question = { purpose: 'casework', recipientOrganizationId: null, categories: ['need'], on } as const
  const found = covers(consents, question)
  if (found.ok) return { state: 'holds', basis: found.value.basis, endsOn: found.value.endsOn }
  const { why } = found.failure
  return { state: why === 'categories' ? 'none' : why, basis: null, endsOn: null }
}
