import * as z from 'zod'
import { failure } from '#platform/shared/failure.ts'
import { idOf } from '#platform/shared/id.ts'
import { CaseId } from '../../schema.ts'

export const CategoryId = idOf('CategoryId')
export type CategoryId = z.infer<typeof CategoryId>

/** A category of the official list that a worker chose for a client; never inferred, and ended rather than taken out. */
export const CaseCategory = z.object({
  id: CategoryId,
  caseId: CaseId,
  /** The code of the list; screens show its neutral words, reports the official ones. */
  code: z.string(),
  /** Why, where the category is one that can wound. */
  reason: z.string().nullable(),
  chosenOn: z.iso.date(),
  byName: z.string().nullable(),
  endedOn: z.iso.date().nullable(),
  endWords: z.string().nullable(),
})
export type CaseCategory = z.infer<typeof CaseCategory>

export const ChooseCategory = z.strictObject({
  id: CategoryId,
  caseId: CaseId,
  code: z.string().max(100),
  reason: z.string().trim().min(1).max(1000).nullable(),
})
export type ChooseCategory = z.infer<typeof ChooseCategory>

/** The list knows no such category. */
export const CategoryUnknown = failure('category-unknown', 422, {})
export type CategoryUnknown = z.infer<typeof CategoryUnknown.schema>
/** The category can wound: say why it is needed. */
export const ReasonMissing = failure('reason-missing', 422, {})
export type ReasonMissing = z.infer<typeof ReasonMissing.schema>
/** The category holds for this client already. */
export const CategoryHeld = failure('category-held', 409, {})
export type CategoryHeld = z.infer<typeof CategoryHeld.schema>
/** The category was ended before, or is none of this case. */
export const CategoryEnded = failure('category-ended', 409, {})
export type CategoryEnded = z.infer<typeof CategoryEnded.schema>
