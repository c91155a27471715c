import { createHash } from 'node:crypto'
import type { Permit } from '#confidentiality/access/schema/policy.ts'
import type { Context } from '#platform/server/context.ts'
import { addDays } from '#platform/shared/day.ts'
import { fail, ok, type Result } from '#platform/shared/result.ts'
import { isEnded } from '../rules/loop.ts'
import { LINK_DAYS, plainWord, type EndLink, type MakeLink, type ReferralLink } from '../schema/link.ts'
import type { ActNotAllowed } from '../schema/referral.ts'
import { insertLink, loadLinks, updateEnded } from '../store/links.ts'
import { loadReferral } from '../store/referral.ts'

/** What is kept of a token: with 256 random bits in it, a digest needs no salt. */
export function digestOf(token: string): string {
  return createHash('sha256').update(token).digest('base64url')
}

/** What is kept of the word beside a token: without the token nobody can try words against it. */
export function wordDigestOf(token: string, word: string): string {
  return createHash('sha256')
    .update(`${token} ${plainWord(word)}`)
    .digest('base64url')
}

/**
 * Let the provider of one referral answer it without an account. Token and word come from the device of whoever makes
 * the link; the answer does not hold them.
 */
export async function makeReferralLink(
  _permit: Permit<'referral.send'>,
  context: Context,
  { id, caseId, linkId, way, token, word }: MakeLink,
): Promise<Result<ReferralLink[], ActNotAllowed | { code: 'not-found' }>> {
  const referral = await loadReferral(context, { id, caseId })
  if (!referral) return fail({ code: 'not-found' })
  if (isEnded(referral.state)) return fail({ code: 'act-not-allowed', state: referral.state, act: 'accept' })
  await insertLink(context, {
    ...{ id, linkId, way, organizationId: referral.organizationId },
    ...{ digest: digestOf(token), wordDigest: wordDigestOf(token, word) },
    expiresAt: `${addDays(context.at.slice(0, 10), LINK_DAYS[way])}${context.at.slice(10)}`,
  })
  return ok(await loadLinks(context, id))
}

/** End a link now: from here on it answers as one that never was. */
export async function endReferralLink(
  _permit: Permit<'referral.send'>,
  context: Context,
  { id, caseId, linkId }: EndLink,
): Promise<Result<ReferralLink[], { code: 'not-found' }>> {
  const referral = await loadReferral(context, { id, caseId })
  if (!referral || !(await updateEnded(context, { id, linkId }))) return fail({ code: 'not-found' })
  return ok(await loadLinks(context, id))
}
