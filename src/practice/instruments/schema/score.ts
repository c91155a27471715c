import * as z from 'zod'
import { Texts } from './form.ts'

/**
 * A band of totals, both ends included, with what it is called. It describes; it is no diagnosis. `sex`: it holds for them
 * alone; absent: for everyone. Ends are null where the answers decide and not their total.
 */
export const Band = z.object({
  from: z.number().nullable(),
  to: z.number().nullable(),
  sex: z.enum(['female', 'male']).optional(),
  code: z.string(),
  label: Texts,
})
export type Band = z.infer<typeof Band>

/**
 * How reliable an instrument is, as published: for telling change from chance. `isChecked`: the two numbers were compared
 * with the paper itself; where they were not, that is said beside what follows from them.
 */
export const Reliability = z.object({
  sd: z.number().positive(),
  reliability: z.number().min(0).max(1),
  source: z.string(),
  isChecked: z.boolean(),
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
  method: z.enum(['sum', 'audit-c', 'washington-group', 'hfias', 'rosenberg', 'whodas-12', 'own-made', 'none']),
  items: z.array(z.string()),
  bands: z.array(Band),
  beside: z.array(Texts),
  alerts: z.array(z.object({ linkId: z.string(), alert: z.enum(['self-harm']) })),
  caution: Texts,
  /** Where the bands come from; null where nothing was published about them. */
  source: z.string().nullable(),
  reliability: Reliability.nullable(),
  /** Whether more is worse, as with symptoms, or better, as with self-esteem. */
  worseIs: z.enum(['more', 'less']),
})
export type Scoring = z.infer<typeof Scoring>
