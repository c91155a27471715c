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
