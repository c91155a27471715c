import * as z from 'zod'
import { failure } from '#platform/shared/failure.ts'
import { idOf } from '#platform/shared/id.ts'
import { Bilingual } from '#practice/knowledge/schema.ts'
import { ActorKind, OrganizationId, ServiceId } from '#practice/resources/schema/resource.ts'

/** What speaks for two records being one organisation. */
export const LikenessReason = z.enum(['same-name', 'like-name', 'same-phone', 'same-url', 'same-email', 'same-place'])
export type LikenessReason = z.infer<typeof LikenessReason>
/** From 0 to 1, with each reason and how much it added. A score decides nothing; a person does. */
export const Likeness = z.object({
  score: z.number().min(0).max(1),
  reasons: z.array(z.object({ reason: LikenessReason, adds: z.number() })),
})
export type Likeness = z.infer<typeof Likeness>

/** Fields of the surviving record that can be chosen from either. */
export const MergeField = z.enum(['name', 'actorKind', 'description', 'email', 'url'])
export type MergeField = z.infer<typeof MergeField>

export const MergeSide = z.object({
  id: OrganizationId,
  name: z.string(),
  actorKind: ActorKind,
  description: Bilingual.nullable(),
  email: z.string().nullable(),
  url: z.string().nullable(),
  phones: z.array(z.string()),
  addresses: z.array(z.string()),
  services: z.array(z.object({ id: ServiceId, name: Bilingual })),
})
export type MergeSide = z.infer<typeof MergeSide>

const Named = z.object({ id: OrganizationId, name: z.string(), services: z.int().nonnegative() })
export const DuplicatePair = z.object({ one: Named, other: Named, likeness: Likeness })
export type DuplicatePair = z.infer<typeof DuplicatePair>

export const OrganizationMergeId = idOf('OrganizationMergeId')
export type OrganizationMergeId = z.infer<typeof OrganizationMergeId>

export const PastMerge = z.object({
  id: OrganizationMergeId,
  survivor: z.object({ id: OrganizationId, name: z.string() }),
  absorbed: z.object({ id: OrganizationId, name: z.string() }),
  at: z.iso.datetime(),
  byRole: z.string(),
  byAgency: z.string(),
  undoneAt: z.iso.datetime().nullable(),
  services: z.int().nonnegative(),
})
export type PastMerge = z.infer<typeof PastMerge>

export const Duplicates = z.object({ pairs: z.array(DuplicatePair), merges: z.array(PastMerge) })
export type Duplicates = z.infer<typeof Duplicates>
export const Comparison = z.object({ sides: z.array(MergeSide).length(2), likeness: Likeness, isApart: z.boolean() })
export type Comparison = z.infer<typeof Comparison>

/** `fromAbsorbed`: the fields whose value is taken from the record that goes; all others stay the survivor's. */
export const MergeOrganizations = z.strictObject({
  id: OrganizationMergeId,
  survivorId: OrganizationId,
  absorbedId: OrganizationId,
  fromAbsorbed: z.array(MergeField),
})
export type MergeOrganizations = z.infer<typeof MergeOrganizations>

/** One of the two is merged into another already, or both are one record. */
export const MergeNotPossible = failure('merge-not-possible', 409, { why: z.enum(['merged-already', 'same-record']) })
