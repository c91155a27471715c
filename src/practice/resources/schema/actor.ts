import * as z from 'zod'
import { Bilingual } from '#practice/knowledge/schema.ts'
import { ConditionLine } from './criteria.ts'

/** The twelve kinds of potential and source of social welfare of Permensos 8/2012, in its order. */
export const Psks = z.enum([
  'social-worker',
  'community-social-volunteer',
  'disaster-volunteer',
  'social-welfare-organisation',
  'youth-organisation',
  'family-consultation-institute',
  'pioneer-family',
  'community-welfare-network',
  'woman-welfare-leader',
  'social-educator',
  'subdistrict-welfare-worker',
  'business',
])
export type Psks = z.infer<typeof Psks>

/** A kind of PSKS as definitions/psks/psks.json tells it; `aliases` are what people type. */
export const PsksKind = z.object({
  code: Psks,
  number: z.int().min(1).max(12),
  label: Bilingual,
  neutral: Bilingual,
  aliases: z.array(z.string()),
  note: Bilingual.nullable(),
})
export type PsksKind = z.infer<typeof PsksKind>

/**
 * Of a body that helps its members: how one becomes one, what that costs, how long it takes, and who may. Null is not
 * known; no condition: anyone may.
 */
export const Membership = z.object({
  howToJoin: Bilingual.nullable(),
  cost: Bilingual.nullable(),
  /** Usual days from asking until one is a member and may be helped. */
  waitDays: z.int().nonnegative().max(3650).nullable(),
  conditions: z.array(ConditionLine),
})
export type Membership = z.infer<typeof Membership>
