import type { Permit } from '#confidentiality/access/schema/policy.ts'
import type { Context } from '#platform/server/context.ts'
import { ok, type Result } from '#platform/shared/result.ts'
import { areaNames } from '#practice/areas/queries.ts'
import { asEvidence } from './rules/evidence.ts'
import { hideSmall, SMALLEST } from './rules/suppression.ts'
import type { UnmetNeeds } from './schema.ts'
import { countBarriers, countByDistrict, countByGroup } from './store.ts'

/** Unmet need of the agency as evidence, with small numbers hidden. */
export async function unmetNeeds(_permit: Permit<'unmet.read'>, context: Context): Promise<Result<UnmetNeeds, never>> {
  const districts = asEvidence(await countByDistrict(context))
  const names = await areaNames(
    context,
    districts.map(({ key }) => key),
  )
  const barriers = await countBarriers(context)
  const shown = hideSmall(barriers.map(({ count }) => ({ parts: [], total: count })))
  return ok({
    smallest: SMALLEST,
    asOf: context.today,
    byGroup: asEvidence(await countByGroup(context)),
    byDistrict: districts.map(district => ({ ...district, name: names.get(district.key)?.name ?? district.key })),
    barriers: barriers.map(({ barrier }, place) => ({ barrier, count: shown[place]?.total ?? null })),
  })
}
