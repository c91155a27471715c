import * as z from 'zod'
import { ChangeField } from '#practice/stewardship/schema/change.ts'
import { DaysAgo, Key } from './words.ts'

/** A field as it stood in the directory, and as someone would have it; texts as people write them. */
const WorldPart = z.strictObject({ field: ChangeField, seen: z.string(), proposed: z.string().min(1) })

/** Something said to be wrong with a resource; `decided` is null while it waits for the curator. */
export const WorldCorrection = z.strictObject({
  key: Key,
  resource: Key,
  /** Anyone, by the form that asks for no name; a worker of an agency; whoever answers for the organisation. */
  by: z.union([
    z.literal('public'),
    z.strictObject({ agency: Key, worker: z.email() }),
    z.strictObject({ provider: Key }),
  ]),
  language: z.enum(['id', 'en']),
  daysAgo: DaysAgo,
  words: z.string().min(1),
  parts: z.array(WorldPart).min(1),
  /** Where the public may be asked back; null where they did not say, and for all others. */
  contact: z.string().nullable(),
  /** Whatever is not refused was put in as proposed. */
  decided: z
    .strictObject({ daysAgo: DaysAgo, refused: z.array(ChangeField), reason: z.string().min(1).nullable() })
    .nullable(),
})
export type WorldCorrection = z.infer<typeof WorldCorrection>
