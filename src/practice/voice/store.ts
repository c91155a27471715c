import { sql, type RawBuilder } from 'kysely'
import * as z from 'zod'
import type { Context } from '#platform/server/context.ts'
import type { Tx } from '#platform/server/db.ts'
import { CaseId } from '#practice/cases/schema.ts'
import { ANSWER_DAYS } from '#practice/referrals/rules/loop.ts'
import { ClientAnswer, ClientLink, HelpFigure, WRONG_WORDS, type FiguresBy } from './schema.ts'

export type NewClientLink = {
  id: string
  caseId: string
  digest: string
  wordDigest: string
  expiresAt: string
}

/** One that is there already under its id stays as it is. */
export async function insertLink({ tx, at, actorId, timeZone }: Context, link: NewClientLink): Promise<void> {
  await sql`insert into client_link (id, case_id, digest, word_digest, time_zone, made_at, made_by, expires_at)
    values (${link.id}, ${link.caseId}, ${link.digest}, ${link.wordDigest}, ${timeZone}, ${at}, ${actorId}, ${link.expiresAt})
    on conflict do nothing`.execute(tx)
}

/** End one link of a case, or all. */
export async function updateEnded({ tx, at }: Context, of: { caseId: string; id: string | null }): Promise<void> {
  await sql`update client_link set ended_at = ${at}::timestamptz where agency_id = current_agency()
    and case_id = ${of.caseId} and ended_at is null and (${of.id}::uuid is null or id = ${of.id})`.execute(tx)
}

/** The latest first. */
export async function loadLinks({ tx, at }: Context, caseId: string): Promise<ClientLink[]> {
  const { rows } = await sql`select id, made_at, expires_at, used_at,
      case when ended_at is not null then 'ended' when wrong_words >= ${WRONG_WORDS} then 'locked'
        when expires_at <= ${at}::timestamptz then 'expired' else 'open' end as state
    from client_link where agency_id = current_agency() and case_id = ${caseId} order by made_at desc, id desc`.execute(
    tx,
  )
  return rows.map(row => ClientLink.parse(row))
}

const Opened = z.object({
  id: z.string(),
  agencyId: z.string(),
  caseId: CaseId,
  wordDigest: z.string(),
  timeZone: z.string(),
})
export type OpenedLink = z.infer<typeof Opened>

/**
 * Bring a token: from here on this transaction sees its link. Null for every token that opens nothing.
 *
 * @param how - `hold`: until the transaction ends, so that words that are tried at once are counted one after another
 */
export async function openLink(
  tx: Tx,
  { digest, at, how }: { digest: string; at: string; how: 'look' | 'hold' },
): Promise<OpenedLink | null> {
  await sql`select set_config('simpul.client_link', ${digest}, true)`.execute(tx)
  const { rows } = await sql`select id, agency_id, case_id, word_digest, time_zone from client_link
    where digest = ${digest} and ended_at is null and expires_at > ${at}::timestamptz and wrong_words < ${WRONG_WORDS}
    ${how === 'hold' ? sql`for update` : sql``}`.execute(tx)
  if (!rows[0]) return null
  const opened = Opened.parse(rows[0])
  await sql`select set_config('simpul.client_case', ${opened.caseId}, true)`.execute(tx)
  return opened
}

export async function markUsed(tx: Tx, digest: string, at: string): Promise<void> {
  await sql`update client_link set used_at = ${at} where digest = ${digest}`.execute(tx)
}

export async function markWrong(tx: Tx, digest: string): Promise<void> {
  await sql`update client_link set wrong_words = wrong_words + 1 where digest = ${digest}`.execute(tx)
}

export type NewAnswer = Omit<ClientAnswer, 'at' | 'readAt'>

/** False when the id is taken. */
export async function insertAnswer({ tx, at, actorId }: Context, answer: NewAnswer): Promise<boolean> {
  const { id, caseId, referralId, said, respect, words, through } = answer
  const { numAffectedRows } = await sql`
    insert into client_answer (id, case_id, referral_id, said, respect, words, through, at, by_id)
    values (${id}, ${caseId}, ${referralId}, ${said}, ${respect}, ${words}, ${through}, ${at}, ${actorId})
    on conflict do nothing`.execute(tx)
  return numAffectedRows === 1n
}

const columns = sql`id, case_id, referral_id, said, respect, words, through, at, read_at`

/** The latest first. */
export async function loadAnswers({ tx }: Context, caseId: string): Promise<ClientAnswer[]> {
  const { rows } = await sql`select ${columns} from client_answer
    where agency_id = current_agency() and case_id = ${caseId} order by at desc, id desc limit 200`.execute(tx)
  return rows.map(row => ClientAnswer.parse(row))
}

export async function updateRead(context: Context, of: { caseId: string; id: string }): Promise<ClientAnswer | null> {
  const { rows } = await sql`update client_answer set read_at = coalesce(read_at, ${context.at}::timestamptz),
      read_by = coalesce(read_by, ${context.actorId}::uuid)
    where agency_id = current_agency() and case_id = ${of.caseId} and id = ${of.id} returning ${columns}`.execute(
    context.tx,
  )
  return rows[0] ? ClientAnswer.parse(rows[0]) : null
}

/** Cases of the agency in which a client said something that nobody has read. */
export async function loadCasesUnread({ tx }: Context): Promise<string[]> {
  const { rows } = await sql<{ caseId: string }>`select distinct case_id from client_answer
    where agency_id = current_agency() and read_at is null`.execute(tx)
  return rows.map(({ caseId }) => caseId)
}

/** Of these cases, what nobody has read; the earliest first. */
export async function loadUnread({ tx }: Context, caseIds: readonly string[]): Promise<ClientAnswer[]> {
  if (caseIds.length === 0) return []
  const { rows } = await sql`select ${columns} from client_answer where agency_id = current_agency()
    and read_at is null and case_id = any(${[...caseIds]}::uuid[]) order by at, id limit 100`.execute(tx)
  return rows.map(row => ClientAnswer.parse(row))
}

const KEY = {
  service: sql`r.service_id::text`,
  need: sql`r.need_term`,
  area: sql`left(h.village_code, 8)`,
} as const satisfies Record<FiguresBy, RawBuilder<unknown>>
const LIVES = sql`join "case" c on c.agency_id = r.agency_id and c.id = r.case_id
  join household_member m on m.agency_id = c.agency_id and m.person_id = c.person_id and m.until_at is null
  join household h on h.agency_id = m.agency_id and h.id = m.household_id and h.village_code is not null`

/**
 * What came of the referrals that this agency sent since a day, the most sent first. What the client says counts before what
 * the worker wrote down for them; an answer that was taken back counts as none.
 */
export async function loadFigures(
  { tx, at }: Context,
  { by, since }: { by: FiguresBy; since: string },
): Promise<HelpFigure[]> {
  const { rows } = await sql`
    with one as (
      select ${KEY[by]} as key, r.id, r.state, r.reason, r.outcome, r.sent_at, r.answered_at,
        (${JSON.stringify(ANSWER_DAYS)}::jsonb ->> n.urgency)::int as answer_days,
        (select min(e.at) from referral_entry e where e.agency_id = r.agency_id and e.referral_id = r.id
          and e.kind in ('start', 'complete')) as begun_at,
        (select min(e.at) from referral_entry e where e.agency_id = r.agency_id and e.referral_id = r.id
          and e."from" = 'provider') as first_at,
        (select a.said from client_answer a where a.agency_id = r.agency_id and a.referral_id = r.id
          and a.said in ('helped', 'not-helped') order by a.at desc, a.id desc limit 1) as said
      from referral r join need n on n.agency_id = r.agency_id and n.id = r.need_id ${by === 'area' ? LIVES : sql``}
      where r.agency_id = current_agency() and r.state <> 'entered-in-error' and r.sent_at >= ${since}::date),
    counted as (
      select key, count(*)::int as sent, count(answered_at)::int as reached,
        count(*) filter (where state in ('in-progress', 'completed'))::int as received,
        count(*) filter (where coalesce(said = 'helped', outcome in ('helped', 'partly-helped'), false))::int as helped,
        count(*) filter (where state in ('rejected', 'failed'))::int as declined,
        count(*) filter (where answered_at is null and ((state = 'requested'
          and sent_at < ${at}::timestamptz - make_interval(days => answer_days)) or reason = 'provider-silent'))::int as silent,
        percentile_cont(0.5) within group (order by extract(epoch from first_at - sent_at) / 86400) as days_to_answer,
        percentile_cont(0.5) within group (order by extract(epoch from begun_at - sent_at) / 86400) as days_to_help
      from one group by key)
    select c.*, s.name,
      coalesce((select jsonb_agg(jsonb_build_object('reason', w.reason, 'count', w.count) order by w.count desc, w.reason)
        from (select reason, count(*)::int from one where one.key = c.key and state in ('rejected', 'failed')
          and reason is not null group by reason) w), '[]') as reasons
    from counted c left join service s on s.id::text = c.key
    order by c.sent desc, c.key limit 200`.execute(tx)
  return rows.map(row => HelpFigure.parse(row))
}
