import type { Permit } from '#confidentiality/access/schema/policy.ts'
import type { Context } from '#platform/server/context.ts'
import { fail, type Result } from '#platform/shared/result.ts'
import { addCaseEvent } from '../commands.ts'
import type { Case, CaseClash, CaseClosed } from '../schema.ts'
import { loadCaseForChange, updateCase } from '../store/cases.ts'
import { loadOpenSafety } from '../store/safety.ts'
import * as rules from './rules.ts'
import type {
  AlreadySigned,
  CloseCase,
  Closing,
  ClosingClash,
  ClockRunning,
  OwnClosing,
  PlanMissing,
  ProtocolOpen,
  ReviseClosing,
  SignClosing,
  WordsMissing,
} from './schema.ts'
import { hasRevised, insertClosing, loadClosingForChange, updateClosing } from './store.ts'

type NotFound = { code: 'not-found' }
type Reused = { code: 'act-id-reused' }

/** End the work and keep how; the supervisor is asked to sign. */
export async function closeCase(
  _permit: Permit<'case.close'>,
  context: Context,
  input: CloseCase,
): Promise<Result<Case, CaseClosed | CaseClash | ClockRunning | ProtocolOpen | PlanMissing | Reused | NotFound>> {
  const { caseId, version: _, ...told } = input
  const found = await loadCaseForChange(context.tx, caseId)
  if (!found) return fail({ code: 'not-found' })
  const closed = rules.close(found, input, context.today)
  if (!closed.ok) return closed
  if (await loadOpenSafety(context.tx, caseId)) return fail({ code: 'safety-protocol-open' })
  const unsigned = { signState: 'to-sign', signWords: null, signedOn: null, version: 1 } as const
  const closing: Closing = { ...told, caseId, closedOn: context.today, ...unsigned }
  if (!(await insertClosing(context, closing))) return fail({ code: 'act-id-reused' })
  await updateCase(context.tx, closed.value)
  const { reason, words, onward } = told
  const details = { reason, words, ...(onward !== null && { to: onward.to }) }
  await addCaseEvent(context, { caseId, kind: 'case.closed', details })
  return closed
}

/** Write summary or plan anew, on the version that was seen. */
export async function reviseClosing(
  _permit: Permit<'case.close'>,
  context: Context,
  input: ReviseClosing,
): Promise<Result<Closing, AlreadySigned | ClosingClash | NotFound>> {
  const kept = await loadClosingForChange(context, input)
  if (!kept) return fail({ code: 'not-found' })
  const revised = rules.reviseClosing(kept.closing, input)
  if (!revised.ok) return revised
  await updateClosing(context, revised.value, kept.signedById)
  await addCaseEvent(context, { caseId: input.caseId, kind: 'closing.revised', details: {} })
  return revised
}

/** A supervisor looks at how work ended. Nobody signs what they wrote themselves. */
export async function signClosing(
  _permit: Permit<'closing.sign'>,
  context: Context,
  input: SignClosing,
): Promise<Result<Closing, AlreadySigned | ClosingClash | WordsMissing | OwnClosing | NotFound>> {
  const kept = await loadClosingForChange(context, input)
  if (!kept) return fail({ code: 'not-found' })
  const isOwn = kept.closedById === context.actorId || (await hasRevised(context, input.caseId))
  if (isOwn) return fail({ code: 'own-closing' })
  const signed = rules.sign(kept.closing, input, context.today)
  if (!signed.ok) return signed
  await updateClosing(context, signed.value, context.actorId)
  const { caseId, words, answer } = input
  const kind = answer === 'signed' ? 'closing.signed' : 'closing.returned'
  await addCaseEvent(context, { caseId, kind, details: words === null ? {} : { words } })
  return signed
}
