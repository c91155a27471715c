import { AreaCode } from '#practice/areas/schema.ts'
import type { Bilingual } from '#practice/knowledge/schema.ts'
import type { HsdsPhone, HsdsService, HsdsServiceAtLocation } from '../schema/hsds.ts'
import type { Service, ServiceArea, ServiceLocation } from '../schema/resource.ts'
import { capacitiesOf, mainCapacity } from './hsds-hours.ts'
import { accessOf, pricesOf } from './hsds-access.ts'
import { isText, textOf, translated } from './hsds-text.ts'
import { readSchedules } from './schedule.ts'
import { phoneWords } from './telephone.ts'
import { fold } from './words.ts'

/** What a curator should look at in a service that was read: where in it, and why. */
export type Warning = {
  field: string
  reason: 'need-not-recognised' | 'organization-not-named' | 'schedule-not-weekly' | 'not-a-whole-number'
  expected: string | null
}

/** Hours of the service at the place come before those of the service, and those before the hours of the house. */
export function locationOf({ location, schedules }: HsdsServiceAtLocation, hasOwnHours: boolean, on: string) {
  if (!location) return null
  const there = readSchedules(schedules ?? [], on)
  const house = hasOwnHours ? { openings: [], warnings: [] } : readSchedules(location.schedules ?? [], on)
  const address = location.addresses?.find(one => one.address_type !== 'postal') ?? location.addresses?.[0]
  const line = [address?.address_1, address?.address_2, address?.city, address?.state_province, address?.postal_code]
  const [latitude, longitude] = [location.latitude ?? NaN, location.longitude ?? NaN]
  const isPlace = Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180 && (latitude !== 0 || longitude !== 0)
  const isProtected = location.is_protected === true
  const found: ServiceLocation = {
    id: location.local_id ?? location.id.toLowerCase(),
    name: textOf(location.name) ?? textOf(location.alternate_name) ?? line.filter(isText).join(', '),
    address: isProtected ? null : textOf(line.map(textOf).filter(isText).join(', ')),
    areaCode: areaCodeOf(location),
    latitude: isPlace && !isProtected ? latitude : null,
    longitude: isPlace && !isProtected ? longitude : null,
    isProtected,
    openings: there.openings.length > 0 ? there.openings : house.openings,
    ...(!isProtected && accessOf(location)),
  }
  return { location: found, warnings: [...there.warnings, ...house.warnings] }
}

/** Where it lies by code: of our profile, or as an identifier of Kemendagri. Protected, no finer than the regency. */
function areaCodeOf(location: NonNullable<HsdsServiceAtLocation['location']>): AreaCode | null {
  const isCode = /kemendagri/i.test(location.external_identifier_type ?? '')
  const said = location.area_code ?? (isCode ? location.external_identifier : null)
  const code = AreaCode.safeParse(said?.trim()).data ?? null
  return location.is_protected === true ? (code?.slice(0, 5) ?? null) : code
}

export function whereabouts(from: HsdsService, areas: readonly ServiceArea[], locations: readonly ServiceLocation[]) {
  const addresses = (from.service_at_locations ?? []).flatMap(spot => spot.location?.addresses ?? [])
  const countries = [
    ...addresses.map(({ country }) => textOf(country)?.toUpperCase()),
    ...areas.map(area => area.country),
  ]
  const schedules = [
    ...(from.schedules ?? []),
    ...(from.service_at_locations ?? []).flatMap(spot => spot.schedules ?? []),
  ]
  return {
    codes: areas.map(({ code }) => code).filter(isText),
    country: countries.find(isText) ?? null,
    places: locations.flatMap(({ latitude, longitude }) =>
      latitude === null || longitude === null ? [] : [{ latitude, longitude }],
    ),
    offsetHours: schedules.find(({ timezone }) => typeof timezone === 'number')?.timezone ?? null,
  }
}

export function distinctAreas(areas: readonly ServiceArea[]): ServiceArea[] {
  return [...new Map(areas.map(area => [`${area.code ?? ''} ${area.text}`, area])).values()]
}

function ageOf(years: number | null | undefined): number | null {
  return typeof years === 'number' && years >= 0 && years < 130 ? years : null
}

function languageOf(code: string | null | undefined): string | null {
  return /^[a-z]{2,3}(?=$|[-_])/i.exec(code ?? '')?.[0].toLowerCase() ?? null
}

const FREE = [
  'free',
  'free to everyone',
  'free of charge',
  'no charge',
  'no cost',
  'no fee',
  'none',
  'gratis',
  'tidak dipungut biaya',
]

function costOf(from: HsdsService): Service['cost'] {
  const { fees_description: said, cost_options: options } = from
  const amounts = (options ?? []).map(({ amount }) => amount).filter(amount => typeof amount === 'number')
  const listed = (options ?? []).map(({ option, amount, currency }) => {
    return [option, amount === null || amount === undefined ? null : `${amount} ${currency ?? ''}`]
      .filter(isText)
      .join(': ')
      .trim()
  })
  const isFree = FREE.includes(fold(said ?? '')) || (amounts.length > 0 && amounts.every(amount => amount === 0))
  const isPaid = amounts.some(amount => amount > 0) && !amounts.includes(0)
  return {
    isFree: from.is_free ?? (isFree ? true : isPaid ? false : null),
    text: listed.length === 0 ? translated(from, 'fees_description', said) : joined(from, listed),
  }
}

function joined(from: HsdsService, listed: readonly string[]): Bilingual {
  const fees = translated(from, 'fees_description', from.fees_description)
  const within = (text: string | undefined) => [text, ...listed].filter(isText).join('. ')
  return { id: within(fees?.id), en: within(fees?.en) }
}

/** What is said of a number could tell where a protected place is. */
function phonesAt({ location }: HsdsServiceAtLocation, phones: readonly HsdsPhone[] | null | undefined): HsdsPhone[] {
  return (phones ?? []).map(phone => (location?.is_protected === true ? { ...phone, description: null } : phone))
}

/** Voice numbers of the service, or else of where it is given. */
function phonesOf(from: HsdsService): string[] {
  const spots = from.service_at_locations ?? []
  const all = [
    from.phones ?? [],
    ...spots.map(spot => phonesAt(spot, spot.phones)),
    ...spots.map(spot => phonesAt(spot, spot.location?.phones)),
  ]
  const written = ({ number, extension, description = null }: HsdsPhone) =>
    phoneWords({ number: `${number.trim()}${extension ? ` ext. ${extension}` : ''}`, description })
  return [
    ...new Set(
      all
        .flat()
        .filter(({ type }) => type !== 'fax')
        .map(written),
    ),
  ]
    .filter(isText)
    .slice(0, 10)
}

/** Places left; `capacities` only where they are of several units. */
export function capacityOf(from: HsdsService): { said: Pick<Service, 'capacity' | 'capacities'>; warnings: Warning[] } {
  const { said, isLeftOut } = capacitiesOf(from)
  const warnings: Warning[] = isLeftOut ? [{ field: 'capacities', reason: 'not-a-whole-number', expected: null }] : []
  const { capacity_unsaid: unsaid } = from
  if (said.length === 0 && !isLeftOut && unsaid) {
    const { maximum, unit, said_on: saidOn } = unsaid
    return { said: { capacity: { available: null, maximum, unit, saidOn } }, warnings }
  }
  return { said: { capacity: mainCapacity(said), ...(said.length > 1 && { capacities: said }) }, warnings }
}

/** What a service asks and takes: ages, eligibility in its own words, papers, money. */
export function termsOf(from: HsdsService) {
  return {
    minimumAgeYears: ageOf(from.minimum_age),
    maximumAgeYears: ageOf(from.maximum_age),
    eligibilityText: textOf(from.eligibility_description),
    conditions: from.eligibility_criteria ?? [],
    papers: (from.required_documents ?? [])
      .map(one => ({ name: translated(one, 'document', one.document), isRequired: one.is_required ?? true }))
      .flatMap(({ name, isRequired }) => (name ? [{ name, isRequired }] : [])),
    cost: costOf(from),
    ...pricesOf(from),
    howToApply: translated(from, 'application_process', from.application_process),
    caution: translated(from, 'alert', from.alert),
  } satisfies Partial<Service>
}

/** How it is reached, and in which languages: ISO 639. */
export function contactsOf(from: HsdsService) {
  return {
    languages: [...new Set((from.languages ?? []).map(({ code }) => languageOf(code)).filter(isText))],
    phones: phonesOf(from),
    email: textOf(from.email),
    url: textOf(from.url),
  } satisfies Partial<Service>
}
