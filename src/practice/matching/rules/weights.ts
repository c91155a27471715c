import type { RankingPart } from '../schema/alternative.ts'

/** What each part of a rank can give at most; together 100. Change them only with RULES_VERSION. */
export const WEIGHTS = {
  needFit: 25,
  verdict: 10,
  access: 14,
  wait: 10,
  capacity: 10,
  cost: 8,
  language: 3,
  wishes: 20,
} as const satisfies Record<RankingPart, number>

/** Kept with everything that is shown to a client, so that an old order can be understood later. */
export const RULES_VERSION = '2026-12-02'
