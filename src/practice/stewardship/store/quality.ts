import { sql, type RawBuilder } from 'kysely'
import * as z from 'zod'
import type { Tx } from '#platform/server/db.ts'
import { HABIT } from '#practice/resources/rules/freshness.ts'
import { QualityLine, type QualityMeasure } from '../schema/quality.ts'

const OFFERED = sql`s.status in ('active', 'temporarily closed')`
const none = (table: string) => sql`not exists (select from ${sql.table(table)} x where x.service_id = s.id)`

/** What the database can tell by itself; ways to reach someone are judged by their rule. */
const WANTING: Record<
  Exclude<QualityMeasure, `${string}-impossible` | 'contact-shared'>,
  (today: string) => RawBuilder<unknown>
> = {
  'no-hours': () => none('schedule'),
  'no-phone': () => none('phone'),
  'no-area': () => none('service_area'),
  'no-need': () => none('service_need'),
  'no-conditions': () => sql`s.conditions = '[]'::jsonb and s.eligibility_description is null and s.minimum_age is null
    and s.maximum_age is null and not exists (select from condition_version v where v.subject_id = s.id)`,
  'no-place': () => none('service_at_location'),
  'no-papers': () => none('required_document'),
  'no-cost': () => sql`s.is_free is null and s.fees_description is null`,
  'no-wait': () => sql`s.wait_days is null`,
  'no-how-to-apply': () => sql`s.application_process is null`,
  'one-language': () => sql`s.name ->> 'id' = s.name ->> 'en' and s.description ->> 'id' = s.description ->> 'en'`,
  stale: today => sql`s.assured_on <= ${today}::date - ${`${HABIT.staleMonths} months`}::interval`,
  'never-confirmed': () => sql`s.assured_on is null`,
}
type Wanting = keyof typeof WANTING
const isWanting = (measure: QualityMeasure): measure is Wanting => measure in WANTING

function within(areas: readonly string[] | null): RawBuilder<unknown> {
  if (areas === null) return sql`true`
  return sql`(s.is_anywhere or s.id in (select a.service_id from service_area a
    where a.code = any(${[...areas]}::text[]) or a.code like ${`${areas[0] ?? ''}.%`}))`
}

/** Counts of services on offer, all in one statement. */
export async function countWanting(
  tx: Tx,
  { today, areas }: { today: string; areas: readonly string[] | null },
): Promise<{
  services: number
  organizations: number
  fresh: number
  asked: number
  wanting: Map<QualityMeasure, number>
}> {
  const columns = Object.entries(WANTING).map(
    ([measure, condition]) => sql`'${sql.raw(measure)}', count(*) filter (where ${condition(today)})`,
  )
  const { rows } = await sql<{
    services: number
    organizations: number
    fresh: number
    asked: number
    wanting: unknown
  }>`
    select count(*)::int as services, count(distinct s.organization_id)::int as organizations,
      count(*) filter (where s.assured_on > ${today}::date - ${`${HABIT.warnMonths} months`}::interval)::int as fresh,
      count(*) filter (where exists (select from verification_request r where r.service_id = s.id
        and r.last_at > coalesce(s.confirmed_at, '-infinity')))::int as asked,
      jsonb_build_object(${sql.join(columns)}) as wanting
    from service s where ${OFFERED} and ${within(areas)}`.execute(tx)
  const [row] = rows
  const counted = z.record(z.string(), z.int()).parse(row?.wanting ?? {})
  const wanting = new Map(
    Object.keys(WANTING)
      .filter(isKey)
      .map(measure => [measure, counted[measure] ?? 0] as const),
  )
  return { services: 0, organizations: 0, fresh: 0, asked: 0, ...row, wanting }
}
const isKey = (name: string): name is Wanting => name in WANTING

const columns = sql`s.id, s.name, jsonb_build_object('id', o.id, 'name', o.name) as organization, s.assured_on`

type Asked = { today: string; areas: readonly string[] | null; after: string | null; limit: number | null }

/** Services of which something is wanting, by name. `limit` null: all of them. */
export async function loadWanting(tx: Tx, measure: QualityMeasure, asked: Asked): Promise<QualityLine[]> {
  if (!isWanting(measure)) return []
  const beyond =
    asked.after === null
      ? sql`true`
      : sql`(s.sort_name, s.id) > (select l.sort_name, l.id from service l where l.id = ${asked.after})`
  const { rows } = await sql`
    select ${columns}, null as what from service s join organization o on o.id = s.organization_id
    where ${OFFERED} and ${within(asked.areas)} and ${WANTING[measure](asked.today)} and ${beyond}
    order by s.sort_name, s.id ${asked.limit === null ? sql`` : sql`limit ${asked.limit}`}`.execute(tx)
  return rows.map(row => QualityLine.parse(row))
}

/** Every way to reach someone that services on offer name, in order of the services' names. */
export async function loadContacts(
  tx: Tx,
  areas: readonly string[] | null,
): Promise<{ kind: 'phone' | 'email' | 'url'; line: QualityLine; isShared: boolean }[]> {
  const { rows } = await sql<Record<string, unknown> & { kind: 'phone' | 'email' | 'url'; isShared: boolean }>`
    with contact as (
      select p.service_id, 'phone' as kind, p.number as what from phone p
      union select s.id, 'email', coalesce(s.email, o.email) from service s join organization o on o.id = s.organization_id
      union select s.id, 'url', s.url from service s
      union select s.id, 'url', o.url from service s join organization o on o.id = s.organization_id),
    shared as (
      select c.kind, lower(c.what) as what from contact c join service s on s.id = c.service_id
      where c.what is not null and ${OFFERED} group by 1, 2 having count(distinct s.organization_id) > 2)
    select ${columns}, c.kind, c.what, exists (select from shared h where h.kind = c.kind and h.what = lower(c.what)) as is_shared
    from contact c join service s on s.id = c.service_id join organization o on o.id = s.organization_id
    where c.what is not null and c.what <> '' and ${OFFERED} and ${within(areas)}
    order by s.sort_name, s.id, c.what`.execute(tx)
  return rows.map(({ kind, isShared, ...row }) => ({ kind, isShared, line: QualityLine.parse(row) }))
}

const AreaRow = z.object({ code: z.string(), name: z.string() })
/** The areas just below one, or all provinces; by name. */
export async function loadAreasBelow(tx: Tx, code: string | null): Promise<{ code: string; name: string }[]> {
  const below =
    code === null
      ? sql`level = 'province'`
      : sql`code like ${`${code}.%`} and length(code) = ${code.length === 2 ? 5 : code.length + 3}`
  const { rows } = await sql`select code, name from area where ${below} order by name, code`.execute(tx)
  return rows.map(row => AreaRow.parse(row))
}

export async function loadArea(tx: Tx, code: string): Promise<{ code: string; name: string } | null> {
  const { rows } = await sql`select code, name from area where code = ${code}`.execute(tx)
  return rows[0] ? AreaRow.parse(rows[0]) : null
}

/** Services on offer by group of needs and area: those that serve the area, part of it, or an area around it. */
export async function countByNeed(
  tx: Tx,
  codes: readonly string[],
): Promise<{ counts: Map<string, number>; anywhere: Map<string, number> }> {
  const { rows } = await sql<{ grouped: string; code: string; count: number }>`
    with offered as (
      select distinct split_part(n.term, '/', 1) as grouped, n.service_id, n.is_anywhere from service_need n where n.is_offered),
    served as (
      select distinct c.code, a.service_id from unnest(${[...codes]}::text[]) as c (code) join service_area a
        on a.code = c.code or a.code like c.code || '.%' or c.code like a.code || '.%')
    select o.grouped, v.code, count(*)::int as count from offered o join served v on v.service_id = o.service_id
      where not o.is_anywhere group by 1, 2
    union all
    select o.grouped, '', count(*)::int from offered o where o.is_anywhere group by 1`.execute(tx)
  const counts = new Map(rows.filter(({ code }) => code !== '').map(row => [`${row.grouped} ${row.code}`, row.count]))
  const anywhere = new Map(rows.filter(({ code }) => code === '').map(row => [row.grouped, row.count]))
  return { counts, anywhere }
}
