import type { Place } from '#practice/areas/schema.ts'

const EARTH_METRES = 6_371_008.8
const radians = (degrees: number) => (degrees * Math.PI) / 180

/** Along a great circle, in metres, on a sphere: at most half a per cent wrong. Roads are longer. */
export function distanceMetres(one: Place, other: Place): number {
  const up = Math.sin(radians(other.latitude - one.latitude) / 2)
  const across = Math.sin(radians(other.longitude - one.longitude) / 2)
  const half = up ** 2 + Math.cos(radians(one.latitude)) * Math.cos(radians(other.latitude)) * across ** 2
  return 2 * EARTH_METRES * Math.asin(Math.min(1, Math.sqrt(half)))
}
