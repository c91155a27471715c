import type { Permit } from '#confidentiality/access/schema/policy.ts'
import type { Context } from '#platform/server/context.ts'
import { ok } from '#platform/shared/result.ts'
import type { RecordInformalResource } from '../schema/directory.ts'
import type { InformalResource } from '../schema/resource.ts'
import { loadInformalOfCase } from '../store/informal.ts'

/** Helpers that were named in a case, by name, also those that are shared within the agency. */
export async function informalResourcesOfCase(
  _permit: Permit<'informal.read'>,
  context: Context,
  { caseId }: Pick<RecordInformalResource, 'caseId'>,
): Promise<{ ok: true; value: InformalResource[] }> {
  return ok(await loadInformalOfCase(context.tx, caseId))
}
