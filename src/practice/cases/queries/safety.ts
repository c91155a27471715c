import { namesOfAccounts } from '#confidentiality/access/queries.ts'
import type { Permit } from '#confidentiality/access/schema/policy.ts'
import type { Context } from '#platform/server/context.ts'
import { ok, type Result } from '#platform/shared/result.ts'
import { caseById } from '../queries.ts'
import type { CaseId } from '../schema.ts'
import type { SafetyView } from '../schema/safety.ts'
import { loadSafety, loadSteps } from '../store/safety.ts'

/** The safety protocols of a case, the latest first, each with what was done; the first is the open one while it is open. */
export async function safetyOf(context: Context, caseId: CaseId): Promise<SafetyView[]> {
  const protocols = await loadSafety(context.tx, caseId)
  const steps = await loadSteps(
    context.tx,
    protocols.map(({ id }) => id),
  )
  const names = await namesOfAccounts(context, [...new Set(steps.map(({ byId }) => byId))])
  return protocols.map(protocol => ({
    ...protocol,
    steps: steps
      .filter(({ protocolId }) => protocolId === protocol.id)
      .map(({ protocolId: _, byId, ...step }) => ({ ...step, byName: names.get(byId) ?? null })),
  }))
}

export async function safetyOfCase(
  _permit: Permit<'case.read'>,
  context: Context,
  { caseId }: { caseId: CaseId },
): Promise<Result<SafetyView[], { code: 'not-found' }>> {
  const found = await caseById(context, caseId)
  return found.ok ? ok(await safetyOf(context, caseId)) : found
}
