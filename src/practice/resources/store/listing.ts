// What other systems ask of the directory, a page at a time: records that fit, and when they were changed last.
import { sql, type RawBuilder } from 'kysely'
import * as z from 'zod'
import type { Tx } from '#platform/server/db.ts'
import { HsdsKind } from '../schema/record.ts'
import type { Tree } from './records.ts'

const FlatRow = z.object({
  kind: HsdsKind,
  id: z.string(),
  body: z.record(z.string(), z.unknown()),
  links: z.array(
    z.object({
      ...{ parentKind: HsdsKind, parentId: z.string(), field: z.string(), place: z.number() },
      ...{ isList: z.boolean(), isShown: z.boolean(), childKind: HsdsKind, childId: z.string() },
      keys: z.array(z.string()).nullable(),
    }),
  ),
})

/** A record of a list; `modifiedAt`: when it or anything within it was changed last, UTC. */
export type Listed = { id: string; modifiedAt: string }
export type ListPage = { items: Listed[]; total: number }
/** `limit` null: all. */
export type Paging = { limit: number | null; offset: number }

/**
 * What services are asked for; all of it together, null is not asked.
 *
 * @property words - folded; each must be found; none can be found when there are none
 * @property terms - filed under one of these needs of ours, or under this term of any taxonomy
 * @property taxonomyId - filed under any term of it; `isNeeds`: of our own needs
 * @property areas - serves one of these codes or an area within the first, or nobody in particular; a service at a
 *   protected place serves its regencies
 * @property places - ids of service_at_location, one of which must be where it is given
 */
export type ServiceFilter = {
  words: readonly string[] | null
  terms: { needs: readonly string[]; termId: string } | null
  taxonomy: { isNeeds: boolean; id: string } | null
  organizationId: string | null
  modifiedAfter: string | null
  areas: readonly string[] | null
}

const like = (word: string) => `%${word.replace(/[\\%_]/g, '\\$&')}%`
const SHOWN = sql`not exists (select from service_hidden h where h.service_id = s.id)`
/** Told even to a list: what is gone is told only to whoever keeps a copy and asks what has changed. */
const exists = (modifiedAfter: string | null) => (modifiedAfter === null ? sql`s.status <> 'defunct'` : sql`true`)

/** Conditions on a service `s`. */
function conditionsOf(filter: ServiceFilter): RawBuilder<unknown>[] {
  const { words, terms, taxonomy, organizationId, areas } = filter
  return [
    SHOWN,
    exists(filter.modifiedAfter),
    ...(words?.length === 0 ? [sql`false`] : []),
    ...(words ?? []).map(word => sql`s.search_words like ${like(word)}`),
    ...(terms ? [sql`s.id in (${filedUnder(terms)})`] : []),
    ...(taxonomy ? [sql`s.id in (${filedIn(taxonomy)})`] : []),
    ...(organizationId === null ? [] : [sql`s.organization_id = ${organizationId}`]),
    ...(areas === null ? [] : [servesOneOf(areas)]),
  ]
}

function filedUnder({ needs, termId }: NonNullable<ServiceFilter['terms']>) {
  return sql`
    select n.service_id from service_need n where n.term = any(${[...needs]}::text[])
    union select a.parent_id from directory_link t
    join directory_link a on a.child_kind = 'attribute' and a.child_id = t.parent_id and a.parent_kind = 'service'
    where t.child_kind = 'taxonomy_term' and t.child_id = ${termId} and t.parent_kind = 'attribute'`
}

function filedIn({ isNeeds, id }: NonNullable<ServiceFilter['taxonomy']>) {
  if (isNeeds) return sql`select n.service_id from service_need n`
  return sql`
    select a.parent_id from directory_link x
    join directory_link t on t.child_kind = 'taxonomy_term' and t.child_id = x.parent_id and t.parent_kind = 'attribute'
    join directory_link a on a.child_kind = 'attribute' and a.child_id = t.parent_id and a.parent_kind = 'service'
    where x.child_kind = 'taxonomy' and x.child_id = ${id} and x.parent_kind = 'taxonomy_term'`
}

/** Services that are given at a protected place. */
const GUARDED = sql`select sl.service_id from location l
  join service_at_location sl on sl.location_id = l.id where l.is_protected`

/** Whom a protected place serves could tell where it is: its services are asked for by regency, and by nothing finer. */
function servesOneOf(areas: readonly string[]) {
  const within = `${areas[0] ?? 'nowhere'}.%`
  const isHere = (code: RawBuilder<unknown>) => sql`(${code} = any(${[...areas]}::text[]) or ${code} like ${within})`
  return sql`(exists (select from service_need n where n.service_id = s.id and n.is_anywhere)
    or s.id in (select a.service_id from service_area a
      where ${isHere(sql`a.code`)} and a.service_id not in (${GUARDED}))
    or s.id in (select a.service_id from service_area a
      where a.service_id in (${GUARDED}) and ${isHere(sql`left(a.code, 5)`)})
    or not exists (select from service_area a where a.service_id = s.id))`
}

/** Services that fit, by id so that pages stay in place; by name where words were asked for. */
export async function listServices(
  tx: Tx,
  filter: ServiceFilter & { ids: readonly string[] | null },
  paging: Paging,
): Promise<ListPage> {
  const conditions = [
    sql`r.kind = 'service'`,
    ...conditionsOf(filter),
    ...(filter.modifiedAfter === null ? [] : [sql`r.touched_at >= ${filter.modifiedAfter}`]),
    ...(filter.ids === null ? [] : [sql`r.id = any(${[...filter.ids]}::uuid[])`]),
  ]
  const fits = sql`
    select r.id, r.touched_at, s.sort_name from directory_record r join service s on s.id = r.id
    where ${sql.join(conditions, sql` and `)}`
  return paged(tx, fits, filter.words === null ? sql`id` : sql`sort_name, id`, paging)
}

/** Organisations that fit, by name where words were asked for; none whose services are all hidden. */
export async function listOrganizations(
  tx: Tx,
  filter: Pick<ServiceFilter, 'words' | 'terms' | 'taxonomy'> & { ids: readonly string[] | null },
  paging: Paging,
): Promise<ListPage> {
  const told = sql`lower(concat_ws(' ', r.body->>'name', r.body->>'alternate_name', r.body->>'description'))`
  const { words, terms, taxonomy } = filter
  const offers = (condition: RawBuilder<unknown>) =>
    sql`r.id in (select s.organization_id from service s where s.status <> 'defunct' and ${SHOWN} and ${condition})`
  const conditions = [
    sql`r.kind = 'organization'`,
    sql`(exists (select from service s where s.organization_id = r.id and ${SHOWN})
      or not exists (select from service s where s.organization_id = r.id))`,
    ...(words?.length === 0 ? [sql`false`] : []),
    ...(words ?? []).map(word => sql`${told} like ${like(word)}`),
    ...(terms ? [offers(sql`s.id in (${filedUnder(terms)})`)] : []),
    ...(taxonomy ? [offers(sql`s.id in (${filedIn(taxonomy)})`)] : []),
    ...(filter.ids === null ? [] : [sql`r.id = any(${[...filter.ids]}::uuid[])`]),
  ]
  const fits = sql`
    select r.id, r.touched_at, lower(r.body->>'name') as sort_name from directory_record r
    where ${sql.join(conditions, sql` and `)}`
  return paged(tx, fits, words === null ? sql`id` : sql`sort_name, id`, paging)
}

/** Where a service is given: `serviceId`, and the place by coordinates, or else by its area. */
export type Spot = { id: string; latitude: number | null; longitude: number | null; areaCode: string | null }

/** Of a protected place nothing is told, not even that a service is given there. */
const PROTECTED = sql`
  select l.parent_id from directory_record p
  join directory_link l on l.child_kind = 'location' and l.child_id = p.id and l.parent_kind = 'service_at_location'
  where p.kind = 'location' and p.body->'is_protected' = 'true'::jsonb`

type SpotFilter = ServiceFilter & { ids: readonly string[] | null }
/** Each of them once, with the service that is given there. */
function spotsThat(filter: SpotFilter): RawBuilder<unknown> {
  const conditions = [
    sql`spot.parent_kind = 'service' and spot.field = 'service_at_locations' and spot.child_id not in (${PROTECTED})`,
    ...(filter.modifiedAfter === null ? [] : [sql`r.touched_at >= ${filter.modifiedAfter}`]),
    ...(filter.ids === null ? [] : [sql`spot.child_id = any(${[...filter.ids]}::uuid[])`]),
  ]
  return sql`
    with shown as materialized (
      select s.id, s.sort_name from service s where ${sql.join(conditionsOf(filter), sql` and `)})
    select distinct on (r.id) r.id, r.touched_at, shown.sort_name
    from directory_link spot join shown on shown.id = spot.parent_id
    join directory_record r on r.kind = 'service_at_location' and r.id = spot.child_id
    where ${sql.join(conditions, sql` and `)} order by r.id`
}

/** Services at their places that fit. */
export async function listSpots(tx: Tx, filter: SpotFilter, paging: Paging): Promise<ListPage> {
  return paged(tx, spotsThat(filter), filter.words === null ? sql`id` : sql`sort_name, id`, paging)
}

/** Null where it is no number, or none on earth. */
const degrees = (field: string, most: number) => sql`case when jsonb_typeof(p.body->${field}) = 'number'
  and abs((p.body->>${field})::float8) <= ${most} then (p.body->>${field})::float8 end`

/** All of them that fit, with where they are, for whoever measures how far that is. Where there is no place, none. */
export async function loadSpots(tx: Tx, filter: SpotFilter): Promise<Spot[]> {
  const { rows } = await sql<Spot>`
    with fits as materialized (${spotsThat(filter)})
    select fits.id, ${degrees('latitude', 90)} as latitude, ${degrees('longitude', 180)} as longitude,
      p.body->>'area_code' as area_code
    from fits join directory_link l on l.parent_kind = 'service_at_location' and l.parent_id = fits.id
      and l.field = 'location'
    join directory_record p on p.kind = 'location' and p.id = l.child_id`.execute(tx)
  return rows
}

/** The service that each of these is about. */
export async function loadServiceOfSpots(tx: Tx, ids: readonly string[]): Promise<Map<string, string>> {
  const { rows } = await sql<{ id: string; serviceId: string }>`
    select distinct on (child_id) child_id as id, parent_id as service_id from directory_link
    where child_kind = 'service_at_location' and parent_kind = 'service' and child_id = any(${[...ids]}::uuid[])
    order by child_id, parent_id`.execute(tx)
  return new Map(rows.map(row => [row.id, row.serviceId]))
}

/** Ids of the services of each organisation that are not gone and not hidden. */
export async function loadServicesOf(tx: Tx, organizationIds: readonly string[]): Promise<Map<string, string[]>> {
  const { rows } = await sql<{ organizationId: string; ids: string[] }>`
    select s.organization_id, array_agg(s.id::text order by s.sort_name, s.id) as ids from service s
    join directory_record r on r.kind = 'service' and r.id = s.id
    where s.organization_id = any(${[...organizationIds]}::uuid[]) and s.status <> 'defunct' and ${SHOWN}
    group by s.organization_id`.execute(tx)
  return new Map(rows.map(row => [row.organizationId, row.ids]))
}

/** Taxonomies or terms that came from elsewhere. */
export async function listTerms(
  tx: Tx,
  kind: 'taxonomy' | 'taxonomy_term',
  filter: {
    words: readonly string[] | null
    taxonomyId: string | null
    isTopOnly: boolean
    parentId: string | null
    ids: readonly string[] | null
  },
): Promise<Listed[]> {
  const { words, taxonomyId, parentId, ids } = filter
  const told = sql`lower(concat_ws(' ', r.body->>'name', r.body->>'description', r.body->>'code'))`
  const conditions = [
    sql`r.kind = ${kind}`,
    ...(words?.length === 0 ? [sql`false`] : []),
    ...(words ?? []).map(word => sql`${told} like ${like(word)}`),
    ...(taxonomyId === null
      ? []
      : [
          sql`exists (select from directory_link x where x.parent_kind = 'taxonomy_term' and x.parent_id = r.id
          and x.child_kind = 'taxonomy' and x.child_id = ${taxonomyId})`,
        ]),
    ...(filter.isTopOnly ? [sql`r.body->>'parent_id' is null`] : []),
    ...(parentId === null ? [] : [sql`lower(r.body->>'parent_id') = ${parentId}`]),
    ...(ids === null ? [] : [sql`r.id = any(${[...ids]}::uuid[])`]),
  ]
  const { rows } = await sql<Listed>`
    select r.id, ${iso(sql`r.touched_at`)} as modified_at from directory_record r
    where ${sql.join(conditions, sql` and `)} order by r.id`.execute(tx)
  return rows
}

const iso = (at: RawBuilder<unknown>) => sql`to_char(${at} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`

async function paged(
  tx: Tx,
  fits: RawBuilder<unknown>,
  order: RawBuilder<unknown>,
  { limit, offset }: Paging,
): Promise<ListPage> {
  const { rows } = await sql<ListPage>`
    with fits as materialized (${fits}),
    page as (select id, touched_at, row_number() over (order by ${order}) as nth from fits
      order by ${order} limit ${limit} offset ${offset})
    select (select count(*)::int from fits) as total,
      (select coalesce(jsonb_agg(jsonb_build_object('id', id, 'modifiedAt', ${iso(sql`touched_at`)}) order by nth), '[]')
       from page) as items`.execute(tx)
  return rows[0] ?? { items: [], total: 0 }
}

/** These with what they have one of, and nothing of their lists: enough to tell them flat. */
export async function loadFlat(tx: Tx, kind: HsdsKind, ids: readonly string[]): Promise<Tree> {
  const { rows } = await sql`
    with recursive down (kind, id) as (
      select ${kind}::text, id from unnest(${[...ids]}::uuid[]) as asked (id)
      union
      select l.child_kind, l.child_id from down
      join directory_link l on l.parent_kind = down.kind and l.parent_id = down.id and not l.is_list)
    select r.kind, r.id, r.body, coalesce((select jsonb_agg(jsonb_build_object('parentKind', l.parent_kind,
      'parentId', l.parent_id, 'field', l.field, 'place', l.place, 'isList', l.is_list, 'isShown', l.is_shown,
      'childKind', l.child_kind, 'childId', l.child_id, 'keys', l.keys)) from directory_link l
      where l.parent_kind = r.kind and l.parent_id = r.id and not l.is_list), '[]') as links
    from down join directory_record r using (kind, id)`.execute(tx)
  const found = rows.map(row => FlatRow.parse(row))
  return { records: found.map(({ links: _, ...record }) => record), links: found.flatMap(({ links }) => links) }
}
