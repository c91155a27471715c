import * as z from 'zod'
import { Bilingual } from '#practice/knowledge/schema.ts'

export const Weekday = z.enum(['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'])
export type Weekday = z.infer<typeof Weekday>

/** A weekday by itself, or with its number within the month: `1MO` the first Monday, `-1FR` the last Friday. */
export const NumberedDay = z.string().regex(/^(-?[1-5])?(MO|TU|WE|TH|FR|SA|SU)$/)

/** What comes back otherwise than every week, as RFC 5545 has it. A count is kept as the day on which it runs out. */
export const Recurrence = z.object({
  freq: z.enum(['WEEKLY', 'MONTHLY']),
  /** Every so many weeks or months, counted from `startsOn`. */
  interval: z.int().min(1).max(1000),
  startsOn: z.iso.date().nullable(),
  until: z.iso.date().nullable(),
  byDay: z.array(NumberedDay),
  /** -1 is the last day of the month. */
  byMonthDay: z.array(z.int().min(-31).max(31)),
  weekStart: Weekday,
})
export type Recurrence = z.infer<typeof Recurrence>

/**
 * An opening: local times `HH:mm` in the place's own time zone, on `days` of every week, or as `rule` has it; then `days`
 * is empty.
 */
export const Opening = z.object({
  days: z.array(Weekday),
  opensAt: z.string().nullable(),
  closesAt: z.string().nullable(),
  rule: Recurrence.optional(),
  /** The first and the last day on which all this holds; absent: no end that way. */
  validFrom: z.iso.date().optional(),
  validTo: z.iso.date().optional(),
  /** Days on which it does not open, though its turn comes. */
  notOn: z.array(z.iso.date()).optional(),
})
export type Opening = z.infer<typeof Opening>

/** Closed for a while. Days where the place is; null: since long, or until further notice. */
export const Closure = z.object({
  from: z.iso.date().nullable(),
  until: z.iso.date().nullable(),
  reason: Bilingual.nullable(),
})
export type Closure = z.infer<typeof Closure>

/** Who said something of a service, in the words of roles: never a person. */
export const SaidBy = z.enum(['provider', 'curator', 'source'])

/** Places left, as last said; `available` 0 is full, null not said. */
export const Capacity = z.object({
  available: z.int().nonnegative().nullable(),
  maximum: z.int().nonnegative().nullable(),
  unit: z.string(),
  saidOn: z.iso.date(),
  saidBy: SaidBy.optional(),
})
export type Capacity = z.infer<typeof Capacity>
