import { namesOfAccounts } from '#confidentiality/access/queries.ts'
import type { Permit } from '#confidentiality/access/schema/policy.ts'
import type { Context } from '#platform/server/context.ts'
import type { OutputOf } from '#platform/shared/operation.ts'
import { ok, type Result } from '#platform/shared/result.ts'
import { needsOf } from '../2-assessment/queries.ts'
import { evaluationOf } from '../5-evaluation/queries.ts'
import { loadMoves } from '../5-evaluation/store.ts'
import { caseById } from '../queries.ts'
import type { CaseId, Phase } from '../schema.ts'
import { loadOpenSafety } from '../store/safety.ts'
import type * as api from './api.ts'
import { endingOf } from './rules.ts'
import type { ClosingView } from './schema.ts'
import { countEvents, loadClosing, loadUnsigned } from './store.ts'

/** How a case was closed; null while it is open, and for cases that ended before this was kept. */
export async function closingOf(context: Context, caseId: CaseId): Promise<ClosingView | null> {
  const kept = await loadClosing(context, caseId)
  if (!kept) return null
  const names = await namesOfAccounts(context, [
    kept.closedById,
    ...(kept.signedById === null ? [] : [kept.signedById]),
  ])
  return {
    ...kept.closing,
    closedByName: names.get(kept.closedById) ?? null,
    signedByName: names.get(kept.signedById ?? '') ?? null,
  }
}

/** Closings of these cases that nobody has signed yet, the earliest first. */
export function closingsToSign(
  context: Context,
  caseIds: readonly CaseId[],
): Promise<{ caseId: CaseId; on: string }[]> {
  return loadUnsigned(context, caseIds)
}

export async function endingOfCase(
  _permit: Permit<'evaluation.read'>,
  context: Context,
  { caseId }: { caseId: CaseId },
): Promise<Result<OutputOf<typeof api.endingOfCase>, { code: 'not-found' }>> {
  const found = await caseById(context, caseId)
  if (!found.ok) return found
  const moves = await loadMoves(context, caseId)
  const walked = new Set<Phase>(['intake', found.value.phase, ...moves.map(({ to }) => to)])
  const { goals } = await evaluationOf(context, found.value)
  const ending = endingOf({
    ...{ goals, walked },
    safety:
      found.value.respondedAt === null && found.value.closedOn === null
        ? 'running'
        : (await loadOpenSafety(context.tx, caseId))
          ? 'open'
          : 'at-rest',
    needs: await needsOf(context, caseId),
    events: await countEvents(context, caseId),
  })
  return ok({ ending, closing: await closingOf(context, caseId) })
}
