import type { Permit } from '#confidentiality/access/schema/policy.ts'
import type { Context } from '#platform/server/context.ts'
import { ok, type Result } from '#platform/shared/result.ts'
import { areaNames } from '#practice/areas/queries.ts'
import { methods } from '#practice/knowledge/queries/methods.ts'
import { curvesOf, SMALLEST_FOLLOWED } from '../rules/recurrence.ts'
import type { Recurrence } from '../schema.ts'
import {
  followedByDistrict,
  followedByMethod,
  followedByProblem,
  followedOfAll,
  type FollowedGroup,
} from '../store/recurrence.ts'

/** How often the same problem comes back after the work ended, as far as it may be shown. */
export async function recurrenceOf(
  _permit: Permit<'recurrence.read'>,
  context: Context,
): Promise<Result<Recurrence, never>> {
  const all = await followedOfAll(context)
  const districts = shown(await followedByDistrict(context))
  const places = await areaNames(
    context,
    districts.map(({ key }) => key),
  )
  const names = new Map<string, { id: string; en: string }>(methods().map(({ id, name }) => [id, name]))
  const [whole] = curvesOf([{ followed: all }])
  return ok({
    smallest: SMALLEST_FOLLOWED,
    asOf: context.today,
    hasEnded: all.length > 0,
    all: whole?.curve ?? null,
    byProblem: shown(await followedByProblem(context)).map(one => ({ ...one, name: null })),
    byMethod: shown(await followedByMethod(context)).map(one => ({ ...one, name: names.get(one.key) ?? null })),
    byDistrict: districts.map(one => {
      const place = places.get(one.key)?.name ?? one.key
      return { ...one, name: { id: place, en: place } }
    }),
  })
}

/** What is shown first, the most people first; then what is hidden, by key. */
function shown(groups: readonly FollowedGroup[]) {
  const weight = (one: { curve: { followed: number } | null }) => one.curve?.followed ?? -1
  return curvesOf(groups)
    .map(({ key, curve }) => ({ key, curve }))
    .sort((a, b) => weight(b) - weight(a) || (a.key < b.key ? -1 : 1))
}
