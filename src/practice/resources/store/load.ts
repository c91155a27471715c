import { sql, type RawBuilder } from 'kysely'
import type { Tx } from '#platform/server/db.ts'
import { DirectoryEntry } from '../schema/directory.ts'
import { Service } from '../schema/resource.ts'

const openings = (at: RawBuilder<unknown>) => sql`
  (select coalesce(jsonb_agg(jsonb_build_object('days', h.byday, 'opensAt', h.opens_at, 'closesAt', h.closes_at)
     order by h.place), '[]') from schedule h where h.service_id = s.id and ${at})`

/** What every reading of services shares. Keys of nested objects are as the schema names them. */
const ENTRY = sql`
  s.id, s.name, s.resource_system, s.status, s.time_zone, s.assured_on,
  (select jsonb_build_object('id', o.id, 'name', o.name, 'actorKind', o.actor_kind)
     from organization o where o.id = s.organization_id) as organization,
  (select coalesce(jsonb_agg(n.term order by n.place), '[]') from service_need n where n.service_id = s.id) as needs,
  (select coalesce(jsonb_agg(jsonb_build_object('code', a.code, 'text', a.text, 'country', a.country) order by a.place),
     '[]') from service_area a where a.service_id = s.id) as areas,
  (select coalesce(jsonb_agg(jsonb_build_object('id', l.id, 'name', l.name, 'address', l.address,
     'areaCode', l.area_code, 'latitude', l.latitude, 'longitude', l.longitude, 'isProtected', l.is_protected,
     'openings', ${openings(sql`h.location_id = l.id`)}) order by sl.place), '[]')
     from service_at_location sl join location l on l.id = sl.location_id where sl.service_id = s.id) as locations,
  ${openings(sql`h.location_id is null`)} as openings,
  jsonb_build_object('isFree', s.is_free, 'text', s.fees_description) as cost,
  (select jsonb_build_object('available', c.available, 'maximum', c.maximum, 'unit', c.unit, 'saidOn', c.updated)
     from service_capacity c where c.service_id = s.id) as capacity`

const WHOLE = sql`${ENTRY},
  s.description, s.minimum_age::float8 as minimum_age_years, s.maximum_age::float8 as maximum_age_years,
  s.eligibility_description as eligibility_text, s.conditions, s.amounts, s.wait_days, s.languages,
  s.application_process as how_to_apply, s.email, s.url, s.source, s.caution,
  (select coalesce(jsonb_agg(jsonb_build_object('name', d.name, 'isRequired', d.is_required) order by d.place), '[]')
     from required_document d where d.service_id = s.id) as papers,
  (select coalesce(jsonb_agg(p.number order by p.place), '[]') from phone p where p.service_id = s.id) as phones`

/** Services in the order of the ids; ids that are not known are left out. */
export async function loadServices(tx: Tx, ids: readonly string[]): Promise<Service[]> {
  if (ids.length === 0) return []
  const { rows } = await sql`
    select ${WHOLE} from unnest(${[...ids]}::uuid[]) with ordinality as wanted (id, nth)
    join service s using (id) order by nth`.execute(tx)
  return rows.map(row => Service.parse(row))
}

/** The same, as lists show them. */
export async function loadEntries(tx: Tx, ids: readonly string[]): Promise<DirectoryEntry[]> {
  if (ids.length === 0) return []
  const { rows } = await sql`
    select ${ENTRY} from unnest(${[...ids]}::uuid[]) with ordinality as wanted (id, nth)
    join service s using (id) order by nth`.execute(tx)
  return rows.map(row => DirectoryEntry.parse(row))
}
