import type { Permit } from '#confidentiality/access/schema/policy.ts'
import type { Context } from '#platform/server/context.ts'
import type { InputOf } from '#platform/shared/operation.ts'
import { fail, ok, type Result } from '#platform/shared/result.ts'
import { addCaseEvent } from '#practice/cases/commands.ts'
import { openById } from '#practice/cases/queries.ts'
import type { CaseClosed } from '#practice/cases/schema.ts'
import { noteHelper, restHelper, reviseHelper, withdrawHelper } from '#practice/resources/commands/informal.ts'
import type { ConsentUnclear, HelperClash, InformalResource } from '#practice/resources/schema/informal.ts'
import type * as api from './api.ts'
import { withLoads } from './queries.ts'
import type { Helper } from './schema.ts'

type NotFound = { code: 'not-found' }
type Reused = { code: 'act-id-reused' }

/** Keep a helper whom an open case named: known to it alone, or shared within the agency, as they agreed. */
export async function recordInformalResource(
  _permit: Permit<'informal.record'>,
  context: Context,
  input: InputOf<typeof api.recordInformalResource>,
): Promise<Result<Helper, ConsentUnclear | CaseClosed | Reused | NotFound>> {
  const { caseId, offers } = input
  const open = await openById(context, caseId)
  if (!open.ok) return open
  const kept = await noteHelper(context, input)
  if (!kept.ok) return kept
  // What was offered, not who: should they withdraw, the timeline does not go on naming them.
  await addCaseEvent(context, { caseId, kind: 'informal.recorded', details: { words: offers } })
  return shown(context, kept.value)
}

/** Write a helper of an open case anew, on the version that was seen. */
export async function reviseInformalResource(
  _permit: Permit<'informal.revise'>,
  context: Context,
  input: InputOf<typeof api.reviseInformalResource>,
): Promise<Result<Helper, ConsentUnclear | HelperClash | CaseClosed | NotFound>> {
  const { caseId, offers } = input
  const open = await openById(context, caseId)
  if (!open.ok) return open
  const revised = await reviseHelper(context, input)
  if (!revised.ok) return revised
  await addCaseEvent(context, { caseId, kind: 'informal.revised', details: { words: offers } })
  return shown(context, revised.value)
}

/** Let a helper of a case rest, or have them back. Whoever needs rest gets it, also when the case is closed. */
export async function restInformalResource(
  _permit: Permit<'informal.revise'>,
  context: Context,
  input: InputOf<typeof api.restInformalResource>,
): Promise<Result<Helper, HelperClash | NotFound>> {
  const rested = await restHelper(context, input)
  return rested.ok ? shown(context, rested.value) : rested
}

/** A helper of a case may be asked no more, also when the case is closed. */
export async function withdrawInformalConsent(
  _permit: Permit<'informal.revise'>,
  context: Context,
  input: InputOf<typeof api.withdrawInformalConsent>,
): Promise<Result<Helper, NotFound>> {
  const gone = await withdrawHelper(context, input)
  if (!gone.ok) return gone
  await addCaseEvent(context, { caseId: input.caseId, kind: 'informal.withdrawn', details: {} })
  return shown(context, gone.value)
}

/** Keep someone who came to the agency and agreed to be asked for more than one family. */
export async function recordSharedHelper(
  _permit: Permit<'informal.keep'>,
  context: Context,
  input: InputOf<typeof api.recordSharedHelper>,
): Promise<Result<Helper, ConsentUnclear | Reused | NotFound>> {
  const kept = await noteHelper(context, { ...input, caseId: null })
  return kept.ok ? shown(context, kept.value) : kept
}

/** Write a helper of the agency anew; one who is known to one case alone is not found here. */
export async function reviseSharedHelper(
  _permit: Permit<'informal.keep'>,
  context: Context,
  input: InputOf<typeof api.reviseSharedHelper>,
): Promise<Result<Helper, ConsentUnclear | HelperClash | NotFound>> {
  const revised = await reviseHelper(context, { ...input, caseId: null })
  return revised.ok ? shown(context, revised.value) : revised
}

/** Let a helper of the agency rest, or have them back. */
export async function restSharedHelper(
  _permit: Permit<'informal.keep'>,
  context: Context,
  input: InputOf<typeof api.restSharedHelper>,
): Promise<Result<Helper, HelperClash | NotFound>> {
  const rested = await restHelper(context, { ...input, caseId: null })
  return rested.ok ? shown(context, rested.value) : rested
}

/** A helper of the agency may be asked no more. Whoever of the agency hears it may write it down. */
export async function withdrawSharedConsent(
  _permit: Permit<'informal.keep'>,
  context: Context,
  input: InputOf<typeof api.withdrawSharedConsent>,
): Promise<Result<Helper, NotFound>> {
  const gone = await withdrawHelper(context, { ...input, caseId: null })
  return gone.ok ? shown(context, gone.value) : gone
}

async function shown(context: Context, resource: InformalResource): Promise<Result<Helper, NotFound>> {
  const [helper] = await withLoads(context, [resource])
  return helper ? ok(helper) : fail({ code: 'not-found' })
}
