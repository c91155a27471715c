import { useQuery } from '@tanstack/react-query'
import { asking } from '#platform/web/call.ts'
import { needTaxonomy } from '../../api.ts'
import type { NeedTerm } from '../../schema.ts'

/** Asked for once; the taxonomy changes only with a new release. */
export const STEADY = { staleTime: Infinity, gcTime: Infinity, meta: { isSteady: true } } as const
const NONE: readonly NeedTerm[] = []

/** All needs of the taxonomy; none while they are on their way. */
export function useNeeds(): readonly NeedTerm[] {
  const { data } = useQuery({ ...asking(needTaxonomy, {}), ...STEADY })
  return data?.ok ? data.value : NONE
}
