import * as z from 'zod'
import { operation } from '#platform/shared/operation.ts'
import { OrganizationId } from '#practice/resources/schema/resource.ts'
import {
  Comparison,
  Duplicates,
  MergeNotPossible,
  MergeOrganizations,
  OrganizationMergeId,
  PastMerge,
} from '../schema/merging.ts'
import { AlreadyUndone } from '../schema/verification.ts'

const curators = { permission: 'organization.merge', purpose: 'directory', offline: 'online-only' } as const
const Pair = z.strictObject({ one: OrganizationId, other: OrganizationId })

export const organizationDuplicates = operation({
  ...curators,
  name: 'organizationDuplicates',
  summary: 'Records of organisations that may be one, and mergers that were made',
  method: 'GET',
  path: '/directory/duplicates',
  input: z.strictObject({ of: OrganizationId.optional() }),
  output: Duplicates,
  failures: [],
  audit: { fact: 'duplicates.read', about: null },
})

export const compareOrganizations = operation({
  ...curators,
  name: 'compareOrganizations',
  summary: 'Two records side by side, with what speaks for their being one',
  method: 'GET',
  path: '/directory/duplicates/:one/:other',
  input: Pair,
  output: Comparison,
  failures: [],
  audit: { fact: 'duplicates.read', about: 'one' },
})

export const mergeOrganizations = operation({
  ...curators,
  name: 'mergeOrganizations',
  summary: 'Make one of two records of an organisation, field by field; the other id stays resolvable',
  method: 'POST',
  path: '/directory/mergers',
  input: MergeOrganizations,
  output: PastMerge,
  failures: [MergeNotPossible],
  audit: { fact: 'organization.merged', about: 'absorbedId' },
})

export const unmergeOrganizations = operation({
  ...curators,
  name: 'unmergeOrganizations',
  summary: 'Take a merger apart again; later edits stay',
  method: 'POST',
  path: '/directory/mergers/:id/undo',
  input: z.strictObject({ id: OrganizationMergeId }),
  output: PastMerge,
  failures: [AlreadyUndone],
  audit: { fact: 'organization.unmerged', about: 'id' },
})

export const keepApart = operation({
  ...curators,
  name: 'keepApart',
  summary: 'Say that two records that look alike are two organisations',
  method: 'POST',
  path: '/directory/duplicates/:one/:other/apart',
  input: Pair,
  output: Pair,
  failures: [],
  audit: { fact: 'organization.kept-apart', about: 'one' },
})
