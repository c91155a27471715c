import { sql, type RawBuilder } from 'kysely'
import * as z from 'zod'
import type { Context } from '#platform/server/context.ts'
import { InboxReferral, Referral, ReferralMessage, ReferralState } from '../schema/referral.ts'
import { InboxLine } from '../schema/view.ts'

// The provider's side of a referral. These columns are all that it sees of the sender: no case, no need, no consent.
// Who answers for an organisation that was merged into another goes on there; the wall says for which services, since when.
const mine = sql`r.recipient_organization_id = any ((select current_organizations())::uuid[])`

/** Everything that an answer changes. */
const { state, answeredAt, reason, reasonWords, waitPlace, expectedOn, output } = Referral.shape
const Standing = z.object({
  ...{ state, answeredAt, reason, reasonWords, waitPlace, expectedOn, output },
  askedAt: z.iso.datetime().nullable(),
})
export type Standing = z.infer<typeof Standing>

/** What the answer's own consequences need to know; it never leaves the server. */
const HeldReferral = z.object({
  id: Referral.shape.id,
  agencyId: z.string(),
  caseId: Referral.shape.caseId,
  needId: Referral.shape.needId,
  serviceId: Referral.shape.serviceId,
  recipientOrganizationId: z.string(),
  state: ReferralState,
  version: z.int(),
  serviceName: InboxReferral.shape.serviceName,
  organizationName: z.string(),
  consentId: z.string(),
  /** How it stands, so that an answer given by mistake can be taken back. */
  standing: Standing,
})
export type HeldReferral = z.infer<typeof HeldReferral>

/** A referral to the organisation of whoever acts, held until the transaction ends; null when there is none such. */
export async function holdForAnswer(context: Context, id: string): Promise<HeldReferral | null> {
  return forAnswer(context, id, sql`for update of r`)
}

/** The same, only looked at. */
export async function loadForAnswer(context: Context, id: string): Promise<HeldReferral | null> {
  return forAnswer(context, id, sql``)
}

async function forAnswer({ tx }: Context, id: string, how: RawBuilder<unknown>): Promise<HeldReferral | null> {
  const { rows } =
    await sql`select r.id, r.agency_id, r.case_id, r.need_id, r.service_id, r.recipient_organization_id, r.state,
      r.version, s.name as service_name, o.name as organization_name, r.consent_id, r.answered_at, r.asked_at, r.reason,
      r.reason_words, r.wait_place, r.expected_on, r.output
    from referral r join service s on s.id = r.service_id join organization o on o.id = r.recipient_organization_id
    where ${mine} and r.id = ${id} ${how}`.execute(tx)
  return rows[0] ? HeldReferral.parse({ ...rows[0], standing: Standing.parse(rows[0]) }) : null
}

const Last = z.object({
  id: z.string(),
  kind: z.string(),
  byId: z.string(),
  at: z.iso.datetime(),
  before: Standing.nullable(),
})

/** What was last said on a referral of the provider's own; null when nothing was. */
export async function loadLastEntry({ tx }: Context, referralId: string): Promise<z.infer<typeof Last> | null> {
  const { rows } = await sql`select id, kind, by_id, at, before from referral_entry r
    where ${mine} and referral_id = ${referralId} order by at desc, id desc limit 1`.execute(tx)
  return rows[0] ? Last.parse(rows[0]) : null
}

/** Let it stand as it stood before an answer. */
export async function restoreStanding({ tx }: Context, held: HeldReferral, before: Standing): Promise<void> {
  await sql`update referral set state = ${before.state}, answered_at = ${before.answeredAt}, asked_at = ${before.askedAt},
      reason = ${before.reason}, reason_words = ${before.reasonWords}, wait_place = ${before.waitPlace},
      expected_on = ${before.expectedOn}, output = ${before.output}, version = version + 1
    where agency_id = ${held.agencyId} and id = ${held.id} and recipient_organization_id = any (current_organizations())`.execute(
    tx,
  )
}

/** What an answer changes; a question changes only that it was asked. */
export type Change = Pick<InboxReferral, 'state' | 'reason' | 'reasonWords' | 'waitPlace' | 'expectedOn' | 'output'>

export async function updateAnswered({ tx, at }: Context, held: HeldReferral, change: Change): Promise<void> {
  await sql`update referral set state = ${change.state}, answered_at = ${at}, reason = ${change.reason},
      reason_words = ${change.reasonWords}, wait_place = ${change.waitPlace}, expected_on = ${change.expectedOn},
      output = ${change.output}, version = version + 1
    where agency_id = ${held.agencyId} and id = ${held.id} and recipient_organization_id = any (current_organizations())`.execute(
    tx,
  )
}

export async function updateAsked({ tx, at }: Context, held: HeldReferral): Promise<void> {
  await sql`update referral set answered_at = ${at}, asked_at = ${at}, version = version + 1
    where agency_id = ${held.agencyId} and id = ${held.id} and recipient_organization_id = any (current_organizations())`.execute(
    tx,
  )
}

export async function loadInboxReferral({ tx }: Context, id: string): Promise<InboxReferral | null> {
  const { rows } = await sql<
    Record<string, unknown>
  >`select r.id, s.name as service_name, r.state, r.sent_at, r.answered_at,
      r.reason, r.reason_words, r.wait_place, r.expected_on, r.output, r.version, r.sender_name, r.sender_agency, r.note, r.basis,
      r.package as fields
    from referral r join service s on s.id = r.service_id where ${mine} and r.id = ${id}`.execute(tx)
  return rows[0] ? InboxReferral.parse({ ...rows[0], messages: await loadMessages({ tx }, id) }) : null
}

async function loadMessages({ tx }: Pick<Context, 'tx'>, id: string): Promise<ReferralMessage[]> {
  const { rows } = await sql`select id, "from", words, at from referral_entry r
    where ${mine} and referral_id = ${id} and kind in ('ask', 'reply') and words is not null order by at, id`.execute(
    tx,
  )
  return rows.map(row => ReferralMessage.parse(row))
}

export async function countInbox({ tx }: Context): Promise<Map<ReferralState, number>> {
  const { rows } = await sql<{ state: string; count: number }>`select state, count(*)::int as count from referral r
    where ${mine} group by state`.execute(tx)
  return new Map(rows.map(row => [ReferralState.parse(row.state), row.count]))
}

type Page = {
  states: readonly ReferralState[]
  newestFirst: boolean
  after: { at: string; id: string } | null
  limit: number
}

/** One page of the inbox, in the order of sending. */
export async function loadInbox({ tx }: Context, { states, newestFirst, after, limit }: Page): Promise<InboxLine[]> {
  const beyond = newestFirst ? sql`<` : sql`>`
  const way = newestFirst ? sql`desc` : sql`asc`
  const from = after ? sql`and (r.sent_at, r.id) ${beyond} (${after.at}::timestamptz, ${after.id}::uuid)` : sql``
  const { rows } = await sql`select r.id, s.name as service_name, r.state, r.sent_at, r.answered_at, r.expected_on,
      r.sender_agency,
      case when r.state not in ('rejected', 'cancelled', 'entered-in-error')
        then jsonb_path_query_first(r.package, '$[*] ? (@.field == "fullName").value') #>> '{}' end as full_name,
      case when r.state not in ('rejected', 'cancelled', 'entered-in-error')
        then jsonb_path_query_first(r.package, '$[*] ? (@.field == "need").value') #>> '{}' end as need,
      case when r.replied_at > coalesce(r.answered_at, r.sent_at) then r.replied_at end as replied_at
    from referral r join service s on s.id = r.service_id
    where ${mine} and r.state = any(${[...states]}::text[]) ${from}
    order by r.sent_at ${way}, r.id ${way} limit ${limit}`.execute(tx)
  return rows.map(row => InboxLine.parse(row))
}
