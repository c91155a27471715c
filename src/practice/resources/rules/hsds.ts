import type { Organization } from '../schema/directory.ts'
import type { HsdsOrganization, HsdsService } from '../schema/hsds.ts'
import { OrganizationId, ServiceId, type Service } from '../schema/resource.ts'
import { areaFromHsds } from './areas.ts'
import { capacityOf, contactsOf, distinctAreas, locationOf, termsOf, whereabouts, type Warning } from './hsds-parts.ts'
import { standingOf } from './hsds-hours.ts'
import { isText, same, textOf, translated } from './hsds-text.ts'
import { recogniseNeeds, type NeedVocabulary } from './needs.ts'
import { readSchedules } from './schedule.ts'
import { timeZoneOf } from './time-zone.ts'

/** Stands where a file names no organisation, so that nothing is made up; one for all, answered for by nobody. */
export const NOT_NAMED: Organization = {
  id: OrganizationId.parse('5e1f0000-0000-5000-8000-000000000000'),
  name: 'Tidak disebut / Not named',
  actorKind: 'not-known',
}

/** A service as we keep one, its organisation, and what a curator should look at; `term`: which of its terms. */
export type Read = { service: Service; organization: Organization; warnings: (Warning & { term?: Term })[] }
/** What stands in a term, and its id in the file. */
type Term = { id: string | null; text: string }
/** @property on - the day of reading: openings that ended before are left out */
export type Reading = { vocabulary: NeedVocabulary; on: string; sourceName: string | null }

/**
 * Read a service of HSDS 3.1 that its schemas have judged. Texts stand in the language of the source, in both places.
 *
 * @returns null when an id is no UUID, which our keys are
 */
export function readHsds(from: HsdsService, { vocabulary, on, sourceName }: Reading): Read | null {
  const id = ServiceId.safeParse(from.id)
  const organization = organizationFrom(from.organization)
  if (!id.success || organization === null) return null
  const spots = from.service_at_locations ?? []
  const areas = [...(from.service_areas ?? []), ...spots.flatMap(spot => spot.service_areas ?? [])]
    .map(areaFromHsds)
    .filter(area => area !== null)
  const own = readSchedules(from.schedules ?? [], on)
  const places = spots.map(spot => locationOf(spot, own.openings.length > 0, on)).filter(place => place !== null)
  const needs = from.need_terms ?? needsIn(from, vocabulary)
  const capacity = capacityOf(from)
  const locations = places.map(({ location }) => location)
  const service: Service = {
    ...termsOf(from),
    ...contactsOf(from),
    id: id.data,
    organization: {
      ...{ id: organization.id, name: organization.name, actorKind: organization.actorKind },
      ...actorOf(organization),
    },
    name: translated(from, 'name', from.name) ?? same(from.name),
    description: translated(from, 'description', from.description) ?? same(''),
    resourceSystem: from.resource_system ?? 'societal',
    status: from.status,
    needs,
    areas: distinctAreas(areas),
    locations,
    openings: own.openings,
    timeZone: from.iana_time_zone ?? timeZoneOf(whereabouts(from, areas, locations)),
    waitDays: from.wait_days ?? null,
    ...(from.amounts && { amounts: from.amounts }),
    ...capacity.said,
    ...standingOf(from),
    assuredOn: /^\d{4}-\d{2}-\d{2}/.exec(from.assured_date ?? '')?.[0] ?? null,
    source: sourceOf(from, sourceName),
    ...programOf(from),
    ...(from['hidden_from_public'] === true && { isHiddenFromPublic: true }),
  }
  const warnings: Read['warnings'] = [
    ...own.warnings,
    ...places.flatMap(place => place.warnings),
    ...capacity.warnings,
    ...needWarnings(from, needs, vocabulary),
    ...(organization.id === NOT_NAMED.id ? [warning('organization', 'organization-not-named')] : []),
  ]
  return { service, organization, warnings }
}

/** Needs that are recognised in what a service from elsewhere says of itself. */
function needsIn(from: HsdsService, vocabulary: NeedVocabulary): string[] {
  const termNames = (from.attributes ?? [])
    .flatMap(({ taxonomy_term: term }) => [term?.name, term?.code])
    .filter(isText)
  return recogniseNeeds({ termNames, name: from.name, description: from.description ?? '' }, vocabulary)
}

/** One for each term that leads to no need, also where others do; one for all where nothing is said. */
function needWarnings(from: HsdsService, needs: readonly string[], vocabulary: NeedVocabulary): Read['warnings'] {
  const terms = from.need_terms && needs.length > 0 ? [] : (from.attributes ?? [])
  const unknown = terms.flatMap(({ taxonomy_term: term }, place): Read['warnings'] => {
    const termNames = [term?.name, term?.code].filter(isText)
    const [text] = termNames
    if (text === undefined || recogniseNeeds({ termNames, name: '', description: '' }, vocabulary).length > 0) return []
    const field = `attributes/${place}/taxonomy_term/name`
    return [
      { ...warning(field, 'need-not-recognised'), term: { id: typeof term?.id === 'string' ? term.id : null, text } },
    ]
  })
  return needs.length === 0 && unknown.length === 0 ? [warning('attributes', 'need-not-recognised')] : unknown
}

function warning(field: string, reason: Warning['reason']): Warning {
  return { field, reason, expected: null }
}

/** Our own services say in their document whether they have a source, and which. */
function sourceOf(from: HsdsService, sourceName: string | null): Service['source'] {
  if (from.source) return { name: from.source.name, url: from.source.url ?? null }
  return from['source'] === null || sourceName === null ? null : { name: sourceName, url: textOf(from.url) }
}

/** Absent where it names none, or one whose id is no UUID. */
function programOf({ program }: HsdsService): Pick<Service, 'program'> {
  const id = ServiceId.safeParse(program?.id).data
  const name = program ? translated(program, 'name', program.name) : null
  return id === undefined || name === null ? {} : { program: { id, name } }
}

/** Null when it has an id that is no UUID. */
export function organizationFrom(organization: HsdsOrganization | null | undefined): Organization | null {
  if (!organization || textOf(organization.name) === null) return NOT_NAMED
  const id = OrganizationId.safeParse(organization.id)
  if (!id.success) return null
  return {
    id: id.data,
    name: organization.name.trim(),
    actorKind: organization.actor_kind ?? 'not-known',
    description: translated(organization, 'description', organization.description),
    email: textOf(organization.email),
    url: textOf(organization.website),
    ...actorOf(organization),
  }
}

/** Which PSKS it is, and how one becomes a member of it; absent where nothing is said. */
function actorOf({
  psks,
  membership,
}: Pick<HsdsOrganization, 'psks' | 'membership'> | Organization): Pick<Organization, 'psks' | 'membership'> {
  return { ...(psks && psks.length > 0 && { psks }), ...(membership && { membership }) }
}
