import type { Permit } from '#confidentiality/access/schema/policy.ts'
import type { Context } from '#platform/server/context.ts'
import { fail, ok, type Result } from '#platform/shared/result.ts'
import { ancestorsOf, pathOf } from './rules.ts'
import type { Area, AreaCode, AreaLevel, Place } from './schema.ts'
import {
  findAlike,
  findAreas,
  loadAreasBy,
  loadByPostcode,
  loadDistrictPlaces,
  loadLarger,
  loadNamed,
  loadPlaces,
} from './store.ts'

const TOO_SHORT_TO_GUESS = 4
const MOST_NAMESAKES = 200

/** Areas by any part of their name, the likeliest first; nearly spelled ones when no name has these words in it. */
export async function searchAreas(
  _permit: Permit<'area.search'>,
  { tx }: Context,
  { words, level }: { words: string; level?: AreaLevel | undefined },
): Promise<Result<Area[], never>> {
  return ok(await areasByWords({ tx }, words, level ?? null))
}

/** The same for a room that asks without a person, such as the public directory. */
export async function areasByWords(
  { tx }: Pick<Context, 'tx'>,
  words: string,
  level: AreaLevel | null,
): Promise<Area[]> {
  const asked = words.split(/[\s,]+/).filter(word => word !== '')
  if (asked.length === 0) return []
  const found = await findAreas(tx, asked, level)
  if (found.length > 0 || words.length < TOO_SHORT_TO_GUESS) return found
  return findAlike(tx, words, level)
}

/** One area; not-found when the code stands for none. */
export async function areaByCode(
  _permit: Permit<'area.search'>,
  { tx }: Context,
  { code }: { code: AreaCode },
): Promise<Result<Area, { code: 'not-found' }>> {
  const [area] = await loadAreasBy(tx, [code])
  return area ? ok(area) : fail({ code: 'not-found' })
}

/** Areas that are called exactly so, in lower case, larger ones first; at most two hundred. */
export function areasNamed({ tx }: Pick<Context, 'tx'>, names: readonly string[]): Promise<Area[]> {
  return loadNamed(tx, names, MOST_NAMESAKES)
}

/** Provinces, regencies and districts. */
export function largerAreas({ tx }: Pick<Context, 'tx'>): Promise<Area[]> {
  return loadLarger(tx)
}

/** Villages with this postcode, by code; empty when no village has it. */
export function areasByPostcode({ tx }: Pick<Context, 'tx'>, postcode: string): Promise<Area[]> {
  return loadByPostcode(tx, postcode)
}

/** Areas by their codes; a code that stands for none is absent. */
export function areasByCode({ tx }: Pick<Context, 'tx'>, codes: readonly AreaCode[]): Promise<Area[]> {
  return loadAreasBy(tx, codes)
}

/** Where every district lies, by code: for whoever looks for the nearest on their own device. */
export function districtPlaces({ tx }: Pick<Context, 'tx'>): Promise<(Place & { code: AreaCode })[]> {
  return loadDistrictPlaces(tx)
}

/**
 * Names for codes; a code that stands for no area is absent.
 *
 * @returns by code: the area's own name, and `path`, the name with those around it up to the regency
 */
export async function areaNames(
  { tx }: Pick<Context, 'tx'>,
  codes: readonly AreaCode[],
): Promise<Map<AreaCode, { name: string; path: string }>> {
  const areas = await loadAreasBy(tx, [...new Set(codes)])
  return new Map(areas.map(area => [area.code, { name: area.name, path: pathOf(area) }]))
}

/**
 * Where areas lie: a village's own point is not known, so its district's stands for it; a code of which nothing is known
 * is absent.
 */
export async function placesOf({ tx }: Pick<Context, 'tx'>, codes: readonly AreaCode[]): Promise<Map<AreaCode, Place>> {
  const asked = [...new Set(codes)]
  const points = await loadPlaces(tx, [...new Set(asked.flatMap(ancestorsOf))])
  const found = asked.map(code => {
    const nearest = ancestorsOf(code).find(around => points.has(around))
    return [code, nearest === undefined ? undefined : points.get(nearest)] as const
  })
  return new Map(found.flatMap(([code, place]) => (place ? [[code, place] as const] : [])))
}
