import { namesOfAccounts } from '#confidentiality/access/queries.ts'
import type { Permit } from '#confidentiality/access/schema/policy.ts'
import type { Context } from '#platform/server/context.ts'
import type { InputOf, OutputOf } from '#platform/shared/operation.ts'
import { fail, ok, type Result } from '#platform/shared/result.ts'
import { caseById } from '../../queries.ts'
import type { CaseId } from '../../schema.ts'
import type * as api from '../api/inquiries.ts'
import type { CaseCategory } from '../schema/categories.ts'
import type { Screening } from '../schema/danger.ts'
import type { Inquiry, InquiryId, InquiryView, Origin } from '../schema/inquiries.ts'
import { loadCategories } from '../store/categories.ts'
import { loadScreenings } from '../store/danger.ts'
import { loadInquiries, loadInquiry, loadOrigin, type KeptInquiry } from '../store/inquiries.ts'

type NotFound = { code: 'not-found' }
const PAGE = 25
/** More inquiries than an agency lets wait. */
const MOST_OPEN = 200

export async function inquiries(
  _permit: Permit<'inquiry.read'>,
  context: Context,
  { state, after }: InputOf<typeof api.inquiries>,
): Promise<Result<OutputOf<typeof api.inquiries>, never>> {
  const most = state === 'open' ? MOST_OPEN : PAGE + 1
  const found = await loadInquiries(context.tx, state, { after: after ?? null, most })
  const shown = state === 'open' ? found : found.slice(0, PAGE)
  const next = found.length > shown.length ? (shown.at(-1)?.id ?? null) : null
  return ok({ inquiries: await named(context, shown), next })
}

export async function inquiryPage(
  _permit: Permit<'inquiry.read'>,
  context: Context,
  { id }: { id: InquiryId },
): Promise<Result<InquiryView, NotFound>> {
  const kept = await loadInquiry(context.tx, id)
  const [view] = kept ? await named(context, [kept]) : []
  return view ? ok(view) : fail({ code: 'not-found' })
}

async function named(context: Context, kept: readonly KeptInquiry[]): Promise<InquiryView[]> {
  const names = await namesOfAccounts(context, [...new Set(kept.map(({ takenBy }) => takenBy))])
  return kept.map(({ takenBy, ...inquiry }) => ({ ...apart(inquiry), takenByName: names.get(takenBy) ?? null }))
}

/** Once there is a case, whoever told of it and what was told is shown to its workers alone, not on the list that all may read. */
function apart(inquiry: Inquiry): Inquiry {
  const teller = { ...inquiry.teller, name: null, reachedAt: null }
  return inquiry.state === 'case' ? { ...inquiry, teller, about: null, words: '…' } : inquiry
}

/** Each reading stands in the audit under its own fact. */
export async function originOfCase(
  _permit: Permit<'case.read'>,
  context: Context,
  { caseId }: { caseId: CaseId },
): Promise<Result<Origin | null, NotFound>> {
  const found = await caseById(context, caseId)
  return found.ok ? ok(await loadOrigin(context.tx, caseId)) : found
}

/** Who told us of a client, for rooms that must keep it out of whatever they write; never to be shown. Null: nobody is known. */
export function tellerOf(context: Context, caseId: CaseId): Promise<Origin | null> {
  return loadOrigin(context.tx, caseId)
}

/** What was answered to the questions about danger, the latest first. */
export async function screeningsOf(context: Context, caseId: CaseId): Promise<Screening[]> {
  const kept = await loadScreenings(context.tx, caseId)
  const names = await namesOfAccounts(context, [...new Set(kept.map(({ byId }) => byId))])
  return kept.map(({ byId, ...screening }) => ({ ...screening, byName: names.get(byId) ?? null }))
}

export async function screeningsOfCase(
  _permit: Permit<'case.read'>,
  context: Context,
  { caseId }: { caseId: CaseId },
): Promise<Result<Screening[], NotFound>> {
  const found = await caseById(context, caseId)
  return found.ok ? ok(await screeningsOf(context, caseId)) : found
}

/** Categories of the official list that were chosen for a client, those that ended too. */
export async function categoriesOf(context: Context, caseId: CaseId): Promise<CaseCategory[]> {
  const kept = await loadCategories(context.tx, caseId)
  const names = await namesOfAccounts(context, [...new Set(kept.map(({ byId }) => byId))])
  return kept.map(({ byId, ...category }) => ({ ...category, byName: names.get(byId) ?? null }))
}

export async function categoriesOfCase(
  _permit: Permit<'case.read'>,
  context: Context,
  { caseId }: { caseId: CaseId },
): Promise<Result<CaseCategory[], NotFound>> {
  const found = await caseById(context, caseId)
  return found.ok ? ok(await categoriesOf(context, caseId)) : found
}
