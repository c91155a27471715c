import * as z from 'zod'
import { Texts } from './form.ts'

/** A band of totals, both ends included, with what it is called. It describes; it is no diagnosis. */
export const Band = z.object({ from: z.number(), to: z.number(), code: z.string(), label: Texts })
export type Band = z.infer<typeof Band>

/** How reliable an instrument is, as published: for telling change from chance. */
export const Reliability = z.object({
  sd: z.number().positive(),
  reliability: z.number().min(0).max(1),
  source: z.string(),
})
export type Reliability = z.infer<typeof Reliability>

/**
 * What came of an instrument. `not-scored` names the questions that lack: an unanswered one is no zero. `alerts` open the
 * safety protocol at once, whatever the total.
 */
export const Score = z.discriminatedUnion('is', [
  z.object({
    is: z.literal('scored'),
    total: z.number(),
    least: z.number(),
    most: z.number(),
    band: Band.nullable(),
    /** Bands or cut-offs beside the main one, such as a local cut-off. */
    beside: z.array(Texts),
    alerts: z.array(z.enum(['self-harm'])),
  }),
  z.object({ is: z.literal('not-scored'), missing: z.array(z.string()), alerts: z.array(z.enum(['self-harm'])) }),
])
export type Score = z.infer<typeof Score>

/** An instrument that Simpul ships: its form's url, how it is scored, and what must be said beside a score. */
export const Scoring = z.object({
  url: z.string(),
  method: z.enum(['sum', 'audit-c', 'washington-group', 'hfias', 'rosenberg', 'whodas-12', 'none']),
  items: z.array(z.string()),
  bands: z.array(Band),
  beside: z.array(Texts),
  alerts: z.array(z.object({ linkId: z.string(), alert: z.enum(['self-harm']) })),
  caution: Texts,
  source: z.string(),
  reliability: Reliability.nullable(),
  /** Whether more is worse, as with symptoms, or better, as with self-esteem. */
  worseIs: z.enum(['more', 'less']),
})
export type Scoring = z.infer<typeof Scoring>
