import { sql } from 'kysely'
import * as z from 'zod'
import type { Tx } from '#platform/server/db.ts'
import type { Likened } from '../rules/likeness.ts'
import { MergeSide, PastMerge } from '../schema/merging.ts'

const Row = z.object({
  id: z.string(),
  name: z.string(),
  phones: z.array(z.string()),
  emails: z.array(z.string()),
  urls: z.array(z.string()),
  addresses: z.array(z.string()),
  services: z.int(),
})
export type LikenedOrganization = Likened & { services: number }

/** Every organisation that was not absorbed and gives something, with what it can be recognised by. */
export async function loadLikened(tx: Tx, ids: readonly string[] | null): Promise<LikenedOrganization[]> {
  const { rows } = await sql`
    with given as materialized (
      select s.id, s.organization_id, s.email, s.url from service s join organization o on o.id = s.organization_id
      where s.status <> 'defunct' and o.merged_into is null
        and (${ids === null} or o.id = any(${[...(ids ?? [])]}::uuid[]))),
    counted as (
      select g.organization_id, count(*)::int as services, array_agg(distinct g.email) as emails, array_agg(distinct g.url) as urls
      from given g group by 1),
    rung as (
      select g.organization_id, array_agg(distinct p.number) as phones from given g join phone p on p.service_id = g.id group by 1),
    found as (
      select g.organization_id, array_agg(distinct l.address) as addresses from given g
        join service_at_location sl on sl.service_id = g.id
        join location l on l.id = sl.location_id and not l.is_protected and l.address is not null group by 1)
    select o.id, o.name, c.services, coalesce(r.phones, '{}') as phones, coalesce(f.addresses, '{}') as addresses,
      array_remove(array_append(c.emails, o.email), null) as emails, array_remove(array_append(c.urls, o.url), null) as urls
    from counted c join organization o on o.id = c.organization_id
      left join rung r on r.organization_id = o.id left join found f on f.organization_id = o.id
    order by o.id`.execute(tx)
  return rows.map(row => Row.parse(row))
}

/** Pairs that were found to be two organisations: `one other`, the smaller id first. */
export async function loadApart(tx: Tx): Promise<Set<string>> {
  const { rows } = await sql<{ one: string; other: string }>`select one, other from organization_apart`.execute(tx)
  return new Set(rows.map(({ one, other }) => `${one} ${other}`))
}

export type By = { at: string; role: string; agency: string }

export async function insertApart(tx: Tx, [one, other]: readonly [string, string], by: By): Promise<void> {
  await sql`insert into organization_apart (one, other, at, by_role, by_agency)
    values (${one}, ${other}, ${by.at}, ${by.role}, ${by.agency}) on conflict do nothing`.execute(tx)
}

export async function deleteApart(tx: Tx, [one, other]: readonly [string, string]): Promise<void> {
  await sql`delete from organization_apart where one = ${one} and other = ${other}`.execute(tx)
}

/** Both sides of a comparison, in the order of the ids; one that is not known is left out. */
export async function loadSides(tx: Tx, ids: readonly string[]): Promise<MergeSide[]> {
  const { rows } = await sql`
    select o.id, o.name, o.actor_kind, o.description, o.email, o.url,
      (select coalesce(jsonb_agg(distinct p.number), '[]') from service s join phone p on p.service_id = s.id
        where s.organization_id = o.id) as phones,
      (select coalesce(jsonb_agg(distinct l.address), '[]') from service s join service_at_location sl on sl.service_id = s.id
        join location l on l.id = sl.location_id where s.organization_id = o.id and not l.is_protected and l.address is not null) as addresses,
      (select coalesce(jsonb_agg(jsonb_build_object('id', s.id, 'name', s.name) order by s.sort_name), '[]') from service s
        where s.organization_id = o.id and s.status <> 'defunct') as services
    from unnest(${[...ids]}::uuid[]) with ordinality as asked (id, nth) join organization o using (id) order by nth`.execute(
    tx,
  )
  return rows.map(row => MergeSide.parse(row))
}

/** Held in the order of their ids, against deadlock; `mergedInto` null for one that stands by itself. */
export async function holdOrganizations(
  tx: Tx,
  ids: readonly string[],
): Promise<Map<string, { mergedInto: string | null }>> {
  const { rows } = await sql<{ id: string; mergedInto: string | null }>`
    select id, merged_into from organization where id = any(${[...ids]}::uuid[]) order by id for update`.execute(tx)
  return new Map(rows.map(({ id, mergedInto }) => [id, { mergedInto }]))
}

export async function loadServicesOf(tx: Tx, organizationId: string): Promise<string[]> {
  const { rows } = await sql<{
    id: string
  }>`select id from service where organization_id = ${organizationId} order by id`.execute(tx)
  return rows.map(({ id }) => id)
}

/** Those that had been merged into this one before, and now follow it. */
export async function loadFollowers(tx: Tx, id: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`select id from organization where merged_into = ${id} order by id`.execute(
    tx,
  )
  return rows.map(row => row.id)
}

/** `into` null: they stand by themselves again. `at`: since when they are part of that one. */
export async function updateMerged(
  tx: Tx,
  ids: readonly string[],
  { into, at }: { into: string | null; at: string | null },
): Promise<void> {
  await sql`update organization set merged_into = ${into}, merged_at = ${at} where id = any(${[...ids]}::uuid[])`.execute(
    tx,
  )
}

/**
 * Whoever came to this one by mergers that still stand follows it alone again, each since the day it came. One that was
 * taken apart in between stays where it is.
 */
export async function updateFollowers(tx: Tx, id: string): Promise<void> {
  await sql`update organization o set merged_into = m.survivor_id, merged_at = m.since
    from organization x cross join lateral mergers_of(x.id) m
    where x.id = o.id and m.survivor_id = ${id}`.execute(tx)
}

export async function updateOwner(tx: Tx, serviceIds: readonly string[], organizationId: string): Promise<void> {
  await sql`update service set organization_id = ${organizationId} where id = any(${[...serviceIds]}::uuid[])`.execute(
    tx,
  )
}

const Fields = z.record(z.string(), z.unknown())
export type NewMerge = {
  id: string
  survivorId: string
  absorbedId: string
  before: Record<string, unknown>
  after: Record<string, unknown>
  carried: readonly string[]
  services: readonly string[]
}

export async function insertMerge(tx: Tx, merge: NewMerge, by: By): Promise<void> {
  await sql`insert into organization_merge (id, survivor_id, absorbed_id, at, by_role, by_agency, before, after, carried)
    values (${merge.id}, ${merge.survivorId}, ${merge.absorbedId}, ${by.at}, ${by.role}, ${by.agency},
      ${JSON.stringify(merge.before)}, ${JSON.stringify(merge.after)}, ${[...merge.carried]}::uuid[])`.execute(tx)
  await sql`insert into merged_service (merge_id, service_id)
    select ${merge.id}, unnest(${[...merge.services]}::uuid[]) on conflict do nothing`.execute(tx)
}

const Kept = z.object({
  id: z.string(),
  survivorId: z.string(),
  absorbedId: z.string(),
  before: Fields,
  after: Fields,
  undoneAt: z.string().nullable(),
})
export type KeptMerge = z.infer<typeof Kept>

export async function holdMerge(tx: Tx, id: string): Promise<KeptMerge | null> {
  const { rows } = await sql`select id, survivor_id, absorbed_id, before, after, undone_at
    from organization_merge where id = ${id} for update`.execute(tx)
  return rows[0] ? Kept.parse(rows[0]) : null
}

/** What came to the survivor through this merge and is still there. */
export async function loadMoved(tx: Tx, mergeId: string, survivorId: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`select s.id from merged_service m join service s on s.id = m.service_id
    where m.merge_id = ${mergeId} and s.organization_id = ${survivorId} order by s.id`.execute(tx)
  return rows.map(({ id }) => id)
}

/** They go back from this merger, and from those that carried them further; how they came before it is still known. */
export async function forgetMoved(tx: Tx, mergeId: string, serviceIds: readonly string[]): Promise<void> {
  await sql`delete from merged_service where service_id = any(${[...serviceIds]}::uuid[]) and merge_id in (
    select later.id from organization_merge m join organization_merge later on later.at >= m.at
    where m.id = ${mergeId})`.execute(tx)
}

export async function markUnmerged(tx: Tx, id: string, at: string): Promise<void> {
  await sql`update organization_merge set undone_at = ${at} where id = ${id}`.execute(tx)
}

/** The latest first. */
export async function loadMerges(tx: Tx, ids: readonly string[] | null, limit = 100): Promise<PastMerge[]> {
  const { rows } = await sql`
    select m.id, m.at, m.by_role, m.by_agency, m.undone_at,
      jsonb_build_object('id', s.id, 'name', s.name) as survivor,
      jsonb_build_object('id', a.id, 'name', a.name) as absorbed,
      (select count(*)::int from merged_service x where x.merge_id = m.id) as services
    from organization_merge m join organization s on s.id = m.survivor_id join organization a on a.id = m.absorbed_id
    where ${ids === null} or m.id = any(${[...(ids ?? [])]}::uuid[])
    order by m.at desc, m.id limit ${limit}`.execute(tx)
  return rows.map(row => PastMerge.parse(row))
}

/** What lists and matching read of an organisation; an upsert from records takes nothing away, and a choice may. */
export async function updateFields(tx: Tx, id: string, fields: Readonly<Record<string, unknown>>): Promise<void> {
  const given = JSON.stringify(fields)
  await sql`update organization o set
      name = case when f ? 'name' then f ->> 'name' else o.name end,
      actor_kind = case when f ? 'actorKind' then f ->> 'actorKind' else o.actor_kind end,
      description = case when f ? 'description' then nullif(f -> 'description', 'null') else o.description end,
      email = case when f ? 'email' then f ->> 'email' else o.email end,
      url = case when f ? 'url' then f ->> 'url' else o.url end
    from (select ${given}::jsonb as f) as given where o.id = ${id}`.execute(tx)
}
