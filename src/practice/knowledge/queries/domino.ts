import { readFileSync } from 'node:fs'
import * as z from 'zod'
import { followingOf } from '../rules/domino.ts'
import { FollowingProblem } from '../schema/domino.ts'
import type { NeedTermId } from '../schema.ts'

// Read and judged once, when the server starts.
const LINKS = z
  .array(FollowingProblem)
  .parse(JSON.parse(readFileSync(new URL('../definitions/domino.json', import.meta.url), 'utf8')))

/** Problems that often follow these needs, with early signs to ask for, the best known first. */
export function problemsAfter(standing: readonly NeedTermId[], known: ReadonlySet<NeedTermId>): FollowingProblem[] {
  return followingOf(LINKS, standing, known)
}
