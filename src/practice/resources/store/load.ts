import { sql, type RawBuilder } from 'kysely'
import type { Tx } from '#platform/server/db.ts'
import { DirectoryEntry } from '../schema/directory.ts'
import { withConditions } from '../rules/conditions.ts'
import { Service } from '../schema/resource.ts'
import { loadHeld, loadPrograms } from './conditions.ts'

const openings = (at: RawBuilder<unknown>) => sql`
  (select coalesce(jsonb_agg(jsonb_build_object('days', h.byday, 'opensAt', h.opens_at, 'closesAt', h.closes_at)
     || coalesce(h.more, '{}') order by h.place), '[]') from schedule h where h.service_id = s.id and ${at})`

const CAPACITY = sql`
  jsonb_build_object('available', c.available, 'maximum', c.maximum, 'unit', c.unit, 'saidOn', c.updated)
    || case when c.said_by is null then '{}' else jsonb_build_object('saidBy', c.said_by) end`

/** What every reading of services shares. Keys of nested objects are as the schema names them. */
const ENTRY = sql`
  s.id, s.name, s.resource_system, s.status, s.time_zone, s.assured_on,
  (select jsonb_build_object('id', o.id, 'name', o.name, 'actorKind', o.actor_kind)
     || case when o.psks = '{}' then '{}' else jsonb_build_object('psks', o.psks) end
     || case when o.membership is null then '{}' else jsonb_build_object('membership', o.membership) end
     from organization o where o.id = s.organization_id) as organization,
  (select coalesce(jsonb_agg(n.term order by n.place), '[]') from service_need n where n.service_id = s.id) as needs,
  (select coalesce(jsonb_agg(jsonb_build_object('code', a.code, 'text', a.text, 'country', a.country) order by a.place),
     '[]') from service_area a where a.service_id = s.id) as areas,
  (select coalesce(jsonb_agg(jsonb_build_object('id', l.id, 'name', l.name, 'address', l.address,
     'areaCode', l.area_code, 'latitude', l.latitude, 'longitude', l.longitude, 'isProtected', l.is_protected,
     'openings', ${openings(sql`h.location_id = l.id`)}) || jsonb_strip_nulls(jsonb_build_object(
       'accessibility', l.accessibility, 'transportation', l.transportation)) ||
     case when l.travel_notes is null then '{}' else jsonb_build_object('travelNotes', l.travel_notes) end order by sl.place), '[]')
     from service_at_location sl join location l on l.id = sl.location_id where sl.service_id = s.id) as locations,
  ${openings(sql`h.location_id is null`)} as openings,
  jsonb_build_object('isFree', s.is_free, 'text', s.fees_description) as cost,
  s.closure, s.closes_on_holidays,
  (select ${CAPACITY} from service_capacity c where c.service_id = s.id
     order by coalesce(c.available, 0.5) desc, c.place limit 1) as capacity`

const WHOLE = sql`${ENTRY},
  s.description, s.minimum_age::float8 as minimum_age_years, s.maximum_age::float8 as maximum_age_years,
  s.eligibility_description as eligibility_text, s.conditions, s.amounts, s.cost_options, s.interpretation, s.wait_days, s.languages,
  s.application_process as how_to_apply,
  (select true from service_hidden h where h.service_id = s.id limit 1) as is_hidden_from_public, s.email, s.url, s.source, s.caution,
  s.waiting_people, (select case when count(*) > 1 then jsonb_agg(${CAPACITY} order by c.place) end
     from service_capacity c where c.service_id = s.id) as capacities,
  (select coalesce(jsonb_agg(jsonb_build_object('name', d.name, 'isRequired', d.is_required) order by d.place), '[]')
     from required_document d where d.service_id = s.id) as papers,
  (select coalesce(jsonb_agg(p.number || coalesce(' (' || p.description || ')', '') order by p.place), '[]') from phone p where p.service_id = s.id) as phones`

/**
 * Services in the order of the ids; ids that are not known are left out.
 *
 * @param on - the day whose conditions hold; null for today
 */
export async function loadServices(tx: Tx, ids: readonly string[], on: string | null = null): Promise<Service[]> {
  if (ids.length === 0) return []
  const { rows } = await sql`
    select ${WHOLE} from unnest(${[...ids]}::uuid[]) with ordinality as wanted (id, nth)
    join service s using (id) order by nth`.execute(tx)
  const held = await loadHeld(tx, ids, on)
  const programs = await loadPrograms(tx, ids)
  return rows.map(row => {
    const service = Service.parse(withoutUnsaid(row))
    const program = programs.get(service.id)
    return withConditions(program ? { ...service, program } : service, held)
  })
}

/** The same, as lists show them. */
export async function loadEntries(tx: Tx, ids: readonly string[]): Promise<DirectoryEntry[]> {
  if (ids.length === 0) return []
  const { rows } = await sql`
    select ${ENTRY} from unnest(${[...ids]}::uuid[]) with ordinality as wanted (id, nth)
    join service s using (id) order by nth`.execute(tx)
  return rows.map(row => DirectoryEntry.parse(withoutUnsaid(row)))
}

/** What nobody said of hours and places is absent, as it was when it was kept. */
function withoutUnsaid(row: unknown): unknown {
  const unsaid = [
    'isHiddenFromPublic',
    'closure',
    'closesOnHolidays',
    'waitingPeople',
    'capacities',
    'costOptions',
    'interpretation',
  ]
  return Object.fromEntries(Object.entries(row ?? {}).filter(([key, value]) => value !== null || !unsaid.includes(key)))
}
