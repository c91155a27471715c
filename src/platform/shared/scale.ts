// Where values and days stand on a drawing. Pure arithmetic; the drawing itself stands beside it.
const MS_OF_DAY = 86_400_000

/** A straight scale from one span onto another; a span of no width lands in the middle. */
export function scaleOf(from: readonly [number, number], to: readonly [number, number]): (value: number) => number {
  const width = from[1] - from[0]
  if (width === 0) return () => (to[0] + to[1]) / 2
  return value => to[0] + ((value - from[0]) / width) * (to[1] - to[0])
}

/** Whole days since 1970, of a `YYYY-MM-DD`. */
export function dayNumber(on: string): number {
  return Math.round(Date.parse(`${on}T00:00:00Z`) / MS_OF_DAY)
}

/**
 * Round values to write at an axis, from at or below the least to at or above the greatest.
 *
 * @param most - about how many there may be; at least two are given
 */
export function ticksOf([least, greatest]: readonly [number, number], most = 5): number[] {
  const span = greatest - least || Math.abs(greatest) || 1
  const rough = span / Math.max(1, most - 1)
  const power = 10 ** Math.floor(Math.log10(rough))
  const step = power * ([1, 2, 5, 10].find(times => times * power >= rough * 0.999_999) ?? 10)
  const first = Math.floor(least / step + 1e-9)
  const last = Math.max(first + 1, Math.ceil(greatest / step - 1e-9))
  return Array.from({ length: last - first + 1 }, (_, index) => Number(((first + index) * step).toPrecision(12)))
}
