import { sql } from 'kysely'
import { inTransaction, type Database } from '#platform/server/db.ts'
import { ok } from '#platform/shared/result.ts'
import { confirmService } from '#practice/resources/api.ts'
import { reportCapacity } from '#practice/resources/api/report.ts'
import { keepServices, type Kept } from '#practice/resources/commands.ts'
import { keepInformalResource } from '#practice/resources/commands/informal.ts'
import { InformalResource } from '#practice/resources/schema/informal.ts'
import { OrganizationId, Service } from '#practice/resources/schema/resource.ts'
import type { By, Planned } from './acts.ts'
import { agencyIdOf, inAgency, organizationIdOf } from './agencies.ts'
import { ZONE, type Calendar } from './calendar.ts'
import { idFor, ORIGIN } from './ids.ts'
import type { WorldOrganization } from './schema/agencies.ts'
import type { WorldInformal, WorldResource } from './schema/resources.ts'
import type { Stage } from './story.ts'
import type { World } from './world.ts'

const MANY = 50
const OPENED_DAYS = 700
const REPORTED = 570

export const serviceIdOf = (key: string) => idFor(`service/${key}`, ORIGIN)
export const informalIdOf = (key: string) => idFor(`informal/${key}`, ORIGIN)

/**
 * Keep the organisations' services as they were before anybody made sure of them. One that is there stays: since then it
 * may have been corrected.
 */
export async function loadDirectory(
  db: Database,
  { organizations, resources }: World,
  calendar: Calendar,
): Promise<void> {
  const { rows } = await sql<{ id: string }>`select id from service`.execute(db)
  const there = new Set(rows.map(({ id }) => id))
  const missing = resources.filter(({ key }) => !there.has(serviceIdOf(key)))
  const kept = missing.map((resource): Kept => {
    const organization = organizations.find(({ key }) => key === resource.organization)
    if (!organization) throw new Error(`${resource.key}: no organisation ${resource.organization}`)
    return {
      service: serviceFrom(resource, organization, calendar),
      organization: { ...bodyOf(organization), description: organization.description, email: organization.email },
    }
  })
  for (let from = 0; from < kept.length; from += MANY) {
    await inTransaction(db, async tx => {
      await keepServices(tx, kept.slice(from, from + MANY))
      return ok(null)
    })
  }
}

/** Each service was asked by the curator on the day that the world tells, and from then on its places and wait are known. */
export function confirmations({ resources }: World, calendar: Calendar, by: By): Planned[] {
  return resources.map(({ key, assuredDaysAgo, capacity, waitDays, status }, index) => ({
    key: `confirm/${key}`,
    at: calendar.at(assuredDaysAgo, 480 + index * 3),
    by,
    row: confirmService,
    input: () => ({ id: serviceIdOf(key), status, placesLeft: capacity?.available ?? null, waitDays }),
  }))
}

/** How it stood at a service when whoever gives it said so: places of each kind, and who waits. */
export function reports({ world, cast, calendar }: Stage): Planned[] {
  return world.resources.flatMap(({ key, organization, reported, closesOnHolidays = null }) => {
    if (!reported) return []
    const { daysAgo, ...told } = reported
    const input = () => ({ id: serviceIdOf(key), ...told, closesOnHolidays, closure: null })
    const by = cast.provider(organization)
    return [{ key: `report/${key}`, at: calendar.at(daysAgo, REPORTED), by, row: reportCapacity, input }]
  })
}

/** Keep the helpers who are known to a whole agency; those of one case are told within it. */
export async function loadInformal(db: Database, { informal }: World, calendar: Calendar): Promise<void> {
  for (const one of informal.filter(({ sharedWith }) => sharedWith === 'agency')) {
    const told = informalFrom(one, calendar.day(one.consentDaysAgo))
    const resource = InformalResource.parse({ ...told, caseId: null, rests: null, withdrawnOn: null, version: 1 })
    await inAgency(db, agencyIdOf(one.agency), async tx => {
      const kept = await sql`select from informal_resource where id = ${resource.id}`.execute(tx)
      if (kept.rows.length === 0) await keepInformalResource({ tx }, resource)
    })
  }
}

/** A helper as the record has one, but for whom they are known to. */
export function informalFrom(one: WorldInformal, on: string) {
  const { key, kind, name, needs, areaCode, contact, weeklyHours, familiesAtMost, familiesSaid } = one
  return {
    id: informalIdOf(key),
    ...{ kind, name, needs, areaCode, contact, weeklyHours, familiesAtMost, familiesSaid },
    ...{ offers: one.offers.id, limits: one.limits.id },
    ...{ expects: one.expects?.id ?? null, familyGives: one.familyGives?.id ?? null },
    audience: one.sharedWith === 'agency' ? (one.audience ?? 'agency') : ('family' as const),
    consent: { on, how: one.consentHow, contactToClient: one.contactToClient, until: null },
  }
}

function bodyOf({ key, name, actor, psks, membership }: WorldOrganization) {
  return { id: OrganizationId.parse(organizationIdOf(key)), name: name.id, actorKind: actor, psks, membership }
}

function serviceFrom(resource: WorldResource, organization: WorldOrganization, calendar: Calendar): Service {
  const { key, locations, schedules, serves, conditions, capacity, assuredDaysAgo } = resource
  const { name, description, resourceSystem, status, needs, papers, cost, languages, howToApply, phones } = resource
  return Service.parse({
    ...{ name, description, resourceSystem, status, needs, papers, cost, languages, howToApply, phones },
    id: serviceIdOf(key),
    organization: bodyOf(organization),
    areas: serves.map(code => ({ code, text: '', country: 'ID' })),
    locations: locations.map((place, index) => ({
      id: idFor(`location/${key}/${index}`, ORIGIN),
      name: place.name.id,
      address: place.address,
      areaCode: place.areaCode,
      ...{ latitude: place.lat, longitude: place.lng, isProtected: place.isProtected, openings: [] },
      ...{ accessibility: place.accessibility, transportation: place.transportation },
      travelNotes: place.travelNotes,
    })),
    openings: schedules,
    ...{ closesOnHolidays: resource.closesOnHolidays, closure: closureOf(resource, calendar) },
    ...{ costOptions: resource.costOptions, interpretation: resource.interpretation },
    timeZone: ZONE,
    ...{ minimumAgeYears: null, maximumAgeYears: null, eligibilityText: null, waitDays: null },
    conditions: conditions.map(line => ({ ...line, checkedOn: calendar.day(assuredDaysAgo) })),
    capacity: capacity && {
      ...{ available: null, maximum: capacity.maximum, unit: capacity.unit.id },
      saidOn: calendar.day(OPENED_DAYS),
    },
    email: organization.email,
    ...{ url: null, assuredOn: null, source: null, caution: null },
  })
}

function closureOf({ closure }: WorldResource, calendar: Calendar): Service['closure'] {
  if (!closure) return undefined
  const { fromDaysAgo, forDays, reason } = closure
  return { from: calendar.day(fromDaysAgo), until: calendar.day(fromDaysAgo - forDays + 1), reason }
}
