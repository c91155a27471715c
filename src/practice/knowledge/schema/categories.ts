import * as z from 'zod'
import { Bilingual, NeedTermId } from '../schema.ts'

/**
 * A category of people whom social welfare is for (PPKS), as the ministry lists them. `label` is the official name, for reports
 * alone; everywhere else `neutral` is shown. A category never says what someone needs: `suggestsNeeds` is what to ask about.
 */
export const OfficialCategory = z.object({
  code: z.string(),
  number: z.int().positive(),
  label: Bilingual,
  neutral: Bilingual,
  unit: z.array(z.string()),
  /** Whole years, both included; null: no limit stated. Sources differ: a hint, never a rule. */
  ageFromYears: z.int().nonnegative().nullable(),
  ageToYears: z.int().nonnegative().nullable(),
  /** It can wound: chosen only with a reason, never inferred. */
  restricted: z.boolean(),
  suggestsNeeds: z.array(NeedTermId),
  source: z.string().nullable(),
  note: Bilingual.nullable(),
})
export type OfficialCategory = z.infer<typeof OfficialCategory>

/** A category as screens show it: without its official name. */
export const NeutralCategory = OfficialCategory.omit({ label: true, unit: true })
export type NeutralCategory = z.infer<typeof NeutralCategory>
