import * as z from 'zod'

/** What a form's formulas may do; the names are ours, and both notations (XLSForm, FHIRPath) are read into them. */
export const FUNCTIONS = [
  ...['or', 'and', 'not', '=', '!=', '<', '<=', '>', '>=', '+', '-', '*', 'div', 'mod'],
  ...['if', 'selected', 'count-selected', 'answered', 'count', 'sum', 'score', 'length', 'matches'],
  ...['round', 'int', 'min', 'max', 'coalesce', 'concat', 'number', 'today'],
] as const
export const FunctionName = z.enum(FUNCTIONS)
export type FunctionName = z.infer<typeof FunctionName>

/** `answer`: what was answered to a question, by its linkId; `own`: the answer that a rule is about. */
export type Expression =
  { value: string | number | boolean } | { answer: string } | { own: true } | { call: FunctionName; of: Expression[] }
export const Expression: z.ZodType<Expression> = z
  .lazy(() =>
    z.union([
      z.strictObject({ value: z.union([z.string(), z.number(), z.boolean()]) }),
      z.strictObject({ answer: z.string() }),
      z.strictObject({ own: z.literal(true) }),
      z.strictObject({ call: FunctionName, of: z.array(Expression) }),
    ]),
  )
  .meta({ id: 'Expression' })

/** A formula that was not understood: where it stands, as it was written, and from which place on. */
export type FormulaTrouble = { code: 'formula-not-known'; formula: string; at: number; found: string }
