/** The order in which alternatives are shown, made of parts that everyone can see. */
import type { Alternative, RankingReason, Verdict, Wishes } from '../schema/alternative.ts'
import { PARTS, type Weighed } from './points.ts'
import { WEIGHTS } from './weights.ts'

type Keyed = Weighed & Pick<Alternative, 'key'>
export type Ranked<Candidate> = Candidate & { score: number; ranking: RankingReason[] }

const GROUPS = { eligible: 0, 'not-known': 1, 'not-eligible': 2 } as const satisfies Record<Verdict, number>

/**
 * Put alternatives in order: what fits, what cannot be told yet, what does not fit; within each by score, and where scores
 * are equal by key. All that came in comes out; the order in which it came in does not matter. What was refused before is no
 * part of the score: a refusal is an answer, never a fault.
 *
 * @param wishes - what the client would like; none stated gives everyone the middle
 * @returns the same alternatives, each with its score (0 to 100) and the part that each fact has in it
 */
export function rank<Candidate extends Keyed>(candidates: readonly Candidate[], wishes: Wishes): Ranked<Candidate>[] {
  return candidates.map(candidate => scored(candidate, wishes)).sort(inOrder)
}

function scored<Candidate extends Keyed>(candidate: Candidate, wishes: Wishes): Ranked<Candidate> {
  const ranking = PARTS.map(({ part, judge }) => {
    const { share, value } = judge(candidate, wishes)
    return { part, points: tenth(share * WEIGHTS[part]), weight: WEIGHTS[part], value }
  })
  return { ...candidate, ranking, score: tenth(ranking.reduce((sum, { points }) => sum + points, 0)) }
}

function inOrder(one: Ranked<Keyed>, other: Ranked<Keyed>): number {
  const byGroup = GROUPS[one.verdict] - GROUPS[other.verdict]
  return byGroup || other.score - one.score || (one.key < other.key ? -1 : one.key > other.key ? 1 : 0)
}

/** Scores are told in tenths, so that what is shown adds up to what was compared. */
const tenth = (points: number) => Math.round(points * 10) / 10
