import type { PublicContext } from '#confidentiality/access/public-route.ts'
import { areasByCode, areasByPostcode, areasByWords, areasNamed, largerAreas } from '#practice/areas/queries.ts'
import { pathOf } from '#practice/areas/rules.ts'
import type { Area } from '#practice/areas/schema.ts'
import { fold } from '#practice/resources/rules/words.ts'
import { areasLike, gazetteerOf, type Gazetteer } from '../rules/gazetteer.ts'
import { namesIn, postcodeIn, readPlace, sharedCode, type Near } from '../rules/place.ts'
import type { FindAsked } from '../schema/asked.ts'

const MOST_ALIKE = 8

/**
 * Where someone wants to look. A chosen area counts as long as the words in the field are its own, or none; then a
 * postcode; then the exact name, a name with a slip, a part of a name: the quick ways first.
 */
export async function nearOf(context: PublicContext, { near, area: code }: FindAsked): Promise<Near> {
  const [chosen] = code === undefined ? [] : await areasByCode(context, [code])
  if (chosen && (near === '' || fold(near) === fold(pathOf(chosen)))) return { is: 'one', area: chosen, others: [] }
  if (fold(near) === '') return { is: 'unsaid' }
  const postcode = postcodeIn(near)
  if (postcode !== null) return ofPostcode(context, postcode)
  const exact = readPlace(near, await areasNamed(context, namesIn(near)))
  if (exact.is !== 'not-found') return exact
  const alike = areasLike(await gazetteer(context), near, MOST_ALIKE)
  if (alike.length > 0) return nearest(alike)
  return readPlace(near, await areasByWords(context, near, null))
}

async function ofPostcode(context: PublicContext, postcode: string): Promise<Near> {
  const villages = await areasByPostcode(context, postcode)
  const shared = sharedCode(villages.map(village => village.code))
  const [around] = shared === null || villages.length < 2 ? villages : await areasByCode(context, [shared])
  if (!around) return { is: 'not-found' }
  return { is: 'one', area: around, others: villages.filter(village => village.code !== around.code) }
}

/** Of names that are nearly so, people choose; a single one is meant. */
function nearest(areas: readonly Area[]): Near {
  const [only, another] = areas
  return only && !another ? { is: 'one', area: only, others: [] } : { is: 'choose', among: [...areas] }
}

let known: Gazetteer | null = null

/** The same areas for every database: read once. */
async function gazetteer(context: PublicContext): Promise<Gazetteer> {
  known ??= gazetteerOf(await largerAreas(context))
  return known
}
