import type { Context } from '#platform/server/context.ts'
import { fail, ok, type Result } from '#platform/shared/result.ts'
import { noted, resting, toldAnew, withdrawn } from '../rules/informal.ts'
import type {
  ConsentUnclear,
  HelperClash,
  HelperTold,
  InformalResource,
  InformalResourceId,
} from '../schema/informal.ts'
import { insertInformal, loadInformalForChange, updateInformal } from '../store/informal.ts'

type NotFound = { code: 'not-found' }
type CaseOrAgency = { caseId: InformalResource['caseId'] }
type Named = CaseOrAgency & { id: InformalResourceId }

/**
 * Keep a helper who agreed to be asked, for later rooms whose act it is.
 *
 * @param told.caseId - the case that named them; null where they came to the agency themselves
 */
export async function noteHelper(
  context: Context,
  { caseId, ...told }: HelperTold & Named,
): Promise<Result<InformalResource, ConsentUnclear | { code: 'act-id-reused' }>> {
  const resource = noted(told, { today: context.today, caseId })
  if (!resource.ok) return resource
  const isNew = await insertInformal(context.tx, resource.value, caseId)
  return isNew ? resource : fail({ code: 'act-id-reused' })
}

/** Write a helper anew, on the version that was seen. One of another case is not found. */
export async function reviseHelper(
  context: Context,
  { id, caseId, ...told }: HelperTold & Named & { version: number },
): Promise<Result<InformalResource, ConsentUnclear | HelperClash | NotFound>> {
  const kept = await loadInformalForChange(context.tx, { id, caseId })
  if (!kept) return fail({ code: 'not-found' })
  const revised = toldAnew(kept, told, { today: context.today, caseId })
  if (revised.ok) await updateInformal(context.tx, revised.value)
  return revised
}

/** Let a helper rest, or have them back. */
export async function restHelper(
  context: Context,
  { id, caseId, ...sent }: Named & { isResting: boolean; until: string | null; version: number },
): Promise<Result<InformalResource, HelperClash | NotFound>> {
  const kept = await loadInformalForChange(context.tx, { id, caseId })
  if (!kept) return fail({ code: 'not-found' })
  const rested = resting(kept, sent, context.today)
  if (rested.ok) await updateInformal(context.tx, rested.value)
  return rested
}

/** A helper may be asked no more: at once nobody is shown them, and how to reach them is erased. */
export async function withdrawHelper(
  context: Context,
  { id, caseId }: Named,
): Promise<Result<InformalResource, NotFound>> {
  const kept = await loadInformalForChange(context.tx, { id, caseId })
  if (!kept) return fail({ code: 'not-found' })
  const gone = withdrawn(kept, context.today)
  await updateInformal(context.tx, gone)
  return ok(gone)
}

/** Keep a helper as whoever loads many has them, such as the demonstration; one who is kept already stays as they are. */
export async function keepInformalResource({ tx }: Pick<Context, 'tx'>, resource: InformalResource): Promise<void> {
  await insertInformal(tx, resource, resource.caseId)
}
