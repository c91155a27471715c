import * as z from 'zod'

/** The same text in both languages. */
export const Bilingual = z.object({ id: z.string(), en: z.string() })
export type Bilingual = z.infer<typeof Bilingual>

/** A need in the taxonomy: what a service could meet, never a label of a person. `food/emergency-food`. */
export const NeedTermId = z.string().regex(/^[a-z-]+(\/[a-z-]+)?$/)
export type NeedTermId = z.infer<typeof NeedTermId>

export const NeedTerm = z.object({
  id: NeedTermId,
  /** The group; null for a group itself. */
  parent: NeedTermId.nullable(),
  label: Bilingual,
  /** About grade-6 language, for clients. */
  plain: Bilingual,
  /** What people type, rude and regional words too: for search only, never shown. */
  synonyms: z.object({ id: z.array(z.string()), en: z.array(z.string()) }),
  urgentByNature: z.boolean(),
  sensitive: z.boolean(),
})
export type NeedTerm = z.infer<typeof NeedTerm>

/** Why a resource system fails a person, why a provider declines, why a client declines. */
export const ReasonTerm = z.object({ id: z.string(), label: Bilingual, plain: Bilingual })
export type ReasonTerm = z.infer<typeof ReasonTerm>

export const ReasonKind = z.enum(['barrier', 'provider-decline', 'client-decline'])
export type ReasonKind = z.infer<typeof ReasonKind>

/** One idea of practice and the one word for it in each language; `avoid` are words that mislead or wound. */
export const GlossaryWord = z.object({
  id: z.string(),
  indonesian: z.string(),
  english: z.string(),
  definition: Bilingual,
  source: z.string().nullable(),
  avoid: z.array(z.string()),
})
export type GlossaryWord = z.infer<typeof GlossaryWord>
