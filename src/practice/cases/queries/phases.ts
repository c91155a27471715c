import type { Permit } from '#confidentiality/access/schema/policy.ts'
import { consentsAbout } from '#confidentiality/consent/queries.ts'
import type { Context } from '#platform/server/context.ts'
import { ok, type Result } from '#platform/shared/result.ts'
import { screeningsOf } from '../1-intake/queries/intake.ts'
import { isAllAsked, signsOf } from '../1-intake/rules/danger.ts'
import { needsOf, strengthsOf } from '../2-assessment/queries.ts'
import { functioningOf } from '../2-assessment/queries/functioning.ts'
import { planOf } from '../3-plan/queries.ts'
import { agreementOf } from '../3-plan/queries/agreements.ts'
import { loadNeedsSignature } from '../3-plan/store/agreements.ts'
import { evaluationOf } from '../5-evaluation/queries.ts'
import { caseById } from '../queries.ts'
import { consentStateOn } from '../rules.ts'
import { phasesAfter, standingOf } from '../rules/phases.ts'
import { Phase, type Case, type CaseId } from '../schema.ts'
import type { PhaseFacts, PhaseStanding } from '../schema/phases.ts'
import { hasEvent, loadWalked } from '../store/events.ts'
import { loadOpenMark } from '../store/safety.ts'

/** Where the work stands: where it has been, what this phase asks for, what earlier ones lack, what usually follows. */
export async function phaseOfCase(
  _permit: Permit<'case.read'>,
  context: Context,
  { caseId }: { caseId: CaseId },
): Promise<Result<PhaseStanding, { code: 'not-found' }>> {
  const found = await caseById(context, caseId)
  if (!found.ok) return found
  const { phase } = found.value
  const facts = {
    ...(await atFirst(context, found.value)),
    ...(await ofPlan(context, caseId)),
    ...(await afterwards(context, found.value)),
  }
  const walked = new Set(['intake', phase, ...(await loadWalked(context.tx, caseId))])
  return ok({
    phase,
    walked: Phase.options.filter(one => walked.has(one)),
    asks: standingOf(phase, facts),
    next: [...phasesAfter(phase)],
  })
}

type Part<Ask extends keyof PhaseFacts> = Pick<PhaseFacts, Ask>

async function atFirst(
  context: Context,
  { id, respondedAt }: Case,
): Promise<
  Part<'danger-asked' | 'safety-answered' | 'basis-known' | 'need-named' | 'strength-named' | 'functioning-seen'>
> {
  const [screening] = await screeningsOf(context, id)
  const consent = consentStateOn(await consentsAbout(context, id), context.today)
  return {
    'danger-asked': screening !== undefined && (signsOf(screening.answers).length > 0 || isAllAsked(screening.answers)),
    'safety-answered': respondedAt !== null,
    'basis-known': consent.state === 'holds',
    'need-named': (await needsOf(context, id)).length > 0,
    'strength-named': (await strengthsOf(context, id)).length > 0,
    'functioning-seen': (await functioningOf(context, id)).length > 0,
  }
}

async function ofPlan(
  context: Context,
  caseId: CaseId,
): Promise<Part<'goal-set' | 'task-given' | 'agreement-made' | 'plan-signed'>> {
  const planned = await planOf(context, caseId)
  const { state } = await agreementOf(context, caseId)
  const isSigned = planned?.plan.standing === 'signed' || !(await loadNeedsSignature(context))
  return {
    'goal-set': planned?.goals.some(({ endedOn }) => endedOn === null) ?? false,
    'task-given': planned?.tasks.some(task => task.state !== 'dropped') ?? false,
    'agreement-made': state === 'holds',
    'plan-signed': isSigned,
  }
}

async function afterwards(
  context: Context,
  found: Case,
): Promise<
  Part<'contact-made' | 'goals-rated' | 'needs-concluded' | 'safety-closed' | 'aftercare-planned' | 'aftercare-made'>
> {
  const { id } = found
  const { goals } = await evaluationOf(context, found)
  const working = goals.filter(({ goal }) => goal.endedOn === null)
  const needs = await needsOf(context, id)
  return {
    'contact-made': await hasEvent(context.tx, id, ['contact.done', 'note.written']),
    'goals-rated': working.length === 0 ? null : working.every(({ ratings }) => ratings.length > 0),
    'needs-concluded': needs.length === 0 ? null : needs.every(({ state }) => state !== 'open'),
    'safety-closed': (await loadOpenMark(context.tx, id)) === null,
    'aftercare-planned': await hasEvent(context.tx, id, ['aftercare.planned']),
    'aftercare-made': await hasEvent(context.tx, id, ['aftercare.contacted']),
  }
}
