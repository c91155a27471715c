import { sql } from 'kysely'
import * as z from 'zod'
import type { Context } from '#platform/server/context.ts'
import type { Tx } from '#platform/server/db.ts'
import { ReferralLink, WRONG_WORDS, type MakeLink } from '../schema/link.ts'

export type NewLink = Pick<MakeLink, 'linkId' | 'id' | 'way'> & {
  organizationId: string
  digest: string
  wordDigest: string
  expiresAt: string
}

/** One that is there already under its id stays as it is. */
export async function insertLink(context: Context, link: NewLink): Promise<void> {
  const { tx, at, actorId, timeZone } = context
  await sql`insert into referral_link (id, referral_id, recipient_organization_id, digest, word_digest, way, time_zone,
      made_at, made_by, expires_at)
    values (${link.linkId}, ${link.id}, ${link.organizationId}, ${link.digest}, ${link.wordDigest}, ${link.way},
      ${timeZone}, ${at}, ${actorId}, ${link.expiresAt})
    on conflict do nothing`.execute(tx)
}

/** The latest first. */
export async function loadLinks({ tx, at }: Context, referralId: string): Promise<ReferralLink[]> {
  const { rows } = await sql`select id, way, made_at, expires_at, used_at,
      case when ended_at is not null then 'ended' when wrong_words >= ${WRONG_WORDS} then 'locked'
        when expires_at <= ${at}::timestamptz then 'expired' else 'open' end as state
    from referral_link where agency_id = current_agency() and referral_id = ${referralId}
    order by made_at desc, id desc`.execute(tx)
  return rows.map(row => ReferralLink.parse(row))
}

/** False when this referral has no such link. */
export async function updateEnded({ tx, at }: Context, of: { id: string; linkId: string }): Promise<boolean> {
  const { numAffectedRows } = await sql`update referral_link set ended_at = coalesce(ended_at, ${at}::timestamptz)
    where agency_id = current_agency() and referral_id = ${of.id} and id = ${of.linkId}`.execute(tx)
  return numAffectedRows === 1n
}

const Opened = z.object({
  linkId: z.string(),
  agencyId: z.string(),
  referralId: z.string(),
  organizationId: z.string(),
  wordDigest: z.string(),
  timeZone: z.string(),
})
export type OpenedLink = z.infer<typeof Opened>

/** `hold`: until the transaction ends, so that words that are tried at once are counted one after another. */
export type Opening = 'look' | 'hold'

/** Bring a token: from here on this transaction sees its link and that link's referral. Null for every token that opens nothing. */
export async function openLink(
  tx: Tx,
  { digest, at, how }: { digest: string; at: string; how: Opening },
): Promise<OpenedLink | null> {
  await sql`select set_config('simpul.link', ${digest}, true)`.execute(tx)
  const { rows } = await sql`select id as link_id, agency_id, referral_id, recipient_organization_id as organization_id,
      word_digest, time_zone from referral_link
    where digest = ${digest} and ended_at is null and expires_at > ${at}::timestamptz and wrong_words < ${WRONG_WORDS}
    ${how === 'hold' ? sql`for update` : sql``}`.execute(tx)
  return rows[0] ? Opened.parse(rows[0]) : null
}

export async function markUsed(tx: Tx, digest: string, at: string): Promise<void> {
  await sql`update referral_link set used_at = ${at} where digest = ${digest}`.execute(tx)
}

export async function markWrong(tx: Tx, digest: string): Promise<void> {
  await sql`update referral_link set wrong_words = wrong_words + 1 where digest = ${digest}`.execute(tx)
}
