import type { Permit } from '#confidentiality/access/schema/policy.ts'
import type { Context } from '#platform/server/context.ts'
import { fail, ok, type Result } from '#platform/shared/result.ts'
import { caseById } from '../queries.ts'
import type { CaseId } from '../schema.ts'
import { inOrder } from './rules.ts'
import type { Need, NeedId, Strength } from './schema.ts'
import { loadNeed, loadNeeds, loadStrengths } from './store.ts'

type NotFound = { code: 'not-found' }

/** A need of a case; not-found unless both belong together. */
export async function needById(
  context: Context,
  { caseId, needId }: { caseId: CaseId; needId: NeedId },
): Promise<Result<Need, NotFound>> {
  const need = await loadNeed(context.tx, { id: needId, caseId })
  return need ? ok(need) : fail({ code: 'not-found' })
}

/** The needs of a case, most urgent first; an open case may have none. */
export async function needsOf(context: Context, caseId: CaseId): Promise<Need[]> {
  return inOrder(await loadNeeds(context.tx, caseId))
}

/** What the client of a case can do, has or is good at, in the order in which it was told. */
export function strengthsOf(context: Context, caseId: CaseId): Promise<Strength[]> {
  return loadStrengths(context.tx, caseId)
}

export async function needsOfCase(
  _permit: Permit<'need.read'>,
  context: Context,
  { caseId }: { caseId: CaseId },
): Promise<Result<Need[], NotFound>> {
  const found = await caseById(context, caseId)
  return found.ok ? ok(await needsOf(context, caseId)) : found
}

export async function strengthsOfCase(
  _permit: Permit<'need.read'>,
  context: Context,
  { caseId }: { caseId: CaseId },
): Promise<Result<Strength[], NotFound>> {
  const found = await caseById(context, caseId)
  return found.ok ? ok(await strengthsOf(context, caseId)) : found
}
