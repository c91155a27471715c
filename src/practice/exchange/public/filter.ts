import type { PublicContext } from '#confidentiality/access/public-route.ts'
import { fail, ok, type Result } from '#platform/shared/result.ts'
import { areasByCode, areasByPostcode, placesOf } from '#practice/areas/queries.ts'
import { ancestorsOf } from '#practice/areas/rules.ts'
import type { Place } from '#practice/areas/schema.ts'
import { needTerms } from '#practice/knowledge/queries.ts'
import { openLists, type ServiceFilter } from '#practice/resources/queries/listing.ts'
import { distanceMetres } from '#practice/resources/rules/distance.ts'
import type { Asked, Wrong } from '../rules/hsds-asked.ts'
import { NEEDS_TAXONOMY, needTermUuid, needsWithin } from '../rules/needs-taxonomy.ts'

type Context = Pick<PublicContext, 'tx'>
type NoSuchPlace = { code: 'wrong'; wrong: Wrong[] }
/** `spots`: ids of service_at_location that lie near enough; null when nobody asked how far. */
export type Filter = { filter: ServiceFilter; spots: string[] | null }

/** What the parameters ask for, with the places looked up. Refused when the postcode or code stands for none. */
export async function filterOf(context: Context, asked: Asked): Promise<Result<Filter, NoSuchPlace>> {
  const filter: ServiceFilter = {
    words: asked.words,
    ...filedOf(asked),
    organizationId: asked.organizationId,
    modifiedAfter: asked.modifiedAfter,
    areas: null,
  }
  if (asked.place === null) return ok({ filter, spots: null })
  const around = await areasAround(context, asked.place)
  if (around === null) {
    const wrong = [{ parameter: 'postcode', detail: 'stands for no place in Indonesia that is known here' }]
    return fail({ code: 'wrong', wrong })
  }
  const narrowed = { ...filter, areas: around.served }
  if (asked.proximityMetres === null) return ok({ filter: narrowed, spots: null })
  const all = await openLists.spotsWithPlaces(context.tx, { ...narrowed, ids: null })
  const places = await placesOf(
    context,
    all.flatMap(({ areaCode }) => areaCode ?? []),
  )
  const isNear = isWithin(around.centre, asked.proximityMetres)
  const spots = all.filter(spot => isNear(placeOf(spot, places))).map(({ id }) => id)
  return ok({ filter: narrowed, spots })
}

export function filedOf({
  termId,
  taxonomyId,
}: Pick<Asked, 'termId' | 'taxonomyId'>): Pick<ServiceFilter, 'terms' | 'taxonomy'> {
  const need = needTerms().find(({ id }) => needTermUuid(id) === termId)
  return {
    terms: termId === null ? null : { needs: need ? needsWithin(need.id, needTerms()) : [], termId },
    taxonomy: taxonomyId === null ? null : { isNeeds: taxonomyId === NEEDS_TAXONOMY, id: taxonomyId },
  }
}

/**
 * The areas that whoever lives there lives in, smallest first, and the centre. A postcode may be that of villages in more
 * than one district: then their middle.
 */
async function areasAround(
  context: Context,
  place: string,
): Promise<{ served: string[]; centre: Place | null } | null> {
  const isPostcode = /^\d{5}$/.test(place)
  const found = isPostcode ? await areasByPostcode(context, place) : await areasByCode(context, [place])
  if (found.length === 0) return null
  const codes = found.map(({ code }) => code)
  const points = [...(await placesOf(context, codes)).values()]
  const served = isPostcode ? [...new Set(codes.flatMap(ancestorsOf))] : ancestorsOf(place)
  return { served, centre: middleOf(points) }
}

function middleOf(points: readonly Place[]): Place | null {
  const mean = (pick: (place: Place) => number) => points.reduce((sum, point) => sum + pick(point), 0) / points.length
  return points.length === 0 ? null : { latitude: mean(one => one.latitude), longitude: mean(one => one.longitude) }
}

/** Where it is, or else the centre of its area; null when neither is known. */
function placeOf(
  spot: { latitude: number | null; longitude: number | null; areaCode: string | null },
  places: ReadonlyMap<string, Place>,
): Place | null {
  const { latitude, longitude, areaCode } = spot
  if (latitude !== null && longitude !== null) return { latitude, longitude }
  return areaCode === null ? null : (places.get(areaCode) ?? null)
}

function isWithin(centre: Place | null, metres: number) {
  return (place: Place | null) => centre !== null && place !== null && distanceMetres(centre, place) <= metres
}
