// A picture as parts that a screen, a file and a printed page draw alike. Lengths are in units of the picture.
import * as z from 'zod'

const number = z.number().min(-100_000).max(100_000)
/** How a line is drawn: meaning never hangs on colour. */
export const Stroke = z.enum(['line', 'thick', 'dashed', 'dotted', 'thin'])
export type Stroke = z.infer<typeof Stroke>

export const ScenePart = z.discriminatedUnion('kind', [
  /** A line through points, closed to a shape where asked; filled with paper, with ink, or not at all. */
  z.strictObject({
    kind: z.literal('path'),
    points: z
      .array(z.tuple([number, number]))
      .min(2)
      .max(2000),
    isClosed: z.boolean(),
    fill: z.enum(['none', 'paper', 'ink', 'shade']),
    stroke: Stroke,
  }),
  z.strictObject({
    kind: z.literal('circle'),
    x: number,
    y: number,
    r: number,
    fill: z.enum(['none', 'paper', 'ink', 'shade']),
    stroke: Stroke,
  }),
  z.strictObject({
    kind: z.literal('text'),
    x: number,
    y: number,
    words: z.string().max(200),
    size: number,
    isBold: z.boolean(),
    align: z.enum(['start', 'middle', 'end']),
  }),
])
export type ScenePart = z.infer<typeof ScenePart>

/** Parts that belong together: one person, one tie; `id` and `label` are there where it can be chosen. */
export type SceneGroup = { id: string | null; parts: ScenePart[] }
export const Scene = z.strictObject({
  width: number.positive(),
  height: number.positive(),
  /** Drawn in this order. */
  groups: z.array(z.strictObject({ id: z.string().max(100).nullable(), parts: z.array(ScenePart).max(500) })).max(2000),
})
export type Scene = z.infer<typeof Scene>
