import type { Permit } from '#confidentiality/access/schema/policy.ts'
import type { Context } from '#platform/server/context.ts'
import { fail, ok, type Result } from '#platform/shared/result.ts'
import { ancestorsOf } from '#practice/areas/rules.ts'
import { HABIT, monthsAfter } from '#practice/resources/rules/freshness.ts'
import { OrganizationId } from '#practice/resources/schema/resource.ts'
import type { DueSearch, OrganizationDue, ProviderLinks } from '../schema/link.ts'
import { loadDue, loadLinks, loadTrust } from '../store/links.ts'

/** The links that were made, the latest first: never the tokens, which nobody keeps. */
export async function providerLinks(
  _permit: Permit<'service.confirm'>,
  { tx, at }: Context,
  { organization }: { organization?: string | undefined },
): Promise<Result<ProviderLinks, { code: 'not-found' }>> {
  if (organization === undefined) {
    return ok({ organization: null, trustedSince: null, links: await loadLinks(tx, at, {}) })
  }
  const found = await loadTrust(tx, organization)
  if (!found) return fail({ code: 'not-found' })
  const links = await loadLinks(tx, at, { organizationId: organization })
  const { id, name, since } = found
  return ok({ organization: { id: OrganizationId.parse(id), name }, trustedSince: since, links })
}

/**
 * Organisations to ask this year: those with a service that nobody has confirmed for as long as a warning takes, or ever.
 * One organisation by name is told whether it is due or not.
 */
export async function organizationsDue(
  _permit: Permit<'service.confirm'>,
  { tx, at, today }: Context,
  { area, organization }: DueSearch,
): Promise<Result<OrganizationDue[], never>> {
  const before = monthsAfter(today, -HABIT.warnMonths)
  const areas = area === undefined ? null : ancestorsOf(area)
  return ok(await loadDue(tx, { before, areas, organizationId: organization ?? null, at }))
}
