import * as z from 'zod'
import { AreaCode } from '#practice/areas/schema.ts'
import { CaseId } from '#practice/cases/schema.ts'
import { NeedTermId } from '#practice/knowledge/schema.ts'
import {
  HelperAudience,
  HelperLoad,
  HelperTold,
  InformalKind,
  InformalResource,
  InformalResourceId,
} from '#practice/resources/schema/informal.ts'

/** A helper with how they stand today and how many families they help; `area`: what people call where they live. */
export const Helper = z.object({ ...InformalResource.shape, load: HelperLoad, area: z.string().nullable() })
export type Helper = z.infer<typeof Helper>

const id = InformalResourceId
const version = z.int().positive()

/** Someone whom a case names. */
export const RecordHelper = z.strictObject({ id, caseId: CaseId, ...HelperTold.shape })
export type RecordHelper = z.infer<typeof RecordHelper>
export const ReviseHelper = z.strictObject({ ...RecordHelper.shape, version })
export type ReviseHelper = z.infer<typeof ReviseHelper>
/** `until`: the last day of the rest; null: until they say so, or none. */
export const RestHelper = z.strictObject({
  id,
  caseId: CaseId,
  isResting: z.boolean(),
  until: z.iso.date().nullable(),
  version,
})
export const WithdrawHelper = z.strictObject({ id, caseId: CaseId })

/** Someone whom the agency knows: they came themselves, or agreed to more than one family. */
const sharedTold = { ...HelperTold.shape, audience: HelperAudience.exclude(['family']) }
export const RecordShared = z.strictObject({ id, ...sharedTold })
export type RecordShared = z.infer<typeof RecordShared>
export const ReviseShared = z.strictObject({ ...RecordShared.shape, version })
export type ReviseShared = z.infer<typeof ReviseShared>
export const RestShared = RestHelper.omit({ caseId: true })
export const WithdrawShared = z.strictObject({ id })

/** Who of the helpers of the agency is looked for. A name may be typed, so none of it stands in an address. */
export const HelperSearch = z.strictObject({
  words: z.string().trim().max(100),
  need: NeedTermId.nullable(),
  kind: InformalKind.nullable(),
  area: AreaCode.nullable(),
  /** The last one of the page before. */
  after: id.nullable(),
})
export type HelperSearch = z.infer<typeof HelperSearch>

/** One page by name; `next` is the last one when there are more, else null. */
export const HelperPage = z.object({ helpers: z.array(Helper), next: id.nullable() })
export type HelperPage = z.infer<typeof HelperPage>
