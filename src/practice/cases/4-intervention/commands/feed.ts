import { createHash } from 'node:crypto'
import type { Permit } from '#confidentiality/access/schema/policy.ts'
import type { Context } from '#platform/server/context.ts'
import { addDays } from '#platform/shared/day.ts'
import { fail, ok, type Result } from '#platform/shared/result.ts'
import { FEED_DAYS, type Feed, type FeedId } from '../schema/calendar.ts'
import { endFeeds, insertFeed } from '../store/calendar.ts'

/** What is kept of a token: with 256 random bits in it, a digest needs no salt. */
export function digestOf(token: string): string {
  return createHash('sha256').update(token).digest('base64url')
}

/** A private link for whoever acts; the one before it ends at once. The token was minted on their device. */
export async function makeCalendarFeed(
  _permit: Permit<'calendar.read'>,
  context: Context,
  { id, token }: { id: FeedId; token: string },
): Promise<Result<Feed, { code: 'act-id-reused' }>> {
  const { at } = context
  const endsAt = `${addDays(at.slice(0, 10), FEED_DAYS)}${at.slice(10)}`
  await endFeeds(context)
  const isKept = await insertFeed(context, { id, tokenHash: digestOf(token), endsAt })
  return isKept ? ok({ id, madeAt: at, endsAt }) : fail({ code: 'act-id-reused' })
}

/** End it now: from here on it answers as one that never was. */
export async function endCalendarFeed(
  _permit: Permit<'calendar.read'>,
  context: Context,
): Promise<Result<{ feed: null }, never>> {
  await endFeeds(context)
  return ok({ feed: null })
}
