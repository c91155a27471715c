import { sql } from 'kysely'
import type { Tx } from '#platform/server/db.ts'

/** Postings of services by need and area. `areas`: smallest first; null when it is not known where the client lives. */
type Asked = { terms: readonly string[]; areas: readonly string[] | null }
type Limits = { inArea: number; elsewhere: number }

/**
 * Ids of services that meet one of the terms: those that serve one of the areas, or an area within the smallest, or
 * everywhere, or nobody said where; and some of the others. Local ones first, then by id.
 */
export async function findServices(
  tx: Tx,
  { terms, areas }: Asked,
  limits: Limits,
): Promise<{ inArea: string[]; inAreaCount: number; elsewhere: string[]; elsewhereCount: number }> {
  const wanted = sql`n.term = any(${[...terms]}::text[]) and n.is_offered`
  const within = `${areas?.[0] ?? 'nowhere'}.%`
  const { rows } = await sql<{ inArea: string[]; inAreaCount: number; elsewhere: string[]; elsewhereCount: number }>`
    with meets as materialized (select distinct n.service_id as id, n.is_anywhere from service_need n where ${wanted}),
    local as materialized (
      select distinct m.id from service_area a join meets m on m.id = a.service_id
      where a.code = any(${[...(areas ?? [])]}::text[]) or a.code like ${within}),
    near as (
      select id, true as is_local from local
      union all
      select id, false from meets where (is_anywhere or ${areas === null}) and id not in (select id from local)),
    far as (
      select id from meets where not is_anywhere and not ${areas === null} and id not in (select id from local))
    select
      array(select id from near order by is_local desc, id limit ${limits.inArea})::text[] as in_area,
      (select count(*)::int from near) as in_area_count,
      array(select id from far order by id limit ${limits.elsewhere})::text[] as elsewhere,
      (select count(*)::int from far) as elsewhere_count`.execute(tx)
  return rows[0] ?? { inArea: [], inAreaCount: 0, elsewhere: [], elsewhereCount: 0 }
}

export type SearchTerms = {
  /** Each must stand somewhere in the service's words; folded as those are. */
  words: readonly string[]
  needs: readonly string[] | null
  /** The codes around the area and its own, smallest first. */
  areas: readonly string[] | null
  system: string | null
  /** The kind of actor, and the PSKS, of the organisation. */
  actor: string | null
  psks: string | null
  after: string | null
}

/** Ids of services that fit, by name, from after the given one. */
export async function searchServices(tx: Tx, terms: SearchTerms, limit: number): Promise<string[]> {
  const conditions = [sql`s.status <> 'defunct'`]
  for (const word of terms.words) conditions.push(sql`s.search_words like ${`%${word.replace(/[\\%_]/g, '\\$&')}%`}`)
  if (terms.system !== null) conditions.push(sql`s.resource_system = ${terms.system}`)
  if (terms.actor !== null) {
    conditions.push(sql`s.organization_id in (select o.id from organization o where o.actor_kind = ${terms.actor})`)
  }
  if (terms.psks !== null) {
    conditions.push(sql`s.organization_id in (select o.id from organization o where o.psks @> ${[terms.psks]}::text[])`)
  }
  if (terms.needs || terms.areas) conditions.push(servesThese(terms))
  if (terms.after !== null) {
    conditions.push(sql`(s.sort_name, s.id) > (select l.sort_name, l.id from service l where l.id = ${terms.after})`)
  }
  const isNarrow = terms.needs !== null && terms.areas !== null
  // Few fit both need and area: gather them first, or the planner walks all names in hope of a page of them.
  const gathered = isNarrow ? sql`materialized` : sql`not materialized`
  const { rows } = await sql<{ id: string }>`
    with fits as ${gathered} (
      select s.id, s.sort_name from service s where ${sql.join(conditions, sql` and `)})
    select id from fits order by sort_name, id limit ${limit}`.execute(tx)
  return rows.map(row => row.id)
}

/** By need, by area, or both: then where both lists meet. */
function servesThese({ needs, areas }: SearchTerms) {
  const [smallest] = areas ?? []
  const within = sql`(code = any(${[...(areas ?? [])]}::text[]) or code like ${`${smallest ?? ''}.%`})`
  if (!needs) return sql`(s.is_anywhere or s.id in (select service_id from service_area where ${within}))`
  const posted = sql`select n.service_id from service_need n where n.term = any(${[...needs]}::text[])`
  if (!areas) return sql`s.id in (${posted})`
  return sql`s.id in (${posted} and n.is_anywhere union all ${posted} and n.service_id in (
    select service_id from service_area where ${within}))`
}
