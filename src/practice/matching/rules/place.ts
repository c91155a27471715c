/** Which of a service's places is nearest, and how far it is. */
import type { Place } from '#practice/areas/schema.ts'
import { distanceMetres as metresBetween } from '#practice/resources/rules/distance.ts'
import type { Service, ServiceLocation } from '#practice/resources/schema/resource.ts'
import type { Reach } from '../schema/alternative.ts'

export type Nearest = { reach: Reach; location: ServiceLocation | null; distanceMetres: number | null }

/**
 * The nearest place of a service that may be shown. A protected place has no distance: from three villages, three
 * distances would find it. A service without places is reached by phone where it has one.
 *
 * @param from - where the client lives; null when not known, and then the first place stands without a distance
 */
export function nearestOf({ locations, phones }: Pick<Service, 'locations' | 'phones'>, from: Place | null): Nearest {
  const open = locations.filter(location => !location.isProtected)
  if (locations.length === 0)
    return { reach: phones.length > 0 ? 'phone' : 'not-known', location: null, distanceMetres: null }
  const measured = open.map(location => ({ location, distanceMetres: distanceTo(location, from) }))
  const [nearest] = measured.sort(
    (one, other) => (one.distanceMetres ?? Infinity) - (other.distanceMetres ?? Infinity) || 0,
  )
  return nearest ? { reach: 'place', ...nearest } : { reach: 'protected', location: null, distanceMetres: null }
}

function distanceTo({ latitude, longitude }: ServiceLocation, from: Place | null): number | null {
  return latitude === null || longitude === null || from === null ? null : metresBetween({ latitude, longitude }, from)
}
