import { sql } from 'kysely'
import type { Tx } from '#platform/server/db.ts'
import { withoutTelling } from '../rules/telling.ts'
import { Findable } from '../schema/findable.ts'

/** What has changed in the directory since it was last looked at. */
export type Changes = {
  database: string
  /** To ask with the next time. */
  snapshot: string
  ids: string[]
}

/**
 * Services that were written by transactions which the earlier look could not see. Exact whatever the order in which
 * transactions end; numbers that this database has not reached yet came with a restored copy and say nothing.
 *
 * @param since - the snapshot of the earlier look
 */
export async function loadChanges(tx: Tx, since: string): Promise<Changes> {
  const { rows } = await sql<Changes>`
    select current_database() as database, pg_current_snapshot()::text as snapshot,
      array(select c.service_id from service_change c
        where c.changed_in >= pg_snapshot_xmin(${since}::pg_snapshot)
          and c.changed_in < pg_snapshot_xmax(pg_current_snapshot())
          and not pg_visible_in_snapshot(c.changed_in, ${since}::pg_snapshot))::text[] as ids`.execute(tx)
  return rows[0] ?? { database: '', snapshot: since, ids: [] }
}

/** The same for whoever looks for the first time: nothing was seen, so nothing has changed. */
export async function loadSnapshot(tx: Tx): Promise<Pick<Changes, 'database' | 'snapshot'>> {
  const { rows } = await sql<Changes>`
    select current_database() as database, pg_current_snapshot()::text as snapshot`.execute(tx)
  return rows[0] ?? { database: '', snapshot: '1:1:' }
}

/**
 * Services that everyone may see. Of protected places nothing but that they are: whom such a service serves would tell
 * where it is, so its areas are regencies, by their own names. All services when no ids are given.
 */
export async function loadFindables(tx: Tx, ids: readonly string[] | null): Promise<Findable[]> {
  const these = ids === null ? sql`true` : sql`s.id = any(${[...ids]}::uuid[])`
  const { rows } = await sql<{ isGuarded: boolean }>`
    with shown as materialized (
      select s.* from service s where ${these} and s.status in ('active', 'temporarily closed')
        and not exists (select from service_hidden h where h.service_id = s.id)),
    places as (
      select sl.service_id, jsonb_agg(jsonb_build_object('name', l.name, 'areaCode', l.area_code,
        'latitude', l.latitude, 'longitude', l.longitude, 'accessibility', l.accessibility)
        order by sl.place) as list
      from shown join service_at_location sl on sl.service_id = shown.id join location l on l.id = sl.location_id
      where not l.is_protected group by sl.service_id),
    hours as (
      select h.service_id, jsonb_agg(jsonb_build_object('days', h.byday, 'opensAt', h.opens_at, 'closesAt', h.closes_at)
        || coalesce(h.more, '{}') order by h.place) as list
      from shown join schedule h on h.service_id = shown.id group by h.service_id),
    needs as (
      select n.service_id, array_agg(n.term order by n.place) as list
      from shown join service_need n on n.service_id = shown.id group by n.service_id),
    guarded as (
      select distinct shown.id from shown join service_at_location sl on sl.service_id = shown.id
      join location l on l.id = sl.location_id where l.is_protected),
    areas as (
      select a.service_id,
        array_agg(case when g.id is null then a.code else left(a.code, 5) end) filter (where a.code is not null) as codes,
        string_agg(case when g.id is null then a.text else regency.name end, ' ') as text
      from shown join service_area a on a.service_id = shown.id left join guarded g on g.id = shown.id
      left join area regency on g.id is not null and regency.code = left(a.code, 5) group by a.service_id)
    select s.id, s.name, s.description, s.time_zone, s.is_free, s.languages, s.is_anywhere, s.closure, s.closes_on_holidays, o.name as organization,
      o.actor_kind, coalesce(places.list, '[]') as places, coalesce(hours.list, '[]') as openings,
      coalesce(needs.list, '{}') as needs, coalesce(areas.codes, '{}') as area_codes, coalesce(areas.text, '') as area_text,
      exists (select from guarded g where g.id = s.id) as is_guarded
    from shown s join organization o on o.id = s.organization_id
    left join places on places.service_id = s.id left join hours on hours.service_id = s.id
    left join needs on needs.service_id = s.id left join areas on areas.service_id = s.id`.execute(tx)
  return rows.map(row => {
    const findable = Findable.parse(row)
    return row.isGuarded ? quiet(findable) : findable
  })
}

/** Nobody finds a secret place by searching for the street that somebody wrote into its description. */
function quiet(findable: Findable): Findable {
  const { name, description } = findable
  const both = ({ id, en }: Findable['name']) => ({ id: withoutTelling(id), en: withoutTelling(en) })
  return { ...findable, name: both(name), description: both(description) }
}
