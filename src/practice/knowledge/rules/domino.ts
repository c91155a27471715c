import type { FollowingProblem, LinkEvidence } from '../schema/domino.ts'
import type { NeedTermId } from '../schema.ts'

const RANK = { strong: 0, moderate: 1, 'practice wisdom': 2 } as const satisfies Record<LinkEvidence, number>

/**
 * What often follows the needs that stand: the best known first, each problem once. A need that the case knows of already
 * is left out, since nobody must be asked for early signs of it.
 *
 * @param standing - needs that are not met
 * @param known - every need that the case names
 */
export function followingOf(
  links: readonly FollowingProblem[],
  standing: readonly NeedTermId[],
  known: ReadonlySet<NeedTermId>,
): FollowingProblem[] {
  const found = links.filter(({ from, to }) => standing.includes(from) && !known.has(to))
  const ordered = found.toSorted((a, b) => RANK[a.evidence] - RANK[b.evidence])
  return ordered.filter(({ to }, index) => ordered.findIndex(other => other.to === to) === index)
}
