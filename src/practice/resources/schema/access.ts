import * as z from 'zod'
import { AreaCode } from '#practice/areas/schema.ts'
import { Bilingual } from '#practice/knowledge/schema.ts'

/** One price of a service, HSDS cost_option: for whom or what, how much, in which money, and from when to when. */
export const CostOption = z.object({
  /** “Free for decile 1 to 4”, “a visit”. */
  option: Bilingual.nullable(),
  /** In the smallest unit of the money; 0 is free, null not said. */
  amountMinor: z.int().nonnegative().nullable(),
  currency: z.string().length(3).nullable(),
  words: Bilingual.nullable(),
  validFrom: z.iso.date().nullable(),
  validTo: z.iso.date().nullable(),
})
export type CostOption = z.infer<typeof CostOption>

/** How one gets there from an area (“a boat twice a week”); from anywhere when the area is null. A curator's knowledge. */
export const TravelNote = z.object({ from: AreaCode.nullable(), words: Bilingual })
export type TravelNote = z.infer<typeof TravelNote>

/** What a note on accessibility means, as a code of our profile; its words say the rest. */
export const AccessMeaning = z.enum([
  ...(['wheelchair-yes', 'wheelchair-with-help', 'wheelchair-no'] as const),
  ...(['toilet-yes', 'toilet-no', 'deaf-yes', 'deaf-no', 'blind-yes', 'blind-no'] as const),
])
export type AccessMeaning = z.infer<typeof AccessMeaning>

/** How people with disabilities get in and around a place; both texts are empty where the meaning says it all. */
export const AccessNote = Bilingual.extend({ meaning: AccessMeaning.optional() })
export type AccessNote = z.infer<typeof AccessNote>
