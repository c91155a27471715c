import * as z from 'zod'
import { Expression } from './expression.ts'
import { ItemType } from './form.ts'

/** A text as it is typed, in both languages; empty where it does not stand yet. */
export const DraftTexts = z.object({ id: z.string().max(5000), en: z.string().max(5000) })
export type DraftTexts = z.infer<typeof DraftTexts>

export const DraftOption = z.object({ code: z.string(), text: DraftTexts, points: z.string() })
export type DraftOption = z.infer<typeof DraftOption>

/** Asked only after one of these answers to this question; no question: always. A yes and a no are `yes` and `no`. */
export const DraftWhen = z.object({ question: z.string(), answers: z.array(z.string()) })
export type DraftWhen = z.infer<typeof DraftWhen>

/** A question while it is being made: everything as it is typed. What making by hand has no words for is kept as it was. */
export type DraftItem = {
  linkId: string
  type: ItemType
  repeats: boolean
  text: DraftTexts
  help: DraftTexts
  isRequired: boolean
  minimum: string
  maximum: string
  options: DraftOption[]
  when: DraftWhen
  kept: {
    maxLength: number | null
    shownWhen: Expression | null
    calculated: Expression | null
    initial: Expression | null
    constraint: { holds: Expression; says: { id?: string | undefined; en?: string | undefined } } | null
  }
  items: DraftItem[]
}
export const DraftItem: z.ZodType<DraftItem> = z.lazy(() =>
  z.object({
    linkId: z.string(),
    type: ItemType,
    repeats: z.boolean(),
    text: DraftTexts,
    help: DraftTexts,
    isRequired: z.boolean(),
    minimum: z.string(),
    maximum: z.string(),
    options: z.array(DraftOption),
    when: DraftWhen,
    kept: z.object({
      maxLength: z.number().nullable(),
      shownWhen: Expression.nullable(),
      calculated: Expression.nullable(),
      initial: Expression.nullable(),
      constraint: z
        .object({ holds: Expression, says: z.object({ id: z.string().optional(), en: z.string().optional() }) })
        .nullable(),
    }),
    items: z.array(DraftItem),
  }),
)

export const DraftBand = z.object({ key: z.string(), from: z.string(), to: z.string(), label: DraftTexts })
export type DraftBand = z.infer<typeof DraftBand>

/** A form while an agency makes it. */
export const FormDraft = z.object({
  title: DraftTexts,
  description: DraftTexts,
  licence: z.string(),
  items: z.array(DraftItem),
  isScored: z.boolean(),
  worseIs: z.enum(['more', 'less']),
  bands: z.array(DraftBand),
})
export type FormDraft = z.infer<typeof FormDraft>

/** What does not fit yet: `path` is the field's, such as `items.0.text`; `other` the question that it is about. */
export const DRAFT_PROBLEMS = [
  ...['no-title', 'no-question', 'no-words', 'no-answers', 'answer-without-words', 'not-a-number', 'limits-crossed'],
  ...['points-missing', 'no-points', 'asked-of-nobody', 'answer-gone', 'no-answer-chosen', 'circle', 'empty-group'],
  ...['band-unclear', 'band-without-words'],
] as const
export type DraftProblem = { path: string; code: (typeof DRAFT_PROBLEMS)[number]; other: string | null }
