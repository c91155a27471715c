import { sql, type RawBuilder } from 'kysely'
import type { Tx } from '#platform/server/db.ts'
import { HABIT } from '#practice/resources/rules/freshness.ts'
import type { QueueKind } from '../schema/verification.ts'
import { QueueCounts, QueueRow, type VerificationReason } from '../schema/verification.ts'

/**
 * One more referral that ended so. What was asked before the last confirmation is answered, and counting begins anew; the
 * same moment told twice counts once.
 */
export async function upsertRequest(
  tx: Tx,
  { serviceId, reason, at }: { serviceId: string; reason: VerificationReason; at: string },
): Promise<void> {
  await sql`
    insert into verification_request as r (service_id, reason, first_at, last_at, times)
    select id, ${reason}, ${at}, ${at}, 1 from service where id = ${serviceId}
    on conflict (service_id, reason) do update set
      times = case when ${OPEN} then r.times + 1 else 1 end,
      first_at = case when ${OPEN} then r.first_at else excluded.first_at end,
      last_at = excluded.last_at
    where excluded.last_at > r.last_at`.execute(tx)
}
const OPEN = sql`r.last_at > coalesce((select s.confirmed_at from service s where s.id = r.service_id), '-infinity')`

type Asked = {
  kind: QueueKind | null
  /** The codes around the area and its own, smallest first. */
  areas: readonly string[] | null
  /** Folded; each must be found. */
  words: readonly string[]
  organization: string | null
}
const RANKS: readonly QueueKind[] = ['asked', 'changes', 'stale', 'due', 'never']

/** Every service on offer that should be looked at, why, and since when: the one order of the queue. */
function waiting(today: string, { areas, words, organization }: Omit<Asked, 'kind'>): RawBuilder<unknown> {
  const day = sql`${today}::date`
  const narrowed = [sql`s.status in ('active', 'temporarily closed')`]
  for (const word of words) narrowed.push(sql`s.search_words like ${`%${word.replace(/[\\%_]/g, '\\$&')}%`}`)
  if (organization !== null) narrowed.push(sql`s.organization_id = ${organization}`)
  if (areas !== null) {
    narrowed.push(sql`(s.is_anywhere or s.id in (select a.service_id from service_area a
      where a.code = any(${[...areas]}::text[]) or a.code like ${`${areas[0] ?? ''}.%`}))`)
  }
  return sql`
    select s.id, s.name, s.status, s.assured_on, s.organization_id, s.sort_name,
      asked.since as asked_since, change.since as change_since, coalesce(change.count, 0) as changes,
      case when asked.since is not null then 0 when change.count > 0 then 1
        when s.assured_on is null then 4
        when s.assured_on <= ${day} - ${`${HABIT.staleMonths} months`}::interval then 2
        when s.assured_on <= ${day} - ${`${HABIT.warnMonths} months`}::interval then 3 end as rank,
      coalesce(asked.since, change.since, s.assured_on::timestamptz, 'epoch'::timestamptz) as since
    from service s
    left join (select r.service_id, min(r.first_at) as since from verification_request r join service a on a.id = r.service_id
      where r.last_at > coalesce(a.confirmed_at, '-infinity') group by r.service_id) asked on asked.service_id = s.id
    left join (select c.service_id, min(c.asked_at) as since, count(*)::int as count from change_request c
      where c.state = 'waiting' group by c.service_id) change on change.service_id = s.id
    where ${sql.join(narrowed, sql` and `)}`
}

/** One page of the queue, after the row that `after` names: rank, since and id. */
export async function loadQueue(
  tx: Tx,
  today: string,
  asked: Asked,
  { after, limit }: { after: { rank: number; since: string; id: string } | null; limit: number },
): Promise<{ row: QueueRow; cursor: string }[]> {
  const only = asked.kind === null ? sql`true` : sql`w.rank = ${RANKS.indexOf(asked.kind)}`
  const beyond = after
    ? sql`(w.rank, w.since, w.id) > (${after.rank}, ${after.since}::timestamptz, ${after.id}::uuid)`
    : sql`true`
  const { rows } = await sql<Record<string, unknown> & { rank: number; since: string; id: string }>`
    with w as (${waiting(today, asked)}),
    page as (select * from w where w.rank is not null and ${only} and ${beyond} order by w.rank, w.since, w.id limit ${limit})
    select p.rank, to_char(p.since at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as since, p.id, p.name, p.status,
      p.assured_on, p.changes,
      jsonb_build_object('id', o.id, 'name', o.name) as organization,
      (select coalesce(jsonb_agg(f.number order by f.place), '[]') from phone f where f.service_id = p.id) as phones,
      (select coalesce(jsonb_agg(jsonb_build_object('reason', r.reason, 'times', r.times,
          'firstAt', to_char(r.first_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'),
          'lastAt', to_char(r.last_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')) order by r.times desc, r.reason), '[]')
        from verification_request r join service s on s.id = r.service_id
        where r.service_id = p.id and r.last_at > coalesce(s.confirmed_at, '-infinity')) as requests,
      (select max(l.expires_at) from provider_link l
        where l.organization_id = p.organization_id and l.revoked_at is null and l.expires_at > now()) as linked_until
    from page p join organization o on o.id = p.organization_id order by p.rank, p.since, p.id`.execute(tx)
  return rows.map(({ rank, since, ...row }) => ({
    row: QueueRow.parse({ ...row, kind: RANKS[rank] }),
    cursor: `${rank} ${since} ${row.id}`,
  }))
}

/** How many services wait for which reason, each once, under its most urgent one. */
export async function countQueue(tx: Tx, today: string, asked: Omit<Asked, 'kind'>): Promise<QueueCounts> {
  const { rows } = await sql<{ rank: number; count: number }>`
    select w.rank, count(*)::int as count from (${waiting(today, asked)}) w where w.rank is not null group by w.rank`.execute(
    tx,
  )
  const counts = new Map(rows.map(({ rank, count }) => [rank, count]))
  return QueueCounts.parse(Object.fromEntries(RANKS.map((kind, rank) => [kind, counts.get(rank) ?? 0])))
}
