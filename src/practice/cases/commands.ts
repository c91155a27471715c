import { endRelation, relate } from '#confidentiality/access/commands.ts'
import { workersOf } from '#confidentiality/access/queries.ts'
import type { Colleague } from '#confidentiality/access/schema/members.ts'
import type { Permit } from '#confidentiality/access/schema/policy.ts'
import type { Context } from '#platform/server/context.ts'
import { newId } from '#platform/shared/id.ts'
import type { InputOf } from '#platform/shared/operation.ts'
import { fail, ok, type Result } from '#platform/shared/result.ts'
import type * as api from './api.ts'
import { named, openById } from './queries.ts'
import { alarmed, moveTo, stillOpen } from './rules.ts'
import { skippedBetween } from './rules/phases.ts'
import type { SafetyWhy } from './schema/safety.ts'
import type {
  AlreadyAnswered,
  Case,
  CaseClash,
  CaseClosed,
  CaseEvent,
  CaseEventKind,
  CaseId,
  MoveNotAllowed,
  NotAWorker,
  PhaseSkipped,
} from './schema.ts'
import { loadCaseForChange, updateCase } from './store/cases.ts'
import { insertEvents } from './store/events.ts'
import { insertSafety } from './store/safety.ts'

type NotFound = { code: 'not-found' }
type Happened = { caseId: CaseId; kind: CaseEventKind; details: Readonly<Record<string, string>> }

/** Put what happened into a case's timeline. Later rooms call this from acts of their own. */
export async function addCaseEvent(context: Context, ...happened: readonly Happened[]): Promise<void> {
  await insertEvents(
    context,
    happened.map(({ details, ...event }) => ({ ...event, details: { ...details }, id: newId() })),
  )
}

/** Grant a worker and their team the relations that open a case; whoever held it holds it no longer, at once. */
export async function assignTo(
  context: Context,
  caseId: CaseId,
  accountId: string,
): Promise<Result<Colleague, NotAWorker>> {
  const worker = (await workersOf(context)).find(one => one.accountId === accountId)
  if (!worker) return fail({ code: 'not-a-worker' })
  await endRelation(context, caseId, 'assigned')
  await endRelation(context, caseId, 'team')
  await relate(context, { recordId: caseId, kind: 'assigned', accountId, teamId: null })
  const { teamId } = worker
  if (teamId !== null) await relate(context, { recordId: caseId, kind: 'team', accountId: null, teamId })
  return ok(worker)
}

export async function assignCase(
  _permit: Permit<'case.assign'>,
  context: Context,
  { caseId, accountId, words }: InputOf<typeof api.assignCase>,
): Promise<Result<Colleague, CaseClosed | NotAWorker | NotFound>> {
  // Held, so that of two who hand it over at once the later is the one who has it.
  const found = await loadCaseForChange(context.tx, caseId)
  if (!found) return fail({ code: 'not-found' })
  const open = stillOpen(found)
  if (!open.ok) return open
  const assigned = await assignTo(context, caseId, accountId)
  if (!assigned.ok) return assigned
  await addCaseEvent(context, {
    caseId,
    kind: 'case.assigned',
    details: { worker: assigned.value.name, ...(words !== null && { words }) },
  })
  return assigned
}

/**
 * Start the clock of immediate danger for an open case, whatever ran before, and open the safety protocol where none is open:
 * what a client said calls for someone today. Later rooms call this from acts of their own.
 *
 * @param words - what was said or seen; null where the reason says it
 */
export async function raiseAlarm(
  context: Context,
  caseId: CaseId,
  why: SafetyWhy,
  words: string | null = null,
): Promise<void> {
  const found = await loadCaseForChange(context.tx, caseId)
  if (!found || found.closedOn !== null) return
  await updateCase(context.tx, alarmed(found, context.at))
  await insertSafety(context, { id: newId(), caseId, why })
  await addCaseEvent(context, { caseId, kind: 'safety.alarmed', details: { why, ...(words !== null && { words }) } })
}

export async function moveCase(
  _permit: Permit<'case.move'>,
  context: Context,
  { caseId, to, words, version }: InputOf<typeof api.moveCase>,
): Promise<Result<Case, CaseClosed | MoveNotAllowed | PhaseSkipped | CaseClash | NotFound>> {
  const found = await loadCaseForChange(context.tx, caseId)
  if (!found) return fail({ code: 'not-found' })
  const moved = moveTo(found, { to, words }, { caseId, version })
  if (!moved.ok) return moved
  await updateCase(context.tx, moved.value)
  const skipped = skippedBetween(found.phase, to).join(' ')
  const details = { phase: to, from: found.phase, ...(skipped !== '' && { skipped }), ...(words !== null && { words }) }
  await addCaseEvent(context, { caseId, kind: 'case.moved', details })
  return moved
}

export async function writeNote(
  _permit: Permit<'case.note'>,
  context: Context,
  { id, caseId, kind, words, happenedOn }: InputOf<typeof api.writeNote>,
): Promise<Result<CaseEvent, CaseClosed | NotFound | { code: 'act-id-reused' }>> {
  const found = await openById(context, caseId)
  if (!found.ok) return found
  const details = { note: kind, words, on: happenedOn }
  const isNew = await insertEvents(context, [{ id, caseId, kind: 'note.written', details }])
  if (!isNew) return fail({ code: 'act-id-reused' })
  const kept = { id, caseId, kind: 'note.written', details, at: context.at, byId: context.actorId } as const
  const [event] = await named(context, [kept])
  return event ? ok(event) : fail({ code: 'not-found' })
}

/** Stop the safety clock; the first answer counts. */
export async function answerTriage(
  _permit: Permit<'triage.answer'>,
  context: Context,
  { caseId, words }: InputOf<typeof api.answerTriage>,
): Promise<Result<Case, CaseClosed | AlreadyAnswered | NotFound>> {
  const found = await loadCaseForChange(context.tx, caseId)
  if (!found) return fail({ code: 'not-found' })
  const open = stillOpen(found)
  if (!open.ok) return open
  const { respondedAt } = found
  if (respondedAt !== null) return fail({ code: 'already-answered', respondedAt })
  const answered = { ...found, respondedAt: context.at, version: found.version + 1 }
  await updateCase(context.tx, answered)
  await addCaseEvent(context, { caseId, kind: 'triage.answered', details: { triage: found.triage, words } })
  return ok(answered)
}
