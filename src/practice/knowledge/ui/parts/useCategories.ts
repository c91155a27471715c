import { useQuery } from '@tanstack/react-query'
import { asking } from '#platform/web/call.ts'
import { officialCategories } from '../../api/categories.ts'
import type { NeutralCategory } from '../../schema/categories.ts'
import { STEADY } from './useNeeds.ts'

const NONE: readonly NeutralCategory[] = []

/** Categories of the official list in neutral words; none while they are on their way. */
export function useCategories(): readonly NeutralCategory[] {
  const { data } = useQuery({ ...asking(officialCategories, {}), ...STEADY })
  return data?.ok ? data.value : NONE
}
