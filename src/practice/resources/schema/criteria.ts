import * as z from 'zod'
import { Bilingual } from '#practice/knowledge/schema.ts'
import { FactName, FactValue } from '#practice/people/schema/facts.ts'

/** How a leaf compares a fact. `between` includes both ends; numbers are in the fact's own unit. */
export const Comparison = z.discriminatedUnion('is', [
  z.object({ is: z.literal('equal'), to: FactValue }),
  z.object({ is: z.literal('one-of'), of: z.array(FactValue).min(1) }),
  z.object({ is: z.literal('at-least'), value: z.number() }),
  z.object({ is: z.literal('at-most'), value: z.number() }),
  z.object({ is: z.literal('between'), from: z.number(), to: z.number() }),
])
export type Comparison = z.infer<typeof Comparison>

/** A condition on one fact of the person or of the household. */
const FactLeaf = z.object({ fact: FactName, compare: Comparison })
/** The client lives in one of these areas, or in an area within them. Codes of Kemendagri, such as `74.71`. */
const AreaLeaf = z.object({ livesIn: z.array(z.string()).min(1) })

/**
 * A condition for getting help, as a small tree. `all`, `any` and `not` are Kleene's; `anyMember` holds when it holds for
 * at least one member of the household.
 */
export type Criterion =
  | z.infer<typeof FactLeaf>
  | z.infer<typeof AreaLeaf>
  | { all: Criterion[] }
  | { any: Criterion[] }
  | { not: Criterion }
  | { anyMember: Criterion }
export const Criterion: z.ZodType<Criterion> = z
  .lazy(() =>
    z.union([
      z.strictObject(FactLeaf.shape),
      z.strictObject(AreaLeaf.shape),
      z.strictObject({ all: z.array(Criterion) }),
      z.strictObject({ any: z.array(Criterion) }),
      z.strictObject({ not: Criterion }),
      z.strictObject({ anyMember: Criterion }),
    ]),
  )
  .meta({ id: 'Criterion' })

/** A paper that proves something or must be brought, with the paper's name in both languages. */
export const Paper = z.object({ name: Bilingual, isRequired: z.boolean() })
export type Paper = z.infer<typeof Paper>

/**
 * One line of a service's conditions, with where it is written. A hard line can refuse; a guiding line only advises.
 * `provedBy` names the papers that prove it.
 */
export const ConditionLine = z.object({
  id: z.string(),
  text: Bilingual,
  tree: Criterion,
  isHard: z.boolean(),
  provedBy: z.array(Bilingual),
  source: z.string().nullable(),
  checkedOn: z.iso.date().nullable(),
  /** What `other:` facts of the tree say, as a statement; of those without, the line's own text is all there is. */
  asks: z.record(z.string(), Bilingual).optional(),
})
export type ConditionLine = z.infer<typeof ConditionLine>
