// How long what was reached lasts: from the end of the work to the return of the same problem.

/** So many people were followed for so many days; at that day the problem came back, or nothing more is known yet. */
export type Followed = { readonly days: number; readonly returned: boolean; readonly count: number }
/** From this day on: how many were followed until then, how many came back on it, and the share that had not. */
export type Step = {
  days: number
  atRisk: number
  returned: number
  share: number
  low: number | null
  high: number | null
}

/** Two-sided 95 %. */
const CERTAIN = 1.96

/**
 * The share that has not come back as time goes by, one step for every day on which somebody did. Whoever is not followed
 * longer counts until that day, and no longer. One whose following ends on the day of another's return was followed then.
 *
 * @returns S(t) = Π (1 − d/n); low and high by Greenwood's variance on the log(−log) scale, so that they stay within 0 and 1
 * @see Kaplan and Meier 1958; Kalbfleisch and Prentice 1980 for the scale
 */
export function survival(followed: readonly Followed[]): Step[] {
  const days = [...new Set(followed.filter(({ returned, count }) => returned && count > 0).map(one => one.days))]
  let share = 1
  let spread = 0
  return days
    .toSorted((a, b) => a - b)
    .map(day => {
      const atRisk = followedUntil(followed, day)
      const returned = sum(followed.filter(one => one.returned && one.days === day))
      share *= 1 - returned / atRisk
      spread += returned / (atRisk * (atRisk - returned))
      return { days: day, atRisk, returned, share, ...bandOf(share, spread) }
    })
}

/** How many were still followed when a day began. */
export function followedUntil(followed: readonly Followed[], day: number): number {
  return sum(followed.filter(({ days }) => days >= day))
}

/** @param spread - Greenwood's sum Σ d / (n (n − d)) */
function bandOf(share: number, spread: number): { low: number | null; high: number | null } {
  if (share <= 0 || share >= 1 || !Number.isFinite(spread)) return { low: null, high: null }
  const width = (CERTAIN * Math.sqrt(spread)) / Math.abs(Math.log(share))
  return { low: share ** Math.exp(width), high: share ** Math.exp(-width) }
}

/** The first day by which half had come back; null while fewer have. */
export function medianOf(steps: readonly Step[]): number | null {
  return steps.find(({ share }) => share <= 0.5)?.days ?? null
}

function sum(some: readonly Followed[]): number {
  return some.reduce((total, { count }) => total + count, 0)
}
