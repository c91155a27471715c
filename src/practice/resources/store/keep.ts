import { sql } from 'kysely'
import type { Tx } from '#platform/server/db.ts'
import type { Organization } from '../schema/directory.ts'
import type { Service } from '../schema/resource.ts'

/** A service as it is written, with what is made of it for search and for areas, and where it came from. */
export type ServiceRow = {
  service: Service
  sortName: string
  searchWords: string
  isAnywhere: boolean
  isOffered: boolean
  sourceDocument: unknown
  sourceDigest: string | null
}

/** Write organisations; what is not said of one that is already kept stays as it is. In order of id, against deadlock. */
export async function upsertOrganizations(tx: Tx, organizations: readonly Organization[]): Promise<void> {
  const rows = [...new Map(organizations.map(one => [one.id, one])).values()].map(one => ({
    id: one.id,
    name: one.name,
    actor_kind: one.actorKind,
    description: one.description ?? null,
    email: one.email ?? null,
    url: one.url ?? null,
  }))
  await sql`
    insert into organization (id, name, actor_kind, description, email, url)
    select id, name, actor_kind, description, email, url from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as r (id uuid, name text, actor_kind text, description jsonb, email text, url text) order by id
    on conflict (id) do update set name = excluded.name,
      actor_kind = case excluded.actor_kind when 'not-known' then organization.actor_kind else excluded.actor_kind end,
      description = coalesce(excluded.description, organization.description),
      email = coalesce(excluded.email, organization.email), url = coalesce(excluded.url, organization.url)`.execute(tx)
}

/**
 * Write services whole, in as many statements for fifty as for one. Places left, wait and the day of confirming that a
 * curator said stay where the service itself is silent.
 */
export async function upsertServices(tx: Tx, rows: readonly ServiceRow[]): Promise<void> {
  await upsertServiceRows(tx, rows)
  await upsertLocations(tx, rows)
  await replaceParts(tx, rows)
  await upsertCapacities(tx, rows)
}

async function upsertServiceRows(tx: Tx, rows: readonly ServiceRow[]): Promise<void> {
  const list = rows.map(({ service, ...made }) => ({
    id: service.id,
    organization_id: service.organization.id,
    name: service.name,
    description: service.description,
    resource_system: service.resourceSystem,
    status: service.status,
    time_zone: service.timeZone,
    minimum_age: service.minimumAgeYears,
    maximum_age: service.maximumAgeYears,
    eligibility_description: service.eligibilityText,
    conditions: service.conditions,
    is_free: service.cost.isFree,
    fees_description: service.cost.text,
    amounts: service.amounts ?? [],
    application_process: service.howToApply,
    wait_days: service.waitDays,
    languages: service.languages,
    email: service.email,
    url: service.url,
    assured_on: service.assuredOn,
    source: service.source,
    caution: service.caution,
    source_document: made.sourceDocument ?? null,
    source_digest: made.sourceDigest,
    sort_name: made.sortName,
    is_anywhere: made.isAnywhere,
    search_words: made.searchWords,
  }))
  await sql`
    insert into service
    select r.* from jsonb_populate_recordset(null::service, ${JSON.stringify(list)}::jsonb) r order by id
    on conflict (id) do update set
      organization_id = excluded.organization_id, name = excluded.name, description = excluded.description,
      resource_system = excluded.resource_system, status = excluded.status, time_zone = excluded.time_zone,
      minimum_age = excluded.minimum_age, maximum_age = excluded.maximum_age,
      eligibility_description = excluded.eligibility_description, conditions = excluded.conditions,
      is_free = excluded.is_free, fees_description = excluded.fees_description, amounts = excluded.amounts,
      application_process = excluded.application_process, languages = excluded.languages, email = excluded.email,
      url = excluded.url, source = excluded.source, caution = excluded.caution,
      wait_days = coalesce(excluded.wait_days, service.wait_days),
      assured_on = greatest(excluded.assured_on, service.assured_on),
      source_document = excluded.source_document, source_digest = excluded.source_digest,
      sort_name = excluded.sort_name, is_anywhere = excluded.is_anywhere, search_words = excluded.search_words`.execute(
    tx,
  )
}

async function upsertLocations(tx: Tx, rows: readonly ServiceRow[]): Promise<void> {
  // A protected address is not kept at all: what is not there cannot leak.
  const list = rows
    .flatMap(({ service }) => service.locations)
    .map(({ openings: _, ...place }) => ({
      id: place.id,
      name: place.name,
      address: place.isProtected ? null : place.address,
      area_code: place.isProtected ? (place.areaCode?.slice(0, 5) ?? null) : place.areaCode,
      latitude: place.isProtected ? null : place.latitude,
      longitude: place.isProtected ? null : place.longitude,
      is_protected: place.isProtected,
    }))
  const distinct = [...new Map(list.map(place => [place.id, place])).values()]
  await sql`
    insert into location select r.* from jsonb_populate_recordset(null::location, ${JSON.stringify(distinct)}::jsonb) r
    order by id
    on conflict (id) do update set name = excluded.name, address = excluded.address, area_code = excluded.area_code,
      latitude = excluded.latitude, longitude = excluded.longitude, is_protected = excluded.is_protected`.execute(tx)
}

async function replaceParts(tx: Tx, rows: readonly ServiceRow[]): Promise<void> {
  const ids = rows.map(({ service }) => service.id)
  for (const [table, partsOf] of Object.entries(PARTS)) {
    await sql`delete from ${sql.table(table)} where service_id = any(${ids}::uuid[])`.execute(tx)
    const list = rows.flatMap(row =>
      partsOf(row).map((part, place) => ({ service_id: row.service.id, place, ...part })),
    )
    if (list.length === 0) continue
    await sql`insert into ${sql.table(table)} select r.*
      from jsonb_populate_recordset(null::${sql.table(table)}, ${JSON.stringify(list)}::jsonb) r`.execute(tx)
  }
}

async function upsertCapacities(tx: Tx, rows: readonly ServiceRow[]): Promise<void> {
  for (const { service } of rows) if (service.capacity) await upsertCapacity(tx, service.id, service.capacity)
}

export async function upsertCapacity(tx: Tx, id: string, said: NonNullable<Service['capacity']>): Promise<void> {
  await sql`
    insert into service_capacity values (${id}, ${said.available}, ${said.maximum}, ${said.unit}, ${said.saidOn})
    on conflict (service_id) do update set available = excluded.available, maximum = excluded.maximum,
      unit = excluded.unit, updated = excluded.updated where service_capacity.updated <= excluded.updated`.execute(tx)
}

type Part = Record<string, unknown>

const opening = (locationId: string | null) => (one: Service['openings'][number]) => {
  return { location_id: locationId, byday: one.days, opens_at: one.opensAt, closes_at: one.closesAt }
}

/** The parts of a service by table, each with its columns. */
const PARTS: Record<string, (row: ServiceRow) => Part[]> = {
  schedule: ({ service }) => [
    ...service.openings.map(opening(null)),
    ...service.locations.flatMap(place => place.openings.map(opening(place.id))),
  ],
  service_at_location: ({ service }) =>
    [...new Set(service.locations.map(({ id }) => id))].map(id => ({ location_id: id })),
  phone: ({ service }) => service.phones.map(number => ({ number })),
  service_area: ({ service }) => service.areas.map(({ code, text, country }) => ({ code, text, country })),
  required_document: ({ service }) =>
    service.papers.map(paper => ({ name: paper.name, is_required: paper.isRequired })),
  service_need: ({ service, isOffered, isAnywhere }) =>
    [...new Set(service.needs)].map(term => ({ term, is_offered: isOffered, is_anywhere: isAnywhere })),
}

/** What a curator said today; false when there is no such service. */
export async function updateStatement(
  tx: Tx,
  {
    id,
    status,
    waitDays,
    isOffered,
    on,
  }: { id: string; status: string; waitDays: number | null; isOffered: boolean; on: string },
): Promise<boolean> {
  const { numAffectedRows } = await sql`
    update service set status = ${status}, sort_name = overlay(sort_name placing ${isOffered ? '0' : '1'} from 1 for 1), wait_days = ${waitDays}, assured_on = ${on} where id = ${id}`.execute(
    tx,
  )
  await sql`update service_need set is_offered = ${isOffered} where service_id = ${id}`.execute(tx)
  return numAffectedRows === 1n
}

/** What is kept of these services' sources: id → digest; null for one that was not imported. */
export async function loadDigests(tx: Tx, ids: readonly string[]): Promise<Map<string, string | null>> {
  const { rows } = await sql<{ id: string; sourceDigest: string | null }>`
    select id, source_digest from service where id = any(${[...ids]}::uuid[])`.execute(tx)
  return new Map(rows.map(row => [row.id, row.sourceDigest]))
}
