// Ethical situations within a case: which are likely and why, and what was decided in each.
import * as z from 'zod'
import { failure } from '#platform/shared/failure.ts'
import { idOf } from '#platform/shared/id.ts'
import { Bilingual } from '#practice/knowledge/schema.ts'
import { CaseId } from '../../schema.ts'

export const EthicsRecordId = idOf('EthicsRecordId')
export type EthicsRecordId = z.infer<typeof EthicsRecordId>

/** Why a situation is likely in a case: what the record knows. A screen puts it into a sentence. */
export const EthicsWhy = z.enum([
  'child-client',
  'child-at-home',
  'age-not-known',
  'danger-named',
  'harm-to-others',
  'self-harm-named',
  'child-harmed',
  'violence-named',
  'guardian-suspected',
  'guardian-target',
  'suspect-at-home',
  'worker-related',
  'cannot-act-now',
  'consent-refused',
  'consent-withdrawn',
  'nothing-chosen',
  'other-basis',
  'came-by-report',
  'under-order',
  'restraint-named',
  'held-or-forced',
  'no-place-found',
  'sensitive-need',
  'family-client',
  'several-agencies',
  'visit-not-safe',
  'work-ends',
  'handed-over',
  'client-died',
])
export type EthicsWhy = z.infer<typeof EthicsWhy>

export const LikelySituation = z.object({ situation: z.string(), why: z.array(EthicsWhy).min(1) })
export type LikelySituation = z.infer<typeof LikelySituation>

const Words = z.string().trim().min(1).max(10_000)

/** What was weighed and decided in one situation; it is added to and never changed. */
export const EthicsRecord = z.object({
  id: EthicsRecordId,
  caseId: CaseId,
  situation: z.string(),
  title: Bilingual,
  /** Each question as it was asked, with the answer in words. */
  answers: z.array(z.object({ question: Bilingual, words: Words })),
  consulted: Words.nullable(),
  decision: Words,
  reasons: Words,
  decidedOn: z.iso.date(),
  recordedAt: z.iso.datetime(),
  byName: z.string().nullable(),
})
export type EthicsRecord = z.infer<typeof EthicsRecord>

/** `question`: which of the situation's questions, counted from 0. */
export const RecordEthics = z.strictObject({
  id: EthicsRecordId,
  caseId: CaseId,
  situation: z.string().max(100),
  answers: z.array(z.strictObject({ question: z.int().nonnegative(), words: Words })).max(20),
  consulted: Words.nullable(),
  decision: Words,
  reasons: Words,
  decidedOn: z.iso.date(),
})
export type RecordEthics = z.infer<typeof RecordEthics>

export const CaseEthics = z.object({ likely: z.array(LikelySituation), records: z.array(EthicsRecord) })
export type CaseEthics = z.infer<typeof CaseEthics>

/** There is no such situation, or it has no such question. */
export const SituationUnknown = failure('situation-unknown', 422, { situation: z.string() })
export type SituationUnknown = z.infer<typeof SituationUnknown.schema>
