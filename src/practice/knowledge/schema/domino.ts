import * as z from 'zod'
import { Bilingual, NeedTermId } from '../schema.ts'

/**
 * How well a link is known. `strong`: a review or several long studies. `moderate`: single, local or mixed studies.
 * `practice wisdom`: what people who do the work have seen. None is proof of a cause.
 */
export const LinkEvidence = z.enum(['strong', 'moderate', 'practice wisdom'])
export type LinkEvidence = z.infer<typeof LinkEvidence>

/** A need that often follows another: a reason to ask for early signs, never a prediction about a person. */
export const FollowingProblem = z.object({
  from: NeedTermId,
  to: NeedTermId,
  why: Bilingual,
  evidence: LinkEvidence,
  /** Where it was read; null for practice wisdom with no publication. */
  source: z.url().nullable(),
  earlySigns: z.object({ id: z.array(z.string()).min(1), en: z.array(z.string()).min(1) }),
})
export type FollowingProblem = z.infer<typeof FollowingProblem>
