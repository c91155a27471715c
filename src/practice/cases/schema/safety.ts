import * as z from 'zod'
import { failure } from '#platform/shared/failure.ts'
import { idOf } from '#platform/shared/id.ts'
import { CaseId } from '../schema.ts'

export const SafetyId = idOf('SafetyId')
export type SafetyId = z.infer<typeof SafetyId>
export const SafetyStepId = idOf('SafetyStepId')
export type SafetyStepId = z.infer<typeof SafetyStepId>

/** What opened a safety protocol. */
export const SafetyWhy = z.enum(['screening', 'immediate-danger', 'self-harm', 'functioning', 'said'])
export type SafetyWhy = z.infer<typeof SafetyWhy>

/** What is walked through while someone may be in danger, in this order. */
export const SafetyStepKind = z.enum(['who-is-safe', 'help-called', 'safe-contact', 'address', 'told', 'check-again'])
export type SafetyStepKind = z.infer<typeof SafetyStepKind>

/** What was done in one step, and by whom; a step may be told again, and what was told before stays. */
export const SafetyStep = z.object({
  id: SafetyStepId,
  step: SafetyStepKind,
  words: z.string(),
  /** The day to look again; of the step `check-again` alone. */
  checkOn: z.iso.date().nullable(),
  at: z.iso.datetime(),
  byName: z.string().nullable(),
})
export type SafetyStep = z.infer<typeof SafetyStep>

/** A safety protocol: open until someone says in words why it may rest. A case has one open at a time. */
export const Safety = z.object({
  id: SafetyId,
  caseId: CaseId,
  why: SafetyWhy,
  openedAt: z.iso.datetime(),
  closedAt: z.iso.datetime().nullable(),
  closedWords: z.string().nullable(),
})
export type Safety = z.infer<typeof Safety>

export const SafetyView = Safety.extend({ steps: z.array(SafetyStep) })
export type SafetyView = z.infer<typeof SafetyView>

/** No protocol is open in this case: it was closed before, or never opened. */
export const SafetyNotOpen = failure('safety-not-open', 409, {})
export type SafetyNotOpen = z.infer<typeof SafetyNotOpen.schema>
