import type { ImportProblem } from '../schema/directory.ts'
import type { HsdsPhone, HsdsService, HsdsServiceAtLocation } from '../schema/hsds.ts'
import type { Service, ServiceArea, ServiceLocation } from '../schema/resource.ts'
import { bilingual, isText, same, textOf } from './hsds-text.ts'
import { readSchedules } from './schedule.ts'
import { fold } from './words.ts'

export type Warning = Pick<ImportProblem, 'field' | 'reason' | 'expected'>

/** Hours of the service at the place come before those of the service, and those before the hours of the house. */
export function locationOf({ location, schedules }: HsdsServiceAtLocation, hasOwnHours: boolean, on: string) {
  if (!location) return null
  const there = readSchedules(schedules ?? [], on)
  const house = hasOwnHours ? { openings: [], warnings: [] } : readSchedules(location.schedules ?? [], on)
  const address = location.addresses?.find(one => one.address_type !== 'postal') ?? location.addresses?.[0]
  const line = [address?.address_1, address?.address_2, address?.city, address?.state_province, address?.postal_code]
  const [latitude, longitude] = [location.latitude ?? NaN, location.longitude ?? NaN]
  const isPlace = Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180 && (latitude !== 0 || longitude !== 0)
  const found: ServiceLocation = {
    id: location.id.toLowerCase(),
    name: textOf(location.name) ?? textOf(location.alternate_name) ?? line.filter(isText).join(', '),
    address: textOf(line.map(textOf).filter(isText).join(', ')),
    areaCode: null,
    latitude: isPlace ? latitude : null,
    longitude: isPlace ? longitude : null,
    isProtected: false,
    openings: there.openings.length > 0 ? there.openings : house.openings,
  }
  return { location: found, warnings: [...there.warnings, ...house.warnings] }
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

function costOf({ fees_description: said, cost_options: options }: HsdsService): Service['cost'] {
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
    isFree: isFree ? true : isPaid ? false : null,
    text: bilingual([textOf(said), ...listed].filter(isText).join('. ')),
  }
}

/** Voice numbers of the service, or else of where it is given. */
function phonesOf(from: HsdsService): string[] {
  const spots = from.service_at_locations ?? []
  const all = [
    from.phones ?? [],
    ...spots.map(spot => spot.phones ?? []),
    ...spots.map(spot => spot.location?.phones ?? []),
  ]
  const written = ({ number, extension }: HsdsPhone) => `${number.trim()}${extension ? ` ext. ${extension}` : ''}`
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

export function capacityOf({ capacities }: HsdsService): { said: Service['capacity']; warnings: Warning[] } {
  const latest = [...(capacities ?? [])].sort((one, other) => (one.updated < other.updated ? 1 : -1))[0]
  if (!latest) return { said: null, warnings: [] }
  const isWhole = (count: number | null | undefined) => Number.isInteger(count) && Number(count) >= 0
  if (!isWhole(latest.available)) {
    return { said: null, warnings: [{ field: 'capacities', reason: 'not-a-whole-number', expected: null }] }
  }
  const maximum = isWhole(latest.maximum) ? (latest.maximum ?? null) : null
  const unit = textOf(latest.unit?.name) ?? ''
  return { said: { available: latest.available, maximum, unit, saidOn: latest.updated.slice(0, 10) }, warnings: [] }
}

/** What a service asks and takes: ages, eligibility in its own words, papers, money. */
export function termsOf(from: HsdsService) {
  return {
    minimumAgeYears: ageOf(from.minimum_age),
    maximumAgeYears: ageOf(from.maximum_age),
    eligibilityText: textOf(from.eligibility_description),
    conditions: [],
    papers: (from.required_documents ?? [])
      .map(({ document }) => textOf(document))
      .filter(isText)
      .map(document => ({ name: same(document), isRequired: true })),
    cost: costOf(from),
    howToApply: bilingual(from.application_process),
    caution: bilingual(from.alert),
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
