import { sql, type RawBuilder } from 'kysely'
import * as z from 'zod'
import type { Tx } from '#platform/server/db.ts'
import { HABIT } from '#practice/resources/rules/freshness.ts'
import { QualityLine, type QualityMeasure } from '../schema/quality.ts'

const OFFERED = sql`s.status in ('active', 'temporarily closed')`

/** Parts of which a service may have none, each in a table of its own. */
const PARTS = {
  'no-hours': 'schedule',
  'no-phone': 'phone',
  'no-area': 'service_area',
  'no-need': 'service_need',
  'no-place': 'service_at_location',
  'no-papers': 'required_document',
} as const satisfies Partial<Record<QualityMeasure, string>>
const none = (table: string) => sql`not exists (select from ${sql.table(table)} x where x.service_id = s.id)`
const isPart = (measure: string): measure is keyof typeof PARTS => measure in PARTS

/** What the database can tell by itself; ways to reach someone are judged by their rule. */
const WANTING: Record<
  Exclude<QualityMeasure, `${string}-impossible` | 'contact-shared'>,
  (today: string) => RawBuilder<unknown>
> = {
  'no-hours': () => none(PARTS['no-hours']),
  'no-phone': () => none(PARTS['no-phone']),
  'no-area': () => none(PARTS['no-area']),
  'no-need': () => none(PARTS['no-need']),
  'no-conditions': () => sql`s.conditions = '[]'::jsonb and s.eligibility_description is null and s.minimum_age is null
    and s.maximum_age is null and not exists (select from condition_version v where v.subject_id = s.id)`,
  'no-place': () => none(PARTS['no-place']),
  'no-papers': () => none(PARTS['no-papers']),
  'no-cost': () => sql`s.is_free is null and s.fees_description is null`,
  'no-wait': () => sql`s.wait_days is null`,
  'no-how-to-apply': () => sql`s.application_process is null`,
  'one-language': () => sql`s.name ->> 'id' = s.name ->> 'en' and s.description ->> 'id' = s.description ->> 'en'`,
  stale: today => sql`s.assured_on <= ${today}::date - ${`${HABIT.staleMonths} months`}::interval`,
  'never-confirmed': () => sql`s.assured_on is null`,
}
type Wanting = keyof typeof WANTING
/** Of what a service has or lacks; the others are of ways to reach someone. */
export const isOfServices = (measure: QualityMeasure): measure is Wanting => measure in WANTING

function within(areas: readonly string[] | null): RawBuilder<unknown> {
  if (areas === null) return sql`true`
  return sql`(s.is_anywhere or s.id in (select a.service_id from service_area a
    where a.code = any(${[...areas]}::text[]) or a.code like ${`${areas[0] ?? ''}.%`}))`
}

/** What the counts rest on beside services and organisations, in short: it is another when that is. */
export async function loadMarks(tx: Tx): Promise<string> {
  const { rows } = await sql<{ marks: string }>`select concat_ws(' ',
    (select concat_ws(' ', count(*), sum(times), max(last_at)) from verification_request),
    (select concat_ws(' ', count(*), max(published_at)) from condition_version)) as marks`.execute(tx)
  return rows[0]?.marks ?? ''
}

export type Counts = {
  services: number
  organizations: number
  fresh: number
  asked: number
  wanting: Map<QualityMeasure, number>
}

/** Counts of services on offer, all in one statement. */
export async function countWanting(
  tx: Tx,
  { today, areas }: { today: string; areas: readonly string[] | null },
): Promise<Counts> {
  // Who has a part is asked of each table once, not once more for each service.
  const having = Object.values(PARTS).map(
    table => sql`left join (select distinct service_id from ${sql.table(table)}) as ${sql.ref(`of_${table}`)}
      on ${sql.ref(`of_${table}.service_id`)} = s.id`,
  )
  const columns = Object.entries(WANTING).map(([measure, condition]) => {
    const isSo = isPart(measure) ? sql`${sql.ref(`of_${PARTS[measure]}.service_id`)} is null` : condition(today)
    return sql`'${sql.raw(measure)}', count(*) filter (where ${isSo})`
  })
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
    from service s ${sql.join(having, sql` `)} where ${OFFERED} and ${within(areas)}`.execute(tx)
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
  if (!isOfServices(measure)) return []
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

export type Contact = { serviceId: string; organizationId: string; kind: 'phone' | 'email' | 'url'; what: string }

/** Every way to reach someone that services on offer name; of all of them when no ids are given. */
export async function loadContacts(tx: Tx, ids: readonly string[] | null): Promise<Contact[]> {
  const these = ids === null ? sql`true` : sql`s.id = any(${[...ids]}::uuid[])`
  const { rows } = await sql<Contact>`
    with offered as materialized (
      select s.id, s.organization_id, coalesce(s.email, o.email) as email, s.url, o.url as common
      from service s join organization o on o.id = s.organization_id where ${OFFERED} and ${these}),
    contact as (
      select s.id, s.organization_id, 'phone' as kind, p.number as what from offered s join phone p on p.service_id = s.id
      union all select id, organization_id, 'email', email from offered
      union all select id, organization_id, 'url', url from offered
      union all select id, organization_id, 'url', common from offered where common is distinct from url)
    select id as service_id, organization_id, kind, what from contact where what <> ''`.execute(tx)
  return rows
}

/** Of these services, those that serve an area. */
export async function loadWithin(
  tx: Tx,
  ids: readonly string[],
  areas: readonly string[],
): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ id: string }>`select s.id from service s
    where s.id = any(${[...ids]}::uuid[]) and ${within(areas)}`.execute(tx)
  return new Set(rows.map(({ id }) => id))
}

/** Services by name, without what is wanting of them. */
export async function loadNamed(tx: Tx, ids: readonly string[]): Promise<QualityLine[]> {
  const { rows } = await sql`
    select ${columns}, null as what from service s join organization o on o.id = s.organization_id
    where s.id = any(${[...ids]}::uuid[]) order by s.sort_name, s.id`.execute(tx)
  return rows.map(row => QualityLine.parse(row))
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
