import type { Permit } from '#confidentiality/access/schema/policy.ts'
import type { Context } from '#platform/server/context.ts'
import type { InputOf } from '#platform/shared/operation.ts'
import { fail, ok, type Result } from '#platform/shared/result.ts'
import type { CaseId } from '../../schema.ts'
import type * as api from '../api/inquiries.ts'
import * as rules from '../rules/inquiries.ts'
import type { Inquiry, InquiryClash, InquiryEnded, InquiryId, Origin, RecordInquiry } from '../schema/inquiries.ts'
import { insertInquiry, loadInquiryForChange, updateInquiry } from '../store/inquiries.ts'

type NotFound = { code: 'not-found' }

export async function recordInquiry(
  _permit: Permit<'inquiry.record'>,
  context: Context,
  told: RecordInquiry,
): Promise<Result<Inquiry, { code: 'act-id-reused' }>> {
  const received = rules.receive(told, context.at)
  return (await insertInquiry(context, received)) ? ok(received) : fail({ code: 'act-id-reused' })
}

/** It ends with advice: nobody need become a client to be told something useful. */
export async function endInquiry(
  _permit: Permit<'inquiry.record'>,
  context: Context,
  { advice, ...sent }: InputOf<typeof api.endInquiry>,
): Promise<Result<Inquiry, InquiryClash | InquiryEnded | NotFound>> {
  const kept = await loadInquiryForChange(context.tx, sent.id)
  if (!kept) return fail({ code: 'not-found' })
  const { takenBy: _, ...inquiry } = kept
  const ended = rules.endInquiry(inquiry, { advice }, { sent, at: context.at })
  if (!ended.ok) return ended
  await updateInquiry(context.tx, ended.value)
  return ended
}

/**
 * An inquiry becomes the case that is opened in the same act.
 *
 * @returns whoever told of it, where that is not the client; null where it is
 */
export async function becomeCase(
  context: Context,
  id: InquiryId,
  caseId: CaseId,
): Promise<Result<Origin | null, InquiryEnded | NotFound>> {
  const kept = await loadInquiryForChange(context.tx, id)
  if (!kept) return fail({ code: 'not-found' })
  const { takenBy: _, ...inquiry } = kept
  const ended = rules.endInquiry(inquiry, { caseId }, { sent: { id, version: kept.version }, at: context.at })
  if (!ended.ok) return ended.failure.code === 'inquiry-ended' ? fail(ended.failure) : fail({ code: 'not-found' })
  await updateInquiry(context.tx, ended.value)
  return ok(kept.teller.kind === 'self' ? null : kept.teller)
}
