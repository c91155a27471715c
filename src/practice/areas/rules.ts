// What an area's code tells by itself: how large the area is, and in which areas it lies.
import type { AreaCode, AreaLevel } from './schema.ts'

const LEVEL_OF_PARTS = ['province', 'regency', 'district', 'village'] as const satisfies readonly AreaLevel[]

/** The level that a code stands for, by its number of parts. */
export function levelOf(code: AreaCode): AreaLevel {
  return LEVEL_OF_PARTS[code.split('.').length - 1] ?? 'village'
}

/** The area itself, then each area that it lies in, the province last: `52.02.01`, `52.02`, `52`. */
export function ancestorsOf(code: AreaCode): AreaCode[] {
  const parts = code.split('.')
  return parts.map((_, index) => parts.slice(0, parts.length - index).join('.'))
}

/**
 * An area's name with those around it, as people say where they live; without the province, which everybody there knows.
 *
 * @param within - the names of the areas around it, largest last
 */
export function pathOf({ name, within }: { name: string; within: readonly string[] }): string {
  return [name, ...(within.length > 1 ? within.slice(0, -1) : within)].join(', ')
}
