import { AreaCode } from '#practice/areas/schema.ts'
import type { Service, ServiceArea, ServiceLocation } from '../schema/resource.ts'

const COUNTRIES: Record<string, string> = {
  indonesia: 'ID',
  us: 'US',
  usa: 'US',
  'united states': 'US',
  uk: 'GB',
  'united kingdom': 'GB',
  canada: 'CA',
  australia: 'AU',
}

/** What HSDS says of where a service is given, as far as we need it. */
export type HsdsArea = {
  name?: unknown
  extent?: unknown
  extent_type?: unknown
  uri?: unknown
  /** Properties of our profile. */
  area_code?: unknown
  country?: unknown
}

/** Read an area of HSDS: a Kemendagri code where it is one, else its words, with the country when they end in one. */
export function areaFromHsds(area: HsdsArea): ServiceArea | null {
  const said = [area.area_code, area.extent, area.uri, area.name]
    .filter(text => typeof text === 'string')
    .map(text => text.trim())
  const code = said.map(text => AreaCode.safeParse(text)).find(parsed => parsed.success)?.data ?? null
  const isShape = area.extent_type === 'geojson' || area.extent_type === 'topojson' || area.extent_type === 'kml'
  const words = (isShape ? [...said].reverse() : said).find(text => text !== '' && text.length <= 300)
  if (code !== null) return { code, text: typeof area.name === 'string' ? area.name : code, country: 'ID' }
  if (words === undefined) return null
  const country = typeof area.country === 'string' ? area.country : countryOf(words)
  return { code: null, text: words, country: area.country === null ? null : country }
}

function countryOf(words: string): string | null {
  const last = words.split(',').at(-1)?.trim().toLowerCase() ?? ''
  return COUNTRIES[last] ?? null
}

/**
 * True when a service's areas rule nobody in Indonesia out: none is said, one is Indonesia, or one is in words whose
 * country is not known. Not known is never no; but who says no area and gives help abroad alone serves there.
 */
export function servesAnywhere({ areas, locations }: Pick<Service, 'areas' | 'locations'>): boolean {
  const rulesNobodyOut = ({ code, country }: ServiceArea) => code === null && (country === null || country === 'ID')
  if (areas.some(rulesNobodyOut)) return true
  return areas.length === 0 && (locations.length === 0 || !locations.every(isAbroad))
}

/** Outside the box around Indonesia's islands; a place that is not known is not abroad. */
function isAbroad({ latitude, longitude, areaCode }: ServiceLocation): boolean {
  if (areaCode !== null || latitude === null || longitude === null) return false
  return latitude < -11.2 || latitude > 6.3 || longitude < 94.9 || longitude > 141.1
}
