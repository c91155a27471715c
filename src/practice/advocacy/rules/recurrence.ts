// Curves of return as they may be shown: month by month, never of a few, never to be worked out from the rest.
import type { RecurrenceCurve, RecurrencePoint } from '../schema.ts'
import { hideSmall } from './suppression.ts'
import { followedUntil, medianOf, survival, type Followed } from './survival.ts'

/** Below this many people nothing of a curve is shown: it says more of each than a count does. */
export const SMALLEST_FOLLOWED = 10
const DAYS_OF_MONTH = 30

/**
 * The curves of several groups, null where one is hidden. A group is shown where at least SMALLEST_FOLLOWED people were
 * followed and, if any came back, as many did and as many did not; and where no hidden one can be worked out from the others.
 */
export function curvesOf<Group extends { followed: readonly Followed[] }>(
  groups: readonly Group[],
): (Group & { curve: RecurrenceCurve | null })[] {
  const counts = groups.map(({ followed }) => {
    const total = followedUntil(followed, 0)
    const returned = followedUntil(
      followed.filter(one => one.returned),
      0,
    )
    return { parts: [returned, total - returned], total }
  })
  const shown = hideSmall(counts, SMALLEST_FOLLOWED)
  return groups.map((group, place) => {
    const cells = shown[place] ? [...shown[place].parts, shown[place].total] : [null]
    const isHidden = cells.includes(null) || (counts[place]?.total ?? 0) === 0
    return { ...group, curve: isHidden ? null : curveOf(group.followed) }
  })
}

/** Month by month, so that nobody's own day shows, and no further than enough people were followed. */
function curveOf(followed: readonly Followed[]): RecurrenceCurve {
  const steps = survival(followed)
  const points: RecurrencePoint[] = []
  for (let month = 0; ; month += 1) {
    const day = month * DAYS_OF_MONTH
    const atRisk = followedUntil(followed, day)
    if (atRisk < SMALLEST_FOLLOWED) break
    const last = steps.filter(({ days }) => days <= day).at(-1)
    points.push({ month, share: last?.share ?? 1, low: last?.low ?? null, high: last?.high ?? null, atRisk })
  }
  const median = medianOf(steps)
  const months = median === null ? null : Math.ceil(median / DAYS_OF_MONTH)
  return {
    followed: followedUntil(followed, 0),
    returned: steps.reduce((total, { returned }) => total + returned, 0),
    // What lies beyond the last month shown is not told in another way.
    medianMonths: months !== null && months < points.length ? months : null,
    points,
  }
}
