import * as z from 'zod'
import { Bilingual, NeedTermId } from '#practice/knowledge/schema.ts'

/** One line of a programme's conditions, as definitions/programmes.json writes it. */
export const ProgrammeCriterion = z.object({
  text: Bilingual,
  fact: z.string(),
  operator: z.enum(['=', '<=', '>=', 'between', 'in', 'exists']),
  value: z.union([z.boolean(), z.number(), z.string(), z.array(z.number()), z.array(z.string())]),
  hard: z.boolean(),
  source: z.string().nullable(),
})
export type ProgrammeCriterion = z.infer<typeof ProgrammeCriterion>

/** A programme of the state, of everyone in Indonesia, as it was compiled; not legal advice. */
export const Programme = z.object({
  id: z.string(),
  name: Bilingual,
  runBy: z.string(),
  /** Such as `cash` or `hotline`. */
  kind: z.string(),
  resourceSystem: z.enum(['societal', 'formal']),
  needs: z.array(NeedTermId).min(1),
  what: Bilingual,
  amounts: z.array(
    z.object({
      for: Bilingual,
      amountIdr: z.int().nonnegative(),
      per: z.enum(['once', 'month', 'year']),
      asOf: z.iso.date(),
      source: z.string(),
    }),
  ),
  criteria: z.array(ProgrammeCriterion),
  documents: z.array(z.object({ id: z.string(), en: z.string(), hard: z.boolean() })),
  howToApply: Bilingual,
  whereToAsk: Bilingual,
  contacts: z.array(
    z.object({
      type: z.enum(['phone', 'whatsapp', 'web', 'app', 'email']),
      value: z.string(),
      asSeenOn: z.string().optional(),
    }),
  ),
  quotaBound: z.boolean(),
  caution: Bilingual,
  sources: z.array(z.object({ title: z.string(), url: z.string() })),
  lastCheckedOn: z.iso.date(),
  confidence: z.enum(['verified', 'partly', 'unverified']),
})
export type Programme = z.infer<typeof Programme>
