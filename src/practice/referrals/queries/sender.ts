import { namesOfAccounts, nameOfAgency, recordsHeld } from '#confidentiality/access/queries.ts'
import type { Permit } from '#confidentiality/access/schema/policy.ts'
import { consentsAbout } from '#confidentiality/consent/queries.ts'
import type { Context } from '#platform/server/context.ts'
import { fail, ok, type Result } from '#platform/shared/result.ts'
import { needsOf } from '#practice/cases/2-assessment/queries.ts'
import { caseSummaries } from '#practice/cases/queries.ts'
import { consentsToRelyOn } from '#practice/cases/queries/parties.ts'
import type { CaseId } from '#practice/cases/schema.ts'
import { serviceById } from '#practice/resources/queries.ts'
import { noticeSilence } from '../commands/silence.ts'
import { ballOf, becauseOf, isLongSilent, isRefused } from '../rules/attention.ts'
import { mayLeave, packageOf } from '../rules/package.ts'
import type { PreviewReferral, ReferralPreview } from '../schema/act.ts'
import { PackageFieldName, type Referral } from '../schema/referral.ts'
import type { CaseReferral, MyReferral, ReferralPage } from '../schema/view.ts'
import { loadEntries, loadLetter, loadOpenFor, loadReferral, loadReferrals, loadUnanswered } from '../store/referral.ts'
import { sourcesOf } from './package.ts'

/** Who sends, as the provider will read it. */
export async function senderOf(context: Context): Promise<{ senderName: string; senderAgency: string }> {
  const names = await namesOfAccounts(context, [context.actorId])
  return { senderName: names.get(context.actorId) ?? '', senderAgency: await nameOfAgency(context) }
}

/** What the provider would see of the ticked fields. Nothing is sent and nothing is kept of it. */
export async function previewReferral(
  _permit: Permit<'referral.send'>,
  context: Context,
  input: PreviewReferral,
): Promise<Result<ReferralPreview, { code: 'not-found' } | { code: 'service-gone' }>> {
  const found = await sourcesOf(context, input)
  if (!found.ok) return found
  const service = await serviceById(context, input.serviceId)
  if (!service) return fail({ code: 'service-gone' })
  const { sources } = found.value
  const fields = packageOf(input.fields, sources)
  const consents = await consentsToRelyOn(context, input.caseId)
  const asked = { recipientOrganizationId: service.organization.id, fields, on: context.today }
  const may = mayLeave(consents, asked)
  const open = await loadOpenFor(context, input.needId)
  const lacks = !may.ok && may.failure.code === 'consent-missing' ? may.failure : null
  return ok({
    serviceName: service.name,
    organization: { id: service.organization.id, name: service.organization.name },
    ...(await senderOf(context)),
    fields,
    notKnown: PackageFieldName.options.filter(field => sources[field] === null),
    missing: lacks?.categories ?? [],
    why: lacks?.why ?? null,
    openSince: open.find(({ serviceId }) => serviceId === input.serviceId)?.sentAt ?? null,
    alsoOpen: open
      .filter(({ serviceId }) => serviceId !== input.serviceId)
      .map(({ serviceName, organizationName, sentAt }) => ({ serviceName, organizationName, sentAt })),
  })
}

/** The referrals of a case, newest first, for rooms whose own act was judged for that; a case may have none. */
export function referralsOf(context: Context, caseId: CaseId): Promise<CaseReferral[]> {
  return loadReferrals(context, [caseId])
}

export async function referralsOfCase(
  _permit: Permit<'referral.read'>,
  context: Context,
  { caseId }: { caseId: CaseId },
): Promise<Result<CaseReferral[], never>> {
  return ok(await referralsOf(context, caseId))
}

/** One referral of a case, whole. */
export async function referralPage(
  _permit: Permit<'referral.read'>,
  context: Context,
  of: Pick<Referral, 'caseId' | 'id'>,
): Promise<Result<ReferralPage, { code: 'not-found' }>> {
  const referral = await loadReferral(context, of)
  if (!referral) return fail({ code: 'not-found' })
  await noticeSilence(context, [referral])
  const { consentId, packageHash: _, ...letter } = await loadLetter(context, of.id)
  const consent = (await consentsAbout(context, of.caseId)).find(({ id }) => id === consentId)
  const entries = await loadEntries(context, of.id)
  return ok({ referral, ...letter, withdrawnAt: consent?.withdrawnAt ?? null, entries })
}

/** The referrals of the cases assigned to whoever acts, but for those that have ended and wait for nobody. */
export async function myReferrals(
  _permit: Permit<'today.read'>,
  context: Context,
): Promise<Result<MyReferral[], never>> {
  const held = await livingOf(context)
  return ok(held)
}

async function livingOf(context: Context): Promise<MyReferral[]> {
  const referrals = await loadReferrals(context, await recordsHeld(context, 'assigned'))
  const living = referrals.filter(referral => ballOf(referral, context.today) !== null)
  const ids = [...new Set(living.map(({ caseId }) => caseId))]
  if (ids.length === 0) return []
  await noticeSilence(context, living)
  const told = await needsTold(context, ids)
  const summaries = await caseSummaries(context, { scope: 'mine', state: 'all', ids })
  const names = new Map(summaries.map(({ id, person }) => [id, person.fullName]))
  return living
    .filter(({ state, needId }) => !(isRefused(state) && told.has(needId)))
    .map(referral => {
      const because = becauseOf(referral, context.today)
      return { referral, clientName: names.get(referral.caseId) ?? '', because }
    })
    .sort((one, other) => Number(one.because === null) - Number(other.because === null))
}

/** The needs of these cases of which is told already what came of them: a refusal among them has been dealt with. */
async function needsTold(context: Context, caseIds: readonly CaseId[]): Promise<Set<string>> {
  const told = new Set<string>()
  for (const caseId of caseIds) {
    for (const { id, state } of await needsOf(context, caseId)) if (state !== 'open') told.add(id)
  }
  return told
}

/** Those of them that wait for whoever acts: declined, failed, far off, asked back, without outcome, or silent too long. */
export async function referralsNeedingMe(context: Context): Promise<MyReferral[]> {
  return (await livingOf(context)).filter(({ because }) => because !== null)
}

/** Of these cases, the requests without an answer for so long that a supervisor should see them, the longest first. */
export async function longSilentAmong(context: Context, caseIds: readonly string[]): Promise<CaseReferral[]> {
  const unanswered = await loadUnanswered(context, caseIds)
  return unanswered.filter(referral => isLongSilent(referral, context.today))
}
