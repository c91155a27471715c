import * as z from 'zod'

const Line = z.string()

/** One piece of a paper: words already in the language of its reader. */
export const Block = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('heading'), text: Line }),
  z.object({ kind: z.literal('text'), text: Line }),
  /** What someone said, in their own words. */
  z.object({ kind: z.literal('said'), text: Line }),
  z.object({ kind: z.literal('list'), items: z.array(Line) }),
  z.object({ kind: z.literal('facts'), rows: z.array(z.object({ label: Line, value: Line })) }),
  z.object({ kind: z.literal('table'), columns: z.array(Line), rows: z.array(z.array(Line)) }),
  /** A drawing of our own as SVG; its words stand for it where a picture cannot. */
  z.object({ kind: z.literal('picture'), svg: z.string(), words: Line }),
  /** A place to sign, side by side. */
  z.object({ kind: z.literal('sign'), names: z.array(Line) }),
])
export type Block = z.infer<typeof Block>

/** A letter or report as it is read, whatever file it becomes. */
export const Document = z.object({
  /** Of whom the paper comes, at its head. */
  from: Line,
  title: Line,
  language: z.enum(['id', 'en']),
  /** A calendar day in words. */
  day: Line,
  /** At the foot of each page, such as whom it is for. */
  foot: Line,
  blocks: z.array(Block),
})
export type Document = z.infer<typeof Document>

/** A file that a screen saves: base64 of its bytes. */
export const Download = z.object({ fileName: z.string(), mediaType: z.string(), base64: z.string() })
export type Download = z.infer<typeof Download>
