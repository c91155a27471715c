import * as z from 'zod'
import { failure, versionClash } from '#platform/shared/failure.ts'
import { idOf } from '#platform/shared/id.ts'
import { CaseId, CaseSource, TriageLevel } from '../../schema.ts'

export const InquiryId = idOf('InquiryId')
export type InquiryId = z.infer<typeof InquiryId>

/** Who tells us, as seen from whoever it is about. */
export const TellerKind = z.enum(['self', 'family', 'neighbour', 'official', 'other', 'not-known'])
export type TellerKind = z.infer<typeof TellerKind>

/** Whoever told us or sent the client. It is kept apart from the case and shown to nobody but its workers. */
export const Origin = z.strictObject({
  kind: TellerKind,
  /** Null: wished to stay unnamed, or was not asked. */
  name: z.string().trim().min(1).max(200).nullable(),
  reachedAt: z.string().trim().min(1).max(200).nullable(),
})
export type Origin = z.infer<typeof Origin>

/** Someone called, wrote, came or was met before there is a case. Nobody need be named. */
export const Inquiry = z.strictObject({
  id: InquiryId,
  source: CaseSource,
  teller: Origin,
  /** Who it is about and where, as far as it was said. */
  about: z.string().trim().min(1).max(500).nullable(),
  /** What was said, in their own words. */
  words: z.string().trim().min(1).max(4000),
  triage: TriageLevel,
  respondBy: z.iso.datetime(),
  receivedAt: z.iso.datetime(),
  state: z.enum(['open', 'case', 'advised']),
  /** The case that it became; null otherwise. */
  caseId: CaseId.nullable(),
  endedAt: z.iso.datetime().nullable(),
  /** What the person was told, where it ended with advice. */
  advice: z.string().trim().min(1).max(4000).nullable(),
  version: z.int().positive(),
})
export type Inquiry = z.infer<typeof Inquiry>
export const InquiryView = Inquiry.extend({ takenByName: z.string().nullable() })
export type InquiryView = z.infer<typeof InquiryView>

export const RecordInquiry = Inquiry.pick({
  id: true,
  source: true,
  teller: true,
  about: true,
  words: true,
  triage: true,
})
export type RecordInquiry = z.infer<typeof RecordInquiry>

export const SeenInquiry = z.strictObject({ id: InquiryId, version: z.int().positive() })
export type SeenInquiry = z.infer<typeof SeenInquiry>
export const InquiryClash = versionClash(Inquiry, SeenInquiry)
export type InquiryClash = z.infer<typeof InquiryClash.schema>
/** It became a case, or ended with advice, before. */
export const InquiryEnded = failure('inquiry-ended', 409, { state: z.enum(['case', 'advised']) })
export type InquiryEnded = z.infer<typeof InquiryEnded.schema>
