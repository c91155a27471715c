import * as z from 'zod'
import { Bilingual, NeedTermId } from '../schema.ts'

export const MethodId = z.string().regex(/^[a-z0-9-]{1,60}$/)
export type MethodId = z.infer<typeof MethodId>

/** With whom a method works. */
export const MethodLevel = z.enum(['person', 'family', 'group', 'community', 'organisation', 'policy'])
export type MethodLevel = z.infer<typeof MethodLevel>
/** Those of them that may be a client. */
export const ClientLevel = MethodLevel.extract(['person', 'family', 'group', 'community'])
export type ClientLevel = z.infer<typeof ClientLevel>

/** The phases of the work in which a method has its place. */
export const MethodPhase = z.enum([
  'intake',
  'assessment',
  'plan',
  'intervention',
  'evaluation',
  'termination',
  'aftercare',
])
export type MethodPhase = z.infer<typeof MethodPhase>

/** How well it is tested that a method helps, from the best to none at all: practice wisdom says only that it is used. */
export const EvidenceGrade = z.enum(['strong', 'moderate', 'limited', 'practice wisdom'])
export type EvidenceGrade = z.infer<typeof EvidenceGrade>

/** A method of social work: what it is, when it fits, where care is due, how well it is tested, how it is done. */
export const Method = z.object({
  id: MethodId,
  name: Bilingual,
  level: z.array(MethodLevel).min(1),
  phases: z.array(MethodPhase).min(1),
  what: Bilingual,
  indications: z.array(Bilingual),
  cautions: z.array(Bilingual),
  steps: z.array(Bilingual),
  roles: z.array(z.string()),
  skills: z.array(Bilingual),
  /** Whether only someone who is licensed or trained for it may do it. */
  needsLicence: z.boolean(),
  trainingNote: Bilingual,
  evidence: z.object({
    grade: EvidenceGrade,
    summary: Bilingual,
    sources: z.array(z.object({ title: z.string(), url: z.url().nullable(), year: z.int().nullable() })),
  }),
  durationTypical: Bilingual,
  /** What people look for it by, in both languages. */
  keywords: z.array(z.string()),
})
export type Method = z.infer<typeof Method>

/** Which needs of the taxonomy a method is used for; `general` ones serve any need. Our own reading of the indications. */
export const MethodNeeds = z.object({
  general: z.array(MethodId),
  needs: z.record(MethodId, z.array(NeedTermId)),
})
export type MethodNeeds = z.infer<typeof MethodNeeds>

/** A method as a list names it. */
export const MethodSummary = Method.pick({ id: true, name: true, level: true, phases: true, keywords: true }).extend({
  grade: EvidenceGrade,
})
export type MethodSummary = z.infer<typeof MethodSummary>

/** Why a method may fit: it is used for this need, for needs of its group, for a word that was said, or for any need. */
export const FitReason = z.discriminatedUnion('because', [
  z.object({ because: z.literal('need'), term: NeedTermId }),
  z.object({ because: z.literal('group'), term: NeedTermId }),
  z.object({ because: z.literal('word'), word: z.string() }),
  z.object({ because: z.literal('general') }),
])
export type FitReason = z.infer<typeof FitReason>

/** A method that may fit, with what a worker should know before picking it. */
export const FittingMethod = Method.pick({
  id: true,
  name: true,
  what: true,
  indications: true,
  cautions: true,
  evidence: true,
  needsLicence: true,
  trainingNote: true,
}).extend({ reasons: z.array(FitReason).min(1) })
export type FittingMethod = z.infer<typeof FittingMethod>
