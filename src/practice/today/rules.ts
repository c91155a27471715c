import { Urgency } from '#practice/cases/2-assessment/schema.ts'
import type { WaitingNeed } from './schema.ts'

/** The most urgent first, then the oldest; none is dropped. */
export function pressing(needs: readonly WaitingNeed[]): WaitingNeed[] {
  const rank = (need: WaitingNeed) => Urgency.options.indexOf(need.urgency)
  return needs.toSorted(
    (a, b) => rank(a) - rank(b) || compare(a.recordedOn, b.recordedOn) || compare(a.needId, b.needId),
  )
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0
}
