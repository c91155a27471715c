import type { Permit } from '#confidentiality/access/schema/policy.ts'
import type { Context } from '#platform/server/context.ts'
import type { InputOf } from '#platform/shared/operation.ts'
import { ok, type Result } from '#platform/shared/result.ts'
import { areaNames } from '#practice/areas/queries.ts'
import { needTerms } from '#practice/knowledge/queries.ts'
import { familiesHelpedBy } from '#practice/matching/queries.ts'
import { informalOfCase, sharedInformal } from '#practice/resources/queries.ts'
import { loadOf } from '#practice/resources/rules/informal.ts'
import type { InformalResource } from '#practice/resources/schema/informal.ts'
import type * as api from './api.ts'
import type { Helper, HelperPage } from './schema.ts'

const PAGE = 30

/** The helpers of a case, also those who withdrew: of them the name stays, how to reach them does not. */
export async function informalResourcesOfCase(
  _permit: Permit<'informal.read'>,
  context: Context,
  { caseId }: InputOf<typeof api.informalResourcesOfCase>,
): Promise<Result<Helper[], never>> {
  return ok(await withLoads(context, await informalOfCase(context, caseId)))
}

/** Helpers who agreed to be known within the agency and may be asked today, by name, thirty a page. */
export async function sharedHelpers(
  _permit: Permit<'informal.search'>,
  context: Context,
  { need, after, ...asked }: InputOf<typeof api.sharedHelpers>,
): Promise<Result<HelperPage, never>> {
  const needs = need === null ? null : termsWithin(need)
  const found = await sharedInformal(context, { ...asked, needs }, { after, limit: PAGE + 1 })
  const helpers = await withLoads(context, found.slice(0, PAGE))
  return ok({ helpers, next: found.length > PAGE ? (helpers.at(-1)?.id ?? null) : null })
}

/** The need and, for a group, the needs in it. */
function termsWithin(need: string): string[] {
  const within = needTerms().filter(({ parent }) => parent === need)
  return [need, ...within.map(({ id }) => id)]
}

/** Each with how they stand today, how many families chose them or they said that they help, and where they live. */
export async function withLoads(context: Context, resources: readonly InformalResource[]): Promise<Helper[]> {
  const codes = resources.flatMap(({ areaCode }) => areaCode ?? [])
  const names = codes.length === 0 ? new Map<string, { path: string }>() : await areaNames(context, codes)
  const counts = await familiesHelpedBy(
    context,
    resources.map(({ id }) => id),
  )
  return resources.map(resource => ({
    ...resource,
    load: loadOf(resource, { counted: counts.get(resource.id) ?? 0, today: context.today }),
    area: (resource.areaCode === null ? null : names.get(resource.areaCode)?.path) ?? null,
  }))
}
