import type { Permit } from '#confidentiality/access/schema/policy.ts'
import type { Context } from '#platform/server/context.ts'
import type { InputOf } from '#platform/shared/operation.ts'
import { fail, ok, type Result } from '#platform/shared/result.ts'
import { needTerms, reasons } from '#practice/knowledge/queries.ts'
import { addCaseEvent } from '../commands.ts'
import { heldById, openById } from '../queries.ts'
import type { CaseClosed, CaseId } from '../schema.ts'
import type * as api from './api.ts'
import { conclude, nameNeed, revise, tellOutcome } from './rules.ts'
import type { Need, NeedClash, NeedId, NeedState, RecordNeed, ReviseNeed, Strength, TermUnknown } from './schema.ts'
import { insertNeed, insertStrength, loadNeedForChange, updateNeed } from './store.ts'

type NotFound = { code: 'not-found' }
/** The id was given to another record before. */
type Reused = { code: 'act-id-reused' }

/** Keep a need in an open case. */
export async function recordNeed(
  _permit: Permit<'need.record'>,
  context: Context,
  input: RecordNeed,
): Promise<Result<Need, CaseClosed | TermUnknown | Reused | NotFound>> {
  const found = await heldById(context, input.caseId)
  if (!found.ok) return found
  const known = judgeTerms([input.term])
  if (!known.ok) return known
  const need = nameNeed(found.value, input, context.today)
  if (!need.ok) return need
  if (!(await insertNeed(context.tx, need.value))) return fail({ code: 'act-id-reused' })
  const { caseId, term, urgency, inOwnWords: words } = need.value
  await addCaseEvent(context, { caseId, kind: 'need.recorded', details: { term, urgency, words } })
  return need
}

/** Change a need on the version that the writer saw; a clash answers with both values. */
export async function reviseNeed(
  _permit: Permit<'need.revise'>,
  context: Context,
  input: ReviseNeed,
): Promise<Result<Need, CaseClosed | NeedClash | NotFound>> {
  const found = await heldById(context, input.caseId)
  if (!found.ok) return found
  const kept = await loadNeedForChange(context.tx, input)
  if (!kept) return fail({ code: 'not-found' })
  const revised = revise(found.value, kept, input)
  if (!revised.ok) return revised
  await updateNeed(context.tx, revised.value)
  const { caseId, term, urgency, inOwnWords: words } = revised.value
  await addCaseEvent(context, { caseId, kind: 'need.revised', details: { term, urgency, words } })
  return revised
}

/** Keep what came of a need, on the version that the writer saw. */
export async function recordNeedOutcome(
  _permit: Permit<'need.outcome'>,
  context: Context,
  { words, ...sent }: InputOf<typeof api.recordNeedOutcome>,
): Promise<Result<Need, CaseClosed | NeedClash | TermUnknown | NotFound>> {
  const found = await heldById(context, sent.caseId)
  if (!found.ok) return found
  const kept = await loadNeedForChange(context.tx, sent)
  if (!kept) return fail({ code: 'not-found' })
  const { barrier } = sent
  if (barrier !== null && !reasons('barrier').some(({ id }) => id === barrier)) {
    return fail({ code: 'term-unknown', term: barrier })
  }
  const told = tellOutcome(found.value, kept, { sent, today: context.today })
  if (!told.ok) return told
  await keepOutcome(context, told.value, words)
  return told
}

/** The same for an act of a later room that says what came of a need, such as the outcome of a referral. */
export async function setNeedOutcome(
  context: Context,
  outcome: {
    caseId: CaseId
    needId: NeedId
    state: Exclude<NeedState, 'open'>
    barrier: string | null
    words?: string | null
  },
): Promise<Result<Need, CaseClosed | NotFound>> {
  const found = await openById(context, outcome.caseId)
  if (!found.ok) return found
  const kept = await loadNeedForChange(context.tx, { id: outcome.needId, caseId: outcome.caseId })
  if (!kept) return fail({ code: 'not-found' })
  const need = conclude(kept, outcome, context.today)
  await keepOutcome(context, need, outcome.words ?? null)
  return ok(need)
}

async function keepOutcome(context: Context, need: Need, words: string | null): Promise<void> {
  await updateNeed(context.tx, need)
  const { caseId, term, state, barrier } = need
  const details = { term, state, ...(barrier !== null && { reason: barrier }), ...(words !== null && { words }) }
  await addCaseEvent(context, { caseId, kind: 'need.outcome', details })
}

/** Keep what the client can do, has or is good at. */
export async function recordStrength(
  _permit: Permit<'strength.record'>,
  context: Context,
  input: Omit<Strength, 'recordedOn'>,
): Promise<Result<Strength, CaseClosed | TermUnknown | Reused | NotFound>> {
  const found = await openById(context, input.caseId)
  if (!found.ok) return found
  const known = judgeTerms(input.helpsWith)
  if (!known.ok) return known
  const strength = { ...input, recordedOn: context.today }
  if (!(await insertStrength(context.tx, strength))) return fail({ code: 'act-id-reused' })
  const { caseId, inOwnWords: words } = strength
  await addCaseEvent(context, { caseId, kind: 'strength.recorded', details: { words } })
  return ok(strength)
}

function judgeTerms(asked: readonly string[]): Result<null, TermUnknown> {
  const unknown = asked.find(term => !needTerms().some(({ id }) => id === term))
  return unknown === undefined ? ok(null) : fail({ code: 'term-unknown', term: unknown })
}
