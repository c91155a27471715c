import type { Permit } from '#confidentiality/access/schema/policy.ts'
import type { Context } from '#platform/server/context.ts'
import { fail, ok, type Result } from '#platform/shared/result.ts'
import type { ReferralLink } from '../schema/link.ts'
import type { Referral } from '../schema/referral.ts'
import { loadLinks } from '../store/links.ts'
import { loadReferral } from '../store/referral.ts'

/** The links of one referral, the latest first: never the tokens, which nobody keeps. */
export async function referralLinks(
  _permit: Permit<'referral.read'>,
  context: Context,
  of: Pick<Referral, 'caseId' | 'id'>,
): Promise<Result<ReferralLink[], { code: 'not-found' }>> {
  const referral = await loadReferral(context, of)
  return referral ? ok(await loadLinks(context, of.id)) : fail({ code: 'not-found' })
}
