import { namesOfAccounts } from '#confidentiality/access/queries.ts'
import type { Permit } from '#confidentiality/access/schema/policy.ts'
import type { Context } from '#platform/server/context.ts'
import { ok, type Result } from '#platform/shared/result.ts'
import type { AuditPage, AuditQuestion } from './schema.ts'
import { isChainWhole, loadFacts } from './store.ts'

const PAGE = 50

/** One page of the audit. Facts about one record, by one account, or refused ones only, where asked. */
export async function auditOfAgency(
  _permit: Permit<'audit.read'>,
  context: Context,
  asked: AuditQuestion,
): Promise<Result<AuditPage, never>> {
  const facts = await loadFacts(context, asked, PAGE)
  const names = await namesOfAccounts(context, [...new Set(facts.map(fact => fact.actorId))])
  return ok({
    facts: facts.map(fact => ({ ...fact, actorName: names.get(fact.actorId) ?? null })),
    isChainWhole: asked.about === undefined ? null : await isChainWhole(context, asked.about),
    before: facts.length === PAGE ? (facts.at(-1)?.at ?? null) : null,
  })
}
