import { v5 } from 'uuid'
import type { Bilingual } from '#practice/knowledge/schema.ts'
import type { Organization } from '../schema/directory.ts'
import type { Capacity } from '../schema/hours.ts'
import type { Service, ServiceArea, ServiceLocation } from '../schema/resource.ts'
import { areaFromHsds } from './areas.ts'
import { accessHsds, pricesHsds } from './hsds-access-write.ts'
import { scheduleHsds, standingHsds } from './hsds-hours.ts'
import { recordId } from './records.ts'
import { phoneParts } from './telephone.ts'

type Json = Record<string, unknown>
const NAMESPACE = '4c1d9a0e-52f7-5b8e-8f0a-90f3b1c2d6e4'
/** The same id every time for the same part of the same service. */
const partId = (...names: readonly (string | number)[]) => v5(names.join(' '), NAMESPACE)

/**
 * A service of ours as an object of HSDS 3.1 with the properties of our profile: read again it is the same service.
 * Flat texts stand in Indonesian, English ones under `translations`.
 */
export function hsdsOf(service: Service, organization: Organization = service.organization): Json {
  const { id, name, description, capacity, cost, amounts, source } = service
  const texts = {
    name,
    description,
    application_process: service.howToApply,
    fees_description: cost.text,
    alert: service.caution,
    interpretation_services: service.interpretation ?? null,
  }
  return {
    id,
    ...told(texts),
    status: service.status,
    ...said({ email: service.email, url: service.url, eligibility_description: service.eligibilityText }),
    ...said({ minimum_age: service.minimumAgeYears, maximum_age: service.maximumAgeYears }),
    ...said({ assured_date: service.assuredOn, wait_days: service.waitDays, is_free: cost.isFree }),
    ...(service.timeZone !== '' && { iana_time_zone: service.timeZone }),
    ...{ resource_system: service.resourceSystem, need_terms: service.needs, source },
    ...(service.conditions.length > 0 && { eligibility_criteria: service.conditions }),
    ...(amounts && amounts.length > 0 && { amounts }),
    organization: organizationHsds(organization),
    ...(service.program && { program: programHsds(service.program) }),
    ...pricesHsds(id, service.costOptions, told),
    ...list('phones', service.phones, (text, place) => phoneHsds(partId(id, 'phone', place), text)),
    ...list('languages', service.languages, (code, place) => ({ id: partId(id, 'language', place), code })),
    ...list('schedules', service.openings, (opening, place) => ({
      id: partId(id, 'schedule', place),
      ...scheduleHsds(opening),
    })),
    ...list('service_areas', service.areas, (area, place) => areaHsds(partId(id, 'area', place), area)),
    ...list('required_documents', service.papers, ({ name: paper, isRequired }, place) => ({
      id: partId(id, 'paper', place),
      ...told({ document: paper }),
      is_required: isRequired,
    })),
    ...list('service_at_locations', service.locations, place => spotHsds(id, place)),
    ...(service.isHiddenFromPublic === true && { hidden_from_public: true }),
    ...standingHsds(service),
    ...capacityHsds(id, service.capacities ?? (capacity ? [capacity] : [])),
  }
}

function phoneHsds(id: string, text: string): Json {
  const { number, description } = phoneParts(text)
  return { id, number, ...said({ description }) }
}

export function organizationHsds(organization: Organization): Json {
  const { id, name, actorKind, description, email, url, psks, membership } = organization
  const kind = actorKind === 'not-known' ? null : actorKind
  const nothing = { description: '' }
  return {
    id,
    name,
    ...nothing,
    ...told({ description: description ?? null }),
    ...said({ email, website: url, actor_kind: kind, membership }),
    ...(psks && psks.length > 0 && { psks }),
  }
}

function programHsds({ id, name }: NonNullable<Service['program']>): Json {
  return { id, ...told({ name }), description: '' }
}

function areaHsds(id: string, { code, text, country }: ServiceArea): Json {
  if (code !== null) return { id, name: text, area_code: code, extent: code, extent_type: 'kemendagri' }
  const isPlain = areaFromHsds({ name: text })?.country === country
  return { id, name: text, ...(!isPlain && { country }) }
}

/** The id of a place's record: its own, or one that is made of ours where that is no UUID. */
export function placeRecordId(id: string): string {
  return recordId(id) ?? partId('location', id)
}

function spotHsds(serviceId: string, { openings, conditions: _, ...place }: ServiceLocation): Json {
  const id = placeRecordId(place.id)
  const { name, latitude, longitude } = place
  const open = place.isProtected
    ? { is_protected: true }
    : { ...said({ latitude, longitude }), ...addressHsds(id, place.address) }
  return {
    id: partId(serviceId, 'at', id),
    location: {
      ...{ id, location_type: 'physical', name },
      ...(recordId(place.id) === null && { local_id: place.id }),
      ...said({ area_code: place.isProtected ? (place.areaCode?.slice(0, 5) ?? null) : place.areaCode }),
      ...open,
      ...accessHsds(id, place, told),
    },
    ...list('schedules', openings, (opening, nth) => ({
      id: partId(serviceId, id, 'schedule', nth),
      ...scheduleHsds(opening),
    })),
  }
}

/** One line of ours stands in the first line; the standard asks for the others too. */
function addressHsds(locationId: string, line: string | null): Json {
  if (line === null) return {}
  const rest = { city: '', state_province: '', postal_code: '', country: 'ID', address_type: 'physical' }
  return { addresses: [{ id: partId(locationId, 'address'), address_1: line, ...rest }] }
}

/** HSDS has no capacity without a count: what was said besides stands in a property of ours. */
function capacityHsds(id: string, all: readonly Capacity[]): Json {
  const [first] = all
  if (first?.available === null && all.length === 1) {
    return { capacity_unsaid: { maximum: first.maximum, unit: first.unit, said_on: first.saidOn } }
  }
  const counted = all.filter(({ available }) => available !== null)
  return list('capacities', counted, ({ available, maximum, unit, saidOn, saidBy }, place) => ({
    id: place === 0 ? partId(id, 'capacity') : partId(id, 'capacity', unit),
    ...{ available, ...said({ maximum, said_by: saidBy }), updated: `${saidOn}T00:00:00Z` },
    unit: { id: partId('unit', unit), name: unit },
  }))
}

/** Texts in Indonesian, and in English where that is another text. */
function told(texts: Record<string, Bilingual | null>): Json {
  const base: Json = {}
  const english: Json = {}
  for (const [field, text] of Object.entries(texts)) {
    if (text) base[field] = text.id
    if (text && text.en !== text.id) english[field] = text.en
  }
  return { ...base, ...(Object.keys(english).length > 0 && { translations: { en: english } }) }
}

function said(values: Json): Json {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null && value !== undefined))
}

function list<Item>(field: string, items: readonly Item[], of: (item: Item, place: number) => Json): Json {
  return items.length === 0 ? {} : { [field]: items.map(of) }
}
