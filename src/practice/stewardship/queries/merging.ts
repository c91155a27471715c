import type { Permit } from '#confidentiality/access/schema/policy.ts'
import type { Context } from '#platform/server/context.ts'
import { fail, ok, type Result } from '#platform/shared/result.ts'
import { OrganizationId } from '#practice/resources/schema/resource.ts'
import { likenessOf, likePairs } from '../rules/likeness.ts'
import type { Comparison, DuplicatePair, Duplicates } from '../schema/merging.ts'
import { holding } from './held.ts'
import { loadApart, loadLikened, loadMerges, loadSides, type LikenedOrganization } from '../store/organizations.ts'

const MOST = 100

const allPairs = holding(async tx => likePairs(await loadLikened(tx, null)))

/** Pairs of organisations that may be one, the likeliest first, but those that someone looked at and kept apart. */
export async function pairsToCompare({ tx }: Pick<Context, 'tx'>): Promise<DuplicatePair[]> {
  const apart = await loadApart(tx)
  return (await allPairs(tx))
    .filter(({ one, other }) => !apart.has(`${one.id} ${other.id}`))
    .map(({ one, other, likeness }) => ({ one: named(one), other: named(other), likeness }))
}

function named({ id, name, services }: LikenedOrganization) {
  return { id: OrganizationId.parse(id), name, services }
}

/** Pairs to look at, at most a hundred, and the mergers that were made; `of`: only those of one organisation. */
export async function organizationDuplicates(
  _permit: Permit<'organization.merge'>,
  context: Context,
  { of }: { of?: string | undefined },
): Promise<Result<Duplicates, never>> {
  const isOf = (one: string, other: string) => of === undefined || one === of || other === of
  const pairs = (await pairsToCompare(context)).filter(({ one, other }) => isOf(one.id, other.id))
  const merges = (await loadMerges(context.tx, null)).filter(({ survivor, absorbed }) => isOf(survivor.id, absorbed.id))
  return ok({ pairs: pairs.slice(0, MOST), merges })
}

/** Two records side by side, with what speaks for their being one. */
export async function compareOrganizations(
  _permit: Permit<'organization.merge'>,
  { tx }: Context,
  { one, other }: { one: string; other: string },
): Promise<Result<Comparison, { code: 'not-found' }>> {
  const sides = await loadSides(tx, [one, other])
  const [left, right] = sides
  if (!left || !right || one === other) return fail({ code: 'not-found' })
  const likened = new Map((await loadLikened(tx, [one, other])).map(each => [each.id, each]))
  const bare = ({ id, name, email, url, phones, addresses }: typeof left) => ({
    ...{ id, name, phones, addresses, emails: email === null ? [] : [email], urls: url === null ? [] : [url] },
  })
  const likeness = likenessOf(likened.get(one) ?? bare(left), likened.get(other) ?? bare(right))
  const apart = await loadApart(tx)
  const key = one < other ? `${one} ${other}` : `${other} ${one}`
  return ok({ sides, likeness, isApart: apart.has(key) })
}
