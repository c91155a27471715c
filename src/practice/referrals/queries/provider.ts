import type { Permit } from '#confidentiality/access/schema/policy.ts'
import type { Context } from '#platform/server/context.ts'
import { fail, ok, type Result } from '#platform/shared/result.ts'
import { GROUP_OF } from '../rules/attention.ts'
import { inView } from '../rules/package.ts'
import { ReferralState, type InboxReferral } from '../schema/referral.ts'
import type { Inbox, InboxGroup } from '../schema/view.ts'
import { countInbox, loadInbox, loadInboxReferral } from '../store/inbox.ts'

const PAGE = 50

/** One page of what others ask of the organisation that whoever acts answers for. */
export async function inbox(
  _permit: Permit<'inbox.read'>,
  context: Context,
  { group, after }: { group: InboxGroup; after?: string | undefined },
): Promise<Result<Inbox, never>> {
  const counted = await countInbox(context)
  const statesOf = (one: InboxGroup) => ReferralState.options.filter(state => GROUP_OF[state] === one)
  const countOf = (one: InboxGroup) => statesOf(one).reduce((sum, state) => sum + (counted.get(state) ?? 0), 0)
  const [at = '', id = ''] = after?.split('~') ?? []
  const referrals = await loadInbox(context, {
    states: statesOf(group),
    newestFirst: group === 'closed',
    after: after === undefined ? null : { at, id },
    limit: PAGE,
  })
  const last = referrals.length === PAGE ? referrals.at(-1) : undefined
  return ok({
    counts: {
      new: countOf('new'),
      waiting: countOf('waiting'),
      'in-progress': countOf('in-progress'),
      closed: countOf('closed'),
    },
    referrals,
    after: last ? `${last.sentAt}~${last.id}` : null,
  })
}

/** One referral as the provider sees it. */
export async function inboxReferral(
  _permit: Permit<'inbox.read'>,
  context: Context,
  { id }: { id: string },
): Promise<Result<InboxReferral, { code: 'not-found' }>> {
  const found = await loadInboxReferral(context, id)
  return found ? ok(inView(found)) : fail({ code: 'not-found' })
}
