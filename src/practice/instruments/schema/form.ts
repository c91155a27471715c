import * as z from 'zod'
import { Expression } from './expression.ts'

/** A text in the languages that there are. A validated scale without an official Indonesian text has English alone. */
export const Texts = z.object({ id: z.string().optional(), en: z.string().optional() })
export type Texts = z.infer<typeof Texts>

/** The kinds of FHIR R4 that we know; `question` and the like are refused by name. */
export const ItemType = z.enum([
  ...['group', 'display', 'boolean', 'decimal', 'integer'],
  ...['date', 'time', 'dateTime', 'string', 'text', 'choice', 'open-choice'],
] as const)
export type ItemType = z.infer<typeof ItemType>

/** `score` is FHIR's ordinal value: what the option counts; null where it counts nothing. */
export const FormOption = z.object({ code: z.string(), text: Texts, score: z.number().nullable() })
export type FormOption = z.infer<typeof FormOption>

/** A question, a group of them, or words between them. Numbers in the question's own unit; null where nothing is said. */
export type FormItem = {
  linkId: string
  type: ItemType
  text: Texts
  help: Texts | null
  isRequired: boolean
  repeats: boolean
  maxLength: number | null
  minimum: number | null
  maximum: number | null
  options: FormOption[]
  /** Asked only when this holds; null: always. */
  shownWhen: Expression | null
  /** Filled in from the other answers, never typed. */
  calculated: Expression | null
  /** What stands there when the form opens, and may be changed; worked out once. */
  initial: Expression | null
  constraint: { holds: Expression; says: Texts } | null
  items: FormItem[]
}
export const FormItem: z.ZodType<FormItem> = z
  .lazy(() =>
    z.object({
      linkId: z.string().min(1).max(255),
      type: ItemType,
      text: Texts,
      help: Texts.nullable(),
      isRequired: z.boolean(),
      repeats: z.boolean(),
      maxLength: z.int().positive().nullable(),
      minimum: z.number().nullable(),
      maximum: z.number().nullable(),
      options: z.array(FormOption),
      shownWhen: Expression.nullable(),
      calculated: Expression.nullable(),
      initial: Expression.nullable(),
      constraint: z.object({ holds: Expression, says: Texts }).nullable(),
      items: z.array(FormItem),
    }),
  )
  .meta({ id: 'FormItem' })

/** A span of totals with what an agency calls it, both ends included. */
export const OwnBand = z.object({ from: z.number(), to: z.number(), label: Texts })
export type OwnBand = z.infer<typeof OwnBand>

/** A total that an agency made up by itself: the points of the chosen answers added, and what their spans are called. */
export const OwnScore = z.object({ worseIs: z.enum(['more', 'less']), bands: z.array(OwnBand).max(20) })
export type OwnScore = z.infer<typeof OwnScore>

/** A versioned form. `url` and `version` together name it for ever: what was answered is read by the very form asked. */
export const Form = z.object({
  url: z.string().min(1).max(400),
  version: z.string().min(1).max(40),
  title: Texts,
  description: Texts.nullable(),
  /** Who holds the rights and on which terms, as it must be shown. */
  licence: z.string().nullable(),
  publisher: z.string().nullable(),
  status: z.enum(['draft', 'active', 'retired', 'unknown']),
  items: z.array(FormItem),
  /** Only in a form that an agency made itself; a published instrument is scored by its own rules. */
  ownScore: OwnScore.nullable(),
})
export type Form = z.infer<typeof Form>

/** One answer: a text, number or truth; a code where there were options; several where several were allowed. */
export const AnswerValue = z.union([
  z.string().max(50_000),
  z.number(),
  z.boolean(),
  z.array(z.string().max(1000)).max(200),
])
export type AnswerValue = z.infer<typeof AnswerValue>
/** Answers by linkId; a group that repeats has one set for each time. What is absent was not answered, and is no zero. */
export type Answers = { [linkId: string]: AnswerValue | Answers[] }
export const Answers: z.ZodType<Answers> = z
  .lazy(() => z.record(z.string().max(255), z.union([AnswerValue, z.array(Answers).max(200)])))
  .meta({ id: 'Answers' })

/** Why a form cannot be taken: where, what stands there, and what would be understood. */
export const FormProblem = z.object({
  where: z.string(),
  reason: z.enum([
    ...['not-a-questionnaire', 'type-not-known', 'link-id-missing', 'link-id-twice', 'link-id-unknown', 'no-options'],
    ...['formula-not-known', 'goes-round', 'no-title', 'empty', 'list-unknown', 'group-not-closed', 'not-an-xlsform'],
    ...['no-files', 'bands-unclear'],
  ] as const),
  found: z.string(),
})
export type FormProblem = z.infer<typeof FormProblem>
