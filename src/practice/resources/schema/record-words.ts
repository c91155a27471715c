import * as z from 'zod'
import { Bilingual } from '#practice/knowledge/schema.ts'
import { HsdsKind } from './record.ts'

const FieldWords = z.object({
  label: Bilingual,
  help: Bilingual.optional(),
  choices: z.record(z.string(), Bilingual).optional(),
})
export type FieldWords = z.infer<typeof FieldWords>

/** What people call each object of HSDS and each of its fields. */
export const RecordWords = z.record(
  HsdsKind,
  z.object({ one: Bilingual, many: Bilingual, fields: z.record(z.string(), FieldWords) }),
)
export type RecordWords = z.infer<typeof RecordWords>
