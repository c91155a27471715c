import { readFileSync } from 'node:fs'
import * as z from 'zod'
import { FactQuestion, PaperGuide, ProgrammeMoney, type Definitions } from '../schema/definitions.ts'

const folder = new URL('../definitions/', import.meta.url)
const read = <Output>(name: string, schema: z.ZodType<Output>): Output =>
  schema.parse(JSON.parse(readFileSync(new URL(name, folder), 'utf8')))

let kept: Definitions | null = null

/** How amounts are counted, papers got and facts asked for; read once. */
export function definitions(): Definitions {
  kept ??= {
    money: read('money.json', z.array(ProgrammeMoney)),
    papers: read('papers.json', z.array(PaperGuide)),
    questions: read('questions.json', z.array(FactQuestion)),
  }
  return kept
}
