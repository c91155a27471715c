import type { Service, ServiceLocation } from '../schema/resource.ts'

const REGENCY = 5

/**
 * A service as everyone may see it: of a protected place nothing but that there is one and its regency, and no area of
 * such a service that is finer than a regency. What its areas were called may be finer than their codes: no text is told.
 */
export function withoutProtected(service: Service): Service {
  if (!service.locations.some(({ isProtected }) => isProtected)) return service
  return {
    ...service,
    areas: service.areas.map(area => ({ ...area, code: area.code?.slice(0, REGENCY) ?? null, text: '' })),
    locations: service.locations.map(place => (place.isProtected ? bare(place) : place)),
  }
}

/** Made anew rather than cut down: what is added to places later does not leak either. */
function bare({ areaCode, openings }: ServiceLocation): ServiceLocation {
  return {
    ...{ id: '', name: '', address: null, latitude: null, longitude: null, isProtected: true, openings },
    areaCode: areaCode?.slice(0, REGENCY) ?? null,
  }
}
