import type { Permit } from '#confidentiality/access/schema/policy.ts'
import type { Context } from '#platform/server/context.ts'
import { ok } from '#platform/shared/result.ts'
import type { RecordInformalResource } from '../schema/directory.ts'
import type { InformalResource } from '../schema/resource.ts'
import { insertInformal } from '../store/informal.ts'

/** Keep a helper who agreed to be asked: known to this case alone, or shared within the agency. */
export async function recordInformalResource(
  _permit: Permit<'informal.record'>,
  context: Context,
  { isShared, caseId, ...told }: RecordInformalResource,
): Promise<{ ok: true; value: InformalResource }> {
  const resource: InformalResource = { ...told, caseId: isShared ? null : caseId }
  await insertInformal(context.tx, resource, caseId)
  return ok(resource)
}

/** The same for whoever loads many, such as the demonstration. */
export async function keepInformalResource(context: Pick<Context, 'tx'>, resource: InformalResource): Promise<void> {
  await insertInformal(context.tx, resource, resource.caseId)
}
