import * as z from 'zod'

/** How many needs, by how they stand; null where the number is small or would tell a small one. */
export const UnmetCount = z.object({
  /** The group of needs, or the code of a district. */
  key: z.string(),
  recorded: z.int().nullable(),
  unmet: z.int().nullable(),
  partlyMet: z.int().nullable(),
  open: z.int().nullable(),
})
export type UnmetCount = z.infer<typeof UnmetCount>

/** Why needs stayed unmet, as recorded; null where too small. */
export const BarrierCount = z.object({ barrier: z.string(), count: z.int().nullable() })
export type BarrierCount = z.infer<typeof BarrierCount>

/** Unmet need of an agency as evidence: by kind, by district where people live, and the barriers that were named. */
export const UnmetNeeds = z.object({
  /** Below this many, a number is not shown. */
  smallest: z.int(),
  asOf: z.iso.date(),
  byGroup: z.array(UnmetCount),
  byDistrict: z.array(UnmetCount.extend({ name: z.string() })),
  barriers: z.array(BarrierCount),
})
export type UnmetNeeds = z.infer<typeof UnmetNeeds>

/** How many of those whose work ended had not come back after so many months, with a band of doubt and who was followed still. */
export const RecurrencePoint = z.object({
  month: z.int().nonnegative(),
  /** 0 to 1. */
  share: z.number(),
  /** 95 % by log-minus-log; null where nobody or everybody had come back. */
  low: z.number().nullable(),
  high: z.number().nullable(),
  atRisk: z.int(),
})
export type RecurrencePoint = z.infer<typeof RecurrencePoint>

/** One curve of return; it is shown only where it tells of no single person. */
export const RecurrenceCurve = z.object({
  followed: z.int(),
  returned: z.int(),
  /** After how many months half had come back; null while it is fewer than half. */
  medianMonths: z.int().nullable(),
  points: z.array(RecurrencePoint).min(1),
})
export type RecurrenceCurve = z.infer<typeof RecurrenceCurve>

/** A problem, a method or a district with its curve; null where it is hidden. */
export const RecurrenceOf = z.object({
  key: z.string(),
  /** Names that only the server knows; null where the screen knows the key's words. */
  name: z.object({ id: z.string(), en: z.string() }).nullable(),
  curve: RecurrenceCurve.nullable(),
})
export type RecurrenceOf = z.infer<typeof RecurrenceOf>

/** How often the same problem comes back after the work ended, of an agency. */
export const Recurrence = z.object({
  /** Below this many people, followed or returned, nothing is shown. */
  smallest: z.int(),
  asOf: z.iso.date(),
  /** Whether any work has ended at all. */
  hasEnded: z.boolean(),
  all: RecurrenceCurve.nullable(),
  byProblem: z.array(RecurrenceOf),
  byMethod: z.array(RecurrenceOf),
  byDistrict: z.array(RecurrenceOf),
})
export type Recurrence = z.infer<typeof Recurrence>
