import { sql } from 'kysely'
import * as z from 'zod'
import type { Tx } from '#platform/server/db.ts'
import { OrganizationDue, ProviderLink, type LinkWay } from '../schema/link.ts'

export type NewLink = {
  id: string
  organizationId: string
  tokenHash: string
  way: LinkWay
  madeAt: string
  role: string
  agency: string
  expiresAt: string
}

/** One that is there already under its id stays as it is. */
export async function insertLinks(tx: Tx, links: readonly NewLink[]): Promise<void> {
  const rows = links.map(one => ({
    id: one.id,
    organization_id: one.organizationId,
    token_hash: one.tokenHash,
    way: one.way,
    made_at: one.madeAt,
    made_role: one.role,
    made_agency: one.agency,
    expires_at: one.expiresAt,
  }))
  await sql`insert into provider_link (id, organization_id, token_hash, way, made_at, made_role, made_agency, expires_at)
    select r.id, coalesce(o.merged_into, o.id), r.token_hash, r.way, r.made_at, r.made_role, r.made_agency, r.expires_at
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r (id uuid, organization_id uuid, token_hash text, way text,
      made_at timestamptz, made_role text, made_agency text, expires_at timestamptz)
    join organization o on o.id = r.organization_id
    on conflict do nothing`.execute(tx)
}

const columns = sql`l.id, jsonb_build_object('id', o.id, 'name', o.name) as organization, l.way, l.made_at, l.made_role,
  l.made_agency, l.expires_at, l.used_at`
const stateAt = (at: string) =>
  sql`case when l.revoked_at is not null then 'revoked' when l.expires_at <= ${at}::timestamptz then 'expired' else 'open' end as state`

/** The latest first; of one organisation, or of all. */
export async function loadLinks(
  tx: Tx,
  at: string,
  {
    organizationId = null,
    ids = null,
    limit = 200,
  }: { organizationId?: string | null; ids?: readonly string[] | null; limit?: number },
): Promise<ProviderLink[]> {
  const { rows } = await sql`
    select ${columns}, ${stateAt(at)} from provider_link l join organization o on o.id = l.organization_id
    where (${organizationId}::uuid is null or l.organization_id = ${organizationId})
      and (${ids === null} or l.id = any(${[...(ids ?? [])]}::uuid[]))
    order by l.made_at desc, l.id limit ${limit}`.execute(tx)
  return rows.map(row => ProviderLink.parse(row))
}

export async function revoke(tx: Tx, id: string, at: string): Promise<boolean> {
  const { numAffectedRows } = await sql`update provider_link set revoked_at = coalesce(revoked_at, ${at}::timestamptz)
    where id = ${id}`.execute(tx)
  return numAffectedRows === 1n
}

const Opened = z.object({
  id: z.string(),
  organizationId: z.string(),
  organizationName: z.string(),
  expiresAt: z.string(),
})
export type OpenedLink = z.infer<typeof Opened>

/** The link that a token opens now, for the organisation as it stands after mergers; null for every other token alike. */
export async function openLink(tx: Tx, tokenHash: string, at: string): Promise<OpenedLink | null> {
  const { rows } = await sql`
    select l.id, s.id as organization_id, s.name as organization_name, l.expires_at
    from provider_link l join organization o on o.id = l.organization_id
      join organization s on s.id = coalesce(o.merged_into, o.id)
    where l.token_hash = ${tokenHash} and l.revoked_at is null and l.expires_at > ${at}::timestamptz`.execute(tx)
  return rows[0] ? Opened.parse(rows[0]) : null
}

export async function markUsed(tx: Tx, id: string, at: string): Promise<void> {
  await sql`update provider_link set used_at = ${at} where id = ${id}`.execute(tx)
}

/** Ids of the services on offer, or closed for a while, of an organisation. */
export async function loadServiceIdsOf(tx: Tx, organizationId: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`select id from service
    where organization_id = ${organizationId} and status <> 'defunct' order by sort_name, id`.execute(tx)
  return rows.map(({ id }) => id)
}

/**
 * Organisations with a service on offer that nobody has confirmed since a day, or ever, and the services that are so; of
 * one organisation, all of its services whether due or not.
 */
export async function loadDue(
  tx: Tx,
  {
    before,
    areas,
    organizationId,
    at,
  }: { before: string; areas: readonly string[] | null; organizationId: string | null; at: string },
): Promise<OrganizationDue[]> {
  const within =
    areas === null
      ? sql`true`
      : sql`(s.is_anywhere or s.id in (select a.service_id from service_area a
          where a.code = any(${[...areas]}::text[]) or a.code like ${`${areas[0] ?? ''}.%`}))`
  const due =
    organizationId === null
      ? sql`(s.assured_on is null or s.assured_on <= ${before}::date)`
      : sql`s.organization_id = ${organizationId}`
  const isDue = sql`s.organization_id = o.id and s.status in ('active', 'temporarily closed') and ${due} and ${within}`
  // The first five hundred are found before anything is gathered about them.
  const { rows } = await sql`
    select o.id, o.name, o.email,
      (select l.address from service x join service_at_location sl on sl.service_id = x.id join location l on l.id = sl.location_id
        where x.organization_id = o.id and not l.is_protected and l.address is not null order by x.sort_name, sl.place limit 1) as address,
      (select jsonb_agg(jsonb_build_object('id', s.id, 'name', s.name, 'assuredOn', s.assured_on) order by s.sort_name)
        from service s where ${isDue}) as services,
      (select max(k.expires_at) from provider_link k
        where k.organization_id = o.id and k.revoked_at is null and k.expires_at > ${at}::timestamptz) as linked_until
    from (select o.id, o.name, o.email from organization o where exists (select from service s where ${isDue})
      order by lower(o.name), o.id limit 500) o
    order by lower(o.name), o.id`.execute(tx)
  return rows.map(row => OrganizationDue.parse(row))
}

/** Null when there is no such organisation. */
export async function loadTrust(
  tx: Tx,
  id: string,
): Promise<{ id: string; name: string; since: string | null } | null> {
  const { rows } = await sql<{ id: string; name: string; since: string | null }>`
    select id, name, trusted_since as since from organization where id = ${id}`.execute(tx)
  return rows[0] ?? null
}

export async function updateTrust(tx: Tx, id: string, since: string | null): Promise<void> {
  await sql`update organization set trusted_since = case when ${since}::timestamptz is null then null
    else coalesce(trusted_since, ${since}::timestamptz) end where id = ${id}`.execute(tx)
}
