import { sql } from 'kysely'
import type { Tx } from '#platform/server/db.ts'
import { phoneParts } from '../rules/telephone.ts'
import type { Organization } from '../schema/directory.ts'
import type { Service } from '../schema/resource.ts'

/** A service as it is written, with what is made of it for search and for areas. */
export type ServiceRow = {
  service: Service
  sortName: string
  searchWords: string
  isAnywhere: boolean
  isOffered: boolean
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
    psks: one.psks ?? [],
    membership: one.membership ?? null,
  }))
  await sql`
    insert into organization (id, name, actor_kind, description, email, url, psks, membership)
    select id, name, actor_kind, description, email, url, psks, membership from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as r (id uuid, name text, actor_kind text, description jsonb, email text, url text, psks text[],
        membership jsonb) order by id
    on conflict (id) do update set name = excluded.name,
      actor_kind = case excluded.actor_kind when 'not-known' then organization.actor_kind else excluded.actor_kind end,
      description = coalesce(excluded.description, organization.description),
      email = coalesce(excluded.email, organization.email), url = coalesce(excluded.url, organization.url),
      psks = excluded.psks, membership = excluded.membership`.execute(tx)
}

/** Write services whole, in as many statements for fifty as for one. */
export async function upsertServices(tx: Tx, rows: readonly ServiceRow[]): Promise<void> {
  await upsertServiceRows(tx, rows)
  await upsertLocations(tx, rows)
  await replaceParts(tx, rows)
}

/** A service as its row has it. */
function columnsOf({ service, ...made }: ServiceRow) {
  return {
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
    cost_options: service.costOptions ?? null,
    interpretation: service.interpretation ?? null,
    application_process: service.howToApply,
    wait_days: service.waitDays,
    waiting_people: service.waitingPeople ?? null,
    closure: service.closure ?? null,
    closes_on_holidays: service.closesOnHolidays ?? null,
    languages: service.languages,
    email: service.email,
    url: service.url,
    assured_on: service.assuredOn,
    source: service.source,
    caution: service.caution,
    sort_name: made.sortName,
    is_anywhere: made.isAnywhere,
    search_words: made.searchWords,
  }
}

async function upsertServiceRows(tx: Tx, rows: readonly ServiceRow[]): Promise<void> {
  const list = rows.map(columnsOf)
  await sql`
    insert into service
    select r.* from jsonb_populate_recordset(null::service, ${JSON.stringify(list)}::jsonb) r order by id
    on conflict (id) do update set
      organization_id = excluded.organization_id, name = excluded.name, description = excluded.description,
      resource_system = excluded.resource_system, status = excluded.status, time_zone = excluded.time_zone,
      minimum_age = excluded.minimum_age, maximum_age = excluded.maximum_age,
      eligibility_description = excluded.eligibility_description, conditions = excluded.conditions,
      is_free = excluded.is_free, fees_description = excluded.fees_description, amounts = excluded.amounts,
      cost_options = excluded.cost_options, interpretation = excluded.interpretation,
      application_process = excluded.application_process, languages = excluded.languages, email = excluded.email,
      url = excluded.url, source = excluded.source, caution = excluded.caution,
      wait_days = excluded.wait_days, waiting_people = excluded.waiting_people, closure = excluded.closure,
      closes_on_holidays = excluded.closes_on_holidays, assured_on = excluded.assured_on,
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
      accessibility: place.isProtected ? null : (place.accessibility ?? null),
      transportation: place.isProtected ? null : (place.transportation ?? null),
      travel_notes: place.isProtected ? null : (place.travelNotes ?? null),
    }))
  const distinct = [...new Map(list.map(place => [place.id, place])).values()]
  await sql`
    insert into location select r.* from jsonb_populate_recordset(null::location, ${JSON.stringify(distinct)}::jsonb) r
    order by id
    on conflict (id) do update set name = excluded.name, address = excluded.address, area_code = excluded.area_code,
      latitude = excluded.latitude, longitude = excluded.longitude, is_protected = excluded.is_protected,
      accessibility = excluded.accessibility, transportation = excluded.transportation,
      travel_notes = excluded.travel_notes`.execute(tx)
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

type Part = Record<string, unknown>

const opening = (locationId: string | null) => (one: Service['openings'][number]) => {
  const { days, opensAt, closesAt, ...more } = one
  const isPlain = Object.values(more).every(value => value === undefined)
  return { location_id: locationId, byday: days, opens_at: opensAt, closes_at: closesAt, more: isPlain ? null : more }
}

/** The parts of a service by table, each with its columns. */
const PARTS: Record<string, (row: ServiceRow) => Part[]> = {
  schedule: ({ service }) => [
    ...service.openings.map(opening(null)),
    ...service.locations.flatMap(place => place.openings.map(opening(place.id))),
  ],
  service_at_location: ({ service }) =>
    [...new Set(service.locations.map(({ id }) => id))].map(id => ({ location_id: id })),
  phone: ({ service }) => service.phones.map(text => ({ ...phoneParts(text) })),
  service_area: ({ service }) => service.areas.map(({ code, text, country }) => ({ code, text, country })),
  required_document: ({ service }) =>
    service.papers.map(paper => ({ name: paper.name, is_required: paper.isRequired })),
  service_capacity: ({ service: { capacity, capacities } }) =>
    [...new Map((capacities ?? (capacity ? [capacity] : [])).map(one => [one.unit, one])).values()].map(one => {
      return {
        available: one.available,
        maximum: one.maximum,
        unit: one.unit,
        updated: one.saidOn,
        said_by: one.saidBy,
      }
    }),
  service_hidden: ({ service }) => (service.isHiddenFromPublic === true ? [{}] : []),
  service_program: ({ service: { program } }) => (program ? [{ program_id: program.id, name: program.name }] : []),
  service_need: ({ service, isOffered, isAnywhere }) =>
    [...new Set(service.needs)].map(term => ({ term, is_offered: isOffered, is_anywhere: isAnywhere })),
}

/** Where each of these came from, as it is kept; absent for one that is not kept yet. */
export async function loadSources(tx: Tx, ids: readonly string[]): Promise<Map<string, Service['source']>> {
  const { rows } = await sql<{ id: string; source: Service['source'] }>`
    select id, source from service where id = any(${[...ids]}::uuid[])`.execute(tx)
  return new Map(rows.map(row => [row.id, row.source]))
}

/** These are given no longer; whoever was referred to them still finds what they were. */
export async function retireServices(tx: Tx, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return
  await sql`update service set status = 'defunct', sort_name = overlay(sort_name placing '1' from 1 for 1),
    source_digest = null where id = any(${[...ids]}::uuid[])`.execute(tx)
  await sql`update service_need set is_offered = false where service_id = any(${[...ids]}::uuid[])`.execute(tx)
}

/** What is kept of these services' sources: id → digest; null for one that was not imported. */
export async function loadDigests(tx: Tx, ids: readonly string[]): Promise<Map<string, string | null>> {
  const { rows } = await sql<{ id: string; sourceDigest: string | null }>`
    select id, source_digest from service where id = any(${[...ids]}::uuid[])`.execute(tx)
  return new Map(rows.map(row => [row.id, row.sourceDigest]))
}

export async function updateDigests(tx: Tx, digests: readonly { id: string; digest: string }[]): Promise<void> {
  if (digests.length === 0) return
  await sql`update service set source_digest = given.digest
    from jsonb_to_recordset(${JSON.stringify(digests)}::jsonb) as given (id uuid, digest text)
    where service.id = given.id`.execute(tx)
}

/** Services that are kept without a record, as those were before there were records. */
export async function loadUnrecorded(tx: Tx): Promise<{ id: string; document: unknown }[]> {
  const { rows } = await sql<{ id: string; document: unknown }>`
    select s.id, s.source_document as document from service s
    where s.status <> 'defunct' and not exists (select from directory_record r where r.kind = 'service' and r.id = s.id)
    order by s.id`.execute(tx)
  return rows
}

/** The instant of a confirmation: what went wrong before it is answered by it, what goes wrong after is not. */
export async function markConfirmed(tx: Tx, id: string, at: string | null): Promise<void> {
  await sql`update service set confirmed_at = ${at}::timestamptz where id = ${id}`.execute(tx)
}
