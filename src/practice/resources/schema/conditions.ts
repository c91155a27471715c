import * as z from 'zod'
import { Day } from '#platform/shared/day.ts'
import { idOf } from '#platform/shared/id.ts'
import { Bilingual } from '#practice/knowledge/schema.ts'
import { ConditionLine } from './criteria.ts'

/** What conditions are written for: a programme that groups services, a service, or a service at one of its places. */
export const SubjectKind = z.enum(['program', 'service', 'place'])
export type SubjectKind = z.infer<typeof SubjectKind>

/** `id` is the programme's or the service's; `place` the id of the location, for a place only. */
export const ConditionSubject = z.strictObject({
  kind: SubjectKind,
  id: z.uuid().toLowerCase(),
  place: z.string().max(100).nullable(),
})
export type ConditionSubject = z.infer<typeof ConditionSubject>

/** Says that a line of the programme or of the service does not hold here. `id` is that line's. */
export const SwitchedOff = z.strictObject({ id: z.string(), isOff: z.literal(true) })
/** A line as it is written for one subject: of its own, in place of one above that has the same id, or switched off. */
export const OwnLine = z.union([ConditionLine, SwitchedOff])
export type OwnLine = z.infer<typeof OwnLine>

/** Where a line of an answer stands: `imported` lines came with the service and nobody has published since. */
export const LineOrigin = z.enum([...SubjectKind.options, 'imported'])
export type LineOrigin = z.infer<typeof LineOrigin>

export const ConditionVersionId = idOf('ConditionVersionId')

/**
 * A published version of the lines of one subject, in force from a day to a day, both included; `validTo` null: until
 * further notice. `lines` null: from then on nothing that was published here holds, and the imported lines do again.
 */
export const ConditionVersion = z.object({
  id: ConditionVersionId,
  subject: ConditionSubject,
  /** Counts the versions of the subject, from 1. */
  version: z.int().positive(),
  validFrom: Day,
  validTo: Day.nullable(),
  lines: z.array(OwnLine).nullable(),
  /** Why it was changed, in the curator's words. */
  note: z.string().nullable(),
  /** Why it was published although a check found that nobody could meet it; null where none did. */
  despite: z.string().nullable(),
  publishedAt: z.iso.datetime(),
  /** A role and an agency, never a person. */
  publishedBy: z.object({ role: z.string(), agency: z.string() }),
})
export type ConditionVersion = z.infer<typeof ConditionVersion>

/** What was published for one subject and holds on a day; `lines` null: what was imported does. */
export const HeldLines = z.object({ ...ConditionSubject.shape, lines: z.array(OwnLine).nullable() })
export type HeldLines = z.infer<typeof HeldLines>

/** A programme that groups services; HSDS's `program`. */
export const Program = z.object({ id: z.string(), name: Bilingual })
export type Program = z.infer<typeof Program>

/** A line in force, where it was written, and what stood in its place above; `replaces` null: nothing. */
export const LineInForce = z.object({
  line: ConditionLine,
  from: LineOrigin,
  replaces: z.object({ line: ConditionLine, from: LineOrigin }).nullable(),
})
export type LineInForce = z.infer<typeof LineInForce>
