import * as z from 'zod'
import { failure, versionClash } from '#platform/shared/failure.ts'
import { idOf } from '#platform/shared/id.ts'
import { AreaCode } from '#practice/areas/schema.ts'
import { NeedTermId } from '#practice/knowledge/schema.ts'

export const InformalResourceId = idOf('InformalResourceId')
export type InformalResourceId = z.infer<typeof InformalResourceId>

export const InformalKind = z.enum([
  'relative',
  'neighbour',
  'friend',
  'volunteer',
  'savings-group',
  'faith-group',
  'employer',
  'community-group',
])
export type InformalKind = z.infer<typeof InformalKind>

/**
 * For whom a helper agreed to be asked. `family`: this family alone, and nobody outside its case hears of them. `village`
 * and `agency`: known to the agency's workers, for people of the helper's own village, or for anyone.
 */
export const HelperAudience = z.enum(['family', 'village', 'agency'])
export type HelperAudience = z.infer<typeof HelperAudience>

const text = (most: number) => z.string().trim().min(1).max(most)

/** What a helper agreed to: to be asked, always; and whether the client may be given how to reach them. */
export const HelperConsent = z.strictObject({
  on: z.iso.date(),
  /** Null where nobody wrote down how it was given. */
  how: z.enum(['in-person', 'phone', 'written']).nullable(),
  contactToClient: z.boolean(),
  /** The last day on which it holds; null: until it is withdrawn. */
  until: z.iso.date().nullable(),
})
export type HelperConsent = z.infer<typeof HelperConsent>

/** What a helper tells of themselves. Hours are those of a week. Null is not known. */
const told = {
  kind: InformalKind,
  name: text(200),
  /** What they offer, in their own words. */
  offers: text(1000),
  needs: z.array(NeedTermId).min(1),
  audience: HelperAudience,
  areaCode: AreaCode.nullable(),
  contact: text(200).nullable(),
  /** What they cannot or do not want to do. */
  limits: text(500).nullable(),
  /** What they get or expect in return, and what the family gives or does for them: help among people goes both ways. */
  expects: text(500).nullable(),
  familyGives: text(500).nullable(),
  /** The hours that they have to give, how many families at once, and how many they said that they help already. */
  weeklyHours: z.number().positive().max(168).nullable(),
  familiesAtMost: z.int().min(1).max(100).nullable(),
  familiesSaid: z.int().min(0).max(100).nullable(),
  consent: HelperConsent,
}

/** Kin, neighbours, volunteers and groups who agreed to be asked; known to one case or shared within the agency. */
export const InformalResource = z.strictObject({
  id: InformalResourceId,
  ...told,
  /** The case that it is known to; null: shared within the agency, as they agreed. */
  caseId: idOf('CaseId').nullable(),
  /** They asked to be left in peace since, and until the last day of their rest; null: until they say so. */
  rests: z.strictObject({ since: z.iso.date(), until: z.iso.date().nullable() }).nullable(),
  /** The day from which they may be asked no more; their contact is then erased. */
  withdrawnOn: z.iso.date().nullable(),
  version: z.int().positive(),
})
export type InformalResource = z.infer<typeof InformalResource>

/** What is written down of a helper, at first and anew. */
export const HelperTold = z.strictObject(told)
export type HelperTold = z.infer<typeof HelperTold>

/** How a helper stands on a day; `full` helps as many families as they can. Only `ready`, `full` and `resting` are shown. */
export const HelperStanding = z.enum(['ready', 'full', 'resting', 'lapsed', 'withdrawn'])
export type HelperStanding = z.infer<typeof HelperStanding>

/** How many families a helper helps now, by what they said and what we know of; null where neither is known. */
export const HelperLoad = z.object({ standing: HelperStanding, families: z.int().nonnegative().nullable() })
export type HelperLoad = z.infer<typeof HelperLoad>

/** What was told of a consent cannot be: given tomorrow, ended before it began, for a village or family not named, taken back. */
export const ConsentUnclear = failure('consent-unclear', 422, {
  why: z.enum(['in-future', 'ends-before', 'village-not-named', 'family-not-named', 'withdrawn']),
})
export type ConsentUnclear = z.infer<typeof ConsentUnclear.schema>
export const HelperClash = versionClash(
  InformalResource,
  z.union([z.object({ ...told, version: z.int() }), z.object({ version: z.int() })]),
)
export type HelperClash = z.infer<typeof HelperClash.schema>
