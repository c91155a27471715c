/** Telling change from chance. */
import type { Reliability } from '../schema/score.ts'

/** Below this a difference may well be the instrument's own unsteadiness. */
const CERTAIN = 1.96

/**
 * Reliable change: a difference in units of what the instrument varies by itself.
 *
 * @returns `index` is (later − earlier) / (√2 · SD · √(1 − r)); `threshold` the least difference that is reliable, in points
 * @see Jacobson and Truax 1991, Journal of Consulting and Clinical Psychology 59 (1)
 */
export function reliableChange(
  { earlier, later }: { earlier: number; later: number },
  { sd, reliability }: Pick<Reliability, 'sd' | 'reliability'>,
): { index: number; threshold: number; isReliable: boolean } {
  const difference = Math.SQRT2 * sd * Math.sqrt(1 - reliability)
  const index = (later - earlier) / difference
  return { index, threshold: CERTAIN * difference, isReliable: Math.abs(index) > CERTAIN }
}
