import * as z from 'zod'

/** Who did or read what, for which purpose, when. `about` is the record's id; the actor's own where there is no one record. */
export const AuditFact = z.object({
  id: z.string(),
  about: z.string(),
  number: z.int().positive(),
  fact: z.string(),
  purpose: z.string(),
  actorId: z.string(),
  actorName: z.string().nullable(),
  at: z.iso.datetime(),
})
export type AuditFact = z.infer<typeof AuditFact>

/** Where to go on reading: the instant and id of the last fact that was seen. */
export const AuditQuestion = z.strictObject({
  about: z.uuid().optional(),
  actorId: z.uuid().optional(),
  refusedOnly: z.stringbool().optional(),
  before: z.iso.datetime().optional(),
})
export type AuditQuestion = z.infer<typeof AuditQuestion>

/** Facts, newest first, and whether the chain of the record asked about is whole; null when no record was named. */
export const AuditPage = z.object({
  facts: z.array(AuditFact),
  isChainWhole: z.boolean().nullable(),
  before: z.iso.datetime().nullable(),
})
export type AuditPage = z.infer<typeof AuditPage>
