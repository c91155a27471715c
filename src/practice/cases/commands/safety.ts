import type { Permit } from '#confidentiality/access/schema/policy.ts'
import type { Context } from '#platform/server/context.ts'
import type { InputOf } from '#platform/shared/operation.ts'
import { fail, ok, type Result } from '#platform/shared/result.ts'
import type * as api from '../api/safety.ts'
import { addCaseEvent, raiseAlarm } from '../commands.ts'
import { openById } from '../queries.ts'
import { stillOpen } from '../rules.ts'
import type { CaseClosed } from '../schema.ts'
import type { Safety, SafetyNotOpen } from '../schema/safety.ts'
import { loadCaseForChange } from '../store/cases.ts'
import { insertStep, loadOpenSafety, updateClosed } from '../store/safety.ts'

type NotFound = { code: 'not-found' }

/** Someone may be in danger, as the worker sees or was told. Where a protocol is open already, its clock begins anew. */
export async function openSafety(
  _permit: Permit<'safety.record'>,
  context: Context,
  { caseId, words }: InputOf<typeof api.openSafety>,
): Promise<Result<Safety, CaseClosed | NotFound>> {
  const found = await loadCaseForChange(context.tx, caseId)
  if (!found) return fail({ code: 'not-found' })
  const open = stillOpen(found)
  if (!open.ok) return open
  await raiseAlarm(context, caseId, 'said', words)
  const opened = await loadOpenSafety(context.tx, caseId)
  return opened ? ok(opened) : fail({ code: 'not-found' })
}

/** Keep what was done in one step; what was told before stays. */
export async function recordSafetyStep(
  _permit: Permit<'safety.record'>,
  context: Context,
  { id, caseId, step, words, checkOn }: InputOf<typeof api.recordSafetyStep>,
): Promise<Result<null, CaseClosed | SafetyNotOpen | NotFound | { code: 'act-id-reused' }>> {
  const found = await openById(context, caseId)
  if (!found.ok) return found
  const open = await loadOpenSafety(context.tx, caseId)
  if (!open) return fail({ code: 'safety-not-open' })
  const checked = step === 'check-again' ? checkOn : null
  const kept = { id, protocolId: open.id, step, words, checkOn: checked }
  if (!(await insertStep(context, kept))) return fail({ code: 'act-id-reused' })
  const details = { step, words, ...(checked !== null && { on: checked }) }
  await addCaseEvent(context, { caseId, kind: 'safety.step', details })
  return ok(null)
}

/** The protocol may rest; whoever closes it says why. */
export async function closeSafety(
  _permit: Permit<'safety.record'>,
  context: Context,
  { caseId, id, words }: InputOf<typeof api.closeSafety>,
): Promise<Result<null, CaseClosed | SafetyNotOpen | NotFound>> {
  const found = await openById(context, caseId)
  if (!found.ok) return found
  const open = await loadOpenSafety(context.tx, caseId)
  if (open?.id !== id) return fail({ code: 'safety-not-open' })
  await updateClosed(context, id, words)
  await addCaseEvent(context, { caseId, kind: 'safety.closed', details: { words } })
  return ok(null)
}
