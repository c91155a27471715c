import { useQuery } from '@tanstack/react-query'
import { asking } from '#platform/web/call.ts'
import { functioningTerms } from '../../api/functioning.ts'
import type { FunctioningTerms } from '../../schema/functioning.ts'
import { STEADY } from './useNeeds.ts'

/** The words of assessment, asked for once; null while they are on their way. */
export function useFunctioningTerms(): FunctioningTerms | null {
  const { data } = useQuery({ ...asking(functioningTerms, {}), ...STEADY })
  return data?.ok ? data.value : null
}
